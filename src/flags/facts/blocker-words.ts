import { counted, sentenceList } from "../../document/words.ts";
import { newestOf } from "../../escalation/triggers/blocker-life.ts";
import type { Blocker } from "../../model/check-in.ts";
import type { WorkingDuration } from "../../workspace/settings.ts";
import type { Evidence } from "../evidence.ts";
import type { Spot } from "../finding.ts";
import { keyResultSpot } from "../spots.ts";
import type { BlockerTrigger } from "./blocker-triggers.ts";

const AT_STAKE = {
  customer: "a promise to customers",
  compliance: "compliance",
  commitment: "a commitment",
  objective: "the objective",
} as const;

/** What a blocker threatens, in words: `compliance`. */
export function atStake(threatens: NonNullable<Blocker["threatens"]>): string {
  return AT_STAKE[threatens];
}

/**
 * What makes a blocker weigh more than its trigger says: `; it is not the owner's to settle and threatens compliance`.
 * Empty when nothing does. What the trigger itself is about is not said twice.
 */
export function weight({ rule, stakes }: BlockerTrigger): string {
  const { withinOurAuthority, threatens } = stakes;
  const said = [
    ...(withinOurAuthority || rule === "escalate/out-of-authority" ? [] : ["is not the owner's to settle"]),
    ...(threatens === null || rule === "escalate/threatens" ? [] : [`threatens ${atStake(threatens)}`]),
  ];
  return said.length === 0 ? "" : `; it ${sentenceList(said)}`;
}

/** The words of the check-in that last said it. */
export function summaryOf({ life }: BlockerTrigger): string {
  return life === null ? "" : newestOf(life).blocker.summary;
}

/** The line of the check-in that last said so; for a delivery, that of the dependency. */
export function spotOf({ scored, mentions, needed }: BlockerTrigger): Spot {
  const last = mentions.at(-1);
  if (last !== undefined) return { file: last.file, pointer: ["blockers", last.index, "summary"] };
  return keyResultSpot(scored.keyResult, needed === null ? ["title"] : ["depends_on", needed.index, "needs"]);
}

/** What a blocker's trigger rests on, as data. */
export function blockerFacts({ life, mentions, stakes }: BlockerTrigger): Readonly<Record<string, unknown>> {
  return {
    blocker: life?.id ?? null,
    summary: life === null ? null : newestOf(life).blocker.summary,
    since: life?.since ?? null,
    settledOn: life?.settledOn ?? null,
    checkIns: mentions.map(({ date }) => date),
    ...stakes,
  };
}

/** Who is waited for, so that they find it too. */
export function whoIsWaitedFor({ stakes }: BlockerTrigger, { programme }: Evidence): string[] {
  return stakes.waitsFor.flatMap((reference) => {
    const lead = reference.startsWith("team:") ? programme.teams.get(reference.slice("team:".length))?.lead : undefined;
    return lead === undefined ? [reference] : [reference, `@${lead}`];
  });
}

const UNITS = { h: "working hour", d: "working day", w: "working week" } as const;

/** A length of working time: `5 working days`. */
export function durationText({ amount, unit }: WorkingDuration): string {
  return counted(amount, UNITS[unit]);
}
