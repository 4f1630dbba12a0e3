import type { Cycle, KeyResult, Objective } from "../workspace/workspace.ts";
import { type ScoringContext, scoreKeyResult } from "./key-result.ts";
import { inTreeOrder, type Programme, type ScoreAt, scoringContext } from "./scorecard.ts";
import type { ScoredKeyResult } from "./scored.ts";

/**
 * A cycle as of the end of a day, for whoever needs only parts of it: a key result is scored when it is first asked for,
 * and then as in a scorecard of the whole.
 */
export class ScoredByPart {
  readonly cycle: Cycle;
  /** In the order of a scorecard. */
  readonly objectives: readonly Objective[];

  readonly #scored = new Map<string, ScoredKeyResult>();
  readonly #newContext: () => ScoringContext;
  #context: ScoringContext | null = null;

  constructor(programme: Programme, { cycle, asOf }: ScoreAt) {
    this.cycle = cycle;
    this.objectives = inTreeOrder(programme, [...cycle.objectives.values()]);
    this.#newContext = () => scoringContext(programme, { cycle, asOf });
  }

  /** The score of a key result of the cycle. */
  scoreOf(keyResult: KeyResult): ScoredKeyResult {
    const known = this.#scored.get(keyResult.ref);
    if (known !== undefined) return known;
    this.#context ??= this.#newContext();
    const scored = scoreKeyResult(keyResult, this.#context, this.cycle.reflections.get(keyResult.objective));
    this.#scored.set(keyResult.ref, scored);
    return scored;
  }
}
