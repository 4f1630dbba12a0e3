import { groupBy } from "../model/group-by.ts";
import { hang } from "../render/columns.ts";
import { safeText } from "../render/safe-text.ts";
import type { Context } from "./context.ts";

/** Somebody who must hear of what was done, and what to send them. */
export interface Told {
  readonly who: string;
  readonly what: string;
}

/**
 * Who must be told, each once, in the order in which they come up; whoever did it knows.
 *
 * @param entries handles with what concerns them; null stands for nobody.
 */
export function toldOnce(
  by: string | null,
  entries: readonly (readonly [handle: string | null, what: string])[],
): Told[] {
  const named = entries.flatMap(([handle, what]) => (handle === null || handle === by ? [] : [{ who: handle, what }]));
  return Array.from(
    groupBy(named, ({ who }) => who),
    ([who, theirs]) => ({ who, what: [...new Set(theirs.map(({ what }) => what))].join(" ") }),
  );
}

/** The lines that say whom to tell what, ready to be sent. */
export function printTold({ io, style, width }: Context, told: readonly Told[]): void {
  if (told.length === 0) return;
  io.print(`\n${style.strong("Tell")}\n`);
  for (const { who, what } of told)
    io.print(`${hang(`  @${who}: `, safeText(what), Math.min(width, 100)).join("\n")}\n`);
}
