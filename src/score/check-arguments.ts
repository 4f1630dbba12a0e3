import { DATE_PATTERN } from "../model/patterns.ts";
import type { Programme, ScoreAt } from "./scorecard.ts";

/**
 * Refuses what is no workspace, no cycle or no day: the library is called from JavaScript too, and a score as of a day
 * that does not exist looks like any other.
 *
 * @throws {TypeError} when something else stands where a workspace, a cycle or a day should.
 * @throws {RangeError} when the day does not exist, or is not written as one.
 */
export function checkArguments(programme: Partial<Programme> | undefined, at: Partial<ScoreAt> | undefined): void {
  if (programme?.settings === undefined) {
    throw new TypeError("There is no workspace to score: give what openWorkspace gave");
  }
  if (at?.cycle?.objectives === undefined) {
    throw new TypeError("There is no cycle to score: give one of workspace.cycles, which has those that there are");
  }
  const { asOf }: { asOf?: unknown } = at;
  if (typeof asOf !== "string") {
    throw new TypeError(`asOf must be a day in a string, such as "2026-11-20", and not ${typeof asOf}`);
  }
  if (!DATE_PATTERN.test(asOf)) {
    throw new RangeError(`asOf must be a day that exists, such as "2026-11-20", and not ${JSON.stringify(asOf)}`);
  }
}
