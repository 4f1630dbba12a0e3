import { whoOwes } from "../../score/who-owes.ts";
import type { Person, Workspace } from "../../workspace/workspace.ts";
import type { Spot } from "../finding.ts";

/** A time away, and its place in the person's list. */
export interface AbsenceAt {
  readonly from: string;
  readonly to: string;
  readonly index: number;
}

/** The absence that a date falls in; null for whoever is there, and for whoever is not known. */
export function absenceOn(person: Person | undefined, date: string): AbsenceAt | null {
  const index = person?.away.findIndex(({ from, to }) => from <= date && date <= to) ?? -1;
  const found = person?.away[index];
  return found === undefined ? null : { from: found.from, to: found.to, index };
}

/** Whether someone is away on a date and nobody who is there covers, directly or for whoever covers. */
export function isUncovered(people: Workspace["people"], handle: string, date: string): boolean {
  return absenceOn(people.get(whoOwes(people, handle, date)), date) !== null;
}

/** An absence in the file of the person's team. */
export function absenceSpot({ handle, file }: Person, { index }: AbsenceAt): Spot {
  return { file, pointer: ["members", handle, "away", index], at: "key" };
}
