import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { jsonSchema, jsonSchemaText } from "../../src/model/json-schema.ts";
import { type Kind, SCHEMAS } from "../../src/model/kinds.ts";
import { acceptorFor } from "../../src/workspace/check/accepts.ts";
import { checkShape } from "../../src/workspace/check/shape.ts";
import { isPlace, placeOf } from "../../src/workspace/layout.ts";
import { RULES } from "../../src/workspace/rules/registry.ts";
import { EVERY_FIELD } from "./every-field.ts";
import { mutate, mutations, type Value } from "./mutate.ts";

const root = new URL("../..", import.meta.url).pathname;
const kinds = Object.keys(SCHEMAS) as Kind[];
const ajv = new Ajv2020({ strict: true, validateFormats: false, allowUnionTypes: false });
const judges = new Map<Kind, ValidateFunction>(kinds.map((kind) => [kind, ajv.compile(jsonSchema(kind))]));

/** The quick question that ordinary files are asked. It may say no where zod says yes, and never the other way. */
const acceptors = new Map(kinds.map((kind) => [kind, acceptorFor(SCHEMAS[kind])]));

/** Documents by kind: every example, every rule's files, and one with every field. */
const documents = new Map<Kind, Value[]>(kinds.map((kind) => [kind, [parsed(EVERY_FIELD[kind]) ?? null]]));
for (const { path, text } of [...exampleTexts(), ...ruleTexts()]) {
  const place = placeOf(path);
  const value = parsed(text);
  if (place !== null && isPlace(place) && value !== undefined) documents.get(place.kind)?.push(value);
}

/** Values at the borders of every type and notation, and what stands in the documents themselves. */
const values: Value[] = [
  ...[null, true, false, 0, -0, 1, -1, 2, 3, 4, 5, 6, 0.5, 1.000001, 36.5, 100, 1e308, Number.NaN, Infinity, -Infinity],
  ...[
    2 ** 53,
    2 ** 53 - 1,
    "",
    " ",
    "\u00a0",
    "\u200b",
    "a\nb",
    "\ud800",
    "💥",
    "1",
    "0.6",
    "36,5 %",
    "on",
    "__proto__",
  ],
  ...[
    "ada",
    "Ada",
    "ada okafor",
    "@ada",
    "a-",
    "-a",
    "a--b",
    "a".repeat(64),
    "a".repeat(65),
    "é",
    "kr1",
    "constructor",
  ],
  ...["2026-11-20", "2026-02-29", "2024-02-29", "2000-02-29", "1900-02-29", "2026-11-31", "2026-13-01", "20261120"],
  ...["2026-11-20T10:15:00Z", "2026-11-20T10:15:00", "2026-11-20T24:00:00Z", "2026-02-30T10:15:00+00:00"],
  ...["2026-11-20T10:15:00+23:59", "2026-11-20T10:15:00.123456789Z", "2026-11-20 10:15:00Z", "2026-11-20t10:15:00z"],
  ...["4h", "0d", "1w", "9999d", "10000d", "1.5d", "d", "1m", "09:00-17:30", "9-17", "25:00-26:00"],
  ...["growth/activation", "growth/activation/kr1", "2026-Q5:growth/a", "2026-Q3:growth/a", "a/b/c/d", "team:legal"],
  ...["team:Legal", "external:", "external: a", "external:Acme Payments", "priority:win", "priority:", "2026-11-20-a"],
  ...[`2026-11-20-${"a".repeat(64)}`, `2026-11-20-${"a".repeat(65)}`, "plan/no-buy-in", "off", "error"],
  ...[[], {}, [[]], [null], ["ada"], [1], { "x-a": 1 }, { value: 1 }, [{ id: "a" }], { id: "a", title: "b" }],
  ...[...documents.values()].flat().flatMap(scalars),
];

function* exampleTexts(): Generator<{ path: string; text: string }> {
  for (const name of readdirSync(join(root, "examples"))) {
    const workspace = join(root, "examples", name);
    for (const entry of readdirSync(workspace, { recursive: true, encoding: "utf8" })) {
      if (entry.endsWith(".yaml")) yield { path: entry, text: readFileSync(join(workspace, entry), "utf8") };
    }
  }
}

function* ruleTexts(): Generator<{ path: string; text: string }> {
  for (const { trips, passes } of RULES) {
    for (const { file, text } of [...trips, ...passes]) yield { path: file, text };
  }
}

/** The value of a text, or `undefined` where it is no YAML that could be judged. */
function parsed(text: string): Value | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0 || /[&*]\w/.test(text)) return undefined;
  return document.toJS() as Value;
}

function scalars(value: Value): Value[] {
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(scalars) : [value];
}

/** Both verdicts on a document, with what each has to say. */
function verdicts(kind: Kind, value: Value): { zod: boolean; ajv: boolean; said: unknown } {
  const remarks = checkShape(kind, value);
  const judge = judges.get(kind);
  const valid = judge?.(value) === true;
  return { zod: remarks.length === 0, ajv: valid, said: remarks.length > 0 ? remarks : judge?.errors };
}

describe.each(kinds)("%s", (kind) => {
  it("is accepted at once where zod accepts it, on every example", () => {
    for (const value of documents.get(kind) ?? []) {
      const ordinary = !/"(x-[^"]*|__proto__)":/.test(JSON.stringify(value));
      if (ordinary)
        expect(acceptors.get(kind)?.(value), JSON.stringify(value)).toBe(checkShape(kind, value).length === 0);
    }
  });

  it("has the schema that is published", () => {
    expect(readFileSync(join(root, "schemas", `${kind}.schema.json`), "utf8")).toBe(jsonSchemaText(kind));
  });

  it("accepts a document with every field", () => {
    expect(verdicts(kind, parsed(EVERY_FIELD[kind]) ?? null)).toEqual({ zod: true, ajv: true, said: null });
  });

  it("is judged alike by zod and by its JSON Schema, on every example", () => {
    for (const value of documents.get(kind) ?? []) {
      const { zod, ajv: schema, said } = verdicts(kind, value);
      expect(schema, JSON.stringify({ value, said })).toBe(zod);
    }
  });

  it("is judged alike by zod and by its JSON Schema, on thousands of mutated documents", () => {
    let valid = 0;
    const property = fc.property(
      fc.constantFrom(...(documents.get(kind) ?? [])),
      mutations(values),
      (document, changes) => {
        const value = mutate(document, changes);
        const { zod, ajv: schema, said } = verdicts(kind, value);
        if (zod) valid++;
        else expect(acceptors.get(kind)?.(value), "what zod refuses, the quick check must not accept").toBe(false);
        expect(schema, JSON.stringify({ value, said })).toBe(zod);
      },
    );
    fc.assert(property, { seed: 20_261_120, numRuns: 4_000 });
    expect(valid).toBeGreaterThan(200);
  });
});
