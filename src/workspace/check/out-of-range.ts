import type { z } from "zod";
import type { Pointer } from "../../model/problem.ts";
import { isUnclearConfidence } from "../../model/unclear-confidence.ts";
import type { Remark } from "../remark.ts";
import { name } from "./wording.ts";

/** A number beyond its bounds, or a list with too few items. */
export function outOfRange(
  issue: z.core.$ZodIssue & { code: "too_small" | "too_big" },
  pointer: Pointer,
  value: unknown,
): Remark {
  const few = issue.code === "too_small";
  const bound = Number(few ? issue.minimum : (issue as { maximum: number | bigint }).maximum);
  if (issue.origin === "array") {
    return {
      rule: "format/too-few",
      pointer,
      message: `${name(pointer)} needs at least ${bound} item${bound === 1 ? "" : "s"}, and has ${Array.isArray(value) ? value.length : 0}`,
      help: "Add what is missing.",
    };
  }
  return {
    rule: "format/out-of-range",
    pointer,
    message: `${name(pointer)} is ${String(value)}, and ${few ? `at least ${bound}` : `at most ${bound}`} is possible`,
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
