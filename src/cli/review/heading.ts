import type { Person } from "../../workspace/workspace.ts";
import { handlesFault } from "../field-checks.ts";
import { type Answers, type Field, type Form, TEXT, type TextField, textOf } from "../form/fields.ts";
import { teamFault } from "../new/known.ts";
import type { Opened } from "../open-for-cycle.ts";
import { type Call, teamOf } from "./gather.ts";
import type { Meeting } from "./plan.ts";
import { existing } from "./prepare.ts";
import { person } from "./sections.ts";

/** What is known before anything is asked. */
export interface Start {
  readonly call: Call;
  /** Who probably led it; `null` when nobody knows. */
  readonly leader: string | null;
  readonly date: string;
}

/** The first questions: who led the review, whose it was, who was there. What an option has said is not asked. */
export function headingForm(opened: Opened, start: Start): Form {
  const { options } = start.call;
  const leader = person(opened, { id: "led_by", label: "Led by", fallback: start.leader, question: "Who led it?" });
  const asksLeader = options.amend !== true && options.ledBy === undefined && options.by === undefined;
  return (answers) => {
    const team = teamAnswered(opened, start, answers);
    return [
      ...(asksLeader ? [leader] : []),
      ...(options.team === undefined ? [teamField(opened, start, answers)] : []),
      present(opened, start, team),
      { ...TEXT, id: "notes", label: "Notes", hint: () => "Anything worth noting?" },
    ] satisfies Field[];
  };
}

/** The team that was named or answered, or else follows from who led the review. */
export function teamAnswered({ workspace }: Opened, { call, leader }: Start, answers: Answers): string | undefined {
  const named = call.options.team ?? textOf(answers, "team");
  return named?.replace(/^team:/, "") ?? teamOf(workspace, textOf(answers, "led_by") ?? leader);
}

function teamField(opened: Opened, start: Start, answers: Answers): TextField {
  const fallback = teamOf(opened.workspace, textOf(answers, "led_by") ?? start.leader) ?? null;
  const fault = (text: string) => {
    const id = text.replace(/^team:/, "");
    return teamFault(opened.workspace, id) ?? alreadyFault(opened, start, id);
  };
  return {
    ...TEXT,
    id: "team",
    label: "Team",
    fallback,
    needed: fallback === null ? "Name the team." : null,
    hint: (text) => opened.workspace.teams.get(text)?.name ?? "Whose review was it?",
    fault,
  };
}

/** Why a team's review of that day cannot be written; `null` when it can. */
export function alreadyFault(opened: Opened, { call, date }: Start, team: string): string | null {
  const meeting: Meeting = { kind: call.kind, team, date };
  const [complaint] = existing(opened, meeting, call.options.amend === true);
  return complaint === undefined ? null : `${complaint.where}: ${complaint.message}. ${complaint.help ?? ""}`;
}

function present(opened: Opened, { call, date }: Start, team: string | undefined): TextField {
  const usual = call.options.amend === true || team === undefined ? [] : usuallyPresent(opened, team, date);
  return {
    ...TEXT,
    id: "present",
    label: "Present",
    fallback: usual.length === 0 ? null : usual.join(", "),
    hint: () => (usual.length === 0 ? "Who was there?" : "Who was there? Tab takes the team over, to be changed."),
    fault: (text) => handlesFault(opened, text),
  };
}

/** The lead of a team and those whose home it is, without whoever is away that day. */
function usuallyPresent({ workspace }: Opened, id: string, date: string): string[] {
  const isHere = ({ away }: Person) => away.every(({ from, to }) => date < from || date > to);
  const lead = workspace.teams.get(id)?.lead;
  const people = [...workspace.people.values()].filter(({ handle, team }) => handle === lead || team === id);
  const handles = people.filter(isHere).map(({ handle }) => handle);
  return handles.sort((a, b) => Number(b === lead) - Number(a === lead));
}
