import { findFlags } from "../../../src/flags/find-flags.ts";
import { type JudgedSign, type Maturity, maturityOf } from "../../../src/flags/maturity/maturity.ts";
import { FLAG_RULES } from "../../../src/flags/registry.ts";
import type { NoHistory } from "../../../src/workspace/history.ts";
import { anEvidence, type ProgrammeGiven } from "../build.ts";

/** How far a programme has matured, by all rules. */
export function aMaturity(given: ProgrammeGiven = {}, noHistory: NoHistory | null = null): Maturity {
  const evidence = anEvidence(given);
  return maturityOf({ evidence, flags: findFlags(evidence, FLAG_RULES).raised, noHistory });
}

/** One sign of it. */
export function theSign(id: string, given: ProgrammeGiven = {}, noHistory: NoHistory | null = null): JudgedSign {
  const sign = aMaturity(given, noHistory)
    .stages.flatMap(({ signs }) => signs)
    .find((each) => each.id === id);
  if (sign === undefined) throw new Error(`there is no sign ${id}`);
  return sign;
}
