import { UsageError } from "../errors.ts";
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

/**
 * Tells the arguments apart by how they look: a reference has slashes and no spaces.
 *
 * @throws {UsageError} when something is said twice, of which one would be lost.
 */
export function saidIn(words: readonly (string | undefined)[], { lesson, fromRef }: LearnOptions): SaidLesson {
  const given = words.flatMap((word) => word ?? []);
  const lessons = [...(lesson === undefined ? [] : [lesson]), ...given.filter((word) => !isReferenceLike(word))];
  const references = [...(fromRef === undefined ? [] : [fromRef]), ...given.filter(isReferenceLike)];
  refuseSecond(lessons, "What was learned is said twice", 'One lesson stands in quotes: okr learn "Ask early".');
  refuseSecond(references, "It comes from two places", "One call writes one lesson, from one of them.");
  return { lesson: lessons[0]?.trim(), from: references[0] };
}

function refuseSecond([first, second]: readonly string[], message: string, help: string): void {
  if (second !== undefined) throw new UsageError(`${message}: "${first}" and "${second}"`, help);
}
