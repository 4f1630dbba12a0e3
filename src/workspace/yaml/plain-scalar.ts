import { type CoreScalar, resolveCore } from "./plain-core.ts";
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  type Cursor,
  foldedBreak,
  HASH,
  handOver,
  NEWLINE,
  OPEN_BRACE,
  OPEN_BRACKET,
  SPACE,
  skipSpaces,
} from "./plain-cursor.ts";

/** What no plain scalar starts with, or only in places that are left to `yaml`. */
const INDICATORS = "\n -?:,[]{}#&*!|>'\"%@`";

/** Whether a plain scalar starts here. Of those with a `-` in front, only what looks like a number is taken. */
export function startsPlain(text: string, at: number): boolean {
  const first = text.charAt(at);
  if (first === "-") return /[.0-9]/.test(text.charAt(at + 1));
  return first !== "" && !INDICATORS.includes(first);
}

/** Index where a plain scalar stops on this line: the line's end, a `: `, a ` #` or, inside brackets, one of `,[]{}`. */
export function plainStop(text: string, from: number, inFlow: boolean): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE) break;
    if (code === COLON && endsKey(text.charCodeAt(at + 1), inFlow)) break;
    if (code === HASH && text.charCodeAt(at - 1) === SPACE) break;
    if (inFlow && isFlowIndicator(code)) break;
  }
  return at;
}

/** Whether a colon ends a key when this character follows it: NaN where the text ends. */
function endsKey(next: number, inFlow: boolean): boolean {
  return next === SPACE || next === NEWLINE || Number.isNaN(next) || (inFlow && isFlowIndicator(next));
}

function isFlowIndicator(code: number): boolean {
  return (
    code === COMMA || code === OPEN_BRACKET || code === CLOSE_BRACKET || code === OPEN_BRACE || code === CLOSE_BRACE
  );
}

/** Reads a plain scalar inside brackets. One that goes on in the next line is left to `yaml`. */
export function readFlowPlain(cursor: Cursor): CoreScalar {
  const { text, pos } = cursor;
  if (!startsPlain(text, pos)) handOver();
  cursor.pos = plainStop(text, pos, true);
  return resolveCore(trimmed(text, pos, cursor.pos));
}

/** Reads a plain scalar and the lines it continues on, which are those indented deeper than its parent. */
export function readBlockPlain(cursor: Cursor, parent: number): CoreScalar {
  const { text, pos } = cursor;
  if (!startsPlain(text, pos)) handOver();
  let stop = plainStop(text, pos, false);
  let source = trimmed(text, pos, stop);
  while (text.charCodeAt(stop) === NEWLINE) {
    let lineStart = stop + 1;
    let content = skipSpaces(text, lineStart);
    let blankLines = 0;
    for (; text.charCodeAt(content) === NEWLINE; blankLines++) {
      lineStart = content + 1;
      content = skipSpaces(text, lineStart);
    }
    if (content - lineStart <= parent || content === text.length || text.charCodeAt(content) === HASH) break;
    stop = plainStop(text, content, false);
    source += foldedBreak(blankLines) + trimmed(text, content, stop);
  }
  if (text.charCodeAt(stop) === COLON) handOver();
  cursor.pos = stop;
  return resolveCore(source);
}

/** The text between two indexes, without the spaces at its end. */
function trimmed(text: string, from: number, to: number): string {
  let end = to;
  while (text.charCodeAt(end - 1) === SPACE) end--;
  return text.slice(from, end);
}
