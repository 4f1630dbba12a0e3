import { z } from "zod";
import { type Kind, SCHEMAS } from "./kinds.ts";

/** A JSON Schema (2020-12), or a part of one. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** The user's own keys, which may stand anywhere and hold anything. */
const OWN_KEYS = "^x-";

/** The order in which a schema reads best: what it is, then what it asks. Other keywords come after, by name. */
const KEYWORDS = [
  "$schema",
  "$id",
  "title",
  "description",
  "type",
  "const",
  "enum",
  "format",
  "pattern",
  "minimum",
  "maximum",
  "minItems",
  "items",
  "propertyNames",
  "properties",
  "required",
  "patternProperties",
  "additionalProperties",
];

/**
 * The JSON Schema of a file kind: what `okr schema` prints and what stands under schemas/. It says all of the format
 * that a schema can say of one file; formats such as `date` are notes, since the patterns beside them are exact.
 */
export function jsonSchema(kind: Kind): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(SCHEMAS[kind], { target: "draft-2020-12" });
  return published({ $schema, $id: `urn:okr:schema:${kind}:1`, ...schema });
}

/** A file kind's JSON Schema as the text of its file. */
export function jsonSchemaText(kind: Kind): string {
  return `${JSON.stringify(jsonSchema(kind), null, 2)}\n`;
}

/** A schema and all schemas in it with the user's own keys let in, and the keywords in order. */
function published(schema: JsonSchema): JsonSchema {
  const sorted = Object.entries(withOwnKeys(schema)).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([keyword, value]) => [keyword, inside(keyword, value)]));
}

function withOwnKeys(schema: JsonSchema): JsonSchema {
  const { additionalProperties, propertyNames } = schema;
  const open = { ...schema, patternProperties: { [OWN_KEYS]: {} } };
  if (propertyNames === undefined) return additionalProperties === false ? open : schema;
  return { ...open, propertyNames: { anyOf: [{ type: "string", pattern: OWN_KEYS }, propertyNames] } };
}

function rank(keyword: string): number {
  const index = KEYWORDS.indexOf(keyword);
  return index === -1 ? KEYWORDS.length : index;
}

/** What stands behind a keyword. The order of properties is the format's and stays. */
function inside(keyword: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => inside("", each));
  if (!isSchema(value)) return value;
  if (keyword !== "properties" && keyword !== "patternProperties") return published(value);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inside("", each)]));
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null;
}
