import { groupBy } from "../../model/group-by.ts";
import type { ScoredByPart } from "../../score/by-part.ts";
import { knownBy } from "../../score/standing.ts";
import type { KeyResult, Objective } from "../../workspace/workspace.ts";
import { metricKey, titleKey } from "./same-measure.ts";

/** The key results of a cycle that counted in it, found again by what they measure. */
export class MeasuredBefore {
  readonly #ended: string;
  readonly #counted: readonly KeyResult[];
  readonly #byMetric: ReadonlyMap<string | null, readonly KeyResult[]>;
  /** Titles are taken apart only where they are compared: those that name no metric with all, the others with those. */
  #byTitle: ReadonlyMap<string | null, readonly KeyResult[]> | null = null;
  #unnamedByTitle: ReadonlyMap<string | null, readonly KeyResult[]> | null = null;

  constructor({ objectives, cycle }: Pick<ScoredByPart, "objectives" | "cycle">) {
    this.#ended = cycle.ends;
    this.#counted = countedIn(objectives);
    this.#byMetric = groupBy(this.#counted, metricKey);
  }

  /**
   * The key result that measured the same: by the name of the metric, and by the title where either names none. Where
   * several did, that of the same team; null where none did, or where it is not clear which.
   */
  of(keyResult: KeyResult): KeyResult | null {
    const metric = metricKey(keyResult);
    const byMetric = metric === null ? [] : (this.#byMetric.get(metric) ?? []);
    const found = byMetric.length > 0 ? byMetric : this.#withTheTitleOf(keyResult, metric !== null);
    const [own, another] = found.filter(({ team }) => team === keyResult.team);
    if (own !== undefined) return another === undefined ? own : null;
    const [only, more] = found;
    return more === undefined ? (only ?? null) : null;
  }

  /** The last value that a key result had in the cycle; null when it was never measured. */
  lastValueOf({ checkIns }: KeyResult): number | null {
    return knownBy(checkIns, this.#ended).findLast(({ value }) => value !== undefined)?.value ?? null;
  }

  /** Two different metrics are not the same thing because their titles read alike. */
  #withTheTitleOf(keyResult: KeyResult, hasMetric: boolean): readonly KeyResult[] {
    const title = titleKey(keyResult);
    if (title === null) return [];
    this.#unnamedByTitle ??= groupBy(this.#byMetric.get(null) ?? [], titleKey);
    if (hasMetric) return this.#unnamedByTitle.get(title) ?? [];
    this.#byTitle ??= groupBy(this.#counted, titleKey);
    return this.#byTitle.get(title) ?? [];
  }
}

/** The key results that count in the score of a cycle. */
export function countedIn(objectives: readonly Objective[]): KeyResult[] {
  return objectives.flatMap(({ keyResults }) =>
    keyResults.filter(({ state }) => state === "active" || state === "done"),
  );
}
