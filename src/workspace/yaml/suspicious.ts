import { MAX_DEPTH, NESTED_TOO_DEEP } from "./depth.ts";
import type { TextFault } from "./document.ts";

/**
 * Faults that are looked for in the text before YAML reads it, because YAML's own message would not say what
 * happened: conflict markers of a merge, control characters, absurd nesting.
 */
export function findTextFaults(text: string): TextFault[] {
  const conflicts = conflictMarkers(text);
  if (conflicts.length > 0) return conflicts;
  return [...controlCharacter(text), ...tooDeep(text)];
}

/** Each conflict where it opens; where only the ends or only the beginnings are left, with the line between them. */
function conflictMarkers(text: string): TextFault[] {
  const openings = [...text.matchAll(/^<{7}(?: .*)?$/gm)];
  const closings = [...text.matchAll(/^>{7}(?: .*)?$/gm)];
  const isWhole = openings.length > 0 && closings.length > 0;
  if (!isWhole && !/^={7}\r?$/m.test(text)) return [];
  return (openings.length > 0 ? openings : closings).map((marker) => conflictAt(text, marker));
}

/** A single line that was left of a merge conflict, in a text that YAML cannot read. */
export function findConflictRest(text: string): TextFault | null {
  const marker = /^(?:(?:<{7}|>{7}|\|{7})(?: .*)?|={7}\r?)$/m.exec(text);
  return marker === null ? null : conflictAt(text, marker);
}

function conflictAt(text: string, marker: RegExpExecArray): TextFault {
  return {
    ...placeOf(text, marker.index, marker[0].trimEnd().length),
    rule: "format/merge-conflict",
    message: "A merge conflict was left in this file",
    help: "Keep one side, or what is true of both, and remove the lines with <<<<<<<, ======= and >>>>>>>.",
  };
}

function controlCharacter(text: string): TextFault[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const found = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/.exec(text);
  if (found === null) return [];
  const code = found[0].charCodeAt(0);
  const name =
    code === 0 ? "A NUL character" : `A control character (U+${code.toString(16).toUpperCase().padStart(4, "0")})`;
  return [
    {
      ...placeOf(text, found.index, 1),
      rule: "format/control-character",
      message: `${name} stands in the text`,
      help: "Remove it; the file may be damaged, or no text at all.",
    },
  ];
}

/** Nesting that could exhaust the judge's stack: what it can read is looked at once it is read. */
function tooDeep(text: string): TextFault[] {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text.charCodeAt(index);
    if (character === 0x5b || character === 0x7b) depth++;
    else if (character === 0x5d || character === 0x7d) depth = Math.max(0, depth - 1);
    if (depth > MAX_DEPTH) return [deepAt(text, index)];
  }
  const indented = new RegExp(`^(?:[ ]{${MAX_DEPTH * 8},}| *(?:[-?:] +){${MAX_DEPTH},})\\S`, "m").exec(text);
  return indented === null ? [] : [deepAt(text, indented.index + indented[0].length - 1)];
}

function deepAt(text: string, index: number): TextFault {
  return {
    ...placeOf(text, index, 1),
    ...NESTED_TOO_DEEP,
  };
}

function placeOf(
  text: string,
  index: number,
  length: number,
): { line: number; column: number; endLine: number; endColumn: number } {
  const before = text.slice(0, index);
  const line = before.split("\n").length;
  const column = index - before.lastIndexOf("\n");
  return { line, column, endLine: line, endColumn: column + Math.max(length, 1) };
}
