import type { BlockContent, Root, RootContent } from "mdast";
import { emphasis, heading, type Inline, inlineCode, list, paragraph, root, strong } from "../document/build.ts";
import { formatNumber } from "../document/number.ts";
import { counted, sentenceList } from "../document/words.ts";
import type { Voice } from "../score/voice.ts";
import { cut } from "./cut.ts";
import type { DecisionMade } from "./facts/decisions.ts";
import type { Signal } from "./facts/signals.ts";
import type { ObjectiveStanding } from "./facts/standing.ts";
import { actionLine, keyResultLine, lessonLine, owedLists, thanksLine } from "./lines.ts";
import { movesTable, remarkable, stillLine } from "./moves.ts";
import { advice, labelled, sentence } from "./parts.ts";
import { escalationBlocks } from "./report/escalations.ts";
import { headline, periodText } from "./report/headline.ts";
import { objectivesBlocks } from "./report/objectives.ts";
import { outcomeList } from "./report/outcome.ts";
import { saidBlocks } from "./report/said.ts";
import { waitingBlocks } from "./report/waiting.ts";
import { statusWord } from "./summary.ts";
import type { WeeklyFacts } from "./weekly-facts.ts";

/** So many steps forward are named. */
const FORWARD = 5;

/** What the page is called. */
export function reportTitle({ team, organisation, asOf }: WeeklyFacts, voice: Voice): string {
  return `Weekly report of ${team === null ? organisation : voice.team(team)}, ${voice.longDay(asOf)}`;
}

/**
 * The written report of a week, for those who were not there: what waits for a decision first, then the week in three
 * lines, then everything behind them. The reader is whose decisions come first; null when that is not known.
 */
export function weeklyReport(facts: WeeklyFacts, voice: Voice, reader: string | null): Root {
  const { organisation, team, decisionsNeeded, standing, said, escalations, thanks, lessons } = facts;
  return root(
    heading(1, `Weekly report: ${team === null ? organisation : voice.team(team)}`),
    paragraph(periodText(facts, voice)),
    ...waitingBlocks(decisionsNeeded, reader, voice),
    ...mainLines(facts, voice),
    ...section("What moved", movedBlocks(facts, voice)),
    ...section("Where everything stands", objectivesBlocks(standing, whyBlocks(facts, voice), voice)),
    ...section("Progress, plans, problems", saidBlocks(said, voice)),
    ...section("Flags", signalBlocks(facts)),
    ...section("Escalations", escalationBlocks(escalations, facts.cycle, { voice, week: facts.workingHours })),
    ...section("Decisions made", decisionBlocks(facts.decisionsMade, voice)),
    ...section("Actions", actionBlocks(facts, voice)),
    ...section("Lessons", lines(lessons.map((lesson) => lessonLine(lesson, voice)))),
    ...section("Thanks", lines(thanks.map((each) => thanksLine(each, voice)))),
    ...section("Missing check-ins", missingBlocks(facts, voice)),
  );
}

/** The week in three lines or, of a cycle that is over, what came of it. */
function mainLines(facts: WeeklyFacts, voice: Voice): RootContent[] {
  const { outcome } = facts;
  return outcome === null
    ? section("The week in three lines", [headline(facts, voice)])
    : section("What came of it", [outcomeList(facts, outcome, voice)]);
}

/** A part of the report; none when there is nothing to say in it. */
function section(title: string, blocks: readonly BlockContent[]): RootContent[] {
  return blocks.length === 0 ? [] : [heading(2, title), ...blocks];
}

function lines(entries: readonly Inline[][]): BlockContent[] {
  return entries.length === 0 ? [] : [list(...entries)];
}

function movedBlocks({ movements }: WeeklyFacts, voice: Voice): BlockContent[] {
  const { back, forward, still } = remarkable(movements, FORWARD);
  return [
    ...movesTable("Lost ground or confidence", back, voice),
    ...movesTable("Largest steps", forward, voice),
    ...stillLine(still, voice),
  ];
}

/** For each objective in trouble, or that fell short, the key result that drags it. */
function whyBlocks({ troubles }: WeeklyFacts, voice: Voice): BlockContent[] {
  const own = troubles.filter(({ role, objective }) => role === "own" && objective.grade !== "good");
  return lines(
    own.flatMap(({ objective, keyResults: [first] }): Inline[][] =>
      first === undefined ? [] : [[`“${objective.title}” ${whereItIs(objective)}. `, ...keyResultLine(first, voice)]],
    ),
  );
}

function whereItIs({ grade, status }: ObjectiveStanding): string {
  if (grade === null) return `is ${statusWord(status)}`;
  return grade === "missed" ? "was missed" : "fell short";
}

/** Worst first, each with its evidence and what to do; triggers that are near, and notes in a line. */
function signalBlocks({ signals }: WeeklyFacts): BlockContent[] {
  const [near, raised] = [signals.filter((signal) => signal.near), signals.filter((signal) => !signal.near)];
  const notes = raised.filter(({ severity }) => severity === "info");
  const told = raised.filter(({ severity }) => severity !== "info");
  return [
    ...shortSignals(told),
    ...(near.length === 0 ? [] : [labelled("Near"), ...shortSignals(near)]),
    ...(notes.length === 0 ? [] : [paragraph(...notesLine(notes, told.length > 0))]),
  ];
}

/** A company with more flags than this does not read them in a report. */
const SIGNALS = 24;

/** The worst ones, and how many there are beside them. */
function shortSignals(signals: readonly Signal[]): BlockContent[] {
  const shown = signals.length > SIGNALS ? signals.slice(0, SIGNALS - 1) : signals;
  const left = signals.length - shown.length;
  const rest: Inline[][] = left === 0 ? [] : [[emphasis(`and ${formatNumber(left)} more: okr flags lists them`)]];
  return lines([...shown.map(signalLine), ...rest]);
}

function signalLine({ rule, severity, message, remedy }: Signal): Inline[] {
  const said = sentence(message);
  return [severity === "error" ? strong(said) : said, " ", ...advice(remedy), " (", inlineCode(rule), ")"];
}

function notesLine(notes: readonly Signal[], beside: boolean): Inline[] {
  const count = counted(notes.length, beside ? "more note" : "note");
  const rules = sentenceList([...new Set(notes.map(({ rule }) => rule))]);
  return [`${count} (${rules}): `, inlineCode("okr flags"), notes.length === 1 ? " has it." : " has them."];
}

function decisionBlocks(decisions: readonly DecisionMade[], voice: Voice): BlockContent[] {
  if (decisions.length === 0) return [paragraph("None was recorded this week.")];
  return lines(
    decisions.map(({ title, by, date, offCycle, because, givesWay }) => [
      strong(title),
      ` (${voice.person(by)}, ${voice.day(date)}${offCycle ? ", off-cycle" : ""})`,
      because === null ? "" : `. ${sentence(cut(because, 200))}`,
      givesWay === null ? "" : ` Gives way: ${cut(givesWay, 120)}`,
    ]),
  );
}

function actionBlocks({ actions: { overdue, due, done } }: WeeklyFacts, voice: Voice): BlockContent[] {
  const open = [...overdue, ...due].map((action) => actionLine(action, voice));
  const told = done.map(({ what, owner }) => `${cut(what, 80)} (${voice.person(owner)})`);
  return [...lines(open), ...(told.length === 0 ? [] : [labelled("Done", sentence(told.join("; ")))])];
}

function missingBlocks(facts: WeeklyFacts, voice: Voice): BlockContent[] {
  const missing = owedLists(facts, voice);
  return missing.length === 0 ? [paragraph("None: every check-in is in.")] : missing;
}
