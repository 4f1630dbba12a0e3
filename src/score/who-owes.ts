import type { Person, Workspace } from "../workspace/workspace.ts";

/**
 * Who owes on a date what someone is asked for: they themselves or, while they are away, whoever covers, or whoever
 * covers the cover. When everybody in a circle covers for the next and all are away, and when someone away has no
 * cover, it stays with the last who can be named: in a circle, with the owner.
 */
export function whoOwes(people: Workspace["people"], owner: string, date: string): string {
  const asked = new Set<string>();
  let handle = owner;
  for (;;) {
    asked.add(handle);
    const cover = coverOf(people.get(handle), date);
    if (cover === undefined) return handle;
    if (asked.has(cover)) return owner;
    handle = cover;
  }
}

function coverOf(person: Person | undefined, date: string): string | undefined {
  return person?.away.find((absence) => absence.from <= date && date <= absence.to && absence.cover !== undefined)
    ?.cover;
}
