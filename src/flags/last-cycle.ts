import { groupBy } from "../model/group-by.ts";
import type { Scorecard, ScoredKeyResult } from "../score/scored.ts";
import type { KeyResult } from "../workspace/workspace.ts";
import { metricKey, titleKey } from "./same-measure.ts";

/** The key results of a cycle that counted in it, found again by what they measure. */
export class MeasuredBefore {
  readonly #counted: readonly ScoredKeyResult[];
  readonly #byMetric: ReadonlyMap<string | null, readonly ScoredKeyResult[]>;
  /** Titles are looked through only for what names no metric. */
  #byTitle: ReadonlyMap<string | null, readonly ScoredKeyResult[]> | null = null;

  constructor({ keyResultsByRef }: Scorecard) {
    this.#counted = [...keyResultsByRef.values()].filter(({ counts }) => counts);
    this.#byMetric = groupBy(this.#counted, ({ keyResult }) => metricKey(keyResult));
  }

  /**
   * The key result that measured the same: by the name of the metric, and by the title where either names none. Where
   * several did, that of the same team; null where none did, or where it is not clear which.
   */
  of(keyResult: KeyResult): ScoredKeyResult | null {
    const metric = metricKey(keyResult);
    const byMetric = metric === null ? [] : (this.#byMetric.get(metric) ?? []);
    const found = byMetric.length > 0 ? byMetric : this.#withTheTitleOf(keyResult, metric !== null);
    const [own, another] = found.filter((scored) => scored.keyResult.team === keyResult.team);
    if (own !== undefined) return another === undefined ? own : null;
    const [only, more] = found;
    return more === undefined ? (only ?? null) : null;
  }

  /** Two different metrics are not the same thing because their titles read alike. */
  #withTheTitleOf(keyResult: KeyResult, hasMetric: boolean): ScoredKeyResult[] {
    const title = titleKey(keyResult);
    this.#byTitle ??= groupBy(this.#counted, (scored) => titleKey(scored.keyResult));
    const alike = title === null ? [] : (this.#byTitle.get(title) ?? []);
    return alike.filter((scored) => !hasMetric || metricKey(scored.keyResult) === null);
  }
}
