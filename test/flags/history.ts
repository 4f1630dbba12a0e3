import type { ObjectiveFile } from "../../src/model/objective.ts";
import type { History, ObjectiveChange } from "../../src/workspace/history.ts";

export const ACTIVATION = "cycles/2026-Q4/okrs/growth/activation.yaml";

/** What a test says of a commit: its day, or its moment. The commit's id begins with the day. */
export interface ChangeGiven {
  readonly at: string;
  /** What was there before: by default what the change before it left. */
  readonly before?: readonly ObjectiveFile[];
  readonly after: ObjectiveFile | null;
}

export function aRevision(at: string): History["added"] extends ReadonlyMap<string, infer Revision> ? Revision : never {
  const commit = at.slice(0, 10).replaceAll("-", "").padEnd(40, "0");
  return { commit, at: at.length === 10 ? `${at}T12:00:00Z` : at, author: "Ada Okafor" };
}

/** What git knows: when files came, by path, and what became of growth's activation. */
export function aHistory({
  added = {},
  changes = [],
  file = ACTIVATION,
}: {
  readonly added?: Readonly<Record<string, string>>;
  readonly changes?: readonly ChangeGiven[];
  readonly file?: string;
}): History {
  let last: ObjectiveFile | null = null;
  const told = changes.map(({ at, before, after }): ObjectiveChange => {
    const told = { ...aRevision(at), before: before ?? (last === null ? [] : [last]), after };
    last = after;
    return told;
  });
  return {
    added: new Map(Object.entries(added).map(([path, at]) => [path, aRevision(at)])),
    objectives: told.length === 0 ? new Map() : new Map([[file, told]]),
  };
}
