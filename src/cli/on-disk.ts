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
  const content = new PositionedDocument(decoded.text).value();
  if (typeof content !== "object" || content === null || Array.isArray(content)) return null;
  return { bytes, text: decoded.text, content: { ...content } };
}
