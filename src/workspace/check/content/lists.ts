import type { Pointer } from "../../../model/problem.ts";
import type { Remark } from "../../remark.ts";

/** Ids within a list are unique: says so at each that stands there again. */
export function duplicateIds(list: readonly { readonly id: string }[] | undefined, pointer: Pointer): Remark[] {
  const first = new Map<string, number>();
  return (list ?? []).flatMap(({ id }, index): Remark[] => {
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, index);
      return [];
    }
    return [
      {
        rule: "format/duplicate-id",
        pointer: [...pointer, index, "id"],
        message: `The id "${id}" stands here twice: item ${before + 1} of "${String(pointer.at(-1))}" has it already`,
        help: "Give each an id of its own.",
        evidence: { id },
      },
    ];
  });
}

/** Two dates that must not be the wrong way round. */
export function wrongOrder(
  earlier: string | undefined,
  later: string | undefined,
  pointer: Pointer,
  words: { readonly earlier: string; readonly later: string },
): Remark[] {
  if (earlier === undefined || later === undefined || earlier <= later) return [];
  return [
    {
      rule: "format/dates-out-of-order",
      pointer,
      message: `${words.later} (${later}) is before ${words.earlier} (${earlier})`,
      help: "Correct one of the two dates.",
      evidence: { earlier, later },
    },
  ];
}
