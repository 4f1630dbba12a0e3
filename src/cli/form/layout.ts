import { padEnd } from "../../render/columns.ts";
import type { Style } from "../../render/style.ts";

/** How a form is drawn. */
export interface FormLook {
  readonly style: Style;
  readonly width: number;
  /** What the form is about, in a word, where what stands above it may not be seen any more. */
  readonly about?: string;
}

/** Columns of the longest label that stands beside its answer. */
const LABEL_WIDTH = 12;

/** Where the line in hand begins: answers stand under each other where the terminal is wide enough. */
export function lead(label: string, { width }: FormLook): string {
  return width < 50 ? `${label}: ` : padEnd(label, LABEL_WIDTH + 1);
}

/** Columns for what stands below the line in hand. */
export function roomFor(look: FormLook): number {
  return look.width - indentOf(look) - 1;
}

function indentOf({ width }: FormLook): number {
  return width < 50 ? 4 : LABEL_WIDTH + 3;
}

/** Lines below the line in hand, under its answer. */
export function indented(lines: readonly string[], look: FormLook): string[] {
  return lines.map((line) => " ".repeat(indentOf(look)) + line);
}
