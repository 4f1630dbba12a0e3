import { type Basis, isIn, isNewsIn } from "./basis.ts";

/** Something learned in the period. */
export interface Lesson {
  readonly lesson: string;
  readonly by: string;
  readonly date: string;
  /** Whether what was tried worked; null when nobody said. */
  readonly worked: boolean | null;
  readonly tags: readonly string[];
  /** The objective or key result that it comes from. */
  readonly from: string | null;
  /** Its entry in the library; null while it stands in a check-in only. */
  readonly id: string | null;
}

/** The lessons of the period, by date: those of check-ins, and those of the library, which say the same in more words. */
export function lessonsOf(basis: Basis): Lesson[] {
  const library = fromLibrary(basis);
  const told = fromCheckIns(basis).filter(({ lesson }) => !library.some((entry) => says(entry.lesson, lesson)));
  return [...library, ...told].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function fromLibrary(basis: Basis): Lesson[] {
  const { workspace, scope } = basis;
  return [...workspace.learnings.values()]
    .filter(({ date }) => isNewsIn(basis, date))
    .filter(({ by, from }) => scope.hasPerson(by) || (from !== undefined && scope.hasReference(from)))
    .map(({ id, date, by, lesson, worked = null, tags = [], from = null }) => {
      return { lesson, by, date, worked, tags, from, id };
    });
}

function fromCheckIns({ now, period, scope }: Basis): Lesson[] {
  return now.objectives
    .filter(({ objective }) => scope.hasTeam(objective.team))
    .flatMap(({ keyResults }) => keyResults)
    .flatMap(({ keyResult, checkIns }) =>
      checkIns
        .filter(({ date }) => isIn(period, date))
        .flatMap(({ date, by, learned = [] }) =>
          learned.map(({ lesson, worked = null, tags = [] }) => {
            return { lesson, by, date, worked, tags, from: keyResult.ref, id: null };
          }),
        ),
    );
}

/** Whether one text begins with the other, apart from its last full stop. */
function says(longer: string, shorter: string): boolean {
  return longer.trim().startsWith(shorter.trim().replace(/\.$/, ""));
}
