import type { CheckIn, Objective } from "../../workspace/workspace.ts";
import type { Scorecard, ScoredKeyResult } from "../scored.ts";
import { type DerivedValue, type Fact, fact } from "./derivation.ts";

/** Where the settings of a workspace stand. */
export const SETTINGS_FILE = "okr.yaml";

/** A field of a key result, or of one of its lists: `milestones`, 0, `weight`. */
export function keyResultFact(
  { keyResult }: ScoredKeyResult,
  name: string,
  value: DerivedValue | undefined,
  ...field: (string | number)[]
): Fact {
  return fact(name, value, keyResult.file, "key_results", keyResult.index, ...field);
}

/** A field of an objective. */
export function objectiveFact(objective: Objective, name: string, value: DerivedValue, field: string): Fact {
  return fact(name, value, objective.file, field);
}

/** The newest check-in that says something under a key, as a fact; none when no check-in does. */
export function newestFact(
  { checkIns }: ScoredKeyResult,
  name: string,
  key: "value" | "done" | "confidence" | "forecast",
): Fact[] {
  const checkIn = checkIns.findLast((one) => one[key] !== undefined);
  return checkIn === undefined ? [] : [checkInFact(checkIn, `${name} on ${checkIn.date}`, key)];
}

/** What a check-in says under a key. */
export function checkInFact(checkIn: CheckIn, name: string, key: "value" | "done" | "confidence" | "forecast"): Fact {
  return fact(name, checkIn[key], checkIn.file, key);
}

/** The cycle's first and last day, and the day that is asked about. */
export function periodFacts({ cycle, asOf }: Pick<Scorecard, "cycle" | "asOf">): Fact[] {
  return [
    fact("first day", cycle.starts, cycle.file, "starts"),
    fact("last day", cycle.ends, cycle.file, "ends"),
    { kind: "fact", name: "as of", value: asOf, source: null },
  ];
}

/** A setting of the workspace. */
export function settingFact(name: string, value: DerivedValue, ...pointer: string[]): Fact {
  return fact(name, value, SETTINGS_FILE, ...pointer);
}
