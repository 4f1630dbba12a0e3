import type { Blocker } from "../../model/check-in.ts";
import type { KeyResult } from "../../workspace/workspace.ts";
import { idLike } from "../new/id-like.ts";

/** The longest id that is made from a summary: it stands in briefs and file names afterwards. */
const LONGEST_ID = 40;

const NAMED = /^([a-z0-9]+(?:-[a-z0-9]+)*):\s+(\S.*)$/s;

/** The blockers that the newest check-in before a date left open. */
export function openBlockers({ checkIns }: KeyResult, date: string): readonly Blocker[] {
  const last = checkIns.filter((checkIn) => checkIn.date < date).at(-1);
  return last?.blockers?.filter(({ done }) => done === undefined) ?? [];
}

/**
 * Makes a blocker of what someone typed: `consent-wording: Waits for legal`, a summary alone, or the id of one that is
 * still open. One with the id of an open one continues it, and keeps all that is known of it.
 *
 * @param date since when it stands, when it is new.
 */
export function blockerFrom(typed: string, open: readonly Blocker[], date: string): Blocker {
  const [, id, summary] = NAMED.exec(typed.trim()) ?? [undefined, undefined, typed.trim()];
  const same = open.find((each) => each.id === (id ?? summary));
  if (same !== undefined) return id === undefined ? same : { ...same, summary: summary ?? same.summary };
  return { id: id ?? idFrom(summary ?? "", open), summary: summary ?? "", since: date };
}

/** An id from the first words of a summary, which no open blocker has. */
function idFrom(summary: string, open: readonly Blocker[]): string {
  const whole = idLike(summary);
  const cutOff = whole.length <= LONGEST_ID ? whole : whole.slice(0, LONGEST_ID + 1).replace(/-[^-]*$/, "");
  const base = cutOff || "blocker";
  const taken = new Set(open.map(({ id }) => id));
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}
