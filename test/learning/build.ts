import type { Lesson } from "../../src/learning/lesson.ts";

/** A lesson of the library with everything filled in; its file is named after its date and its first word. */
export function aLesson(given: Partial<Lesson> & { lesson: string }): Lesson {
  const { date = "2026-11-20" } = given;
  const id = given.id === undefined ? `${date}-${given.lesson.split(" ")[0]?.toLowerCase()}` : given.id;
  return {
    id,
    file: id === null ? `cycles/2026-Q4/checkins/growth/activation/kr1/${date}.yaml` : `learnings/${id}.yaml`,
    date,
    by: "ada",
    from: "2026-Q4:growth/activation/kr1",
    team: "growth",
    cycle: "2026-Q4",
    worked: null,
    tags: [],
    shared: [],
    thanks: [],
    ...given,
  };
}
