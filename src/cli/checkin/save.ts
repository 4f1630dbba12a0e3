import { isDeepStrictEqual } from "node:util";
import { type Edit, EditError, editDocument } from "../../workspace/edit.ts";
import { createFile, replaceFile } from "../../workspace/write.ts";
import { printYaml, type YamlMap } from "../../workspace/yaml/print.ts";
import type { DocumentOnDisk } from "../on-disk.ts";
import { type Draft, KEY_ORDER } from "./draft.ts";

/** What became of a draft: written, or somebody got there first. */
export type Saved = "written" | "exists" | "changed";

/**
 * Writes a check-in: a new file, never over one that is there, or the one that was read and is still the same, with
 * the comments and the user's own keys in it kept.
 */
export function save(root: string, { file, content, before }: Draft): Saved {
  if (before === null) return createFile(root, file, printYaml(asYaml(content))) === "created" ? "written" : "exists";
  return replaceFile(root, file, before.bytes, amended(before, asYaml(content))) === "replaced" ? "written" : "changed";
}

/** What was read came from YAML or was checked by the schema, so that YAML can hold it. */
function asYaml(content: object): YamlMap {
  return { ...content } as YamlMap;
}

function amended({ text, content }: DocumentOnDisk, wanted: YamlMap): string {
  try {
    return editDocument(text, [...changes(content, wanted), ...removals(content, wanted)]);
  } catch (error) {
    if (error instanceof EditError) return printYaml(wanted); // too unusual to be edited: the content counts most
    throw error;
  }
}

function changes(content: Readonly<Record<string, unknown>>, wanted: YamlMap): Edit[] {
  return Object.entries(wanted).flatMap(([key, value]): Edit[] =>
    value === undefined || isDeepStrictEqual(content[key], value) ? [] : [{ set: [key], value, order: KEY_ORDER }],
  );
}

function removals(content: Readonly<Record<string, unknown>>, wanted: YamlMap): Edit[] {
  const gone = Object.keys(content).filter((key) => wanted[key] === undefined && !key.startsWith("x-"));
  return gone.map((key) => ({ remove: [key] }));
}
