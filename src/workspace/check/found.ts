import { z } from "zod";
import { type Kind, SCHEMAS } from "../../model/kinds.ts";
import type { Pointer } from "../../model/problem.ts";
import { schemaAt, valueAt } from "./schema-walk.ts";

/** How the plain value at a pointer is written in its file, such as 007 for the number 7; null where none is. */
export type SourceText = (pointer: Pointer) => string | null;

/** A document whose shape is checked. */
export interface Judged {
  readonly kind: Kind;
  readonly root: unknown;
  readonly source: SourceText;
}

/** What was found at a place, with what the schema says of the place. */
export interface Found {
  readonly pointer: Pointer;
  readonly value: unknown;
  /** The value as it stands in the file, without quotes; nothing for a list or a map. */
  readonly written: string;
  /** What should stand there, where that is known. */
  readonly schema: z.core.$ZodType | undefined;
  /** Whether the map around it cannot do without it. */
  readonly isNeeded: boolean;
}

/** What stands at a place of a document. */
export function foundAt(pointer: Pointer, { kind, root, source }: Judged): Found {
  const value = valueAt(root, pointer);
  return {
    pointer,
    value,
    written: source(pointer) ?? (typeof value === "object" ? "" : String(value)),
    schema: schemaAt(SCHEMAS[kind], pointer, root),
    isNeeded: isNeeded(SCHEMAS[kind], pointer, root),
  };
}

/** A key of a map of ids or handles, which stands where its pointer leads. */
export function foundKey(pointer: Pointer): Found {
  const key = String(pointer.at(-1));
  return { pointer, value: key, written: key, schema: undefined, isNeeded: false };
}

function isNeeded(schema: z.core.$ZodType, pointer: Pointer, root: unknown): boolean {
  const map = schemaAt(schema, pointer.slice(0, -1), root);
  const key = String(pointer.at(-1));
  return map instanceof z.ZodObject && Object.hasOwn(map.shape, key) && !(map.shape[key] instanceof z.ZodOptional);
}
