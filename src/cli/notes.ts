import { wrap } from "../render/columns.ts";
import type { Context } from "./context.ts";

/** Says some things on standard error, wrapped where that is a terminal, and a hint below them. */
export function announceNotes(context: Context, notes: readonly string[], hint: string | null): void {
  const { io, style } = context;
  const width = io.stderr.isTTY ? io.stderr.columns || context.width : Number.POSITIVE_INFINITY;
  for (const note of notes) io.note(`${wrap(note, width).join("\n")}\n`);
  if (hint !== null) io.note(`${wrap(hint, width).map(style.muted).join("\n")}\n`);
}
