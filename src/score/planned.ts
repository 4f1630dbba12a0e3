import type { CheckIn, KeyResult } from "../workspace/workspace.ts";
import type { CycleRhythm } from "./rhythm.ts";
import type { PlannedCheckIn, PlannedState } from "./scored.ts";

/** The planned dates of one key result, whatever its state, in order. */
export interface PlannedDates {
  readonly dates: readonly string[];
  /**
   * The last date of the rhythm on which it did not owe anything yet, because of planning or because it was added later;
   * empty when there is none. A check-in up to then is welcome and answers nothing; one after it is early for the first
   * planned date.
   */
  readonly before: string;
  /** What would have become of them by the end of a day without any check-in. Computed once for a day. */
  unansweredOn(asOf: string): readonly PlannedCheckIn[];
}

/** Key results that are planned alike share their dates: by the dates of their rhythm, and by the day of being added. */
const plannedFrom = new WeakMap<readonly string[], Map<string, PlannedDates>>();

/**
 * The dates on which a key result is planned to be checked in: those of the cycle's rhythm (every working day for a
 * daily control) after planning has ended, from the day on which it was added.
 */
export function plannedDates(keyResult: KeyResult, rhythm: CycleRhythm): PlannedDates {
  const daily = keyResult.type === "control" && keyResult.every === "day";
  const all = daily ? rhythm.daily : rhythm.regular;
  const known = plannedFrom.get(all)?.get(keyResult.addedOn);
  if (known !== undefined) return known;
  const planned = datesFrom(all, keyResult.addedOn, rhythm);
  plannedFrom.set(all, new Map(plannedFrom.get(all)).set(keyResult.addedOn, planned));
  return planned;
}

function datesFrom(all: readonly string[], addedOn: string, { planningEnds, ends }: CycleRhythm): PlannedDates {
  const first = all.findIndex((date) => date > planningEnds && date >= addedOn);
  const dates = first === -1 ? [] : all.slice(first);
  const before = (first === -1 ? all.at(-1) : all[first - 1]) ?? "";
  const unanswered = new Map<string, readonly PlannedCheckIn[]>();
  return {
    dates,
    before,
    unansweredOn(asOf) {
      const known = unanswered.get(asOf);
      if (known !== undefined) return known;
      const states = unansweredStates(dates, asOf, ends);
      unanswered.set(asOf, states);
      return states;
    },
  };
}

/** For each planned date in order, the check-in that answers it. */
export type Answers = readonly (CheckIn | null)[];

/**
 * Which check-in answers which planned date; of several, the newest.
 *
 * One dated on a planned date answers that one. One between two answers the earlier, late, while that is unanswered,
 * and otherwise the later, early. Expects the check-ins oldest first.
 */
export function answersTo(planned: PlannedDates, checkIns: readonly CheckIn[]): Answers {
  const answers: (CheckIn | null)[] = new Array(planned.dates.length).fill(null);
  let next = 0;
  for (const checkIn of checkIns) {
    while ((planned.dates[next] ?? checkIn.date) < checkIn.date) next++;
    const index = placeAnswered(planned, next, checkIn.date, answers);
    if (index !== null && index < answers.length) answers[index] = checkIn;
  }
  return answers;
}

/** The place of the planned date that is answered, where `next` is that of the first one on or after the check-in. */
function placeAnswered({ dates, before }: PlannedDates, next: number, date: string, answers: Answers): number | null {
  if (dates[next] === date) return next;
  if (next === 0) return date > before ? next : null;
  return answers[next - 1] === null ? next - 1 : next;
}

/** What became of each planned date by the end of the as-of day. */
export function plannedCheckIns(planned: PlannedDates, answers: Answers, asOf: string): readonly PlannedCheckIn[] {
  return planned.unansweredOn(asOf).map((open, index) => {
    const checkIn = answers[index] ?? null;
    return checkIn === null ? open : { date: open.date, state: answered(open.date, checkIn.date), checkIn };
  });
}

function answered(planned: string, made: string): PlannedState {
  if (made === planned) return "on-time";
  return made < planned ? "early" : "late";
}

function unansweredStates(dates: readonly string[], asOf: string, ends: string): PlannedCheckIn[] {
  return dates.map((date, index) => ({ date, state: unanswered(date, dates[index + 1], asOf, ends), checkIn: null }));
}

/** The last planned date of a cycle can be answered until the cycle ends, since no other follows. */
function unanswered(planned: string, next: string | undefined, asOf: string, ends: string): PlannedState {
  if (asOf < planned) return "upcoming";
  if (asOf === planned) return "due";
  return (next === undefined ? asOf > ends : asOf >= next) ? "missed" : "overdue";
}

/** Where the check-ins of a key result stand as a whole. */
export interface Discipline {
  /** The first planned date since the last answered one that has passed: also when another has come meanwhile. */
  readonly overdue: string | null;
  /** The next planned date, today's included, that is still unanswered. */
  readonly next: string | null;
  readonly missed: number;
}

/** Sums up the planned dates: what is overdue, what comes next, how many were missed. */
export function disciplineOf(planned: readonly PlannedCheckIn[]): Discipline {
  let overdue: string | null = null;
  let next: string | null = null;
  let missed = 0;
  for (const { date, state, checkIn } of planned) {
    if (state === "missed") missed++;
    if (checkIn !== null) overdue = null;
    else if (state === "missed" || state === "overdue") overdue ??= date;
    else next ??= date;
  }
  return { overdue, next, missed };
}
