import type { Lesson } from "../../learning/lesson.ts";
import { libraryLessons, toldLessons } from "../../learning/library.ts";
import type { Evidence } from "../evidence.ts";

/** Every lesson on record by the as-of day: those of the library, and those that only check-ins tell. */
export function lessonsTold({ programme, asOf }: Evidence): Lesson[] {
  const library = libraryLessons(programme, asOf.date);
  return [...library, ...toldLessons(programme, asOf.date, library)];
}
