import { isCollection, isPair, isScalar, type Node } from "yaml";

/** Where things stand in one text, by what `yaml` knows of its nodes. */
export class Places {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The end of what a node says, without the line end, blank lines and comments behind it. */
  endOf(node: unknown): number {
    if (isCollection(node) && !node.flow && node.items.length > 0) return this.endOf(node.items.at(-1));
    if (isPair(node)) return Math.max(this.endOf(node.value), this.#text.indexOf(":", valueEnd(node.key)) + 1);
    const end = valueEnd(node);
    const isBlock = isScalar(node) && (node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL");
    return isBlock ? startOf(node) + this.#text.slice(startOf(node), end).trimEnd().length : end;
  }

  /** How many characters stand before a node on its line. */
  columnOf(node: unknown): number {
    return startOf(node) - this.lineStart(startOf(node));
  }

  /** Where the line of a place begins. */
  lineStart(at: number): number {
    return this.#text.lastIndexOf("\n", at - 1) + 1;
  }

  /** Where a line ends, before its line end. */
  lineEnd(at: number): number {
    const newline = this.#text.indexOf("\n", at);
    if (newline === -1) return this.#text.length;
    return this.#text[newline - 1] === "\r" ? newline - 1 : newline;
  }

  /** Where the next line begins; the end of the text after the last one. */
  nextLine(at: number): number {
    const newline = this.#text.indexOf("\n", at);
    return newline === -1 ? this.#text.length : newline + 1;
  }
}

/** Where a node begins; a pair begins with its key. */
export function startOf(node: unknown): number {
  if (isPair(node)) return startOf(node.key);
  return (node as Node | null)?.range?.[0] ?? 0;
}

/** The end of a node as `yaml` has it: of a block, the beginning of the next thing. */
export function valueEnd(node: unknown): number {
  return (node as Node | null)?.range?.[1] ?? 0;
}
