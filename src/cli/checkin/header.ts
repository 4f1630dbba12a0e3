import { padEnd, runOn, widthOf, wrap } from "../../render/columns.ts";
import { safeText } from "../../render/safe-text.ts";
import type { Style } from "../../render/style.ts";
import { truncate } from "../../render/truncate.ts";
import { shortDate } from "../../time/spoken.ts";
import { headerChart, headerSparkline } from "./header-chart.ts";
import { headerFacts, headerFactsRun } from "./header-facts.ts";
import type { Subject } from "./subject.ts";

/** Where a header is shown, and which of how many it is. */
export interface HeaderLook {
  readonly style: Style;
  readonly width: number;
  readonly position: number;
  readonly of: number;
}

/** How much a header tells. */
export interface HeaderDetail {
  /** A chart of the history, or a line of it. */
  readonly chart: boolean;
  /** A line for each fact with the objective above them, or the facts alone, one behind the other. */
  readonly facts: "list" | "run";
  /** So many lines of what was promised. */
  readonly promise: number;
}

const CHART = { width: 40, height: 8 };
/** From here on the chart stands beside the facts, and from the second on above them. */
const BESIDE_FROM = 78;
const CHART_FROM = 46;

/** The head of a check-in: what it is about, how it went so far, and what was promised the last time. */
export function headerLines(subject: Subject, look: HeaderLook, detail: HeaderDetail): string[] {
  const { style, width } = look;
  const title = wrap(safeText(subject.scored.keyResult.title), width - 1).map(style.strong);
  const head = ["", ...rule(subject, look), ...title];
  const promises = promiseLines(subject, look, detail.promise);
  if (detail.facts === "run") return [...head, ...inRun(subject, look), ...promises, ""];
  const objective = wrap(safeText(subject.objective.title), width - 1).map(style.muted);
  const promised = promises.length === 0 ? [] : ["", ...promises];
  return [...head, ...objective, "", ...middle(subject, look, detail), ...promised, ""];
}

/** A line across with the reference in it, and at its end that it is late; a long reference gets its own line. */
function rule({ scored }: Subject, { style, width, position, of }: HeaderLook): string[] {
  const { keyResult, overdueCheckIn } = scored;
  const start = ` ${position} of ${of} `;
  const late = overdueCheckIn === null ? "" : ` due since ${shortDate(overdueCheckIn)} `;
  const dashes = (count: number) => style.muted("─".repeat(Math.max(0, count)));
  const end = `${style.caution(late)}${dashes(1)}`;
  const room = width - 2 - widthOf(start) - widthOf(late) - 1;
  const before = `${dashes(2)}${style.muted(start)}`;
  const name = ` ${keyResult.ref} `;
  if (widthOf(name) + 2 > room)
    return [`${before}${dashes(room)}${end}`, ...wrap(keyResult.ref, width).map(style.strong)];
  return [`${before}${dashes(1)}${style.strong(name)}${dashes(room - 1 - widthOf(name))}${end}`];
}

/** The chart with the facts at its right, or above them where the terminal is narrow; a line of it where it is low. */
function middle(subject: Subject, look: HeaderLook, { chart: isWanted }: HeaderDetail): string[] {
  const { style, width } = look;
  const enough = isWanted && subject.history.length > 1;
  if (enough && width >= BESIDE_FROM) {
    const chart = headerChart(subject, { ...CHART, style });
    const text = headerFacts(subject, style, width - CHART.width - 5);
    const rows = Math.max(chart.length, text.length);
    return Array.from({ length: rows }, (_, row) =>
      `${padEnd(chart[row] ?? "", CHART.width + 3)}${text[row] ?? ""}`.trimEnd(),
    );
  }
  const text = headerFacts(subject, style, width - 1);
  if (enough && width >= CHART_FROM)
    return [...headerChart(subject, { width: width - 2, height: CHART.height, style }), "", ...text];
  const line = headerSparkline(subject);
  return line === "" ? text : [style.info(line), ...text];
}

function inRun(subject: Subject, { style, width }: HeaderLook): string[] {
  const line = headerSparkline(subject);
  const facts = headerFactsRun(subject, style);
  return runOn(line === "" ? facts : [style.info(line), ...facts], width - 1);
}

/** What the owner said they would do, to hold themselves to it. */
function promiseLines({ last, lastWords }: Subject, { style, width }: HeaderLook, most: number): string[] {
  if (last === null || lastWords.plans === undefined) return [];
  const lead = `On ${shortDate(last.date)} the plan was: `;
  const [first = "", ...rest] = atMost(most, lead + safeText(lastWords.plans), width - 3);
  const lines = [style.muted(first.slice(0, lead.length)) + first.slice(lead.length), ...rest];
  return lines.map((line) => `${style.info("│")} ${line}`);
}

/** Wrapped text, with an ellipsis where it would take more lines. */
function atMost(most: number, text: string, width: number): string[] {
  const lines = wrap(text, width);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), truncate(lines.slice(most - 1).join(" "), width)];
}
