import type { BlockContent } from "mdast";
import { type Inline, list, progress, strong } from "../document/build.ts";
import { formatMeasure } from "../document/number.ts";
import { counted, sentenceList } from "../document/words.ts";
import type { ActionItem } from "../escalation/actions.ts";
import { groupBy } from "../model/group-by.ts";
import { saysNothing } from "../model/nothing.ts";
import type { Voice } from "../score/voice.ts";
import { cut } from "./cut.ts";
import type { DecisionNeeded } from "./facts/decisions-needed.ts";
import type { Lesson } from "./facts/lessons.ts";
import type { IncompleteCheckIn, OwedCheckIn } from "./facts/owed.ts";
import type { Shift } from "./facts/shifts.ts";
import type { ObjectiveStanding } from "./facts/standing.ts";
import type { Thanks } from "./facts/thanks.ts";
import type { TroubledKeyResult } from "./facts/troubles.ts";
import { againstPlan, percent } from "./measures.ts";
import { quoted, sentence } from "./parts.ts";

/** `Owen Price: Taking the pager nine nights out of fourteen (from Elsa Brun)` */
export function thanksLine({ to, for: reason, by }: Thanks, voice: Voice): Inline[] {
  return [strong(voice.person(to)), `: ${cut(reason, 160)} (from ${voice.person(by)})`];
}

/** `Cancel the second map supplier (Sanne de Wit, Fri 27 Nov)`, with how late it is in front. */
export function actionLine({ what, owner, owedBy, due, daysLate }: ActionItem, voice: Voice): Inline[] {
  const who = owner === owedBy ? voice.person(owner) : `${voice.person(owedBy)} for ${voice.person(owner)}`;
  const line = `${cut(what, 160)} (${who}, ${voice.day(due)})`;
  return daysLate === 0 ? [line] : [strong(`${counted(daysLate, "day")} late:`), ` ${line}`];
}

/** Name, numbers, and what its owner said stands in the way. */
export function keyResultLine(troubled: TroubledKeyResult, voice: Voice): Inline[] {
  const { keyResult, state, forecast, stillFor } = troubled;
  const expects = forecast === null ? [] : [`expected to end at ${formatMeasure(forecast, keyResult.unit ?? "")}`];
  const sure = state.confidence === null ? [] : [`confidence ${percent(state.confidence)}`];
  const still = stillFor === 0 ? [] : [`the same for ${counted(stillFor, "check-in")}`];
  const numbers = [againstPlan(keyResult, state), ...still, ...expects, ...sure].join("; ");
  return [strong(voice.keyResult(keyResult)), `: ${numbers}.`, ...problemOf(troubled, voice)];
}

/** What its owner said last; the day too, once that is no longer news. */
function problemOf({ state, said, by, saidOn }: TroubledKeyResult, voice: Voice): Inline[] {
  const words = said.problems ?? said.progress;
  if (words === undefined || by === null || saidOn === null) return [];
  const who = state.stale ? `${voice.person(by)}, ${voice.day(saidOn)}` : voice.person(by);
  if (said.problems !== undefined && saysNothing(said.problems)) return [` No problem is named (${who}).`];
  return [` ${quoted(words, who)}`];
}

/** The lesson, who learned it, and whether what was tried worked. */
export function lessonLine({ lesson, by, worked }: Lesson, voice: Voice): Inline[] {
  const how = worked === null ? "" : worked ? ", it worked" : ", it did not work";
  return [`${cut(lesson, 200)} (${voice.person(by)}${how})`];
}

/** What stops, who says so, and where it comes from. */
export function shiftLine({ what, by, from }: Shift, voice: Voice): Inline[] {
  return [`${cut(what, 200)} (${voice.person(by)}, ${voice.reference(from)})`];
}

/** Progress against plan as a bar; nothing is drawn of what nobody has spoken of. */
export function progressOf({ silent, progress: done, expected, title }: ObjectiveStanding): Inline {
  return silent ? "no check-in yet" : progress(done, expected, title);
}

/** Who decides by when, who asked, and what waits for it. */
export function whoDecides(decision: DecisionNeeded, voice: Voice): Inline[] {
  const soon = decision.offCycle && !decision.late ? " It cannot wait for a review." : "";
  return [
    strong(`${deciderText(decision, voice)}${untilText(decision, voice)}.`),
    `${soon} ${askedText(decision, voice)}`,
  ];
}

/** The same where the clocks stand below. */
export function whoDecidesAtAll(decision: DecisionNeeded, voice: Voice): Inline[] {
  return [strong(`${deciderText(decision, voice)}.`), ` ${askedText(decision, voice)}`];
}

function deciderText({ decider, actingFor }: DecisionNeeded, voice: Voice): string {
  const who = decider === null ? "Nobody has it yet" : `${voice.person(decider)} decides`;
  return actingFor === null ? who : `${who} for ${voice.person(actingFor)}`;
}

function askedText({ askedBy, askedOn, affects, from }: DecisionNeeded, voice: Voice): string {
  const waiting = from === "escalation" ? waitingText(affects) : `it is about “${voice.reference(affects[0] ?? "")}”`;
  return `Asked by ${voice.person(askedBy)}, ${voice.day(askedOn)}; ${waiting}.`;
}

/** Until when, or why its clock stands still: a date that moves every day is none. */
function untilText({ due, late, pausedBecause }: DecisionNeeded, voice: Voice): string {
  if (pausedBecause !== null) return `${late ? ", and is late" : ""}; ${pausedText(pausedBecause)}`;
  if (due === null) return "";
  return late ? `, and should have by ${voice.moment(due)}` : ` by ${voice.moment(due)}`;
}

/** `paused: The vendor answers on Monday`, to go on after. */
export function pausedText(why: string): string {
  return `paused: ${cut(why, 120).replace(/[.\s]+$/, "")}`;
}

/** `2 objectives and key results of 2026-Q3 wait for it` */
function waitingText(affects: readonly string[]): string {
  const cycles = [...new Set(affects.filter((ref) => ref.includes(":")).map((ref) => ref.slice(0, ref.indexOf(":"))))];
  const of = cycles.length === 0 ? "" : ` of ${sentenceList(cycles)}`;
  const [one, many] = [`objective or key result${of} waits`, `objectives and key results${of} wait`];
  return `${counted(affects.length, one, many)} for it`;
}

/** The paths, the recommended one marked. */
export function optionsList({ options }: DecisionNeeded): BlockContent[] {
  if (options.length === 0) return [];
  const lines = options.map(({ id, option, consequence, recommended }): Inline[] => [
    strong(`${id}: ${cut(option, 160)}`),
    recommended ? " (recommended)" : "",
    consequence === null ? "." : `. ${sentence(cut(consequence, 200))}`,
  ]);
  return [list(...lines)];
}

/** What of its check-ins a scope owes. */
interface Owed {
  readonly owed: readonly OwedCheckIn[];
  readonly incomplete: readonly IncompleteCheckIn[];
}

/** The check-ins that are missing or lack something, a line a person. */
export function owedLists({ owed, incomplete }: Owed, voice: Voice): BlockContent[] {
  const lines = [
    ...byPerson(owed, voice, ({ keyResult, date, daysLate }) => {
      return `${voice.keyResult(keyResult)} (since ${voice.day(date)}, ${counted(daysLate, "day")} late)`;
    }),
    ...byPerson(incomplete, voice, ({ keyResult, missing }) => {
      return `${voice.keyResult(keyResult)} (lacks ${sentenceList(missing)})`;
    }),
  ];
  return lines.length === 0 ? [] : [list(...lines)];
}

function byPerson<T extends OwedCheckIn | IncompleteCheckIn>(
  entries: readonly T[],
  voice: Voice,
  tell: (entry: T) => string,
): Inline[][] {
  return Array.from(
    groupBy(entries, ({ owedBy }) => owedBy),
    ([person, theirs]) => [strong(voice.person(person)), `: ${sentenceList(theirs.map(tell))}`],
  );
}
