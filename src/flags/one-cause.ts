import type { Flag } from "./finding.ts";

/** The places that some findings speak of, and what these are parts of. */
interface Spoken {
  readonly places: Set<string>;
  readonly wholes: Set<string>;
}

/**
 * Findings with one cause are one finding: drops those on whose subject, or on the whole or a part of it, a rule has
 * spoken that says more of what to do. What sums up several parts is dropped when something is said of each. What is
 * itself dropped still speaks for what it would have silenced. A note does not take the place of what matters more: it
 * is dropped in its stead.
 */
export function withoutEchoes(flags: readonly Flag[]): Flag[] {
  const fired = flags.filter(({ near }) => near !== true);
  const all = spokenByRule(fired);
  const loud = spokenByRule(fired.filter((flag) => !isNote(flag)));
  const silences = silencedByRule(flags);
  return flags.filter((flag) => {
    const { id, silencedBy = [] } = flag.rule;
    const heard = silencedBy.flatMap((other) => (isNote(flag) ? all : loud).get(other) ?? []);
    const louder = isNote(flag) ? (silences.get(id) ?? []).flatMap((other) => loud.get(other) ?? []) : [];
    return !isSaidBy(heard, flag) && !isSaidBy(louder, flag);
  });
}

function isNote({ severity }: Flag): boolean {
  return severity === "info";
}

/** The rules that a rule takes the place of, by its id. */
function silencedByRule(flags: readonly Flag[]): ReadonlyMap<string, readonly string[]> {
  const rules = new Map(flags.map(({ rule }) => [rule.id, rule]));
  const silences = new Map<string, string[]>();
  for (const { id, silencedBy = [] } of rules.values()) {
    for (const other of silencedBy) silences.set(other, [...(silences.get(other) ?? []), id]);
  }
  return silences;
}

/** Whether something was said of what a finding is about or, where it sums up several parts, of each of them. */
function isSaidBy(spoken: readonly Spoken[], flag: Flag): boolean {
  if (spoken.length === 0) return false;
  const isSaid = (place: string): boolean => spoken.some((each) => touchesAny(place, each));
  const { parts = [] } = flag;
  return placesOf(flag).some(isSaid) || (parts.length > 0 && parts.every(isSaid));
}

/** The subject or, of what is about a part of it, that part: `growth/activation/kr1/depends_on/1`. */
function placesOf({ subject, causes }: Flag): readonly string[] {
  if (subject === null) return [];
  return causes === undefined ? [subject] : causes.map((cause) => `${subject}/${cause}`);
}

function spokenByRule(flags: readonly Flag[]): ReadonlyMap<string, Spoken> {
  const byRule = new Map<string, Spoken>();
  for (const flag of flags) {
    const { id } = flag.rule;
    const spoken = byRule.get(id) ?? { places: new Set(), wholes: new Set() };
    byRule.set(id, spoken);
    for (const place of [...placesOf(flag), ...(flag.parts ?? [])]) {
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
function wholesOf(place: string): readonly string[] {
  const known = wholes.get(place);
  if (known !== undefined) return known;
  const end = place.lastIndexOf("/");
  const whole = place.slice(0, end);
  const found = end === -1 ? [] : [...wholesOf(whole), whole];
  wholes.set(place, found);
  return found;
}

/** Rules speak of the same places again and again. */
const wholes = new Map<string, readonly string[]>();
