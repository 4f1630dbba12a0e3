import { z } from "zod";
import { isUnclearConfidence } from "../../model/unclear-confidence.ts";
import type { Remark } from "../remark.ts";
import type { Found } from "./found.ts";
import { oneOf } from "./nearest.ts";
import { anyVariant, isVariants } from "./variants.ts";
import { name, shorten } from "./wording.ts";
import { notationFor } from "./wrong-notation.ts";

/** A number beyond its bounds, or a list with too few items. */
export function outOfRange(
  issue: z.core.$ZodIssue & { code: "too_small" | "too_big" },
  { pointer, value, written, schema }: Found,
): Remark {
  const few = issue.code === "too_small";
  const bound = Number(few ? issue.minimum : (issue as { maximum: number | bigint }).maximum);
  if (issue.origin === "array") {
    const has = Array.isArray(value) ? value.length : 0;
    return {
      rule: "format/too-few",
      pointer,
      message: `${name(pointer)} needs at least ${bound} item${bound === 1 ? "" : "s"}, and has ${has}`,
      help: `Add ${bound - has === 1 ? "one" : bound - has}${schema instanceof z.ZodArray ? itemHelp(schema.element) : "."}`,
    };
  }
  return {
    rule: "format/out-of-range",
    pointer,
    message: `${name(pointer)} is ${shorten(written)}, and ${few ? `at least ${bound}` : `at most ${bound}`} is possible`,
    help: (pointer.at(-1) === "confidence" ? confidenceHelp(value) : null) ?? "Correct the number.",
    evidence: { found: value, bound },
  };
}

/** What to write for a confidence that is per cent, or may be. */
function confidenceHelp(value: unknown): string | null {
  if (typeof value !== "number" || value <= 1 || value > 100) return null;
  if (isUnclearConfidence(value)) return "Write a fraction between 0 and 1, such as 0.6.";
  return `It is a fraction: write ${value / 100} for ${value} %.`;
}

/** What an item of a list is, to go on with after "Add one". */
function itemHelp(item: z.core.$ZodType): string {
  if (item instanceof z.ZodEnum) return `: ${oneOf(item.options.map(String))}.`;
  const keys = keysNeeded(item);
  if (keys.length > 0) return `, with ${[keys.slice(0, -1).join(", "), keys.at(-1)].filter(Boolean).join(" and ")}.`;
  const notation = notationFor(item);
  return notation === undefined ? "." : `, such as ${notation.example}.`;
}

function keysNeeded(item: z.core.$ZodType): string[] {
  if (isVariants(item)) return [...keysNeeded(anyVariant(item)), item.def.discriminator];
  if (!(item instanceof z.ZodObject)) return [];
  return Object.entries(item.shape).flatMap(([key, below]) => (below instanceof z.ZodOptional ? [] : [key]));
}
