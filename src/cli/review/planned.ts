import type { Pointer } from "../../model/problem.ts";
import type { Edit } from "../../workspace/edit.ts";
import type { Locate } from "./minutes.ts";

/** A file that a review becomes, before it is known to be right. */
export interface Planned {
  readonly kind: "decision" | "learning" | "review";
  /** As references write it: the file's name, for a review its team and its name. */
  readonly id: string;
  /** Relative to the workspace. */
  readonly file: string;
  /** What the file would hold. */
  readonly content: Readonly<Record<string, unknown>>;
  readonly locate: Locate;
  /** How to say whole what stands at a place, for when a part of it is missing. */
  readonly howTo: (pointer: Pointer) => string | null;
  /** What is changed in the file where it is there already; `null` for a new one. */
  readonly edits: readonly Edit[] | null;
}

/** All that a review becomes. */
export interface Plan {
  readonly decisions: readonly Planned[];
  readonly lessons: readonly Planned[];
  readonly review: Planned;
  /** The lessons that are on file and were shared in this review, by the names of their files. */
  readonly shared: readonly string[];
}
