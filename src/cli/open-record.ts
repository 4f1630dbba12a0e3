import { previousCycle } from "../score/previous-cycle.ts";
import { type Voice, voiceOf } from "../score/voice.ts";
import type { CycleDates } from "../workspace/open.ts";
import type { Cycle } from "../workspace/workspace.ts";
import type { Context } from "./context.ts";
import { currentCycle } from "./current-cycle.ts";
import { withoutCycle } from "./named-cycle.ts";
import { type OpenedCycles, openCycles } from "./open-cycles.ts";
import type { Opened } from "./open-for-cycle.ts";

/** A workspace opened for something that is named by a date and a slug, whichever cycle it lies in. */
export interface OpenedRecords extends OpenedCycles {
  /** The name without the cycle that may stand before it. */
  readonly name: string;
  /** The cycles that were read, the one that contains today first. */
  readonly cycles: readonly Cycle[];
}

/**
 * Opens the cycles in which a dated file of a name can lie: the one that is named, by `--cycle` or before the name; else
 * those around today and around the date in the name, and the one before each, since what a cycle left open is settled
 * in the next.
 *
 * @throws {UsageError} when the named cycle does not exist.
 */
export async function openForRecord(context: Context, named: string): Promise<OpenedRecords> {
  const { cycle, ref: name } = withoutCycle(named);
  const wanted = cycle ?? context.options.cycle;
  const opened = await open(context, wanted, (all, date) => cyclesFor(all, [date, ...datesIn(name)]));
  return { ...opened, name };
}

/**
 * Opens the cycles around today and those before them, or those of a time back to a day.
 *
 * @param since the first day that matters; null where the cycles before the present ones do.
 * @throws {UsageError} when `--cycle` names none that exists.
 */
export async function openAround(context: Context, since: string | null): Promise<OpenedRecords> {
  const opened = await open(context, context.options.cycle, (all, date) => {
    const back = since === null ? [] : all.filter(({ starts, ends }) => ends >= since && starts <= date);
    return [...new Set([...cyclesFor(all, [date]), ...back.map(({ id }) => id)])];
  });
  return { ...opened, name: "" };
}

async function open(
  context: Context,
  wanted: string | undefined,
  choose: (all: readonly CycleDates[], today: string) => readonly string[],
): Promise<Omit<OpenedRecords, "name">> {
  let ids: readonly string[] = [];
  const opened = await openCycles(context, (all, { date }) => {
    ids = wanted === undefined ? choose(all, date) : [];
    if (ids.length === 0) ids = [currentCycle(all, date, wanted)];
    return ids;
  });
  const cycles = ids.flatMap((id) => opened.workspace.cycles.get(id) ?? []);
  return { ...opened, cycles };
}

/** What a command about one cycle works with, for the cycle that a record lies in. */
export function openedIn({ workspace, asOf }: OpenedRecords, cycle: Cycle): Opened {
  return { workspace, asOf, cycle };
}

function datesIn(name: string): string[] {
  return /\d{4}-\d\d-\d\d/.exec(name)?.slice(0, 1) ?? [];
}

/** The shortest first. */
function cyclesFor(all: readonly CycleDates[], dates: readonly string[]): string[] {
  const around = dates.flatMap((date) =>
    all
      .filter(({ starts, ends }) => starts <= date && date <= ends)
      .sort((a, b) => (a.starts === b.starts ? (a.ends < b.ends ? -1 : 1) : a.starts > b.starts ? -1 : 1)),
  );
  const newest = all.filter(({ ends }) => ends < (dates[0] ?? "")).sort((a, b) => (a.ends > b.ends ? -1 : 1));
  const before = around.length === 0 ? newest.slice(0, 1) : around.flatMap((cycle) => previousCycle(all, cycle) ?? []);
  return [...new Set([...around, ...before].map(({ id }) => id))];
}

/** How things are named in the cycle around today, or in the newest that was read; records also of the others. */
export function voiceAround({ workspace, cycles, asOf }: OpenedRecords): Voice {
  const [cycle] = cycles;
  if (cycle === undefined) throw new Error("no cycle was read");
  const records = cycles.flatMap(({ decisions, escalations }) => [...decisions.values(), ...escalations.values()]);
  const titles = new Map(records.map(({ id, title }) => [id, title]));
  const voice = voiceOf(workspace, cycle, asOf);
  return { ...voice, reference: (reference) => titles.get(reference) ?? voice.reference(reference) };
}
