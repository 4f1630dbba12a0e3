import { isCollection, isPair, type Node } from "yaml";
import type { Report } from "./syntax.ts";

/** How many lists and maps may stand inside each other. No file of the format is nested deeper than this by far. */
export const MAX_DEPTH = 64;

export const NESTED_TOO_DEEP: Report = {
  rule: "format/too-deep",
  message: `Lists and maps are nested more than ${MAX_DEPTH} levels deep here`,
  help: "No OKR file needs that: flatten it.",
};

/** The first list or map that stands inside more others than may be; null when none does. */
export function tooDeepIn(node: unknown, depth = 0): Node | null {
  if (isPair(node)) return tooDeepIn(node.key, depth) ?? tooDeepIn(node.value, depth);
  if (!isCollection(node)) return null;
  if (depth > MAX_DEPTH) return node;
  for (const item of node.items) {
    const found = tooDeepIn(item, depth + 1);
    if (found !== null) return found;
  }
  return null;
}
