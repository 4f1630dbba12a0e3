import { formatMeasure } from "../../document/number.ts";
import { wrap } from "../../render/columns.ts";
import { badges, badgeText, percentText, trendSymbol } from "../../render/meaning.ts";
import { safeText } from "../../render/safe-text.ts";
import type { Paint, Style } from "../../render/style.ts";
import { shortDate } from "../../time/spoken.ts";
import { unitOf } from "../status/json.ts";
import { valueText } from "../value-text.ts";
import type { Subject } from "./subject.ts";

/** Where a key result stands, a line each: value, progress, plan, status, confidence, whom it is for. */
export function headerFacts(subject: Subject, style: Style, width: number): string[] {
  return factsOf(subject, style).flatMap(({ text, paint = unpainted }) => wrap(text, width).map(paint));
}

/** The same one behind the other, where there is no room for a line each. */
export function headerFactsRun(subject: Subject, style: Style): string[] {
  return factsOf(subject, style).map(({ text, paint = unpainted }) => paint(text));
}

function factsOf(subject: Subject, style: Style): Fact[] {
  const { scored, last } = subject;
  const { keyResult, owedBy } = scored;
  const badge = badgeText({ status: scored.status, stale: false });
  const ownerName = subject.workspace.people.get(keyResult.owner)?.name ?? keyResult.owner;
  const covers = owedBy !== null && owedBy !== keyResult.owner;
  const said = last === null ? "No check-in yet" : `${safeText(valueText(scored))} on ${shortDate(last.date)}`;
  const facts: readonly Fact[] = [
    { text: said, paint: style.strong },
    { text: scored.raw === null ? "" : progressLine(subject) },
    { text: planLine(subject) },
    { text: badge, paint: style[badges[scored.status].tone] },
    { text: scored.confidence === null ? "" : confidenceLine(subject) },
    { text: covers ? `for ${safeText(ownerName)}, who is away` : "", paint: style.muted },
  ];
  return facts.filter(({ text }) => text !== "");
}

interface Fact {
  /** Empty when there is nothing to say. */
  readonly text: string;
  readonly paint?: Paint;
}

function unpainted(line: string): string {
  return line;
}

function progressLine({ scored }: Subject): string {
  return `${percentText(scored.progress)} of the way ${trendSymbol(scored.trend)}`;
}

/** Where the plan says it should be today, in the unit that people check in with. */
function planLine({ scored }: Subject): string {
  const { keyResult, expected, start, target } = scored;
  if (keyResult.type === "control") return bounds(keyResult);
  if (expected === null || expected === 0) return "";
  const moves = keyResult.type === "increase" || keyResult.type === "decrease" || keyResult.type === "percentage";
  if (!moves || start === null || target === null) return `plan for today ${percentText(expected)}`;
  const value = formatMeasure(
    Number((start + expected * (target - start)).toPrecision(3)),
    safeText(unitOf(keyResult) ?? ""),
  );
  return `plan for today ${value} (${percentText(expected)})`;
}

function bounds({ at_least, at_most, ...rest }: Extract<Subject["scored"]["keyResult"], { type: "control" }>): string {
  const unit = safeText(rest.unit ?? "");
  const low = at_least === undefined ? [] : [`at least ${formatMeasure(at_least, unit)}`];
  const high = at_most === undefined ? [] : [`at most ${formatMeasure(at_most, unit)}`];
  return `to keep: ${[...low, ...high].join(", ")}`;
}

function confidenceLine({ history, scored }: Subject): string {
  const said = history.flatMap(({ confidence }) => (confidence === null ? [] : [confidence]));
  const earlier = said.at(-2);
  const moved = earlier === undefined || earlier === scored.confidence ? "" : `, from ${percentText(earlier)}`;
  return `confidence ${percentText(scored.confidence)}${moved}`;
}
