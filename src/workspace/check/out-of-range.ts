import type { z } from "zod";
import type { Pointer } from "../../model/problem.ts";
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
  const percent = pointer.at(-1) === "confidence" && typeof value === "number" && value > 1 && value <= 100;
  return {
    rule: "format/out-of-range",
    pointer,
    message: `${name(pointer)} is ${String(value)}, and ${few ? `at least ${bound}` : `at most ${bound}`} is possible`,
    help: percent ? `It is a fraction: write ${value / 100} for ${value} %.` : "Correct the number.",
    evidence: { found: value, bound },
  };
}
