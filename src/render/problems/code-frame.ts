import type { Range } from "../../model/problem.ts";
import type { Paint, Style } from "../style.ts";
import { visibleLine } from "./visible-line.ts";

/** A range of more lines than this shows its beginning and its last line. */
const mostLines = 4;

/** On a narrower terminal a line of a file is no longer worth cutting. */
const narrowest = 20;

/** How a code frame looks: its width in columns, its colours, and the colour of what is underlined. */
export interface FrameLook {
  readonly width: number;
  readonly style: Style;
  readonly mark: Paint;
}

/**
 * The lines of a file around a range, with their numbers, the range underlined. Empty when the file does not reach
 * that far, as when it changed since.
 */
export function codeFrame(source: readonly string[], range: Range, look: FrameLook): string[] {
  if (source[range.line - 1] === undefined) return [];
  const lines = shownLines(source, range);
  const gutter = String(lines[lines.length - 1]).length;
  return lines.flatMap((line, index) => {
    const skipped = index > 0 && lines[index - 1] !== line - 1;
    const number = look.style.muted(`${String(line).padStart(gutter)} │`);
    const beside = look.style.muted(`${" ".repeat(gutter)} │`);
    const drawn = frameLine(source[line - 1] ?? "", line, range, Math.max(narrowest, look.width - gutter - 3));
    const rows = [`${number} ${drawn.text}`.trimEnd()];
    if (drawn.underline !== "") rows.push(`${beside} ${drawn.indent}${look.mark(drawn.underline)}`);
    return skipped ? [look.style.muted(`${" ".repeat(gutter)} ⋮`), ...rows] : rows;
  });
}

/** The line before, for orientation, and the lines of the range. */
function shownLines(source: readonly string[], { line, endLine, endColumn }: Range): number[] {
  const last = Math.min(source.length, endColumn === 1 ? endLine - 1 : endLine);
  const before = (source[line - 2] ?? "").trim() === "" ? [] : [line - 1];
  const all = Array.from({ length: Math.max(1, last - line + 1) }, (_, index) => line + index);
  return [...before, ...(all.length <= mostLines ? all : [...all.slice(0, mostLines - 1), last])];
}

interface FrameLine {
  readonly text: string;
  readonly indent: string;
  readonly underline: string;
}

function frameLine(text: string, line: number, range: Range, width: number): FrameLine {
  if (line < range.line) return { text: visibleLine(text, 0, 0, width).text, indent: "", underline: "" };
  const indentation = text.length - text.trimStart().length;
  const from = Math.min(text.length, line === range.line ? range.column - 1 : indentation);
  const to = Math.min(text.length, line === range.endLine ? range.endColumn - 1 : text.trimEnd().length);
  const drawn = visibleLine(text, from, to, width);
  return { text: drawn.text, indent: " ".repeat(drawn.start), underline: "^".repeat(drawn.length) };
}
