import { type OpenBlocker, openBlockers } from "../../escalation/blockers.ts";
import type { Matter, SuggestedLevel } from "../../escalation/suggest.ts";
import { suggestLevel } from "../../escalation/suggest.ts";
import type { Flag } from "../../flags/finding.ts";
import type { Scorecard } from "../../score/scored.ts";
import type { Opened } from "../open-for-cycle.ts";

/** What sets an escalation off. */
export type TriggerKind = Matter["kind"];

/** What is known of something that is stuck, before anybody is asked. */
export interface StuckMatter {
  /** The objectives and key results that were named. */
  readonly refs: readonly string[];
  /** The triggers that have fired on them. */
  readonly fired: readonly Flag[];
  /** What stands in their way. */
  readonly blockers: readonly OpenBlocker[];
  /** What set it off; null when nothing in the data says so. */
  readonly kind: TriggerKind | null;
  /** What was named, whoever else waits for the same, and what all of them wait for. */
  readonly affects: readonly string[];
  readonly waitsFor: readonly string[];
}

/** The kinds of the triggers, the one that says most about what is needed first. */
const KIND_OF: readonly (readonly [rule: string, kind: TriggerKind])[] = [
  ["escalate/dependency-window", "dependency"],
  ["escalate/decision-needed", "decision"],
  ["escalate/threatens", "risk"],
  ["escalate/out-of-authority", "decision"],
  ["escalate/off-trajectory", "progress"],
  ["escalate/low-confidence", "progress"],
];

/** Collects what the check-ins and the triggers say of what was named. */
export function matterOf(
  { asOf }: Opened,
  scorecard: Scorecard,
  refs: readonly string[],
  fired: readonly Flag[],
): StuckMatter {
  const all = openBlockers(scorecard);
  const blockers = all.filter(({ keyResult }) => refs.some((ref) => isPartOf(keyResult.id, ref)));
  const waitsFor = [
    ...new Set([...blockers.flatMap((each) => each.waitsFor ?? []), ...overdueNeeds(scorecard, refs, asOf.date)]),
  ];
  const others = all.filter((each) => each.waitsFor !== null && waitsFor.includes(each.waitsFor));
  const known = waitsFor.filter((ref) => scorecard.keyResultsByRef.has(ref) || scorecard.objectivesById.has(ref));
  const affects = [...new Set([...refs, ...others.map(({ keyResult }) => keyResult.id), ...known])];
  return {
    refs,
    fired,
    blockers,
    kind: kindOf(fired, blockers, scorecard, refs),
    affects: affects.filter((ref) => refs.includes(ref) || !refs.some((named) => isPartOf(ref, named))),
    waitsFor,
  };
}

/** The level that is suggested, for what a person has made of it. */
export function suggestFor(
  { workspace, cycle }: Opened,
  { blockers, waitsFor, kind: found, affects: all }: StuckMatter,
  chosen: { readonly kind?: TriggerKind | undefined; readonly affects?: readonly string[] | undefined } = {},
): SuggestedLevel {
  const threats = blockers.map((each) => each.threatens);
  const matter: Matter = {
    kind: chosen.kind ?? found ?? "progress",
    threatens: GRAVEST.find((each) => threats.includes(each)) ?? null,
    withinOurAuthority: blockers.every((each) => each.withinOurAuthority),
    affects: chosen.affects ?? all,
    waitsFor,
  };
  return suggestLevel(matter, workspace, cycle);
}

const GRAVEST = ["customer", "compliance", "commitment", "objective"] as const;

/** Whether a reference is another, or a part of it. */
function isPartOf(reference: string, whole: string): boolean {
  return reference === whole || reference.startsWith(`${whole}/`);
}

/** The critical things that were needed by now and are not there. */
function overdueNeeds({ keyResultsByRef }: Scorecard, refs: readonly string[], asOf: string): string[] {
  const named = [...keyResultsByRef.values()].filter(({ keyResult }) =>
    refs.some((ref) => isPartOf(keyResult.ref, ref)),
  );
  return named.flatMap(({ keyResult }) =>
    (keyResult.depends_on ?? [])
      .filter(
        ({ critical, needed_by, delivered }) =>
          critical === true && isPast(needed_by, asOf) && !isPast(delivered, asOf),
      )
      .map(({ needs }) => needs),
  );
}

function isPast(date: string | undefined, asOf: string): boolean {
  return date !== undefined && date <= asOf;
}

function kindOf(
  fired: readonly Flag[],
  blockers: readonly OpenBlocker[],
  { keyResultsByRef, objectivesById }: Scorecard,
  refs: readonly string[],
): TriggerKind | null {
  const kind = KIND_OF.find(([rule]) => fired.some((flag) => flag.rule.id === rule))?.[1];
  if (kind !== undefined) return kind;
  const [blocked] = blockers.flatMap((each) => each.kind ?? []);
  if (blocked !== undefined) return blocked === "resource" ? "decision" : blocked;
  const statuses = refs.map((ref) => (keyResultsByRef.get(ref) ?? objectivesById.get(ref))?.status);
  return statuses.some((status) => status === "off-track" || status === "at-risk") ? "progress" : null;
}
