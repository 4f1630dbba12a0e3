import type { BlockContent } from "mdast";
import { blank, list, paragraph, table, task } from "../../document/build.ts";
import { counted } from "../../document/words.ts";
import type { Voice } from "../../score/voice.ts";
import { cut } from "../cut.ts";
import { actionLine, lessonLine, owedLists, shiftLine, thanksLine } from "../lines.ts";
import { decisionPlace, labelled, question, shortList } from "../parts.ts";
import type { WeeklyFacts } from "../weekly-facts.ts";
import type { Part } from "./plan.ts";

/** Who is thanked, and what for, with the place for whoever is thanked in the room. */
export function thanksBlocks({ thanks }: WeeklyFacts, voice: Voice, part: Part): BlockContent[] {
  const place = paragraph(
    "To: ",
    blank("who is thanked"),
    " · For: ",
    blank("what for"),
    " · By: ",
    blank("who thanks"),
  );
  return [list(...thanks.map((each) => thanksLine(each, voice))), ...ask(part), place];
}

/** What is overdue and what is due, as boxes to tick; what was done in one line. */
export function actionsBlocks({ actions }: WeeklyFacts, voice: Voice, part: Part): BlockContent[] {
  const { overdue, due, later, done } = actions;
  const open = [
    ...overdue.map((action) => task(false, ...actionLine(action, voice), ". New date: ", blank("new date"))),
    ...due.map((action) => task(false, ...actionLine(action, voice))),
  ];
  const told = done.map((action) => `${cut(action.what, 80)} (${voice.person(action.owner)})`);
  return [
    ...(open.length === 0 ? [] : [list(...open)]),
    ...(told.length === 0 ? [] : [labelled("Done", `${told.join("; ")}.`)]),
    ...(later.length === 0 ? [] : [paragraph(`${counted(later.length, "more action")} due later.`)]),
    ...(overdue.length === 0 ? [] : ask(part)),
  ];
}

/** What already stops or shifts, and the place for what else does: something must give way for every decision. */
export function shiftsBlocks({ shifts }: WeeklyFacts, voice: Voice, part: Part): BlockContent[] {
  const lines = shifts.map((shift) => shiftLine(shift, voice));
  return [...(lines.length === 0 ? [] : [list(...lines)]), ...ask(part), decisionPlace()];
}

/** What was learned. */
export function lessonsBlocks({ lessons }: WeeklyFacts, voice: Voice, part: Part): BlockContent[] {
  const lines = lessons.map((lesson) => lessonLine(lesson, voice));
  return [...shortList(lines, 6, (left) => `and ${left} more in the weekly report`), ...ask(part), decisionPlace()];
}

/** Who owes which check-ins, and who has left one incomplete. */
export function owedBlocks(facts: WeeklyFacts, voice: Voice, part: Part): BlockContent[] {
  return [...owedLists(facts, voice), ...ask(part), decisionPlace()];
}

/** How many lines are left free to write on. */
const FREE_LINES = 4;

/** Empty lines for what was agreed, and when the team meets again. */
export function readBackBlocks(_: WeeklyFacts, __: Voice, part: Part): BlockContent[] {
  const columns = [{ title: "Decision or action" }, { title: "Owner" }, { title: "Date" }];
  const rows = Array.from({ length: FREE_LINES }, () => [blank("decision or action"), blank("owner"), blank("date")]);
  return [table(columns, rows), ...ask(part)];
}

/** The part's own question. */
export function ask({ question: text }: Part): BlockContent[] {
  return text === null ? [] : [question(text)];
}
