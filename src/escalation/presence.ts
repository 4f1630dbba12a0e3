import type { Absence } from "../model/team.ts";
import { workingDayAfter } from "../time/working-week.ts";
import type { Organisation } from "./organisation.ts";

/** The last day of the absence that somebody is in on a date; null when they are there. Whoever is not known is there. */
export function awayUntil({ people }: Pick<Organisation, "people">, handle: string, date: string): string | null {
  const last = absencesOn({ people }, handle, date)
    .map(({ to }) => to)
    .sort()
    .at(-1);
  return last ?? null;
}

/** The first working day on which somebody who is away on a date is there again; null when they are there. */
export function backOn(organisation: Organisation, handle: string, date: string): string | null {
  let until = awayUntil(organisation, handle, date);
  if (until === null) return null;
  for (;;) {
    const day = workingDayAfter(organisation.settings.week, until);
    until = awayUntil(organisation, handle, day);
    if (until === null) return day;
  }
}

/** Somebody who covers for another, until the last day of that absence. */
export interface Cover {
  readonly handle: string;
  readonly of: string;
  readonly until: string;
}

/** Who covers for somebody on a date; null when nobody does. */
export function coverOf({ people }: Pick<Organisation, "people">, handle: string, date: string): Cover | null {
  const absence = absencesOn({ people }, handle, date).find(({ cover }) => cover !== undefined);
  return absence?.cover === undefined ? null : { handle: absence.cover, of: handle, until: absence.to };
}

/** Who covers for somebody on a date, then who covers for them where they are away too, and so on; nobody twice. */
export function coversOf(organisation: Pick<Organisation, "people">, handle: string, date: string): Cover[] {
  const covers: Cover[] = [];
  const asked = new Set([handle]);
  for (let cover = coverOf(organisation, handle, date); cover !== null && !asked.has(cover.handle); ) {
    covers.push(cover);
    asked.add(cover.handle);
    cover = coverOf(organisation, cover.handle, date);
  }
  return covers;
}

function absencesOn({ people }: Pick<Organisation, "people">, handle: string, date: string): readonly Absence[] {
  return (people.get(handle)?.away ?? []).filter(({ from, to }) => from <= date && date <= to);
}
