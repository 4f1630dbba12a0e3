import { widthOf } from "../columns.ts";
import { safeText } from "../safe-text.ts";

/** A line of a file as a terminal shows it, and where the range lies in it. */
export interface VisibleLine {
  readonly text: string;
  /** Columns before the range. */
  readonly start: number;
  /** Columns of the range, 1 at least: an empty range is marked too. */
  readonly length: number;
}

/** One character as people see it: an accented letter, an emoji of several code points, a tab. */
interface Cell {
  readonly text: string;
  readonly width: number;
  /** It lies before the range, in it, or after it. */
  readonly side: -1 | 0 | 1;
}

const tab = "→   ";
const ellipsis = "…";
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * The part of a line around a range that fits a width. Tabs become arrows, since YAML does not allow them where they
 * look like spaces; what cannot be printed becomes visible. Costs no more for a line of a megabyte than for a short one.
 *
 * @param from the first character of the range, from 0, in UTF-16 units as the parser counts
 * @param to the character after the range
 */
export function visibleLine(line: string, from: number, to: number, width: number): VisibleLine {
  const [near, far] = [Math.max(0, from - width), from + width];
  const cells = cellsOf(line.slice(near, far), from - near, to - near);
  const wholeLine = near === 0 && far >= line.length && sumOf(cells) <= width;
  return drawn(wholeLine ? cells : cutAround(cells, width, near > 0, far < line.length), width);
}

/** Keeps the range in view with a third of the width before it, and says where something was cut. */
function cutAround(cells: readonly Cell[], width: number, cutBefore: boolean, cutAfter: boolean): Cell[] {
  const range = cells.findIndex((cell) => cell.side >= 0);
  let first = range === -1 ? cells.length : range;
  const before = sumOf(cells.slice(0, first));
  if (cutBefore || before > width / 2) {
    for (let room = Math.floor(width / 3); first > 0; first -= 1) {
      room -= cells[first - 1]?.width ?? 0;
      if (room < 0) break;
    }
  } else first = 0;

  const leading = cutBefore || first > 0 ? [mark(-1)] : [];
  const kept = fitting(cells.slice(first), width - leading.length);
  if (kept.length === cells.length - first && !cutAfter) return [...leading, ...kept];
  return [...leading, ...fitting(kept, width - leading.length - 1), mark(1)];
}

function fitting(cells: readonly Cell[], width: number): Cell[] {
  let used = 0;
  const end = cells.findIndex((cell) => {
    used += cell.width;
    return used > width;
  });
  return end === -1 ? [...cells] : cells.slice(0, end);
}

/** A range after the end of a line that fills the width is marked under its last column. */
function drawn(cells: readonly Cell[], width: number): VisibleLine {
  const text = cells.map((cell) => cell.text).join("");
  const start = Math.min(width - 1, sumOf(cells.filter((cell) => cell.side < 0)));
  const length = sumOf(cells.filter((cell) => cell.side === 0));
  return { text: text.trimEnd(), start, length: Math.max(1, length) };
}

function cellsOf(text: string, from: number, to: number): Cell[] {
  return Array.from(segmenter.segment(text), ({ segment, index }) => {
    const side = index + segment.length <= from ? -1 : index < to ? 0 : 1;
    if (segment > "\u001F" && segment < "\u007F") return { text: segment, width: 1, side };
    const shown = segment === "\t" ? tab : safeText(segment);
    return { text: shown, width: widthOf(shown), side };
  });
}

function mark(side: -1 | 1): Cell {
  return { text: ellipsis, width: 1, side };
}

function sumOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
