import { formatMeasure, plainNumber } from "../../document/number.ts";
import type { Blocker } from "../../model/check-in.ts";
import { neededRef } from "../../model/scalars.ts";
import { bar } from "../../render/chart/bar.ts";
import { percentText, progressText } from "../../render/meaning.ts";
import { safeText } from "../../render/safe-text.ts";
import { isWithin } from "../../score/control.ts";
import { shortDate } from "../../time/spoken.ts";
import { carries } from "../../workspace/references/check-ins.ts";
import { References } from "../../workspace/references/lookup.ts";
import type { KeyResult } from "../../workspace/workspace.ts";
import { unitOf } from "../status/json.ts";
import type { Answers, ChecklistField, ChoiceField, Field, Form, TextField } from "./form/fields.ts";
import { readConfidence, readNumber } from "./numbers.ts";
import { type Subject, scoreWith } from "./subject.ts";

/** What people write when nothing is in the way. */
const NOTHING = /^(?:none|no|nope|nothing(?: in the way)?|n\/?a|nil|[-–—])[.!]?$/i;

/** The questions of a check-in: five, and a few more when something is in the way. */
export function questionsFor(subject: Subject): Form {
  const before = subject.before?.content ?? {};
  const always: readonly Field[] = [...measured(subject), confidence(subject), ...words(subject, before)];
  const stillOpen = subject.open.map((blocker) => stillBlocked(blocker));
  return (answers) => [...always, ...stillOpen, ...(hasProblem(answers) ? whenStuck(subject, answers) : [])];
}

/** Whether the answers say that something is in the way. */
export function hasProblem(answers: Answers): boolean {
  const problems = answers.get("problems");
  return typeof problems === "string" && problems !== "" && !NOTHING.test(problems);
}

function measured(subject: Subject): Field[] {
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

function confidence({ scored, context }: Subject): TextField {
  const last = scored.confidence;
  return {
    ...TEXT,
    id: "confidence",
    label: "Confidence",
    fallback: last === null ? null : percentText(last).replace(" %", ""),
    needed: null,
    fault: (text) => {
      const read = readConfidence(text);
      return "fault" in read ? read.fault : null;
    },
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

function words({ last }: Subject, before: Readonly<Record<string, unknown>>): TextField[] {
  const since = last === null ? "so far" : `since ${shortDate(last.date)}`;
  const ask = (id: string, label: string, question: string, fallback: string | null): TextField => {
    const earlier = before[id];
    return { ...TEXT, id, label, fallback: typeof earlier === "string" ? earlier : fallback, hint: () => question };
  };
  return [
    ask("progress", "Progress", `What moved ${since}?`, null),
    ask("plans", "Plans", "What happens next?", null),
    ask("problems", "Problems", "What is in the way? Enter when nothing is.", "None"),
  ];
}

function stillBlocked({ id, summary, since }: Blocker): ChoiceField {
  return {
    kind: "choice",
    id: `open:${id}`,
    label: "Blocked",
    choices: [
      { value: "open", label: "still open" },
      { value: "settled", label: "settled" },
    ],
    initial: "open",
    hint: `${summary}${since === undefined ? "" : `, since ${shortDate(since)}`}`,
  };
}

/** What is asked only when there is a problem. */
function whenStuck(subject: Subject, answers: Answers): Field[] {
  const blocker = answers.get("blocker");
  const kind = answers.get("kind");
  return [
    {
      ...TEXT,
      id: "blocker",
      label: "Blocker",
      hint: () => "Does something new stop you? Say what, in a few words; Enter when not.",
    },
    ...(typeof blocker === "string" && blocker !== "" ? aboutBlocker(subject, kind) : []),
    {
      ...TEXT,
      id: "decision_needed",
      label: "Decision",
      hint: () => "Is a decision needed? Ask it as a question; Enter when not.",
    },
  ];
}

function aboutBlocker({ workspace, scored }: Subject, kind: unknown): Field[] {
  const waitsFor: TextField = {
    ...TEXT,
    id: "waits_for",
    label: "Waits for",
    hint: () => "Whom? team:legal, legal/consent/kr2 or external:Acme Payments; Enter to leave it open.",
    fault: (text) => {
      if (!neededRef.safeParse(text).success) return "Write team:legal, legal/consent/kr2 or external:Acme Payments";
      const references = new References(workspace);
      references.needed(text, scored.keyResult.cycle, { file: "", pointer: [], subject: null });
      const [found] = references.found;
      return found === undefined ? null : `${found.message}. ${found.help ?? ""}`;
    },
  };
  return [
    {
      kind: "choice",
      id: "kind",
      label: "Kind",
      choices: ["dependency", "decision", "resource", "risk"].map((each) => ({ value: each, label: each })),
      initial: "dependency",
      hint: "What kind of thing is it?",
    },
    ...(kind === "dependency" ? [waitsFor] : []),
    {
      kind: "choice",
      id: "authority",
      label: "Yours?",
      choices: [
        { value: "yes", label: "we can settle it" },
        { value: "no", label: "it is outside our control" },
      ],
      initial: "yes",
      hint: "May you and your team still settle it yourselves?",
    },
  ];
}

const TEXT = {
  kind: "text",
  fallback: null,
  needed: null,
  fault: () => null,
  shown: (text: string) => text,
  hint: () => "",
} as const satisfies Partial<TextField>;
