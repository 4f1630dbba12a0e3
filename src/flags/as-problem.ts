import type { Problem, Range } from "../model/problem.ts";
import type { Flag } from "./finding.ts";

/** A flag as the formats for problems want it. */
export function asProblem({ rule, severity, message, help, subject, evidence, spot }: Flag, range: Range): Problem {
  return { rule: rule.id, severity, message, help, file: spot.file, ...range, subject, evidence };
}
