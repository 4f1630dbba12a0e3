import type { Problem } from "../../model/problem.ts";
import type { Severity } from "../../model/severity.ts";

/** How many problems there are of each severity. */
export function countBySeverity(problems: readonly Problem[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of problems) counts[severity] += 1;
  return counts;
}
