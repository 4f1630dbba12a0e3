import type { Problem } from "../../model/problem.ts";
import type { Severity } from "../../model/severity.ts";
import { printable, safeLines } from "../safe-text.ts";

/** The workflow command that shows each severity. */
const commands: Record<Severity, string> = { error: "error", warning: "warning", info: "notice" };

/**
 * The problems as GitHub workflow commands, one a line: a job that prints them gets annotations in the pull request.
 *
 * @param prefix the folder of the workspace in its repository, ending in `/`, or empty: GitHub counts from the root
 */
export function problemsGithub(problems: readonly Problem[], prefix: string): string {
  return problems.map((problem) => `${command(problem, prefix)}\n`).join("");
}

function command(problem: Problem, prefix: string): string {
  const properties = [["file", printable(prefix + problem.file)], ...place(problem), ["title", problem.rule]] as const;
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(",");
  const words = problem.help === null ? problem.message : `${problem.message}\n${problem.help}`;
  return `::${commands[problem.severity]} ${written}::${escapeData(safeLines(words))}`;
}

/** GitHub's end column is the last one marked, ours the one after; and it takes columns only within one line. */
function place({ line, column, endLine, endColumn }: Problem): [string, number][] {
  if (endLine === line) {
    const last = Math.max(column, endColumn - 1);
    return Object.entries({ line, col: column, endLine, endColumn: last });
  }
  return Object.entries({ line, endLine: endColumn === 1 ? endLine - 1 : endLine });
}

/** As GitHub's own toolkit escapes a message. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** As GitHub's own toolkit escapes a property, where a colon or a comma would end it. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
