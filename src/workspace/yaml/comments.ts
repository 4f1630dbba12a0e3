import { CST, Lexer, LineCounter } from "yaml";
import type { Range } from "../../model/problem.ts";

/** A comment of a YAML file. */
export interface Comment extends Range {
  /** From its `#` to the end of the line. */
  readonly text: string;
  /** Whether something stands before it on its line. */
  readonly trails: boolean;
}

/** The lexer's own marks, which stand for nothing in the text. */
const MARKS: ReadonlySet<string | null> = new Set(["doc-mode", "flow-error-end", "scalar"]);

/** The comments of a text without a byte order mark, from the top. What looks like one inside a text is none. */
export function commentsIn(text: string): Comment[] {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines.addNewLine(at + 1);
  const comments: Comment[] = [];
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    const isMark = lexeme.length === 1 && MARKS.has(CST.tokenType(lexeme));
    if (isMark) continue;
    if (lexeme.startsWith("#") && CST.tokenType(lexeme) === "comment") {
      const { line, col: column } = lines.linePos(offset);
      const before = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
      const comment = lexeme.trimEnd();
      const end = { endLine: line, endColumn: column + comment.length };
      comments.push({ text: comment, trails: before.trim() !== "", line, column, ...end });
    }
    offset += lexeme.length;
  }
  return comments;
}
