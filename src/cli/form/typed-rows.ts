import { fitting, widthOf } from "../../render/columns.ts";
import type { Field } from "./fields.ts";
import { type FormLook, lead } from "./layout.ts";

/** The rows of the line in hand stand under each other. */
export function typedText(field: Field, typed: string, look: FormLook): string {
  return typedRows(typed, typedWidth(field, look)).join(`\n${" ".repeat(typedColumn(field, look))}`);
}

/** The cursor in the line in hand, from where its last row begins; `null` where nothing is typed. */
export function cursorAt(
  field: Field,
  line: string,
  cursor: number,
  look: FormLook,
): { rows: number; cols: number } | null {
  if (field.kind !== "text" || line === "") return null;
  const { above, column } = cursorIn(typedRows(line, typedWidth(field, look)), cursor);
  return { rows: -above, cols: typedColumn(field, look) + column };
}

function typedColumn({ label }: Field, look: FormLook): number {
  return 2 + widthOf(lead(label, look));
}

/** A column is left for the cursor behind a full row. */
function typedWidth(field: Field, look: FormLook): number {
  return Math.max(8, look.width - typedColumn(field, look) - 2);
}

/** Breaks a line that is being typed behind spaces, and inside a word that is longer than a row. Joined, it is the line. */
export function typedRows(line: string, width: number): string[] {
  const rows: string[] = [];
  let row = "";
  for (const word of line.split(/(?<= )/)) {
    if (row !== "" && widthOf(row + word.trimEnd()) > width) {
      rows.push(row);
      row = "";
    }
    row += word;
    while (widthOf(row.trimEnd()) > width) {
      const begin = fitting(row, width);
      rows.push(begin);
      row = row.slice(begin.length);
    }
  }
  return [...rows, row];
}

/** Where a cursor stands in rows: how many rows above the last one, and how many columns from their beginning. */
export function cursorIn(rows: readonly string[], cursor: number): { above: number; column: number } {
  let before = 0;
  for (const [index, row] of rows.entries()) {
    const inRow = cursor - before;
    const above = rows.length - 1 - index;
    if (inRow < row.length || above === 0) return { above, column: widthOf(row.slice(0, inRow)) };
    before += row.length;
  }
  return { above: 0, column: 0 };
}
