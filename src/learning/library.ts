import { teamOf } from "../score/team-scope.ts";
import type { CheckIn, Cycle, KeyResult, Learning, Workspace } from "../workspace/workspace.ts";
import { type Lesson, lessonBy, newestFirst } from "./lesson.ts";
import { saysTheSame } from "./words.ts";

/** What lessons are read from. */
export type LessonSource = Pick<Workspace, "learnings" | "cycles" | "people">;

/** The lessons of the library as of a day, the newest first. */
export function libraryLessons(workspace: LessonSource, date: string): Lesson[] {
  const seen = [...workspace.learnings.values()].flatMap((learning) => lessonBy(learning, { date }) ?? []);
  return seen.map((learning) => fromLibrary(learning, workspace)).sort(newestFirst);
}

/**
 * The lessons that check-ins of the loaded cycles tell and that nobody has put into the library, the newest first.
 *
 * @param date the as-of day.
 * @param library every lesson of the library by then.
 */
export function toldLessons({ cycles }: LessonSource, date: string, library: readonly Lesson[]): Lesson[] {
  const told = [...cycles.values()].flatMap((cycle) => toldIn(cycle, date));
  return told.filter((each) => !library.some((other) => saysTheSame(each.lesson, other.lesson))).sort(newestFirst);
}

function toldIn({ objectives }: Cycle, date: string): Lesson[] {
  return [...objectives.values()].flatMap(({ keyResults }) =>
    keyResults.flatMap((keyResult) =>
      keyResult.checkIns.filter((each) => each.date <= date).flatMap((each) => fromCheckIn(each, keyResult)),
    ),
  );
}

function fromCheckIn({ learned, by, date, file }: CheckIn, { cycle, ref, team }: KeyResult): Lesson[] {
  return (learned ?? []).map(({ lesson, worked, tags }) => ({
    id: null,
    file,
    date,
    by,
    from: `${cycle}:${ref}`,
    team,
    cycle,
    lesson,
    worked: worked ?? null,
    tags: tags ?? [],
    shared: [],
    thanks: [],
  }));
}

function fromLibrary(learning: Learning, { cycles, people }: LessonSource): Lesson {
  const { id, file, date, by, from = null, lesson, worked = null, tags = [], shared = [], thanks = [] } = learning;
  const colon = from?.indexOf(":") ?? -1;
  return {
    id,
    file,
    date,
    by,
    from,
    team: from === null ? (people.get(by)?.team ?? null) : teamOf(from),
    cycle: colon > 0 ? (from?.slice(0, colon) ?? null) : cycleAround(cycles, date),
    lesson,
    worked,
    tags,
    shared,
    thanks,
  };
}

/** Of cycles inside each other the one that began last, and of those the one that ends first. */
function cycleAround(cycles: LessonSource["cycles"], date: string): string | null {
  const around = [...cycles.values()].filter(({ starts, ends }) => starts <= date && date <= ends);
  around.sort((a, b) => (a.starts === b.starts ? (a.ends < b.ends ? -1 : 1) : a.starts < b.starts ? 1 : -1));
  return around[0]?.id ?? null;
}
