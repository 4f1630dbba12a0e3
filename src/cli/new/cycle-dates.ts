import { Temporal } from "temporal-polyfill";
import { CYCLE_ID_PATTERN } from "../../model/patterns.ts";

/** The first and the last day of a cycle, both included. */
export interface CycleSpan {
  readonly starts: string;
  readonly ends: string;
}

/** How many months each kind of cycle lasts. */
const MONTHS: { readonly [letter: string]: number } = { H: 6, T: 4, Q: 3 };

/**
 * The dates that a cycle's id stands for in the calendar year: `2026`, `2026-H2`, `2026-T3`, `2026-Q4` or `2026-11`.
 *
 * @returns `null` when it is no cycle id.
 */
export function datesOfCycle(id: string): CycleSpan | null {
  if (!CYCLE_ID_PATTERN.test(id)) return null;
  const [year = "", part = ""] = id.split("-");
  if (part === "") return span(Number(year), 1, 12);
  const months = MONTHS[part[0] ?? ""];
  if (months === undefined) return span(Number(year), Number(part), 1);
  return span(Number(year), (Number(part.slice(1)) - 1) * months + 1, months);
}

/** The id of the quarter that a date falls in. */
export function quarterOf(date: string): string {
  const { year, month } = Temporal.PlainDate.from(date);
  return `${String(year).padStart(4, "0")}-Q${Math.ceil(month / 3)}`;
}

function span(year: number, month: number, months: number): CycleSpan {
  const starts = Temporal.PlainDate.from({ year, month, day: 1 });
  return { starts: starts.toString(), ends: starts.add({ months }).subtract({ days: 1 }).toString() };
}
