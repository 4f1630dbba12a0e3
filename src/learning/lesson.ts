import type { Learning } from "../workspace/workspace.ts";

/** A lesson wherever it was told: in the library, or in a check-in that nobody has put into the library. */
export interface Lesson {
  /** The name of its file in the library; `null` for one that only a check-in tells. */
  readonly id: string | null;
  readonly file: string;
  readonly date: string;
  readonly by: string;
  /** What it comes from, with its cycle before it where that is known. */
  readonly from: string | null;
  /** The team of what it comes from, else the home of whoever learned it. */
  readonly team: string | null;
  /** The cycle of what it comes from, else the shortest one around its date. */
  readonly cycle: string | null;
  readonly lesson: string;
  readonly worked: boolean | null;
  readonly tags: readonly string[];
  readonly shared: readonly { readonly date: string; readonly at?: string | undefined }[];
  readonly thanks: readonly { readonly by: string; readonly date?: string | undefined }[];
}

/** A lesson that was written by a day, with whom had heard of it; `undefined` when it was written later. */
export function lessonBy(lesson: Learning, { date: day }: { readonly date: string }): Learning | undefined {
  if (lesson.date > day) return undefined;
  const { shared, thanks } = lesson;
  return {
    ...lesson,
    ...(shared && { shared: shared.filter(({ date }) => date <= day) }),
    ...(thanks && { thanks: thanks.filter(({ date }) => date === undefined || date <= day) }),
  };
}

/** The newest first; of one day in the order of their files. */
export function newestFirst(one: Lesson, other: Lesson): number {
  if (one.date !== other.date) return one.date < other.date ? 1 : -1;
  return one.file < other.file ? -1 : one.file > other.file ? 1 : 0;
}
