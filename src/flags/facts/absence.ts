import { sentenceList } from "../../document/words.ts";
import { coversOf } from "../../escalation/presence.ts";
import type { Voice } from "../../score/voice.ts";
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

/** Who would cover for someone on a date and is away too, then who would cover for these; of somebody uncovered, all of them. */
export function coversAway(people: Workspace["people"], handle: string, date: string): string[] {
  return coversOf({ people }, handle, date)
    .map((cover) => cover.handle)
    .filter((cover) => absenceOn(people.get(cover), date) !== null);
}

/** `with nobody to cover`, and why, where somebody was named. */
export function withNobodyToCover(covers: readonly string[], { person }: Pick<Voice, "person">): string {
  if (covers.length === 0) return "with nobody to cover";
  return `with nobody to cover, since ${sentenceList(covers.map(person))} ${covers.length === 1 ? "is" : "are"} away too`;
}

/** What findings call an absence as a part of the person whose it is. */
export function absenceCause({ index }: AbsenceAt): string {
  return `away/${index}`;
}

/** An absence in the file of the person's team. */
export function absenceSpot({ handle, file }: Person, { index }: AbsenceAt): Spot {
  return { file, pointer: ["members", handle, "away", index], at: "key" };
}
