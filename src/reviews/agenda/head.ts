import type { RootContent } from "mdast";
import { heading, type Inline, list, paragraph, strong } from "../../document/build.ts";
import { counted, sentenceList } from "../../document/words.ts";
import type { Voice } from "../../score/voice.ts";
import { cut } from "../cut.ts";
import type { Attendee, Reason } from "../facts/room.ts";
import { labelled, sentence } from "../parts.ts";
import type { WeeklyFacts } from "../weekly-facts.ts";
import { isQuiet, type PlannedPart } from "./plan.ts";

/** What stands above the first part: when, how long, who must be there, what may be decided, what is left out. */
export function agendaHead(facts: WeeklyFacts, plan: readonly PlannedPart[], voice: Voice): RootContent[] {
  const { meeting, organisation, team, asOf } = facts;
  const total = plan.reduce((sum, { minutes }) => sum + minutes, 0);
  const when = [
    voice.longDay(meeting.date),
    counted(total, "minute"),
    ...teamsBelow(facts, voice),
    `as of ${voice.day(asOf)}`,
  ];
  return [
    heading(1, `Weekly review: ${team === null ? organisation : voice.team(team)}`),
    paragraph(when.join(" · ")),
    ...roomBlocks(facts, voice),
    ...(meeting.decides === null ? [] : [labelled("May decide", sentence(meeting.decides), BEYOND)]),
    ...leftOut(plan),
    ...(isQuiet(facts) ? [paragraph("Nothing asks for a decision this week: end early and keep the time.")] : []),
  ];
}

const BEYOND = " What goes beyond that leaves the room as a question to one person, with a date.";

function teamsBelow({ team, teams }: WeeklyFacts, voice: Voice): string[] {
  const below = teams.filter((id) => id !== team).map(voice.team);
  return team === null || below.length === 0 ? [] : [`with ${sentenceList(below)}`];
}

function roomBlocks(facts: WeeklyFacts, voice: Voice): RootContent[] {
  const { attends, room } = facts.meeting;
  const lead = room.find(leads);
  const led = lead === undefined ? "" : ` Led by ${nameOf(lead, voice)}.`;
  const who = labelled("In the room", `${attends === null ? "The team." : sentence(attends)}${led}`);
  const others = room.filter((attendee) => !leads(attendee)).map((attendee) => attendeeLine(attendee, facts, voice));
  return others.length === 0 ? [who] : [who, paragraph("And, for what is on the agenda:"), list(...others)];
}

function leads({ reasons }: Attendee): boolean {
  return reasons.some(({ why }) => why === "leads");
}

function attendeeLine(attendee: Attendee, facts: WeeklyFacts, voice: Voice): Inline[] {
  const parts = (["decides", "delivers", "waits"] as const).flatMap((why) => {
    const about = attendee.reasons
      .filter((reason) => reason.why === why)
      .map((reason) => subjectOf(reason, facts, voice));
    return about.length === 0 ? [] : [REASONS[why](sentenceList(about))];
  });
  return [strong(nameOf(attendee, voice)), ` ${sentenceList(parts)}`];
}

const REASONS = {
  decides: (what: string) => `decides ${what}`,
  delivers: (what: string) => `owes ${what}`,
  waits: (what: string) => `waits for ${what}`,
} as const;

function subjectOf({ why, about }: Reason, { decisionsNeeded }: WeeklyFacts, voice: Voice): string {
  const decision = why === "decides" ? decisionsNeeded.find(({ id }) => id === about) : undefined;
  return `“${cut(decision?.question ?? voice.reference(about), 100)}”`;
}

function nameOf({ handle, standsInFor }: Attendee, voice: Voice): string {
  return standsInFor === null ? voice.person(handle) : `${voice.person(handle)} for ${voice.person(standsInFor)}`;
}

/** What has nothing to show needs no minute, and one line says so. */
function leftOut(plan: readonly PlannedPart[]): RootContent[] {
  const left = plan
    .filter(({ minutes }) => minutes === 0)
    .map(({ part }) => `${part.title.toLowerCase()} (${part.nothing})`);
  return left.length === 0 ? [] : [labelled("Not today", sentence(sentenceList(left)))];
}
