import type { BlockContent } from "mdast";
import { type Inline, list, strong } from "../../document/build.ts";
import { sentenceList } from "../../document/words.ts";
import { teamOf } from "../../score/team-scope.ts";
import type { Voice } from "../../score/voice.ts";
import { cut } from "../cut.ts";
import { endedAfter } from "../facts/outcome.ts";
import { pausedText } from "../lines.ts";
import { percent, standsText } from "../measures.ts";
import { movementSentence, progressSentence, statusChanges, statusSentence, statusWord } from "../summary.ts";
import type { WeeklyFacts } from "../weekly-facts.ts";

/** Three lines from which someone knows how the week went: where it stands, what changed, what matters most. */
export function headline(facts: WeeklyFacts, voice: Voice): BlockContent {
  const { standing, movements } = facts;
  const stands = [statusSentence(standing), progressSentence(standing)].filter((sentence) => sentence !== null);
  const changed = statusChanges(standing).map(({ title, from, to }) => ` “${title}” was ${from} and is ${to}.`);
  return list(
    stands.join(" "),
    `${movementSentence(movements)}${changed.length > 2 ? ` ${changed.length} objectives have a new status.` : changed.join("")}`,
    mattersMost(facts, voice),
  );
}

/** The decision with the nearest clock, else what is off track, else what was asked, else what is furthest behind. */
function mattersMost(facts: WeeklyFacts, voice: Voice): Inline[] {
  const { decisionsNeeded, troubles, waits } = facts;
  const [decision] = decisionsNeeded;
  const own = troubles.filter(({ role }) => role === "own");
  const lost = own.find(({ objective }) => objective.status === "off-track");
  const isPressing = decision?.from === "escalation" && (decision.pausedBecause === null || decision.late);
  const pressing = isPressing || lost === undefined ? mostPressing(facts, voice) : null;
  if (pressing !== null) return pressing;
  const [behind = lost] = own;
  if (behind !== undefined) return aboveAll(troubleText(behind, voice));
  const [waited] = waits;
  return waited === undefined ? ["Nothing needs a decision."] : aboveAll(`others wait for “${waited.title}”.`);
}

/** The decision that waits with the nearest clock; null where none does. */
export function mostPressing({ decisionsNeeded: [decision] }: WeeklyFacts, voice: Voice): Inline[] | null {
  return decision === undefined ? null : aboveAll(decisionText(decision, voice));
}

function aboveAll(text: string): Inline[] {
  return [strong("Above all:"), ` ${text}`];
}

function decisionText(decision: WeeklyFacts["decisionsNeeded"][number], voice: Voice): string {
  const { question, decider, affects } = decision;
  const who = decider === null ? "nobody has it yet" : `${voice.person(decider)} decides`;
  const teams = [...new Set(affects.map((reference) => voice.team(teamOf(reference))))];
  return `“${cut(question, 140)}” is open: ${who}${whenText(decision, voice)}, and ${sentenceList(teams)} ${teams.length === 1 ? "waits" : "wait"} for it.`;
}

function whenText({ due, late, pausedBecause }: WeeklyFacts["decisionsNeeded"][number], voice: Voice): string {
  if (pausedBecause !== null) return `${late ? ", which is late," : ""} (${pausedText(pausedBecause)})`;
  if (due === null) return "";
  return late ? `, which was due ${voice.moment(due)}` : ` by ${voice.moment(due)}`;
}

function troubleText({ objective, keyResults: [first] }: WeeklyFacts["troubles"][number], voice: Voice): string {
  const why =
    first === undefined ? "" : `: ${voice.keyResult(first.keyResult)} ${standsText(first.keyResult, first.state)}`;
  return `“${objective.title}” is ${statusWord(objective.status)}${why}.`;
}

/** `2026-Q4, 55 % of it gone`; of a cycle that is over, on which day it ended. */
export function periodText({ cycle, since, asOf, elapsed, outcome }: WeeklyFacts, voice: Voice): string {
  const cycleText =
    outcome === null
      ? `${cycle}, ${percent(elapsed)} of it gone`
      : `${cycle}, which ended on ${voice.longDay(outcome.ended)}`;
  const compared = outcome === null || endedAfter(outcome, since) ? [`compared with ${voice.day(since)}`] : [];
  return [`Week to ${voice.longDay(asOf)}`, cycleText, ...compared].join(" · ");
}
