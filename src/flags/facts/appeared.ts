import { isBy } from "../../time/as-of.ts";
import type { KeyResult } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import { commitDay } from "./commit-day.ts";

/**
 * The day on which git first has a key result in the file of an objective that was there without it; null when it came
 * with the objective, and where git does not tell.
 */
export function appearedOn({ id, file }: KeyResult, { history, programme, asOf }: Evidence): string | null {
  const has = (objective: { readonly key_results: readonly { readonly id: string }[] }): boolean =>
    objective.key_results.some((keyResult) => keyResult.id === id);
  const first = history?.objectives
    .get(file)
    ?.find(({ at, before, after }) => isBy(at, asOf) && [...before, ...(after === null ? [] : [after])].some(has));
  if (first === undefined || first.before.length === 0 || first.before.some(has)) return null;
  return commitDay(first, programme.settings);
}
