import type { ScoredKeyResult, ScoredObjective } from "../scored.ts";
import { type Derivation, derived, shown } from "./derivation.ts";
import { keyResultFact } from "./facts.ts";

/**
 * A weighted mean over key results, each with its own derivation under it. `of` gives the derivation of one key result
 * and its number; one without a number is not in the mean.
 */
export function meanDerivation(
  scored: ScoredObjective,
  name: string,
  value: number | null,
  of: (keyResult: ScoredKeyResult) => { value: number | null; derivation: Derivation },
): Derivation {
  const counted = scored.keyResults
    .filter(({ counts }) => counts)
    .map((keyResult) => ({ keyResult, ...of(keyResult) }))
    .filter((one) => one.value !== null);
  const weights = counted.map(({ keyResult }) => keyResult.keyResult.weight);
  const terms = counted.map((one, index) => `${shown(weights[index] ?? 0)} × ${shown(one.value)}`);
  return derived({
    name,
    subject: scored.objective.id,
    value,
    formula: "Σ weight × value / Σ weight, over the key results that count",
    ...(value === null ? {} : { numbers: `(${terms.join(" + ")}) / (${weights.join(" + ")}) = ${shown(value)}` }),
    inputs: counted.flatMap(({ keyResult, derivation }, index) => [
      keyResultFact(keyResult, `weight of ${keyResult.keyResult.id}`, weights[index], "weight"),
      derivation,
    ]),
  });
}
