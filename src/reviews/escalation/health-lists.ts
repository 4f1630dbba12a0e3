import type { BlockContent, RootContent } from "mdast";
import { heading, type Inline, list, paragraph, strong } from "../../document/build.ts";
import { formatNumber } from "../../document/number.ts";
import { counted, sentenceList } from "../../document/words.ts";
import type { Load } from "../../escalation/health/deciders.ts";
import type { TriggerStory } from "../../escalation/health/raising.ts";
import type { Voice } from "../../score/voice.ts";
import { cut } from "../cut.ts";
import type { EscalationHealthFacts } from "../facts/escalation-health.ts";
import { percent } from "../measures.ts";
import { shortList } from "../parts.ts";

/** So many of a list are told. */
const MOST = 8;

/** How a page over several cycles names things. */
export interface Voices {
  readonly voice: Voice;
  /** Names what is in a cycle. */
  in(cycle: string): Voice;
}

/** The triggers that were raised late or never, those that nobody raised first. */
export function untoldTriggers({ triggers }: EscalationHealthFacts, voices: Voices): BlockContent[] {
  const never = triggers.filter(({ outcome }) => outcome === "never");
  const late = triggers.filter(({ outcome }) => outcome === "late");
  const lines = [...never, ...late].map((trigger) => triggerLine(trigger, voices));
  return shortList(lines, MOST, (left) => `${counted(left, "more trigger")}: --json has them all.`);
}

function triggerLine({ subject, cycle, rule, firedOn, raisedOn, days }: TriggerStory, voices: Voices): Inline[] {
  const { voice } = voices;
  const what = ` (${cycle}:${subject}): ${rule} fired on ${voice.day(firedOn)}`;
  const then =
    raisedOn === null
      ? "nobody raised it"
      : `raised on ${voice.day(raisedOn)}, ${counted(days ?? 0, "working day")} later`;
  return [strong(cut(voices.in(cycle).reference(subject), 80)), `${what}; ${then}.`];
}

/** What came back, and what several blockers waited for. */
export function recurringPart({ recurring }: EscalationHealthFacts, voices: Voices): RootContent[] {
  const { voice } = voices;
  const { blockers, waitedFor, escalatedAgain, reopened } = recurring;
  const lines: Inline[][] = [
    ...blockers.map(({ id, team, summary, times, cycles }): Inline[] => [
      strong(cut(summary, 120)),
      ` (${id}, ${voice.team(team)}): ${counted(times, "time")}, in ${sentenceList(cycles)}.`,
    ]),
    ...waitedFor.map(({ on, blockers: count, teams, cycles }): Inline[] => [
      strong(`Waiting for ${voice.reference(on)}`),
      `: ${counted(count, "blocker")} of ${sentenceList(teams.map((team) => voice.team(team)))}, in ${sentenceList(cycles)}.`,
    ]),
    ...escalatedAgain.map(({ cycle, subject, escalations }): Inline[] => [
      strong(cut(voices.in(cycle).reference(subject), 80)),
      ` (${cycle}:${subject}): escalated ${counted(escalations.length, "time")}, ${sentenceList(escalations)}.`,
    ]),
    ...reopened.map(({ id, cycle, times }): Inline[] => [
      strong(cut(voices.in(cycle).reference(id), 80)),
      ` (${id}): reopened ${times === 1 ? "once" : counted(times, "time")}.`,
    ]),
  ];
  if (lines.length === 0) return [];
  return [
    heading(2, "What keeps coming back"),
    ...shortList(lines, MOST * 2, (left) => `${left} more: --json has them all.`),
  ];
}

/** On whom decisions rest. */
export function loadPart({ load, fewest }: EscalationHealthFacts, { voice }: Voices): RootContent[] {
  const { deciders, total, carriers } = load;
  if (total === 0) return [];
  return [
    heading(2, "On whom decisions rest"),
    paragraph(loadText()),
    list(...deciders.map((each): Inline[] => [strong(voice.person(each.handle)), `: ${countsOf(each)}.`])),
  ];

  function loadText(): string {
    if (total < fewest) return `${counted(total, "decision")}, made or waiting: too few for a pattern.`;
    if (carriers.length === 0)
      return `${counted(total, "decision")}, made or waiting, spread over ${counted(deciders.length, "person", "people")}.`;
    const carried = deciders
      .filter(({ handle }) => carriers.includes(handle))
      .reduce((sum, { decided, waiting }) => sum + decided + waiting, 0);
    const who = sentenceList(carriers.map((handle) => voice.person(handle)));
    const verb = carriers.length === 1 ? "carries" : "carry";
    return `${who} ${verb} ${formatNumber(carried)} of ${counted(total, "decision")} (${percent(carried / total)}). That is load, and no merit or fault: what rests on few waits when they are away.`;
  }
}

function countsOf({ decided, waiting }: Load): string {
  const parts = [
    decided === 0 ? "" : `${formatNumber(decided)} decided`,
    waiting === 0 ? "" : `${formatNumber(waiting)} to decide`,
  ];
  return parts.filter(Boolean).join(", ");
}

/** What planning took for granted in several matters that had to be escalated. */
export function assumptionPart({ assumptions }: EscalationHealthFacts, { voice }: Voices): RootContent[] {
  if (assumptions.length === 0) return [];
  return [
    heading(2, "Planning assumptions that several share"),
    list(
      ...assumptions.map(({ assumption, escalations }): Inline[] => {
        const teams = [...new Set(escalations.map(({ team }) => voice.team(team)))];
        const ids = sentenceList(escalations.map(({ id }) => id));
        return [
          strong(cut(assumption, 160)),
          `: ${counted(escalations.length, "escalation")} of ${sentenceList(teams)}, ${ids}.`,
        ];
      }),
    ),
  ];
}
