import { describe, expect, it } from "vitest";
import { type JsonSchema, jsonSchema } from "../../src/model/json-schema.ts";
import type { Kind } from "../../src/model/kinds.ts";
import { RULES } from "../../src/workspace/rules/registry.ts";
import { MAX_FILE_BYTES } from "../../src/workspace/source.ts";
import { codeIn, page, sectionsOf } from "./pages.ts";

const format = page("docs/format.md");
const sections = sectionsOf(format);

/** The section that describes each kind of file. */
const HEADINGS: { readonly [K in Kind]: string } = {
  settings: "okr.yaml",
  priorities: "priorities/<year>.yaml",
  team: "teams/<team>.yaml",
  learning: "learnings/<date>-<slug>.yaml",
  diagnostic: "diagnostics/<date>.yaml",
  cycle: "cycles/<cycle>/cycle.yaml",
  objective: "cycles/<cycle>/okrs/<team>/<objective>.yaml",
  "check-in": "cycles/<cycle>/checkins/<team>/<objective>/<kr>/<date>.yaml",
  escalation: "cycles/<cycle>/escalations/<date>-<slug>.yaml",
  decision: "cycles/<cycle>/decisions/<date>-<slug>.yaml",
  review: "cycles/<cycle>/reviews/<team>/<date>-<kind>.yaml",
  reflection: "cycles/<cycle>/reflections/<team>/<objective>.yaml",
};

/** The key of a map whose keys are ids or handles. */
const ANY = "<>";

/** Every key that a schema knows, as a path with dots, and whether it must be there wherever it may. */
function keysOf(schema: JsonSchema, path: string, found = new Map<string, boolean>()): Map<string, boolean> {
  const { properties, required, items, additionalProperties, anyOf, oneOf } = schema;
  for (const each of [...schemas(anyOf), ...schemas(oneOf)]) keysOf(each, path, found);
  for (const [key, below] of Object.entries((properties ?? {}) as Record<string, JsonSchema>)) {
    const place = path === "" ? key : `${path}.${key}`;
    const needed = Array.isArray(required) && required.includes(key);
    found.set(place, needed && found.get(place) !== false);
    keysOf(below, place, found);
  }
  if (isSchema(items)) keysOf(items, path, found);
  if (isSchema(additionalProperties) && Object.keys(additionalProperties).length > 0) {
    found.set(`${path}.${ANY}`, false);
    keysOf(additionalProperties, `${path}.${ANY}`, found);
  }
  return found;
}

function schemas(value: unknown): JsonSchema[] {
  return Array.isArray(value) ? value.filter(isSchema) : [];
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null;
}

interface Row {
  /** The path as the page writes it; a word in angle brackets stands for any key. */
  readonly path: string;
  readonly required: boolean;
}

/** The rows of a section's tables whose first cell is a key. */
function rowsOf(section: string): Row[] {
  return [...section.matchAll(/^\| (`[^|]*) \| [^|]* \| ([^|]*?) *\| [^|]* \|$/gm)].flatMap(
    ([, key = "", needed = ""]) => codeIn(key).map((path) => ({ path, required: needed.startsWith("required") })),
  );
}

function fits({ path }: Row, key: string): boolean {
  const [written, known] = [path.split("."), key.split(".")];
  return written.length === known.length && written.every((part, at) => part.startsWith("<") || part === known[at]);
}

describe.each(Object.entries(HEADINGS) as [Kind, string][])("docs/format.md on %s files", (kind, heading) => {
  const rows = rowsOf(sections.get(heading) ?? "");
  const keys = keysOf(jsonSchema(kind), "");

  it("has a row for every key", () => {
    expect([...keys.keys()].filter((key) => !rows.some((row) => fits(row, key)))).toEqual([]);
  });

  it("has no row for a key that does not exist", () => {
    expect(rows.filter((row) => ![...keys.keys()].some((key) => fits(row, key)))).toEqual([]);
  });

  it("says which are required", () => {
    const wrong = [...keys].filter(([key, required]) =>
      rows.some((row) => fits(row, key) && row.required !== required),
    );
    expect(wrong).toEqual([]);
  });
});

describe("docs/format.md", () => {
  it("names every rule that a workspace can break", () => {
    const named = new Set(codeIn(format.text));
    expect(RULES.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
  });

  it("knows how large a file may be", () => {
    expect(format.text).toContain(`| more than ${MAX_FILE_BYTES / 1024} KiB |`);
  });
});
