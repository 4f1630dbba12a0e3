import { type Balance, balanceOf, type JudgedCause } from "../../../src/flags/balance/balance.ts";
import type { Part } from "../../../src/flags/balance/part.ts";
import { findFlags } from "../../../src/flags/find-flags.ts";
import { FLAG_RULES } from "../../../src/flags/registry.ts";
import { anIncrease, type KeyResultGiven, type ObjectiveGiven } from "../../score/build.ts";
import { anEvidence, type ProgrammeGiven } from "../build.ts";

/** The day that tests look at, and the Fridays before it on which check-ins were planned. */
export const TODAY = "2026-11-23";
export const FRIDAYS = [
  "2026-10-09",
  "2026-10-16",
  "2026-10-23",
  "2026-10-30",
  "2026-11-06",
  "2026-11-13",
  "2026-11-20",
];

/** The balance of growth, unless another part is asked about. */
export function aBalance(given: ProgrammeGiven, part: Part = { kind: "team", id: "growth" }): Balance {
  const evidence = anEvidence(given);
  return balanceOf({ evidence, flags: findFlags(evidence, FLAG_RULES).raised, noHistory: null, part });
}

/** One cause in the balance of growth. */
export function theCause(id: string, given: ProgrammeGiven): JudgedCause {
  const cause = aBalance(given).causes.find((each) => each.id === id);
  if (cause === undefined) throw new Error(`there is no cause ${id}`);
  return cause;
}

/** A key result from 0 to 100 whose plan is at a value today, checked in on the last Friday. */
export function planned(id: string, value: number, plan: number, more: Partial<KeyResultGiven> = {}): KeyResultGiven {
  return anIncrease({
    id,
    title: `Number ${id} rises`,
    start: 0,
    target: 100,
    plan: [{ date: TODAY, value: plan }],
    checkIns: [{ date: "2026-11-20", value, confidence: 0.6 }],
    ...(more as object),
  });
}

/** An objective of growth with one such key result. */
export function anObjectiveAt(name: string, value: number, plan: number): ObjectiveGiven {
  return { id: `growth/${name}`, title: `The ${name}`, keyResults: [planned("kr1", value, plan)] };
}
