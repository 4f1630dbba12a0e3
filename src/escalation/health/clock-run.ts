import type { WorkingCalendar } from "../../time/working-calendar.ts";
import { workingMinutesBetween } from "../../time/working-time.ts";
import { type ClockStory, readClock } from "../clock.ts";

/** One run of one clock, from where it started to where it was met, stopped or started anew. Minutes are working ones. */
export interface ClockRun {
  /** From the start to the due, as it was promised then; 0 where the day that was asked for had passed by the start. */
  readonly promisedMinutes: number;
  /** From the start until it was met, without the time that it stood still; null while it was not. */
  readonly tookMinutes: number | null;
  /**
   * `late` also when it is past its due and not met, or was when it ended; `running` before its due; `not-needed` when it
   * ended before its due without having been met.
   */
  readonly outcome: "in-time" | "late" | "running" | "not-needed";
  /** Late, and somebody still waits for it. */
  readonly isOverdue: boolean;
}

/** From when to when a clock is looked at. */
export interface ClockSpan {
  readonly from: string;
  readonly until: string;
  /** Whether it ended there because the clocks started anew. */
  readonly isOver: boolean;
}

/**
 * Reads one run of a clock.
 *
 * @param clock as it began, and as it was left.
 */
export function clockRun(
  { begun, last }: { readonly begun: ClockStory; readonly last: ClockStory },
  { from, until, isOver }: ClockSpan,
  calendar: WorkingCalendar,
): ClockRun {
  const { due, at, met, remainingMinutes } = readClock(last, until, calendar);
  const promised = workingMinutesBetween(calendar, from, begun.due);
  const tookMinutes = at === null ? null : promised - workingMinutesBetween(calendar, at, due);
  const goesOn = !isOver && remainingMinutes !== null;
  const unmet = goesOn ? "running" : "not-needed";
  return {
    promisedMinutes: Math.max(0, promised),
    tookMinutes,
    outcome: met === false ? "late" : met === true ? "in-time" : unmet,
    isOverdue: met === false && goesOn,
  };
}
