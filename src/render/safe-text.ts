/**
 * Makes what people typed harmless to print. A title can hold an escape sequence that clears the screen, a carriage
 * return that overwrites the line, or a direction override that turns `exe.txt` around. None of them is dropped in
 * silence: each becomes one visible character, so that whoever reads the line sees that something odd stands there.
 */

/** Control characters but tab and newline, direction marks and overrides, other line ends, lone surrogates. */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for.
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]|\p{Surrogate}/gu;

/** What a job's log would obey wherever a line begins with it, also after wrapping: `::error::` and `##[error]`. */
const workflowCommands = /::(?=[a-z-]+(?: [^\n]*?)?::)|##\[/gi;

const lineEnds = /\r\n/g;
const blanks = /[\t\n]/g;

/** One line of printable text: what cannot be printed is replaced, and tabs and newlines become spaces. */
export function safeText(typed: string): string {
  return safeLines(typed).replace(blanks, " ");
}

/** Printable text that keeps its newlines and tabs: what cannot be printed is replaced. */
export function safeLines(typed: string): string {
  return printable(typed.replace(lineEnds, "\n")).replace(workflowCommands, (command) =>
    command === "::" ? "\u2237" : "## [",
  );
}

/** Text of which only what cannot be printed is replaced: for formats that escape the rest in a way of their own. */
export function printable(typed: string): string {
  return typed.replace(unprintable, visible);
}

/** The one-column stand-in for a character: Unicode draws the ASCII controls as pictures of their names. */
function visible(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "\u2421" : "\uFFFD";
}
