import { formatNumber } from "../../document/number.ts";
import { counted, sentenceList } from "../../document/words.ts";
import type { Problem } from "../../model/problem.ts";
import type { Severity } from "../../model/severity.ts";
import { hang, wrap } from "../columns.ts";
import { safeText } from "../safe-text.ts";
import type { Paint, Style } from "../style.ts";
import { codeFrame } from "./code-frame.ts";
import { countBySeverity } from "./count.ts";

/** What the problems are shown with. */
export interface PrettyOptions {
  /** The lines of a file, relative to the workspace, without their line ends; `null` when they cannot be had. */
  readonly linesOf: (file: string) => readonly string[] | null;
  /** How many files were looked at. */
  readonly files: number;
  readonly width: number;
  readonly style: Style;
}

const indent = "  ";

/**
 * The problems as a person reads them at a terminal: file by file, each with the lines it is about, the place
 * underlined, what to do, and a count at the end.
 */
export function problemsPretty(problems: readonly Problem[], options: PrettyOptions): string {
  const blocks = [...byFile(problems)].flatMap(([file, found]) => {
    const lines = options.linesOf(file);
    return found.map((problem) => [...described(problem, lines, options), ""]);
  });
  return [...blocks.flat(), summary(problems, options), ""].join("\n");
}

function byFile(problems: readonly Problem[]): Map<string, Problem[]> {
  const files = new Map<string, Problem[]>();
  for (const problem of problems) {
    const found = files.get(problem.file);
    if (found) found.push(problem);
    else files.set(problem.file, [problem]);
  }
  return files;
}

function described(problem: Problem, lines: readonly string[] | null, { width, style }: PrettyOptions): string[] {
  const mark = paintOf(problem.severity, style);
  const place = style.strong(`${safeText(problem.file)}:${problem.line}:${problem.column}`);
  const inner = width - indent.length;
  const frame =
    lines === null || problem.rule.startsWith("path/") ? [] : codeFrame(lines, problem, { width: inner, style, mark });
  const help = problem.help === null ? [] : hang(style.info("help: "), safeText(problem.help), inner);
  return [
    `${place}  ${mark(problem.severity)}  ${style.muted(problem.rule)}`,
    ...indented(wrap(safeText(problem.message), inner)),
    ...indented(frame),
    ...indented(help),
  ];
}

function summary(problems: readonly Problem[], { files, style }: PrettyOptions): string {
  if (problems.length === 0) return style.good(`No problems in ${counted(files, "file")}.`);
  const { error, warning, info } = countBySeverity(problems);
  const counts = [
    error > 0 ? style.bad(counted(error, "error")) : null,
    warning > 0 ? style.caution(counted(warning, "warning")) : null,
    info > 0 ? style.info(counted(info, "info", "info")) : null,
  ].filter((count) => count !== null);
  const hit = new Set(problems.map((problem) => problem.file)).size;
  return `${sentenceList(counts)} in ${formatNumber(hit)} of ${counted(files, "file")}`;
}

function paintOf(severity: Severity, style: Style): Paint {
  return { error: style.bad, warning: style.caution, info: style.info }[severity];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => indent + line);
}
