import type { Problem } from "../../model/problem.ts";
import { jsonDocument } from "../json.ts";
import { countBySeverity } from "./count.ts";

/**
 * The problems as the JSON document of `okr validate` or `okr flags`.
 *
 * @param kind the command's name
 * @param files how many files were looked at
 */
export function problemsJson(kind: "validate" | "flags", problems: readonly Problem[], files: number): string {
  return jsonDocument(kind, { problems: problems.map(inOrder), counts: countBySeverity(problems), files });
}

/** The fields in the order that the contract lists them, whatever order the finder built them in. */
function inOrder(problem: Problem): Problem {
  const { rule, severity, message, help, file, line, column, endLine, endColumn, subject, evidence } = problem;
  return { rule, severity, message, help, file, line, column, endLine, endColumn, subject, evidence };
}
