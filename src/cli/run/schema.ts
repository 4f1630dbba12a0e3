import { readFileSync } from "node:fs";
import { join } from "node:path";
import { jsonSchema, jsonSchemaText } from "../../model/json-schema.ts";
import type { Kind } from "../../model/kinds.ts";
import { jsonDocument } from "../../render/json.ts";
import { didYouMean } from "../../workspace/check/nearest.ts";
import { createFile, replaceFile } from "../../workspace/write.ts";
import { type Context, workspaceFolder } from "../context.ts";
import { RefusedError, UsageError } from "../errors.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { FILE_KINDS, schemaFile } from "../init/schema-files.ts";

interface Options {
  readonly write?: boolean;
}

/** `okr schema`: prints a kind's JSON Schema, lists the kinds, or refreshes the workspace's copies. */
export async function run(context: Context, [asked]: [string | undefined], { write }: Options): Promise<ExitStatus> {
  const kinds = asked === undefined ? FILE_KINDS.map(({ kind }) => kind) : [kindFrom(asked)];
  if (write) refresh(context, kinds);
  else if (asked === undefined) listKinds(context);
  else if (context.options.json) context.io.print(jsonDocument("schema", { schemas: kinds.map(jsonSchema) }));
  else context.io.print(kinds.map(jsonSchemaText).join(""));
  return EXIT.done;
}

function kindFrom(asked: string): Kind {
  const found = FILE_KINDS.find(({ kind }) => kind === asked);
  if (found !== undefined) return found.kind;
  const known = FILE_KINDS.map(({ kind }) => kind);
  throw new UsageError(
    `There is no kind of file "${asked}"`,
    didYouMean(asked, known, `There are ${known.join(", ")}.`),
  );
}

function listKinds({ io, options, style }: Context): void {
  const kinds = FILE_KINDS.map(({ kind, path }) => ({ kind, title: String(jsonSchema(kind).title), path }));
  if (options.json) {
    io.print(jsonDocument("schema", { kinds }));
    return;
  }
  const width = Math.max(...kinds.map(({ kind }) => kind.length));
  io.print(kinds.map(({ kind, path }) => `${style.code(kind.padEnd(width))}  ${path}\n`).join(""));
}

function refresh(context: Context, kinds: readonly Kind[]): void {
  const root = workspaceFolder(context);
  const written = kinds.filter((kind) => refreshOne(root, kind)).map(schemaFile);
  if (context.options.json) context.io.print(jsonDocument("schema", { written }));
  else if (written.length === 0) context.io.print("The schemas in .okr/schemas are current.\n");
  else context.io.print(written.map((file) => `${context.style.good("✓")} ${file}\n`).join(""));
}

/** @returns false when the copy was current. */
function refreshOne(root: string, kind: Kind): boolean {
  const [file, text] = [schemaFile(kind), jsonSchemaText(kind)];
  if (createFile(root, file, text) === "created") return true;
  const bytes = readFileSync(join(root, file));
  if (bytes.toString("utf8") === text) return false;
  if (replaceFile(root, file, bytes, text) === "replaced") return true;
  throw new RefusedError(`Somebody else changed ${file} at this moment`, "Run the command again.");
}
