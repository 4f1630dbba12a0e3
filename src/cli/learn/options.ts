import { isReferenceLike } from "../reference-like.ts";

/** The options of `okr learn`. */
export interface LearnOptions {
  readonly lesson?: string;
  readonly fromRef?: string;
  readonly worked?: boolean;
  readonly tags?: readonly string[];
  readonly by?: string;
  readonly date?: string;
  readonly commit?: boolean;
  readonly push?: boolean;
}

/** What was learned and where, from the options and from what stands beside them in either order. */
export interface SaidLesson {
  readonly lesson: string | undefined;
  readonly from: string | undefined;
}

/** Tells the arguments apart by how they look: a reference has slashes and no spaces. */
export function saidIn(words: readonly (string | undefined)[], { lesson, fromRef }: LearnOptions): SaidLesson {
  const given = words.flatMap((word) => word ?? []);
  return {
    lesson: (lesson ?? given.find((word) => !isReferenceLike(word)))?.trim(),
    from: fromRef ?? given.find(isReferenceLike),
  };
}
