import type { Paint } from "../style.ts";

/** One place of a plot: a glyph, and its colour. */
export interface Dot {
  readonly glyph: string;
  readonly paint: Paint;
}

const level = "─";
const upright = "│";
const end = "●";

/** A plot made of characters, on which later strokes cover earlier ones. */
export class DotGrid {
  readonly #rows: (Dot | undefined)[][];

  constructor(rows: number, columns: number) {
    this.#rows = Array.from({ length: rows }, () => new Array<Dot | undefined>(columns).fill(undefined));
  }

  /** A line through one row for each column, from the top; `null` is a gap, before which the line ends in a point. */
  line(places: readonly (number | null)[], paint: Paint): void {
    for (const [column, row] of places.entries()) {
      const next = places[column + 1] ?? null;
      if (row === null) continue;
      if (next === null) this.#put(row, column, { glyph: end, paint });
      else if (next === row) this.#put(row, column, { glyph: level, paint });
      else this.#step(row, next, column, paint);
    }
  }

  /** A point in every other column, so that a straight line of them is not taken for a drawn one. */
  points(places: readonly (number | null)[], dot: Dot): void {
    for (const [column, row] of places.entries()) {
      if (row !== null && column % 2 === 0) this.#put(row, column, dot);
    }
  }

  /** The rows as text, from the top. */
  drawn(): string[] {
    return this.#rows.map((row) => row.map((dot) => (dot ? dot.paint(dot.glyph) : " ")).join(""));
  }

  #step(from: number, to: number, column: number, paint: Paint): void {
    const [leave, arrive] = to < from ? ["╯", "╭"] : ["╮", "╰"];
    this.#put(from, column, { glyph: leave, paint });
    this.#put(to, column, { glyph: arrive, paint });
    const [top, bottom] = [Math.min(from, to), Math.max(from, to)];
    for (let row = top + 1; row < bottom; row += 1) this.#put(row, column, { glyph: upright, paint });
  }

  #put(row: number, column: number, dot: Dot): void {
    const cells = this.#rows[row];
    if (cells) cells[column] = dot;
  }
}
