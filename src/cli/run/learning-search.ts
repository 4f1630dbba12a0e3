import type { Lesson } from "../../learning/lesson.ts";
import { libraryLessons, toldLessons } from "../../learning/library.ts";
import { searchLessons } from "../../learning/search.ts";
import { isTag, tagWord, termsOf, wordsOf } from "../../learning/words.ts";
import { jsonDocument } from "../../render/json.ts";
import { safeText } from "../../render/safe-text.ts";
import { nearest } from "../../workspace/check/nearest.ts";
import type { Context } from "../context.ts";
import { currentCycle } from "../current-cycle.ts";
import { UsageError } from "../errors.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { lessonJson, lessonLines } from "../learn/listed.ts";
import { type Narrowing, narrowed } from "../learn/narrow.ts";
import { openCycles } from "../open-cycles.ts";

/** `okr learning search`: lessons by tags and words, across all cycles, also those that only a check-in tells. */
export async function run(context: Context, [words]: [string[]], narrowing: Narrowing): Promise<ExitStatus> {
  const { io, options, style, width } = context;
  const query = words.join(" ");
  if (termsOf(query).length === 0)
    throw new UsageError("There is no word in it to look for", "Such as: okr learning search forms");
  const { workspace, asOf } = await openCycles(context, (cycles, { date }) =>
    options.cycle === undefined ? cycles.map(({ id }) => id) : [currentCycle(cycles, date, options.cycle)],
  );
  const library = libraryLessons(workspace, asOf.date);
  const all = [...library, ...toldLessons(workspace, asOf.date, library)];
  const found = searchLessons(narrowed(all, workspace, narrowing, options.cycle), query);
  if (options.json) {
    const lessons = found.map(({ lesson, score, matched }) => ({ ...lessonJson(lesson), score, matched }));
    io.print(jsonDocument("learning", { asOf: asOf.date, query, lessons }));
    return EXIT.done;
  }
  const lessons = found.map(({ lesson }) => lesson);
  if (lessons.length > 0) io.print(`${lessonLines(lessons, { style, width, today: asOf.date }).join("\n")}\n`);
  const note = lessons.length === 0 ? nothingFound(query, all) : untold(lessons);
  if (note !== null && !options.quiet) io.note(`${note}\n`);
  return EXIT.done;
}

function nothingFound(query: string, lessons: readonly Lesson[]): string {
  const words = new Set(lessons.flatMap(({ lesson, tags }) => wordsOf([lesson, ...tags].join(" "))));
  const whole = new Set(lessons.flatMap(({ tags }) => tags.map(tagWord)));
  const unknown = termsOf(query).filter((term) => !(words.has(term) || whole.has(term)));
  const [meant] = unknown.flatMap((term) => nearest(term, isTag(term) ? whole : words) ?? []);
  return `No lesson holds ${safeText(query)}.${meant === undefined ? "" : ` Did you mean ${meant}?`}`;
}

/** How to keep a lesson that only a check-in tells. */
function untold(lessons: readonly Lesson[]): string | null {
  const told = lessons.find(({ id }) => id === null);
  if (told === undefined) return null;
  return `What only a check-in tells gets into the library with: okr learn ${safeText(told.from ?? "")} "…"`;
}
