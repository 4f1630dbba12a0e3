import type { Pointer } from "../../model/problem.ts";

/**
 * Where something of the minutes stands, as the person knows it: an option, or a line of a file. `null` for what stood
 * in the review's file before, which is no business of this call.
 */
export type Locate = (pointer: Pointer, at?: "key" | "value") => string | null;

/** Something that was said in a review and becomes a file, or an item of one. Anything may be wrong with it. */
export interface Said {
  readonly content: Readonly<Record<string, unknown>>;
  readonly locate: Locate;
  /** How to say it whole, for when a part is missing; `null` where the complaint itself says so. */
  readonly howTo: string | null;
}

/** A decision or a lesson that has its file already, by the file's name. */
export interface OnFile {
  readonly stem: string;
  readonly locate: Locate;
}

/** What was said in a review, before it is known to be right. */
export interface Minutes {
  /** The parts that are texts and names: `led_by`, `present`, `notes`, the five answers. */
  readonly head: Said;
  readonly decisions: readonly (Said | OnFile)[];
  readonly actions: readonly Said[];
  readonly kudos: readonly Said[];
  readonly lessons: readonly (Said | OnFile)[];
}

export function isOnFile(entry: Said | OnFile): entry is OnFile {
  return "stem" in entry;
}
