import type { BlockContent } from "mdast";
import { type Inline, list, strong } from "../document/build.ts";
import { groupBy } from "../model/group-by.ts";
import { counted, sentenceList } from "../render/words.ts";
import { cut } from "./cut.ts";
import type { ActionItem } from "./facts/actions.ts";
import type { DecisionNeeded } from "./facts/decisions-needed.ts";
import type { Lesson } from "./facts/lessons.ts";
import type { IncompleteCheckIn, OwedCheckIn } from "./facts/owed.ts";
import type { Shift } from "./facts/shifts.ts";
import type { Thanks } from "./facts/thanks.ts";
import type { Voice } from "./voice.ts";

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

/** The lesson, who learned it, and whether what was tried worked. */
export function lessonLine({ lesson, by, worked }: Lesson, voice: Voice): Inline[] {
  const how = worked === null ? "" : worked ? ", it worked" : ", it did not work";
  return [`${cut(lesson, 200)} (${voice.person(by)}${how})`];
}

/** What stops, who says so, and where it comes from. */
export function shiftLine({ what, by, from }: Shift, voice: Voice): Inline[] {
  return [`${cut(what, 200)} (${voice.person(by)}, ${voice.reference(from)})`];
}

/** Who decides by when, who asked, and what waits for it. */
export function whoDecides(decision: DecisionNeeded, voice: Voice): Inline[] {
  const { decider, actingFor, due, late, askedBy, askedOn, affects, from } = decision;
  const who = decider === null ? "Nobody has it yet" : `${voice.person(decider)} decides`;
  const acting = actingFor === null ? "" : ` for ${voice.person(actingFor)}`;
  const until = due === null ? "" : late ? `, and should have by ${voice.moment(due)}` : ` by ${voice.moment(due)}`;
  const waiting = from === "escalation" ? waitingText(affects.length) : `it is about “${voice.reference(affects[0] ?? "")}”`;
  return [strong(`${who}${acting}${until}.`), ` Asked by ${voice.person(askedBy)}, ${voice.day(askedOn)}; ${waiting}.`];
}

function waitingText(count: number): string {
  return `${counted(count, "objective or key result waits", "objectives and key results wait")} for it`;
}

/** The paths, the recommended one marked. */
export function optionsList({ options }: DecisionNeeded): BlockContent[] {
  if (options.length === 0) return [];
  const lines = options.map(({ id, option, consequence, recommended }): Inline[] => [
    strong(`${id}: ${cut(option, 160)}`),
    recommended ? " (recommended)" : "",
    consequence === null ? "" : `. ${cut(consequence, 200)}`,
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
      return `${voice.keyResult(keyResult)} lacks ${sentenceList(missing)}`;
    }),
  ];
  return lines.length === 0 ? [] : [list(...lines)];
}

function byPerson<T extends OwedCheckIn | IncompleteCheckIn>(
  entries: readonly T[],
  voice: Voice,
  tell: (entry: T) => string,
): Inline[][] {
  return Array.from(groupBy(entries, ({ owedBy }) => owedBy), ([person, theirs]) => [
    strong(voice.person(person)),
    `: ${sentenceList(theirs.map(tell))}`,
  ]);
}
