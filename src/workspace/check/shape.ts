import { z } from "zod";
import { KEY_RESULT_TYPES } from "../../model/key-result.ts";
import { type Kind, SCHEMAS } from "../../model/kinds.ts";
import type { Pointer } from "../../model/problem.ts";
import { READABLE_VERSIONS } from "../../model/settings.ts";
import type { Remark } from "../remark.ts";
import { issuesBehindTypes } from "./behind-types.ts";
import { type Found, foundAt, type Judged, type SourceText } from "./found.ts";
import { type Issue, issuesOf, pointerOf } from "./issues.ts";
import { hiddenKeys, isOwnKey } from "./keyed-maps.ts";
import { didYouMean, nearest, oneOf } from "./nearest.ts";
import { outOfRange } from "./out-of-range.ts";
import { schemaAt, valueAt } from "./schema-walk.ts";
import { anyVariant, isVariants, wordsOf } from "./variants.ts";
import { describe, name, nameWithin, quote } from "./wording.ts";
import { wrongKey, wrongNotation } from "./wrong-notation.ts";
import { wrongType } from "./wrong-type.ts";

/**
 * Checks a value against the schema of its kind and says everything that is wrong with its shape, in the order of
 * the schema. Keys that begin with `x-` are the user's own and pass anywhere, with all that is behind them.
 */
export function checkShape(kind: Kind, value: unknown, source: SourceText = () => null): Remark[] {
  const issues = issuesOf(kind, value);
  const judged = { kind, root: value, source };
  const remarks = issues.flatMap((issue) => remarksFrom(issue, judged));
  const behind = issuesBehindTypes(issues, kind, value).flatMap(({ issue, root }) =>
    remarksFrom(issue, { ...judged, root }),
  );
  return [...remarks, ...behind, ...hiddenKeys(kind, value)];
}

function remarksFrom(issue: Issue, judged: Judged): Remark[] {
  const { kind, root } = judged;
  const pointer = pointerOf(issue.path);
  const found = foundAt(pointer, judged);
  const { value } = found;
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.filter((key) => !isOwnKey(key)).map((key) => unknownKey(key, pointer, kind, root));
    case "invalid_key":
      return issue.issues.map((inner) => wrongKey(inner, pointer));
    case "invalid_type":
      return [value === undefined ? missing(pointer, []) : wrongType(issue.expected, found)];
    case "invalid_value":
    case "invalid_union": {
      const words = issue.code === "invalid_value" ? issue.values.map(String) : typesAt(pointer, kind, root);
      return [value === undefined ? missing(pointer, words) : wrongWord(words, found)];
    }
    case "invalid_format":
      return [wrongNotation(issue, found)];
    case "too_small":
    case "too_big":
      return [outOfRange(issue, found)];
    default:
      throw new Error(`The schema of ${kind} has an issue that nothing puts into words: ${issue.code}`);
  }
}

/** A key that is missing, with the words of which it is one, where there are any. */
function missing(pointer: Pointer, words: readonly string[]): Remark {
  const key = String(pointer.at(-1));
  return {
    rule: "format/missing-key",
    pointer: pointer.slice(0, -1),
    at: "key",
    message: `"${key}" is missing`,
    help: words.length > 1 ? `Add ${key}: … here. It is ${oneOf(words)}.` : `Add ${key}: ${words[0] ?? "…"} here.`,
    evidence: { key },
  };
}

function unknownKey(key: string, pointer: Pointer, kind: Kind, root: unknown): Remark {
  const place = [...pointer, key];
  const elsewhere = otherTypes(key, pointer, kind, root);
  if (elsewhere !== null) return { rule: "format/field-of-another-type", pointer: place, at: "key", ...elsewhere };
  const schema = schemaAt(SCHEMAS[kind], pointer, root);
  const known = knownKeys(schema);
  const free = known.filter((candidate) => valueAt(root, [...pointer, candidate]) === undefined);
  return {
    rule: "format/unknown-key",
    pointer: place,
    at: "key",
    message: `${key === "" ? "An empty key (null or ~)" : `"${key}"`} is no key of ${pointer.length === 0 ? `${kind === "objective" || kind === "escalation" ? "an" : "a"} ${kind} file` : nameWithin(pointer)}`,
    help: isCutText(key, valueAt(root, place))
      ? "A comma between { and } ends a text: put the text before it in quotes, with this in it."
      : didYouMean(key, free, `Known here: ${oneOf(known, 20)}. A key of your own begins with x-.`),
    evidence: { key, meant: nearest(key, free) },
  };
}

/** `{evidence: Five leaders, four lists}`: what stands behind the comma is read as a key with nothing behind it. */
function isCutText(key: string, value: unknown): boolean {
  return value === null && /\s/.test(key);
}

/** A key that a key result of another type, or another event, would have. */
function otherTypes(
  key: string,
  pointer: Pointer,
  kind: Kind,
  root: unknown,
): { message: string; help: string } | null {
  if (kind !== "objective" || pointer.length !== 2 || pointer[0] !== "key_results") return null;
  const owners = Object.entries(KEY_RESULT_TYPES).flatMap(([type, schema]) =>
    Object.hasOwn(schema.shape, key) ? [type] : [],
  );
  if (owners.length === 0) return null;
  const type = String((valueAt(root, pointer) as { type?: unknown } | undefined)?.type);
  const own = KEY_RESULT_TYPES[type as keyof typeof KEY_RESULT_TYPES];
  const special = own ? Object.keys(own.shape).filter((each) => !(each in KEY_RESULT_TYPES.percentage.shape)) : [];
  return {
    message: `"${key}" belongs to a key result of type ${oneOf(owners)}, and this one is of type ${type}`,
    help:
      special.length > 0
        ? `Remove it, or change the type. ${type} has ${special.join(", ")}.`
        : "Remove it, or change the type.",
  };
}

function wrongWord(words: readonly string[], { pointer, value, written }: Found): Remark {
  const found = typeof value === "string" ? quote(value) : describe(value, written);
  if (pointer.length === 1 && pointer[0] === "version") return wrongVersion(value, found);
  return {
    rule: "format/wrong-word",
    pointer,
    message: `${name(pointer)} cannot be ${found}`,
    help: words.length > 20 ? didYouMean(written, words, examplesFor(written, words)) : wordHelp(written, words),
    evidence: { found: value, meant: nearest(written, words) },
  };
}

/** The first and the last of many words, of those that hold what was written where any do: tue in first tue. */
function examplesFor(written: string, words: readonly string[]): string {
  const near = words.filter((word) => word.split(" ").includes(written));
  const shown = near.length > 1 ? near : words;
  return `Write it like ${shown[0]} or ${shown.at(-1)}.`;
}

function wordHelp(found: string, words: readonly string[]): string {
  if (words.includes(found)) return `Write it without quotes: ${found}`;
  const meant = nearest(found, words);
  return `${meant === null ? "" : `Did you mean "${meant}"? `}It is ${oneOf(words)}.`;
}

function wrongVersion(value: unknown, found: string): Remark {
  return {
    rule: "format/version",
    pointer: ["version"],
    message: `This workspace is of format version ${found.replace(/^the number /, "")}, which this okr cannot read`,
    help: `It reads version ${READABLE_VERSIONS.join(", ")}. Write version: 1, or use the okr that the workspace was made with.`,
    evidence: { found: value, readable: READABLE_VERSIONS },
  };
}

/** The words that say of what type something is. */
function typesAt(pointer: Pointer, kind: Kind, root: unknown): string[] {
  const schema = schemaAt(SCHEMAS[kind], pointer.slice(0, -1), root);
  return isVariants(schema) ? wordsOf(schema) : [];
}

function knownKeys(schema: z.core.$ZodType | undefined): string[] {
  const map = isVariants(schema) ? anyVariant(schema) : schema;
  return map instanceof z.ZodObject ? Object.keys(map.shape) : [];
}
