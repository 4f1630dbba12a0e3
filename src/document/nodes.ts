/**
 * The nodes that a report has beside those of markdown: what an OKR programme draws in every other line. They say what
 * is meant; each renderer decides how it looks. Reports build them with `build.ts`.
 */
import type { Node } from "unist";

/**
 * What a badge can say of an objective or a key result: its status, the state that stands in for one, or, once the cycle
 * is over, its grade.
 */
export type BadgeStatus =
  | "on-track"
  | "at-risk"
  | "off-track"
  | "not-started"
  | "no-data"
  | "done"
  | "stopped"
  | "good"
  | "learn"
  | "missed";

/** Where something stands, as a coloured badge whose word and symbol keep the meaning without the colour. */
export interface StatusBadge extends Node {
  type: "status";
  status: BadgeStatus;
  /** The status rests on check-ins that are too old: shown beside the word, never hidden by it. */
  stale: boolean;
}

/** Progress against the plan, as a bar with its numbers in words. */
export interface ProgressBar extends Node {
  type: "progress";
  /** A fraction, drawn between 0 and 1; `null` when it is not known. */
  progress: number | null;
  /** Where the plan wants it on the as-of day, a fraction; `null` when nothing is expected. */
  expected: number | null;
  /** What the progress is of, for whoever cannot see the bar. */
  label: string;
}

/** Which way something goes; `null` when the data cannot tell. */
export type Direction = "up" | "flat" | "down" | null;

/** Where a value went since the check-ins before. */
export interface TrendArrow extends Node {
  type: "trend";
  trend: Direction;
}

/** A line of a chart: one value for each label of the x axis, `null` where there is none. */
export interface Series {
  name: string;
  values: (number | null)[];
}

/** Values over time, such as the value of a key result beside its plan. */
export interface LineChart extends Node {
  type: "lineChart";
  title: string;
  xLabels: string[];
  series: Series[];
  /** The unit of all values, such as `%` or `ms`; empty when they have none. */
  unit: string;
}

/** One pair of bars: where something stands and where it should, both fractions. */
export interface BarItem {
  label: string;
  actual: number | null;
  expected: number | null;
}

/** Actual against planned progress of several things. */
export interface BarChart extends Node {
  type: "barChart";
  title: string;
  items: BarItem[];
}

/**
 * Planned beside actual progress of several things that should move at an equal pace, as two shapes over a spoke for each
 * of them: the rounder, the more balanced. With too few or too many spokes for a shape it is drawn as bars.
 */
export interface RadarChart extends Node {
  type: "radarChart";
  title: string;
  items: BarItem[];
  /** The address of a picture of it, seen from the document; `null` where there is none and it has to be drawn. */
  picture: string | null;
}

/** An empty place that a person fills in, by hand or in the file: the decision, its owner, its date. */
export interface Blank extends Node {
  type: "blank";
  /** What belongs there, for whoever cannot see the line: `decision`, `owner`. */
  label: string;
}

/** A node that stands in running text. */
export type ReportPhrasing = StatusBadge | ProgressBar | TrendArrow | Blank;

/** A node that stands between paragraphs. */
export type ReportFlow = LineChart | BarChart | RadarChart;

declare module "mdast" {
  interface PhrasingContentMap {
    status: StatusBadge;
    progress: ProgressBar;
    trend: TrendArrow;
    blank: Blank;
  }
  interface BlockContentMap {
    lineChart: LineChart;
    barChart: BarChart;
    radarChart: RadarChart;
  }
  interface RootContentMap {
    status: StatusBadge;
    progress: ProgressBar;
    trend: TrendArrow;
    blank: Blank;
    lineChart: LineChart;
    barChart: BarChart;
    radarChart: RadarChart;
  }
}
