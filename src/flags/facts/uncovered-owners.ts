import { groupBy } from "../../model/group-by.ts";
import type { Person } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import { type AbsenceAt, absenceOn, isUncovered } from "./absence.ts";

/** An owner who is away today without anybody to cover, and the next check-in that each of their key results needs. */
export interface UncoveredOwner {
  readonly person: Person;
  readonly absence: AbsenceAt;
  readonly checkIns: readonly { readonly ref: string; readonly date: string }[];
}

/** The owners of active key results that are away today, have nobody to cover, and owe a check-in before they are back. */
export function* uncoveredOwners({ activeKeyResults, programme, asOf }: Evidence): Generator<UncoveredOwner> {
  for (const [owner, owned] of groupBy(activeKeyResults, ({ keyResult }) => keyResult.owner)) {
    const person = programme.people.get(owner);
    const absence = absenceOn(person, asOf.date);
    if (person === undefined || absence === null || !isUncovered(programme.people, owner, asOf.date)) continue;
    const checkIns = owned.flatMap(({ keyResult: { ref }, planned }) =>
      planned
        .filter(({ date, checkIn }) => checkIn === null && asOf.date <= date && date <= absence.to)
        .slice(0, 1)
        .map(({ date }) => ({ ref, date })),
    );
    if (checkIns.length > 0) yield { person, absence, checkIns };
  }
}
