import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Pointer } from "../model/problem.ts";
import type { TextFault } from "../workspace/yaml/document.ts";
import { readYaml as readBytes } from "../workspace/yaml/read.ts";
import type { Complaint } from "./complaint.ts";
import { UsageError } from "./errors.ts";
import type { Io } from "./io.ts";

/** Says where something stands: `minutes.yaml:4:3`. */
export type Placing = (pointer: Pointer, at?: "key" | "value") => string;

/** What a file or standard input holds, and what it is called in complaints. */
export interface Input {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/**
 * Reads what `--from` names.
 *
 * @param path a file, relative to the current folder, or `-` for standard input.
 * @throws {UsageError} when there is no such file.
 */
export async function readInput(io: Io, path: string): Promise<Input> {
  if (path === "-") return { bytes: await readAll(io.stdin), name: "stdin" };
  return { bytes: readNamed(resolve(io.currentFolder, path), path), name: path };
}

/** Reads YAML that a person handed in: its value, with the place of everything in it, or why it cannot be read. */
export function readYaml(
  bytes: Uint8Array,
  name: string,
): { readonly value: unknown; readonly place: Placing } | { readonly complaints: readonly Complaint[] } {
  const read = readBytes(bytes);
  const faults = "faults" in read ? read.faults : read.repeated;
  if ("faults" in read || faults.length > 0) return { complaints: complaintsOf(faults, name) };
  const { document, value } = read;
  const place = (pointer: Pointer, at: "key" | "value" = "value") => {
    const { line, column } = document.rangeOf(pointer, at);
    return `${name}:${line}:${column}`;
  };
  return { value, place };
}

/** A value with the blanks around its texts gone, which block text ends in; what is the user's own stays. */
export function trimmed(value: unknown): unknown {
  if (typeof value === "string") return value.trim();
  if (Array.isArray(value)) return value.map(trimmed);
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key.startsWith("x-") ? inner : trimmed(inner)]),
  );
}

export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What is wrong with a text, as its reader is told. */
export function complaintsOf(faults: readonly TextFault[], name: string): Complaint[] {
  return faults.map(({ line, column, message, help }) => ({ where: `${name}:${line}:${column}`, message, help }));
}

async function readAll(stream: NodeJS.ReadStream): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}

function readNamed(path: string, name: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      throw new UsageError(`There is no file ${name}`);
    throw error;
  }
}
