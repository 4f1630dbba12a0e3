import type { Escalation } from "../../workspace/workspace.ts";
import type { Context } from "../context.ts";
import type { Opened } from "../open-for-cycle.ts";
import { openedIn, openForRecord } from "../open-record.ts";
import { recordNamed } from "../record-named.ts";
import { seenBy } from "../show/seen.ts";

/** An escalation as it was written by the as-of moment, in its cycle. */
export interface Found {
  readonly opened: Opened;
  readonly escalation: Escalation;
}

/**
 * Opens the workspace for one escalation, also of an earlier cycle.
 *
 * @param named the file's name, with or without the date, or its first words; `2026-Q3:2026-08-31-berths` says the cycle.
 * @throws {UsageError} when there is none of that name by then, with the nearest that there is.
 */
export async function findEscalation(context: Context, named: string): Promise<Found> {
  const records = await openForRecord(context, named);
  const { workspace, cycles, asOf, name } = records;
  const seen = cycles.flatMap((cycle) =>
    [...seenBy(cycle, asOf).escalations.values()].map((each) => ({ cycle, each })),
  );
  const unread = (cycle: string, id: string) => workspace.cycles.get(cycle)?.escalations.has(id) !== true;
  const escalation = recordNamed(
    {
      noun: "escalation",
      records: seen.map(({ each }) => each),
      pathsOf: (id) =>
        [...workspace.cycles.keys()].filter((cycle) => unread(cycle, id)).map((cycle) => pathOf(cycle, id)),
      files: workspace.files,
      otherwise: "okr escalation list --all names those of this cycle; --cycle names another.",
    },
    name,
  );
  const cycle = seen.find(({ each }) => each === escalation)?.cycle;
  if (cycle === undefined) throw new Error(`${escalation.id} was found in no cycle`);
  return { opened: openedIn(records, cycle), escalation };
}

function pathOf(cycle: string, id: string): string {
  return `cycles/${cycle}/escalations/${id}.yaml`;
}
