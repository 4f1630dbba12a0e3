import { counted } from "../../document/words.ts";
import type { Lesson } from "../../learning/lesson.ts";
import { hang, wrap } from "../../render/columns.ts";
import { safeText } from "../../render/safe-text.ts";
import type { Style } from "../../render/style.ts";
import { shortDay } from "../../time/spoken.ts";

/** How lessons are drawn. */
export interface LessonLook {
  readonly style: Style;
  readonly width: number;
  /** The as-of date: days of another year say so. */
  readonly today: string;
}

/** Lessons for people to read, one block each. */
export function lessonLines(lessons: readonly Lesson[], look: LessonLook): string[] {
  return lessons.flatMap((lesson, index) => [...(index === 0 ? [] : [""]), ...blockOf(lesson, look)]);
}

function blockOf(lesson: Lesson, { style, width, today }: LessonLook): string[] {
  const { id, date, by, from, worked, tags } = lesson;
  const head =
    id === null
      ? style.caution(`told in a check-in on ${shortDay(date, today)}, not in the library`)
      : style.strong(safeText(id));
  const about = [
    by,
    ...(from === null ? [] : [from]),
    ...(worked === null ? [] : [worked ? "worked" : "did not work"]),
    ...tags.map((tag) => `#${tag}`),
  ];
  const text = wrap(safeText(lesson.lesson), width - 2).map((line) => `  ${line}`);
  return [
    ...wrap(head, width),
    ...text,
    ...hang("  ", safeText(about.join(" · ")), width).map(style.muted),
    ...heard(lesson, today).flatMap((line) => hang("  ", safeText(line), width).map(style.muted)),
  ];
}

/** Where it was shared and who has thanked for it, for a lesson of the library. */
function heard({ id, shared, thanks }: Lesson, today: string): string[] {
  if (id === null) return [];
  const last = shared.at(-1);
  const times = shared.length > 1 ? `, ${counted(shared.length, "time")} in all` : "";
  const where = last?.at === undefined ? "" : ` (${last.at})`;
  const parts = [
    last === undefined ? "not shared yet" : `shared ${shortDay(last.date, today)}${where}${times}`,
    ...(thanks.length === 0 ? [] : [`thanked by ${thanks.map(({ by }) => by).join(", ")}`]),
  ];
  return [parts.join(" · ")];
}

/** A lesson as JSON documents have it. */
export function lessonJson({ id, lesson, ...rest }: Lesson): object {
  return { id, inLibrary: id !== null, lesson, ...rest };
}
