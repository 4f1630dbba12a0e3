import { libraryLessons } from "../../learning/library.ts";
import { jsonDocument } from "../../render/json.ts";
import type { Context } from "../context.ts";
import { currentCycle } from "../current-cycle.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { lessonJson, lessonLines } from "../learn/listed.ts";
import { type Narrowing, narrowed, nothingText } from "../learn/narrow.ts";
import { openCycles } from "../open-cycles.ts";

/** `okr learning list`: the lessons of the library, the newest first. */
export async function run(context: Context, _args: [], narrowing: Narrowing): Promise<ExitStatus> {
  const { io, options, style, width } = context;
  const { workspace, asOf } = await openCycles(context, (cycles, { date }) => {
    if (options.cycle !== undefined) currentCycle(cycles, date, options.cycle);
    return [];
  });
  const all = libraryLessons(workspace, asOf.date);
  const lessons = narrowed(all, workspace, narrowing, options.cycle);
  if (options.json) {
    io.print(jsonDocument("learning", { asOf: asOf.date, lessons: lessons.map(lessonJson) }));
  } else if (lessons.length === 0) {
    if (!options.quiet) io.note(`${all.length === 0 ? EMPTY : nothingText(all, narrowing)}\n`);
  } else io.print(`${lessonLines(lessons, { style, width, today: asOf.date }).join("\n")}\n`);
  return EXIT.done;
}

const EMPTY = "The library is empty. Put a lesson into it with okr learn.";
