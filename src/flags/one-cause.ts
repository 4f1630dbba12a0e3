import type { Flag } from "./finding.ts";

/** The places that a rule has spoken of, and what they are parts of. */
interface Spoken {
  readonly places: Set<string>;
  readonly wholes: Set<string>;
}

/**
 * Findings with one cause are one finding: drops those on whose subject, or on the whole or a part of it, a rule has
 * spoken that says more of what to do. What sums up several parts is dropped when something is said of each. What is
 * itself dropped still speaks for what it would have silenced; an info does not take the place of what matters more.
 */
export function withoutEchoes(flags: readonly Flag[]): Flag[] {
  const heeded = new Set(flags.flatMap(({ rule }) => rule.silencedBy ?? []));
  const heard = flags.filter(({ rule }) => heeded.has(rule.id));
  const all = spokenByRule(heard);
  const loud = spokenByRule(heard.filter(({ severity }) => severity !== "info"));
  return flags.filter(({ rule, severity, subject, parts = [] }) => {
    const louder = (rule.silencedBy ?? []).flatMap((id) => (severity === "info" ? all : loud).get(id) ?? []);
    if (louder.length === 0 || subject === null) return true;
    const isSaid = (place: string) => louder.some((spoken) => touchesAny(place, spoken));
    return !isSaid(subject) && (parts.length === 0 || !parts.every(isSaid));
  });
}

function spokenByRule(flags: readonly Flag[]): ReadonlyMap<string, Spoken> {
  const byRule = new Map<string, Spoken>();
  for (const { rule, near, subject, parts = [] } of flags) {
    if (near === true) continue;
    const spoken = byRule.get(rule.id) ?? { places: new Set(), wholes: new Set() };
    byRule.set(rule.id, spoken);
    for (const place of subject === null ? parts : [subject, ...parts]) {
      spoken.places.add(place);
      for (const whole of wholesOf(place)) spoken.wholes.add(whole);
    }
  }
  return byRule;
}

/** Whether a place is one that was spoken of, a part of one, or has one as a part. */
function touchesAny(place: string, { places, wholes }: Spoken): boolean {
  return places.has(place) || wholes.has(place) || wholesOf(place).some((whole) => places.has(whole));
}

/** `growth/activation/kr1` is a part of `growth/activation` and of `growth`. */
function wholesOf(place: string): string[] {
  const steps = place.split("/");
  return steps.slice(1).map((_, index) => steps.slice(0, index + 1).join("/"));
}
