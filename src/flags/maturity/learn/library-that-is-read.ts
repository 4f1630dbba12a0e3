import type { Lesson } from "../../../learning/lesson.ts";
import { libraryLessons } from "../../../learning/library.ts";
import type { Evidence } from "../../evidence.ts";
import { lessonsTold } from "../lessons-told.ts";
import { isShare, MOST } from "../share.ts";
import { cannotTell, judged, type Sign } from "../sign.ts";

/** A library is read across teams when so many of its lessons have been used or thanked for elsewhere: a fraction. */
const READ = 0.25;

export const libraryThatIsRead: Sign = {
  id: "library-that-is-read",
  stage: "learn",
  title: "A library that is read",
  next: "Write down a lesson a week with okr learn, tag it, and before planning read what other teams found out.",
  judge({ evidence }) {
    const lessons = libraryLessons(evidence.programme, evidence.asOf.date);
    const of = lessons.length;
    if (of === 0) {
      const isRecorded = lessonsTold(evidence).length > 0;
      return isRecorded ? judged(false, "it is empty", { lessons: 0 }) : cannotTell("no lesson is on record");
    }
    const tagged = lessons.filter(({ tags }) => tags.length > 0).length;
    const users = usersOf(evidence);
    const read = lessons.filter((lesson) => isReadElsewhere(lesson, users, evidence)).length;
    return judged(
      isShare(tagged, of, MOST) && isShare(read, of, READ),
      `${read} of ${of} used elsewhere, ${tagged} tagged`,
      { lessons: of, tagged, usedElsewhere: read },
    );
  },
};

/** Which teams' objectives name each lesson as what shaped them. */
function usersOf({ activeObjectives }: Evidence): ReadonlyMap<string, ReadonlySet<string>> {
  const users = new Map<string, Set<string>>();
  for (const { team, informed_by: lessons = [] } of activeObjectives) {
    for (const id of lessons) users.set(id, (users.get(id) ?? new Set()).add(team));
  }
  return users;
}

/** Another team's objective rests on it, or somebody of another team has thanked for it. */
function isReadElsewhere(
  { id, team, thanks }: Lesson,
  users: ReadonlyMap<string, ReadonlySet<string>>,
  { programme }: Evidence,
): boolean {
  const readers = [...(users.get(id ?? "") ?? []), ...thanks.map(({ by }) => programme.people.get(by)?.team ?? team)];
  return readers.some((reader) => reader !== team);
}
