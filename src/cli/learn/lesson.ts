import { learningSchema } from "../../model/learning.ts";
import { inOrder } from "../in-order.ts";
import { freeId } from "../new/id-like.ts";

/** The keys of a lesson's file in the order in which people read them. */
const KEY_ORDER: readonly string[] = Object.keys(learningSchema.shape);

/** A lesson's file before it is known to be right. */
export interface LessonFile {
  /** The file's name without `.yaml`. */
  readonly stem: string;
  /** Relative to the workspace. */
  readonly file: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** What goes with a lesson that it does not say itself. */
export interface LessonAround {
  readonly date: string;
  readonly by: string | undefined;
  /** The cycle that a reference without one means; `null` where there is none. */
  readonly cycle: string | null;
  /** The names of files that are there, or will be. */
  readonly taken: (stem: string) => boolean;
}

/** The file that a lesson becomes: named after its day and its first words, its origin with its cycle before it. */
export function lessonFile(
  said: Readonly<Record<string, unknown>>,
  { date, by, cycle, taken }: LessonAround,
): LessonFile {
  const { lesson, from } = said;
  const origin = typeof from === "string" && cycle !== null && !from.includes(":") ? `${cycle}:${from}` : from;
  const stem = freeStem(date, typeof lesson === "string" ? lesson : "", "lesson", taken);
  const content = inOrder({ by, ...said, from: origin }, KEY_ORDER);
  return { stem, file: learningPath(stem), content };
}

/** Where a lesson lives. */
export function learningPath(stem: string): string {
  return `learnings/${stem}.yaml`;
}

/** The name of a new file: its day and the first words of a sentence, unlike every name that is taken. */
export function freeStem(date: string, sentence: string, fallback: string, taken: (stem: string) => boolean): string {
  return `${date}-${freeId(sentence, fallback, (slug) => taken(`${date}-${slug}`))}`;
}
