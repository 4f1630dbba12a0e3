import { wholePercent } from "../../score/rounding.ts";

/** A fraction as a message shows it: `39 %`. */
export function percent(fraction: number): string {
  return `${wholePercent(fraction)} %`;
}

/** Progress beside where it should be by now, where anything says so: `39 % (plan 55 %)`. */
export function againstPlan(progress: number, expected: number | null): string {
  return expected === null ? percent(progress) : `${percent(progress)} (plan ${percent(expected)})`;
}
