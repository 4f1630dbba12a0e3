import type { BlockContent } from "mdast";
import { type Inline, inlineCode, list, paragraph, status, strong } from "../../document/build.ts";
import { counted } from "../../document/words.ts";
import type { Voice } from "../../score/voice.ts";
import { cut } from "../cut.ts";
import type { DecisionNeeded } from "../facts/decisions-needed.ts";
import { isPressing, isTrigger, type Signal } from "../facts/signals.ts";
import type { Trouble, TroubledKeyResult } from "../facts/troubles.ts";
import { keyResultLine, progressOf } from "../lines.ts";
import { againstPlan } from "../measures.ts";
import { advice, sentence, shortList, subheading, toDecide } from "../parts.ts";
import type { WeeklyFacts } from "../weekly-facts.ts";

/** Key results of an objective that are told one by one; more than that is a recital. */
const TOLD = 3;

/** Red flags that are told one by one, the worst ones. */
const FLAGS_TOLD = 6;

/** What fired, then each objective in trouble with its question, then what is hidden under objectives on track. */
export function offTrackBlocks(
  { troubles, watched, signals, decisionsNeeded }: WeeklyFacts,
  voice: Voice,
): BlockContent[] {
  const own = troubles
    .filter(({ role }) => role === "own")
    .toSorted((a, b) => Number(isHanging(a)) - Number(isHanging(b)));
  const others = troubles.filter(({ role }) => role === "with");
  return [
    ...signalBlocks(signals),
    ...own.flatMap((trouble) => troubleBlocks(trouble, decisionsNeeded, voice)),
    ...watchedBlocks(watched, voice),
    ...othersBlocks(others, voice),
  ];
}

/** Whether an escalation will settle it: the others must be talked about first. */
function isHanging({ keyResults: [first] }: Trouble): boolean {
  return first !== undefined && first.escalation !== null;
}

/** Triggers first: they have a procedure. Notes are for the report, and overdue actions had their turn. */
function signalBlocks(signals: readonly Signal[]): BlockContent[] {
  const triggers = signals.filter(isTrigger);
  const flags = signals
    .filter((signal) => !isTrigger(signal) && isPressing(signal) && signal.rule !== "govern/overdue-action")
    .toSorted((a, b) => Number(isLater(a)) - Number(isLater(b)));
  return [
    ...(triggers.length === 0
      ? []
      : [
          subheading("Triggers of escalation"),
          list(...triggers.map(triggerLine)),
          ...toDecide("Which of these do we answer today, and who does it?"),
        ]),
    ...(flags.length === 0
      ? []
      : [
          subheading("Red flags"),
          ...shortList(flags.map(flagLine), FLAGS_TOLD, (left) => `and ${left} more: okr flags lists them`),
          ...toDecide("Which one would cost us most if we left it another week, and who takes it?"),
        ]),
  ];
}

/** What is wrong with the plan can wait until what is wrong this week is settled; an error cannot. */
function isLater({ rule, severity }: Signal): boolean {
  return severity !== "error" && /^(?:own|plan|write)\//.test(rule);
}

function triggerLine({ rule, message, remedy, near }: Signal): Inline[] {
  return [
    near ? "Near:" : strong("Fired, no brief yet:"),
    ` ${sentence(message)} `,
    ...advice(remedy),
    " (",
    inlineCode(rule),
    ")",
  ];
}

function flagLine({ rule, severity, message }: Signal): Inline[] {
  return [severity === "error" ? strong(sentence(message)) : sentence(message), " (", inlineCode(rule), ")"];
}

function troubleBlocks(trouble: Trouble, decisions: readonly DecisionNeeded[], voice: Voice): BlockContent[] {
  const { objective, keyResults } = trouble;
  const decision = decisions.find(({ id }) => id === keyResults[0]?.escalation);
  const more = keyResults.length - TOLD;
  return [
    subheading(objective.title),
    paragraph(
      status(objective.status, objective.stale),
      " ",
      progressOf(objective),
      ` · ${voice.team(objective.team)}, ${voice.person(objective.owner)}`,
    ),
    list(...keyResults.slice(0, TOLD).map((keyResult) => keyResultLine(keyResult, voice))),
    ...(more > 0 ? [paragraph(`${counted(more, "more key result")} behind.`)] : []),
    ...(decision === undefined ? toDecide(questionOf(trouble, voice)) : [paragraph(hangsOn(decision))]),
  ];
}

/** What an escalation settles is decided once, in its own part. */
function hangsOn({ question }: DecisionNeeded): string {
  return `Hangs on “${cut(question, 120)}”: see the decisions below.`;
}

/** The one question that the data asks about an objective. */
function questionOf({ objective, keyResults, wellOff }: Trouble, voice: Voice): string {
  const [first] = keyResults;
  if (objective.status === "no-data" || first === undefined) return "Who says where this stands, and by when?";
  const name = `“${voice.keyResult(first.keyResult)}”`;
  if (objective.heldBackBy === "primary" && wellOff > 0) {
    return `${counted(wellOff, "key result")} on track, and the one that counts, ${name}, is not: what do we stop, and what do we do instead?`;
  }
  if (first.lowConfidence) {
    return `${voice.person(first.keyResult.owner)} doubts ${name}: do we change the plan, the scope or the target?`;
  }
  if (first.stillFor > 0)
    return `${name} has stood still for ${counted(first.stillFor, "check-in")}: what do we try that we have not?`;
  return `What changes this week so that ${name} comes back, and who does it?`;
}

function watchedBlocks(watched: readonly TroubledKeyResult[], voice: Voice): BlockContent[] {
  if (watched.length === 0) return [];
  return [
    subheading("Behind, under objectives that are on track"),
    list(...watched.map((keyResult) => keyResultLine(keyResult, voice))),
    ...toDecide("Is one of these about to pull its objective down?"),
  ];
}

/** Objectives of other teams that name us: one line each. */
function othersBlocks(others: readonly Trouble[], voice: Voice): BlockContent[] {
  if (others.length === 0) return [];
  const lines = others.map(({ objective, keyResults: [first] }): Inline[] => [
    strong(objective.title),
    ` (${voice.team(objective.team)}, ${voice.person(objective.owner)}) `,
    status(objective.status, objective.stale),
    first === undefined ? "" : `: ${voice.keyResult(first.keyResult)}, ${againstPlan(first.keyResult, first.state)}`,
  ]);
  return [
    subheading("Behind elsewhere, and counting on us"),
    list(...lines),
    ...toDecide("What of this is ours to do this week?"),
  ];
}
