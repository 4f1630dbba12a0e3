import type { Root } from "mdast";
import { safeTree } from "./safe-tree.ts";
import { styleFor } from "./style.ts";
import { blockLines } from "./terminal/blocks.ts";

/** What the terminal can show: its columns, and whether to use its colours. */
export interface TerminalOptions {
  readonly width: number;
  readonly color: boolean;
}

/** A document as text for a terminal, wrapped to its width. Ends with one newline. */
export function toTerminal(tree: Root, { width, color }: TerminalOptions): string {
  const lines = blockLines(safeTree(tree).children, { width, style: styleFor(color ? 1 : 0) });
  return `${lines.join("\n")}\n`;
}
