import type { ObjectiveFile } from "../model/objective.ts";
import type { History, ObjectiveChange, Revision } from "./history.ts";

/**
 * Joins the pasts of objectives that a commit gave another name or team and edited at once. Git takes them for removed
 * and added; they are one when they share their title, or the title of a key result.
 */
export function joinRenamed({ added, objectives }: History): History {
  const gone = [...objectives].filter(([, changes]) => changes.at(-1)?.after === null);
  if (gone.length === 0) return { added, objectives };
  const firsts = new Map<string, Revision>(added);
  const joined = new Map(objectives);
  for (const [from, past] of gone) {
    const removal = past.at(-1);
    const found = removal && [...joined].find(([path, changes]) => path !== from && isSame(removal, changes[0]));
    if (found === undefined) continue;
    const [to, [arrival, ...later]] = found;
    if (arrival === undefined) continue;
    joined.set(to, [...past.slice(0, -1), { ...arrival, before: removal?.before ?? [] }, ...later]);
    joined.delete(from);
    const first = added.get(from);
    if (first === undefined) firsts.delete(to);
    else firsts.set(to, first);
  }
  return { added: firsts, objectives: joined };
}

function isSame(removal: ObjectiveChange, arrival: ObjectiveChange | undefined): boolean {
  const [before] = removal.before;
  if (arrival?.commit !== removal.commit || arrival.before.length > 0) return false;
  return before !== undefined && arrival.after !== null && resemble(before, arrival.after);
}

function resemble(one: ObjectiveFile, other: ObjectiveFile): boolean {
  const titles = new Set(one.key_results.map(({ title }) => title));
  return one.title === other.title || other.key_results.some(({ title }) => titles.has(title));
}
