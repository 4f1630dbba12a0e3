import type { Series } from "../../document/nodes.ts";
import { lineChartText } from "../../render/chart/line-chart-text.ts";
import { sparkline } from "../../render/chart/sparkline.ts";
import type { Style } from "../../render/style.ts";
import { expectedOf } from "../../score/expected.ts";
import { plannedDates } from "../../score/planned.ts";
import type { CycleRhythm } from "../../score/rhythm.ts";
import { shortDate } from "../../time/spoken.ts";
import type { Subject } from "./subject.ts";

/** How large the chart may be, axes included. */
export interface ChartRoom {
  readonly width: number;
  readonly height: number;
  readonly style: Style;
}

/** The history of a key result over the whole cycle, to the day, with where the plan says it should be. */
export function headerChart(subject: Subject, { width, height, style }: ChartRoom): string[] {
  const { rhythm } = subject.context;
  const series = [{ name: "so far", values: walked(points(subject), rhythm) }, ...guides(subject)];
  const xLabels = [...rhythm.dayNumbers.keys()].map(shortDate);
  return lineChartText({ series, xLabels, unit: unitOf(subject), width, height, style });
}

/** The same in one line, where there is no room; empty with fewer than two check-ins. */
export function headerSparkline(subject: Subject): string {
  const values = points(subject).map(({ value }) => value);
  return values.length < 2 ? "" : sparkline(values);
}

interface Point {
  readonly date: string;
  readonly value: number;
}

/** Values where there are values; per cent where things are counted. */
function points(subject: Subject): Point[] {
  const counted = isCounted(subject);
  return subject.history.flatMap(({ date, value, progress }) => {
    const number = counted ? (progress === null ? null : progress * 100) : value;
    return number === null ? [] : [{ date, value: number }];
  });
}

/** The straight way from each point to the next, a value a day; nothing before the first and after the last. */
function walked(known: readonly Point[], { dayNumbers }: CycleRhythm): (number | null)[] {
  const placed = known.map(({ date, value }) => ({ day: dayNumbers.get(date) ?? 0, value }));
  return [...dayNumbers.values()].map((day) => {
    const before = placed.findLast((point) => point.day <= day);
    const after = placed.find((point) => point.day >= day);
    if (before === undefined || after === undefined) return null;
    if (before.day === after.day) return before.value;
    return before.value + ((after.value - before.value) * (day - before.day)) / (after.day - before.day);
  });
}

/** The plan, or the bounds that a control key result keeps. */
function guides(subject: Subject): Series[] {
  const { keyResult, start, target } = subject.scored;
  const { rhythm } = subject.context;
  const days = [...rhythm.dayNumbers.keys()];
  if (keyResult.type === "control") {
    const { at_least, at_most } = keyResult;
    const bounds = [
      { name: "at least", bound: at_least },
      { name: "at most", bound: at_most },
    ];
    return bounds.flatMap(({ name, bound }) => (bound === undefined ? [] : [{ name, values: days.map(() => bound) }]));
  }
  if (keyResult.type === "baseline") return [];
  const planned = plannedDates(keyResult, rhythm);
  const expected = days.map((asOf) => expectedOf(keyResult, { checkIns: [], planned, rhythm, asOf }));
  if (expected.every((each) => each === null)) return [];
  const [from, to] = isCounted(subject) ? [0, 100] : [start ?? 0, target ?? 0];
  return [{ name: "plan", values: expected.map((each) => (each === null ? null : from + each * (to - from))) }];
}

function isCounted({ scored }: Subject): boolean {
  return scored.keyResult.type === "milestone" || scored.keyResult.type === "task";
}

function unitOf(subject: Subject): string {
  const { keyResult } = subject.scored;
  if (isCounted(subject) || keyResult.type === "percentage") return "%";
  return "unit" in keyResult ? (keyResult.unit ?? "") : "";
}
