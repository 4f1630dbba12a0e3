import { formatMeasure, plainNumber } from "../../document/number.ts";
import { bar } from "../../render/chart/bar.ts";
import { percentText, progressText } from "../../render/meaning.ts";
import { safeText } from "../../render/safe-text.ts";
import { isWithin } from "../../score/control.ts";
import { shortDate } from "../../time/spoken.ts";
import { carries } from "../../workspace/references/check-ins.ts";
import type { KeyResult } from "../../workspace/workspace.ts";
import { type ChecklistField, type Field, TEXT, type TextField } from "../form/fields.ts";
import { unitOf } from "../status/json.ts";
import { readConfidence, readNumber } from "./numbers.ts";
import { type Subject, scoreWith } from "./subject.ts";

/** What was measured: a value, or the milestones or tasks that are reached; nothing where initiatives count. */
export function measuredQuestions(subject: Subject): Field[] {
  const wanted = carries(subject.scored.keyResult);
  if (wanted === "nothing") return [];
  return [wanted === "value" ? value(subject) : done(subject)];
}

function value(subject: Subject): TextField {
  const { keyResult, value: last } = subject.scored;
  const unit = unitOf(keyResult) ?? "";
  return {
    ...TEXT,
    id: "value",
    label: "Value",
    fallback: last === null ? null : plainNumber(last) === String(last) ? plainNumber(last) : String(last),
    needed: `Give a number${unit === "" ? "" : ` in ${safeText(unit)}`}, or > to skip this key result.`,
    fault: (text) => valueFault(keyResult, text, unit),
    shown: (text) => shownNumber(text, unit),
    hint: (text) => valueHint(subject, text, unit),
  };
}

function valueFault(keyResult: KeyResult, text: string, unit: string): string | null {
  const read = readNumber(text, unit);
  if ("fault" in read) return read.fault;
  const outside = keyResult.type === "percentage" && (read.number < 0 || read.number > 100);
  return outside ? "A percentage lies between 0 and 100." : null;
}

function shownNumber(text: string, unit: string): string {
  const read = readNumber(text, unit);
  return "number" in read ? formatMeasure(read.number, safeText(unit)) : text;
}

/** What the number would mean: progress against plan, or whether it keeps to the bounds. */
function valueHint(subject: Subject, text: string, unit: string): string {
  const { keyResult } = subject.scored;
  const read = readNumber(text, unit);
  if ("fault" in read) {
    const metric =
      "metric" in keyResult && keyResult.metric !== undefined ? safeText(keyResult.metric) : "What was measured";
    return unit === "" ? metric : `${metric}, in ${safeText(unit)}`;
  }
  if (keyResult.type === "control") return isWithin(keyResult, read.number) ? "within bounds" : "outside the bounds";
  const scored = scoreWith(subject, { value: read.number });
  if (keyResult.type === "baseline" && scored.share !== null)
    return `measurement ${scored.share.reached} of ${scored.share.of}`;
  return `${bar(scored.progress, scored.expected, 10)} ${progressText(scored)}`;
}

function done(subject: Subject): ChecklistField {
  const { keyResult } = subject.scored;
  const items =
    keyResult.type === "milestone" ? keyResult.milestones : keyResult.type === "task" ? (keyResult.tasks ?? []) : [];
  return {
    kind: "checklist",
    id: "done",
    label: "Reached",
    items: items.map(({ id, title, due }) => ({
      id,
      title: due === undefined ? title : `${title} (${shortDate(due)})`,
    })),
    initial: (subject.scored.checkIns.findLast((each) => each.done !== undefined)?.done ?? []).filter((id) =>
      items.some((item) => item.id === id),
    ),
    hint: (ticked) => {
      const scored = scoreWith(subject, { done: [...ticked] });
      return `${ticked.length} of ${items.length}  ${bar(scored.progress, scored.expected, 10)} ${progressText(scored)}`;
    },
  };
}

/** How sure the owner is. */
export function confidenceQuestion({ scored, context }: Subject): TextField {
  const last = scored.confidence;
  return {
    ...TEXT,
    id: "confidence",
    label: "Confidence",
    fallback: last === null ? null : percentText(last), // with its sign: 1 % is not 1
    needed: null,
    fault: (text) => {
      const read = readConfidence(text);
      return "fault" in read ? read.fault : null;
    },
    unfinished: (text) => /^[1-9]$/.test(text),
    shown: shownConfidence,
    hint: (text) => {
      const read = readConfidence(text);
      const low = "number" in read && read.number < context.lowConfidence;
      const question = "How sure are you to reach the target by the end: 0.6, 60 or 60 %?";
      return low
        ? `${shownConfidence(text)} is low: say below what would change it.`
        : "number" in read
          ? `${shownConfidence(text)} sure to reach the target by the end`
          : question;
    },
  };
}

function shownConfidence(text: string): string {
  const read = readConfidence(text);
  return "number" in read ? percentText(read.number) : text;
}
