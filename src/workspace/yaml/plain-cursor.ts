/** The characters that mean something to YAML, by code. */
export const NEWLINE = 0x0a;
export const SPACE = 0x20;
export const DOUBLE_QUOTE = 0x22;
export const HASH = 0x23;
export const SINGLE_QUOTE = 0x27;
export const COMMA = 0x2c;
export const DASH = 0x2d;
export const COLON = 0x3a;
export const GREATER = 0x3e;
export const OPEN_BRACKET = 0x5b;
export const BACKSLASH = 0x5c;
export const CLOSE_BRACKET = 0x5d;
export const OPEN_BRACE = 0x7b;
export const PIPE = 0x7c;
export const CLOSE_BRACE = 0x7d;

/** Nobody nests this deep; whoever does needs a parser that guards its stack. */
const MAX_DEPTH = 30;

/** Thrown where a text leaves the plain subset, caught by `readPlain`. One for all, as nobody reads its stack trace. */
export const UNUSUAL = new Error("not plain YAML");

/** Gives up on this text: it is unusual or wrong, and `yaml` shall say which. */
export function handOver(): never {
  throw UNUSUAL;
}

/** Where the reader stands in a text. */
export class Cursor {
  readonly text: string;
  /** Index of the next character to read. */
  pos = 0;
  /** Column of the node that starts at `pos`, where one does; -1 at the end of the text. */
  column = -1;
  /** Whether there were comment lines right above it. */
  passedComment = false;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The code of the next character; NaN at the end of the text. */
  peek(): number {
    return this.text.charCodeAt(this.pos);
  }

  /** Skips spaces and a comment, and tells whether that was all there is on this line. */
  atLineEnd(): boolean {
    const { text } = this;
    this.pos = skipSpaces(text, this.pos);
    // Without a space before it a # is no comment, and where a line starts only `toContent` looks.
    if (this.peek() === HASH && text.charCodeAt(this.pos - 1) === SPACE) this.pos = lineEnd(text, this.pos);
    return this.peek() === NEWLINE || this.pos === text.length;
  }

  /** Leaves a node that has to be the last thing on its line, for the content below. */
  endLine(): void {
    if (!this.atLineEnd()) handOver();
    this.toContent(this.pos + 1);
  }

  /** From the start of a line, passes blank lines and comments and stops at the first content. */
  toContent(lineStart: number): void {
    const { text } = this;
    this.passedComment = false;
    for (let start = lineStart; start < text.length; start = lineEnd(text, start) + 1) {
      const content = skipSpaces(text, start);
      const code = text.charCodeAt(content);
      if (code === HASH) this.passedComment = true;
      if (code === HASH || code === NEWLINE || content === text.length) continue;
      this.pos = content;
      this.column = content - start;
      return;
    }
    this.pos = text.length;
    this.column = -1;
  }

  /** Counts a collection that opens. */
  enter(): void {
    this.depth++;
    if (this.depth > MAX_DEPTH) handOver();
  }

  /** Counts a collection that closes. */
  leave(): void {
    this.depth--;
  }
}

/** Index of the first character at or after `from` that is no space. */
export function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at++;
  return at;
}

/** Index of the newline that ends the line, or of the end of the text. */
export function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

/** What folding leaves of the break between two lines with so many blank lines between them. */
export function foldedBreak(blankLines: number): string {
  return blankLines === 0 ? " " : "\n".repeat(blankLines);
}
