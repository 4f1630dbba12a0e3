import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decode } from "../workspace/yaml/bytes.ts";
import { PositionedDocument } from "../workspace/yaml/document.ts";

/** A file of the workspace as it stands: its bytes, and what they say. */
export interface DocumentOnDisk {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** Reads a file that is to be edited; `null` when it is gone or is no map. */
export function readDocument(root: string, file: string): DocumentOnDisk | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(root, file));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  const decoded = decode(bytes);
  if ("fault" in decoded) return null;
  const content = contentOf(decoded.text);
  return content === null ? null : { bytes, text: decoded.text, content };
}

/** What a file's text says; `null` when it is no map. */
export function contentOf(text: string): Record<string, unknown> | null {
  const content = new PositionedDocument(text).value();
  return typeof content !== "object" || content === null || Array.isArray(content) ? null : { ...content };
}
