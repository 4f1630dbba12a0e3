import type { Blocker } from "../model/check-in.ts";
import { type KeyResultName, nameOf } from "../score/key-result-facts.ts";
import type { Scorecard, ScoredKeyResult } from "../score/scored.ts";
import { daysBetween } from "../time/dates.ts";
import type { CheckIn } from "../workspace/workspace.ts";

/** Something in the way of a key result that nobody has settled yet. */
export interface OpenBlocker {
  readonly keyResult: KeyResultName;
  /** The same id in several check-ins is the same blocker. */
  readonly id: string;
  readonly kind: Blocker["kind"] | null;
  readonly summary: string;
  readonly since: string;
  /** Calendar days that it has been open. */
  readonly days: number;
  readonly waitsFor: string | null;
  /** Whether the owner may still settle it. */
  readonly withinOurAuthority: boolean;
  readonly threatens: Blocker["threatens"] | null;
  /** Who said so last, and when. */
  readonly by: string;
  readonly saidOn: string;
}

/** Every blocker that is open on the as-of day, of the whole company: whoever waits for a team is its business too. */
export function openBlockers({ objectives, asOf }: Scorecard): OpenBlocker[] {
  return objectives.flatMap(({ keyResults }) =>
    keyResults.filter(({ keyResult }) => keyResult.state === "active").flatMap((scored) => blockersOf(scored, asOf)),
  );
}

/** It is open until a check-in no longer lists it. A value from a source says nothing about blockers. */
function blockersOf(scored: ScoredKeyResult, asOf: string): OpenBlocker[] {
  const newest = scored.checkIns.findLast(({ automatic }) => automatic !== true);
  if (newest?.blockers === undefined) return [];
  const spoken = scored.checkIns.filter(({ automatic }) => automatic !== true);
  return newest.blockers
    .filter(({ done }) => done === undefined || done > asOf)
    .map((blocker) => {
      const since = blocker.since ?? firstMention(spoken, blocker.id);
      return {
        keyResult: nameOf(scored),
        id: blocker.id,
        kind: blocker.kind ?? null,
        summary: blocker.summary,
        since,
        days: daysBetween(since, asOf),
        waitsFor: blocker.waits_for ?? null,
        withinOurAuthority: blocker.within_our_authority ?? true,
        threatens: blocker.threatens ?? null,
        by: newest.by,
        saidOn: newest.date,
      };
    });
}

/** The first of the check-ins, up to the newest, that list it without a gap. */
function firstMention(checkIns: readonly CheckIn[], id: string): string {
  let first = "";
  for (const { date, blockers = [] } of checkIns.toReversed()) {
    if (!blockers.some((blocker) => blocker.id === id)) break;
    first = date;
  }
  return first;
}
