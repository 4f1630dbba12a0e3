import type { RootContent } from "mdast";
import { type Column, heading, paragraph, table } from "../../document/build.ts";
import { formatNumber } from "../../document/number.ts";
import { counted } from "../../document/words.ts";
import type { ClockRecord, HealthMeasures, TierRecord } from "../../escalation/health/measures.ts";
import type { RaisingRecord } from "../../escalation/health/raising.ts";
import type { EscalationHealthFacts } from "../facts/escalation-health.ts";
import { percent } from "../measures.ts";
import type { Telling } from "./clock-words.ts";
import { workingTimeText } from "./working-time-words.ts";

const NONE = "–";

const right = (title: string): Column => ({ title, align: "right" });

/** `7 of 9 (78 %)`; without the share where there are too few, and a dash of none. */
export function partText(part: number, whole: number, share: number | null): string {
  if (whole === 0) return NONE;
  return `${formatNumber(part)} of ${formatNumber(whole)}${share === null ? "" : ` (${percent(share)})`}`;
}

/** Where things are settled, and how both clocks were kept there: a line for each tier that had any. */
export function tierTable({ tiers, settled, open }: HealthMeasures): RootContent[] {
  const used = tiers.filter((tier) => tier.raised + tier.settled + tier.open + runsOf(tier) > 0);
  const rows = used.map((tier) => [
    `Tier ${tier.tier}`,
    formatNumber(tier.raised),
    partText(tier.settled, settled, tier.shareSettled),
    partText(tier.open, open, null),
    inTimeText(tier.acknowledge),
    inTimeText(tier.decide),
  ]);
  const titles = ["Raised", "Settled", "Open", "Acknowledged in time", "Decided in time"];
  return [table([{ title: "Where" }, ...titles.map(right)], rows)];
}

function runsOf({ acknowledge: { inTime, late, running } }: TierRecord): number {
  return inTime + late + running;
}

function inTimeText({ inTime, late, shareInTime }: Pick<ClockRecord, "inTime" | "late" | "shareInTime">): string {
  return partText(inTime, inTime + late, shareInTime);
}

/** Both clocks against their promise, over all tiers; without the columns that have nothing to tell. */
export function clockTable({ acknowledge, decide }: HealthMeasures, telling: Telling): RootContent[] {
  const rows = [clockRow("Acknowledge", acknowledge, telling), clockRow("Decide", decide, telling)];
  const titles = ["In time", "Late and still waited for", "Usually", "Promised", "Longest", "Promised for that"];
  const columns = [{ title: "Clock" }, ...titles.map(right)];
  const told = columns.map((_, index) => rows.some((row) => row[index] !== NONE));
  const only = <Item>(items: readonly Item[]): Item[] => items.filter((_, index) => told[index]);
  return [table(only(columns), rows.map(only))];
}

function clockRow(title: string, clock: ClockRecord, { week }: Telling): string[] {
  const time = (minutes: number | null): string =>
    minutes === null ? NONE : workingTimeText(Math.max(0, Math.round(minutes)), week);
  return [
    title,
    inTimeText(clock),
    clock.overdue === 0 ? NONE : formatNumber(clock.overdue),
    time(clock.medianMinutes),
    time(clock.medianPromisedMinutes),
    time(clock.longestMinutes),
    time(clock.longestPromisedMinutes),
  ];
}

/** A line of a table by team and cycle. */
interface Row {
  readonly team: string;
  readonly cycle: string;
  readonly measures: HealthMeasures;
}

/** Each team with what it had in each cycle, and last what all had in each cycle. */
function rowsOf({ teams, cycles, measures }: EscalationHealthFacts, { voice }: Telling): Row[] {
  const ofTeams = teams.flatMap(({ team, cycles: own }) =>
    own.map(({ cycle, measures: inCycle }) => ({ team: voice.team(team), cycle, measures: inCycle })),
  );
  const ofAll = cycles.map(({ cycle, measures: inCycle }) => ({ team: "All", cycle, measures: inCycle }));
  const whole = cycles.length > 1 ? [{ team: "All", cycle: "together", measures }] : [];
  return [...(teams.length > 1 ? [...ofTeams, ...ofAll] : ofTeams), ...whole];
}

/** Where, how fast and how early in each team and cycle that had an escalation. */
export function teamTable(facts: EscalationHealthFacts, telling: Telling): RootContent[] {
  const rows = rowsOf(facts, telling)
    .filter(({ measures }) => measures.raised > 0)
    .map(({ team, cycle, measures }) => {
      const { raised, open, tiers, acknowledge, decide, asked } = measures;
      return [
        team,
        cycle,
        formatNumber(raised),
        formatNumber(open),
        tiers.map(({ settled }) => formatNumber(settled)).join(" · "),
        inTimeText(acknowledge),
        inTimeText(decide),
        inTimeText(asked),
      ];
    });
  if (rows.length === 0) return [];
  const titles = ["Raised", "Open", "Settled at tier 1 · 2 · 3", "Acknowledged in time", "Decided in time"];
  return [
    heading(2, "By team and cycle"),
    table([{ title: "Team" }, { title: "Cycle" }, ...titles.map(right), right("By the day asked for")], rows),
  ];
}

/** What became of the triggers in each team and cycle in which one fired. */
export function raisingTable(facts: EscalationHealthFacts, telling: Telling): RootContent[] {
  const rows = rowsOf(facts, telling)
    .filter(({ measures }) => measures.raising.fired > 0)
    .map(({ team, cycle, measures: { raising } }) => [team, cycle, ...raisingCells(raising)]);
  if (rows.length === 0) return [];
  const titles = ["Fired", "Raised in time", "Late", "Never", "No brief needed", "Waiting"];
  return [
    table([{ title: "Team" }, { title: "Cycle" }, ...titles.map(right)], rows),
    usualDays(facts.measures.raising),
  ];
}

function raisingCells({ fired, inTime, late, never, answered, cleared, waiting }: RaisingRecord): string[] {
  return [fired, inTime, late, never, answered + cleared, waiting].map((count) => formatNumber(count));
}

function usualDays({ medianDays, longestDays }: RaisingRecord): RootContent {
  if (longestDays === null) return paragraph("No brief came of any of them.");
  const longest = `the longest time from a trigger to its brief was ${counted(longestDays, "working day")}`;
  if (medianDays === null) return paragraph(`${longest.charAt(0).toUpperCase()}${longest.slice(1)}.`);
  return paragraph(`A brief usually came ${counted(medianDays, "working day")} after its trigger; ${longest}.`);
}
