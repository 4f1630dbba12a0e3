import { TIERS, type Tier } from "../organisation.ts";
import type { EscalationCase, Stay } from "./case.ts";
import type { ClockRun } from "./clock-run.ts";
import { medianOf, shareOf } from "./pattern.ts";
import { type RaisingRecord, raisingRecord, type TriggerStory } from "./raising.ts";

/** How one of the two clocks was kept, over all its runs. Minutes are working ones. */
export interface ClockRecord {
  readonly inTime: number;
  readonly late: number;
  /** Of the late ones, those for which somebody still waits. */
  readonly overdue: number;
  /** Neither met nor late yet. */
  readonly running: number;
  /** inTime / (inTime + late); null with too few. */
  readonly shareInTime: number | null;
  /** Of those that were met; null with too few. */
  readonly medianMinutes: number | null;
  readonly longestMinutes: number | null;
  /** What had been promised for the one that took longest. */
  readonly longestPromisedMinutes: number | null;
  /** What had been promised for those that were met; null with too few. */
  readonly medianPromisedMinutes: number | null;
}

/** What became of what lay at a tier. */
export interface TierRecord {
  readonly tier: Tier;
  /** Raised there, also what was withdrawn. */
  readonly raised: number;
  /** Decided there, or resolved without a decision. */
  readonly settled: number;
  /** settled / settled at any tier; null with too few. */
  readonly shareSettled: number | null;
  /** Waiting there for a decision. */
  readonly open: number;
  readonly acknowledge: ClockRecord;
  readonly decide: ClockRecord;
}

/** Whether decisions came before the day they were asked for. */
export interface AskedRecord {
  readonly inTime: number;
  readonly late: number;
  /** Not decided, and the day has not passed. */
  readonly pending: number;
  /** inTime / (inTime + late); null with too few. */
  readonly shareInTime: number | null;
}

/** How the process did. What was withdrawn is counted as raised and as withdrawn, and left out of everything else. */
export interface HealthMeasures {
  readonly raised: number;
  readonly open: number;
  readonly settled: number;
  readonly withdrawn: number;
  /** How many were moved to another tier, and how many reopened, at least once. */
  readonly moved: number;
  readonly reopened: number;
  readonly tiers: readonly TierRecord[];
  readonly acknowledge: ClockRecord;
  readonly decide: ClockRecord;
  readonly asked: AskedRecord;
  readonly raising: RaisingRecord;
}

/** Measures the process on some escalations and some triggers that fired. */
export function measuresOf(cases: readonly EscalationCase[], triggers: readonly TriggerStory[]): HealthMeasures {
  const counted = cases.filter(({ state }) => state !== "withdrawn");
  const settled = counted.filter(({ settledAtTier }) => settledAtTier !== null);
  const stays = counted.flatMap((each) => each.stays);
  return {
    raised: cases.length,
    open: counted.length - settled.length,
    settled: settled.length,
    withdrawn: cases.length - counted.length,
    moved: counted.filter(({ moved }) => moved > 0).length,
    reopened: counted.filter(({ reopened }) => reopened > 0).length,
    tiers: TIERS.map((tier) => tierRecord(tier, cases, settled.length)),
    ...clocksOf(stays),
    asked: askedRecord(counted),
    raising: raisingRecord(triggers),
  };
}

function tierRecord(tier: Tier, all: readonly EscalationCase[], settledAnywhere: number): TierRecord {
  const cases = all.filter(({ state }) => state !== "withdrawn");
  const settled = cases.filter(({ settledAtTier }) => settledAtTier === tier).length;
  return {
    tier,
    raised: all.filter(({ raisedAtTier }) => raisedAtTier === tier).length,
    settled,
    shareSettled: shareOf(settled, settledAnywhere),
    open: cases.filter(({ settledAtTier, stays }) => settledAtTier === null && stays.at(-1)?.tier === tier).length,
    ...clocksOf(cases.flatMap(({ stays }) => stays.filter((stay) => stay.tier === tier))),
  };
}

function clocksOf(stays: readonly Stay[]): Pick<HealthMeasures, "acknowledge" | "decide"> {
  return {
    acknowledge: clockRecord(stays.map(({ acknowledge }) => acknowledge)),
    decide: clockRecord(stays.map(({ decide }) => decide)),
  };
}

function clockRecord(runs: readonly ClockRun[]): ClockRecord {
  const having = (outcome: ClockRun["outcome"]): number => runs.filter((run) => run.outcome === outcome).length;
  const [inTime, late] = [having("in-time"), having("late")];
  const met = runs.flatMap(({ tookMinutes: took, promisedMinutes: promised }) =>
    took === null ? [] : [{ took, promised }],
  );
  const took = met.map((run) => run.took);
  const longest = met.toSorted((a, b) => b.took - a.took)[0] ?? null;
  return {
    inTime,
    late,
    overdue: runs.filter(({ isOverdue }) => isOverdue).length,
    running: having("running"),
    shareInTime: shareOf(inTime, inTime + late),
    medianMinutes: medianOf(took),
    longestMinutes: longest?.took ?? null,
    longestPromisedMinutes: longest?.promised ?? null,
    medianPromisedMinutes: medianOf(met.map(({ promised }) => promised)),
  };
}

function askedRecord(cases: readonly EscalationCase[]): AskedRecord {
  const having = (asked: EscalationCase["asked"]): number => cases.filter((each) => each.asked === asked).length;
  const [inTime, late] = [having("in-time"), having("late")];
  return { inTime, late, pending: having("pending"), shareInTime: shareOf(inTime, inTime + late) };
}
