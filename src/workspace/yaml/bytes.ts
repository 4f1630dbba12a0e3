import { isUtf8 } from "node:buffer";
import { MAX_FILE_BYTES } from "../source.ts";
import type { TextFault } from "./document.ts";

/**
 * Turns a file's bytes into text, or says why that is not possible. A byte order mark of UTF-8 is dropped.
 */
export function decode(bytes: Uint8Array): { readonly text: string } | { readonly fault: TextFault } {
  if (bytes.length > MAX_FILE_BYTES) {
    return fault(
      "format/too-large",
      "The file is larger than 256 KiB",
      "An OKR file holds one fact in a few lines; keep data elsewhere and link to it.",
    );
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return fault("format/encoding", "The file is in UTF-16", "Save it as UTF-8.");
  }
  if (!isUtf8(bytes)) return { fault: { ...INVALID, ...placeAfter(bytes.subarray(0, validLength(bytes))) } };
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
  return { text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text };
}

const INVALID = {
  rule: "format/encoding",
  message: "These bytes are not UTF-8",
  help: "Save the file as UTF-8; it may come from a program that writes another encoding.",
} as const;

function fault(rule: string, message: string, help: string): { fault: TextFault } {
  return { fault: { rule, message, help, line: 1, column: 1, endLine: 1, endColumn: 2 } };
}

/** How many bytes can be read before the first wrong one, by halving. */
function validLength(bytes: Uint8Array): number {
  const readable = (length: number): boolean => {
    // Cutting a character in two is no fault of the file: look back at most three bytes for a whole one.
    for (let cut = 0; cut <= 3 && cut <= length; cut++) if (isUtf8(bytes.subarray(0, length - cut))) return true;
    return false;
  };
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (readable(middle)) good = middle;
    else bad = middle;
  }
  while (good > 0 && !isUtf8(bytes.subarray(0, good))) good--;
  return good;
}

function placeAfter(bytes: Uint8Array): { line: number; column: number; endLine: number; endColumn: number } {
  const before = Buffer.from(bytes).toString("utf8");
  const line = before.split("\n").length;
  const column = before.length - before.lastIndexOf("\n");
  return { line, column, endLine: line, endColumn: column + 1 };
}
