import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readYaml } from "../workspace/yaml/read.ts";
import { refusal } from "./complaint.ts";
import { complaintsOf, isMap } from "./input.ts";

/** A file of the workspace as it stands: its bytes, and what they say. */
export interface DocumentOnDisk {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/**
 * Reads a file that is to be edited; `null` when it is gone or is no map.
 *
 * @throws {UsageError} when it is no YAML that can be read: it must not be written over.
 */
export function readDocument(root: string, file: string): DocumentOnDisk | null {
  const bytes = bytesOf(root, file);
  if (bytes === null) return null;
  const read = readYaml(bytes);
  const faults = "faults" in read ? read.faults : read.repeated;
  if ("faults" in read || faults.length > 0) throw refusal(complaintsOf(faults, file));
  return isMap(read.value) ? { bytes, text: read.text, content: { ...read.value } } : null;
}

/** Who wrote a file, as far as it says so and can be read. */
export function authorOf(root: string, file: string): string | null {
  const bytes = bytesOf(root, file);
  const read = bytes === null ? null : readYaml(bytes);
  if (read === null || "faults" in read || !isMap(read.value)) return null;
  return typeof read.value.by === "string" ? read.value.by : null;
}

function bytesOf(root: string, file: string): Uint8Array | null {
  try {
    return readFileSync(join(root, file));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** What a file's text says; `null` when it is no map, or no YAML. */
export function contentOf(text: string): Record<string, unknown> | null {
  const read = readYaml(new TextEncoder().encode(text));
  return "faults" in read || !isMap(read.value) ? null : { ...read.value };
}
