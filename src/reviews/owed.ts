import type { Root, RootContent } from "mdast";
import { heading, list, paragraph, root, strong } from "../document/build.ts";
import { actionsOf } from "../escalation/actions.ts";
import { openEscalations } from "../escalation/open-escalations.ts";
import { groupBy } from "../model/group-by.ts";
import type { Scorecard } from "../score/scored.ts";
import { scopeOf } from "../score/team-scope.ts";
import type { Voice } from "../score/voice.ts";
import type { AsOf } from "../time/as-of.ts";
import { addDays } from "../time/dates.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { incompleteCheckIns, owedCheckIns } from "./facts/owed.ts";

/** Something that a person owes: to the programme, to a forum, or to someone who waits for it. */
export interface Owed {
  readonly kind: "check-in" | "completion" | "action" | "acknowledgement" | "decision" | "delivery";
  readonly owedBy: string;
  /** What it is about, as references write it. */
  readonly subject: string;
  readonly what: string;
  /** The day, or the instant of a clock; null when only the matter itself is known. */
  readonly due: string | null;
  readonly overdue: boolean;
}

/** What is due within so many days is owed now; later things are not anyone's worry yet. */
const HORIZON_DAYS = 7;

/**
 * Everything that is owed, overdue first, then by date: check-ins and what they lack, actions, acknowledgements and
 * decisions of escalations, and deliveries that others wait for.
 */
export function owedOf(workspace: Workspace, now: Scorecard, asOf: AsOf): Owed[] {
  const horizon = addDays(asOf.date, HORIZON_DAYS);
  const all = [
    ...checkIns(workspace, now, horizon),
    ...actions(workspace, now, horizon),
    ...escalations(workspace, now, asOf),
    ...deliveries(now, horizon),
  ];
  return all.sort(
    (a, b) =>
      Number(b.overdue) - Number(a.overdue) || compare(a.due ?? "", b.due ?? "") || compare(a.subject, b.subject),
  );
}

function checkIns(workspace: Workspace, now: Scorecard, horizon: string): Owed[] {
  const everyone = scopeOf(workspace, null);
  const owed = owedCheckIns(now, everyone).filter(({ date }) => date <= horizon);
  const incomplete = incompleteCheckIns(now, everyone, workspace.people);
  return [
    ...owed.map(({ keyResult, owedBy, date, state }): Owed => {
      return {
        kind: "check-in",
        owedBy,
        subject: keyResult.id,
        what: keyResult.title,
        due: date,
        overdue: state === "overdue",
      };
    }),
    ...incomplete.map(({ keyResult, owedBy, date, missing }): Owed => {
      return {
        kind: "completion",
        owedBy,
        subject: keyResult.id,
        what: `${missing.join(", ")} of ${date}`,
        due: date,
        overdue: date < now.asOf,
      };
    }),
  ];
}

function actions(workspace: Workspace, now: Scorecard, horizon: string): Owed[] {
  return actionsOf(workspace, now.cycle, now.asOf)
    .filter(({ state, due }) => state === "overdue" || (state === "open" && due <= horizon))
    .map(({ id, what, owedBy, due, state }) => ({
      kind: "action",
      owedBy,
      subject: id,
      what,
      due,
      overdue: state === "overdue",
    }));
}

function escalations(workspace: Workspace, now: Scorecard, asOf: AsOf): Owed[] {
  const open = openEscalations(workspace, now.cycle, asOf);
  return open.flatMap(({ id, owner, state, title, question, acknowledge, decide, paused }): Owed[] => {
    if (owner === null || state === "decided") return [];
    const decision: Owed = {
      kind: "decision",
      owedBy: owner,
      subject: id,
      what: question,
      due: decide.due,
      overdue: decide.met === false,
    };
    const acknowledgement: Owed = {
      kind: "acknowledgement",
      owedBy: owner,
      subject: id,
      what: title,
      due: acknowledge.due,
      overdue: acknowledge.met === false,
    };
    // A pause stops the decision only.
    return [...(state === "raised" ? [acknowledgement] : []), ...(paused ? [] : [decision])];
  });
}

/** What others wait for from a key result or an objective of the company, due soon or past its date. */
function deliveries(now: Scorecard, horizon: string): Owed[] {
  return now.objectives.flatMap(({ keyResults }) =>
    keyResults.flatMap(({ keyResult }): Owed[] =>
      (keyResult.state === "active" ? (keyResult.depends_on ?? []) : []).flatMap(
        ({ needs, needed_by: due, what, delivered }): Owed[] => {
          const owner =
            now.keyResultsByRef.get(needs)?.keyResult.owner ?? now.objectivesById.get(needs)?.objective.owner;
          if (
            owner === undefined ||
            due === undefined ||
            due > horizon ||
            (delivered !== undefined && delivered <= now.asOf)
          )
            return [];
          const text = `${what ?? needs}, for ${keyResult.ref}`;
          return [{ kind: "delivery", owedBy: owner, subject: needs, what: text, due, overdue: due < now.asOf }];
        },
      ),
    ),
  );
}

const WORDS: Readonly<Record<Owed["kind"], string>> = {
  "check-in": "Check in",
  completion: "Complete your check-in",
  action: "Do",
  acknowledgement: "Acknowledge",
  decision: "Decide",
  delivery: "Deliver",
};

/** The Monday nudge: person by person, whoever is most behind first. */
export function owedDocument(owed: readonly Owed[], voice: Voice, asOf: AsOf): Root {
  const title = heading(1, `Owed, as of ${voice.longDay(asOf.date)}`);
  if (owed.length === 0) return root(title, paragraph("Nothing is owed now or in the week ahead."));
  const people = [...groupBy(owed, ({ owedBy }) => owedBy)].sort(([, a], [, b]) => overdueIn(b) - overdueIn(a));
  return root(title, ...people.flatMap(([handle, items]) => personSection(handle, items, voice)));
}

function overdueIn(owed: readonly Owed[]): number {
  return owed.filter(({ overdue }) => overdue).length;
}

function personSection(handle: string, owed: readonly Owed[], voice: Voice): RootContent[] {
  const items = owed.map(({ kind, what, subject, due, overdue }) => {
    const when = due === null ? "" : due.includes("T") ? voice.moment(due) : voice.day(due);
    const state = overdue ? [strong("overdue"), ` since ${when}`] : due === null ? [] : [`due ${when}`];
    return [`${WORDS[kind]}: ${what} (${subject})`, ...(state.length === 0 ? [] : [", ", ...state])];
  });
  return [heading(2, voice.person(handle) === handle ? handle : `${voice.person(handle)}, @${handle}`), list(...items)];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
