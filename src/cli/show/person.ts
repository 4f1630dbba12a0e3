import { heading, list, paragraph, root } from "../../document/build.ts";
import { actionsOf } from "../../escalation/actions.ts";
import type { Telling } from "../../reviews/escalation/clock-words.ts";
import { type Owed, owedLine } from "../../reviews/owed.ts";
import type { Scorecard } from "../../score/scored.ts";
import { longDay, shortDate } from "../../time/spoken.ts";
import type { Person, Workspace } from "../../workspace/workspace.ts";
import type { Shown } from "../run/show.ts";
import { valueText } from "../value-text.ts";
import { section } from "./objective.ts";

/**
 * A person: what they own and what they owe. Never a score: the program ranks no people.
 *
 * @param all what anybody owes.
 */
export function showPerson(
  person: Person,
  workspace: Workspace,
  { objectives, cycle, asOf }: Scorecard,
  all: readonly Owed[],
  telling: Telling,
): Shown {
  const own = objectives.filter(({ objective }) => objective.owner === person.handle);
  const keyResults = objectives
    .flatMap((each) => each.keyResults)
    .filter(({ keyResult }) => keyResult.owner === person.handle);
  const owed = objectives
    .flatMap((each) => each.keyResults)
    .filter(({ owedBy, overdueCheckIn }) => owedBy === person.handle && overdueCheckIn !== null);
  const actions = actionsOf(workspace, cycle, asOf)
    .filter(
      ({ owner, owedBy, state }) =>
        [owner, owedBy].includes(person.handle) && (state === "open" || state === "overdue"),
    )
    .map(({ id, what, owner, due, for: about, state }) => ({
      id,
      what,
      owner,
      due,
      for: about,
      overdue: state === "overdue",
    }));
  const theirs = all.filter(({ owedBy }) => owedBy === person.handle);
  // Check-ins and actions have parts of their own.
  const others = theirs.filter(({ kind }) => kind !== "check-in" && kind !== "action");
  const away = person.away.filter(({ to }) => to >= asOf);
  const tree = root(
    heading(1, `${person.name} (${person.handle})`),
    paragraph(
      `${workspace.teams.get(person.team)?.name ?? person.team}${person.email === null ? "" : `, ${person.email}`}`,
    ),
    ...section(
      "Away",
      away.map(
        ({ from, to, cover }) =>
          `${longDay(from)} to ${longDay(to)}${cover === undefined ? ", without cover" : `, covered by ${cover}`}`,
      ),
    ),
    ...section(
      "Objectives",
      own.map(({ objective }) => `${objective.id}  ${objective.title}`),
    ),
    ...section(
      "Key results",
      keyResults.map((each) => `${each.keyResult.ref}  ${each.keyResult.title} (${valueText(each)})`),
    ),
    ...(others.length === 0 ? [] : [heading(2, "Owes"), list(...others.map((item) => owedLine(item, telling)))]),
    ...section(
      "Overdue check-ins",
      owed.map(({ keyResult, overdueCheckIn }) => `${keyResult.ref} since ${shortDate(overdueCheckIn ?? "")}`),
    ),
    ...section(
      "Actions",
      actions.map(({ id, what, due, overdue }) => `${overdue ? "overdue" : "due"} ${shortDate(due)}: ${what} (${id})`),
    ),
    ...(own.length + keyResults.length + actions.length + theirs.length === 0
      ? [list("Owns and owes nothing in this cycle.")]
      : []),
  );
  const json = {
    handle: person.handle,
    name: person.name,
    team: person.team,
    away,
    objectives: own.map(({ objective }) => objective.id),
    keyResults: keyResults.map(({ keyResult }) => keyResult.ref),
    overdueCheckIns: owed.map(({ keyResult, overdueCheckIn }) => ({ keyResult: keyResult.ref, since: overdueCheckIn })),
    actions,
    owed: theirs,
  };
  return { type: "person", tree, json };
}
