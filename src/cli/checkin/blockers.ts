import type { Blocker } from "../../model/check-in.ts";
import type { KeyResult } from "../../workspace/workspace.ts";
import { freeId } from "../new/id-like.ts";

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
  return {
    id: id ?? freeId(summary ?? "", "blocker", (taken) => open.some((each) => each.id === taken)),
    summary: summary ?? "",
    since: date,
  };
}
