import type { Root, RootContent } from "mdast";
import { heading, type Inline, list, paragraph, root, strong } from "../document/build.ts";
import { actionsOf } from "../escalation/actions.ts";
import type { Clock } from "../escalation/clock.ts";
import { openEscalations } from "../escalation/open-escalations.ts";
import { groupBy } from "../model/group-by.ts";
import type { Scorecard } from "../score/scored.ts";
import { scopeOf } from "../score/team-scope.ts";
import { whoOwes } from "../score/who-owes.ts";
import type { AsOf } from "../time/as-of.ts";
import { addDays } from "../time/dates.ts";
import type { Cycle, Workspace } from "../workspace/workspace.ts";
import type { Telling } from "./escalation/clock-words.ts";
import { workingTimeText } from "./escalation/working-time-words.ts";
import { incompleteCheckIns, owedCheckIns } from "./facts/owed.ts";
import { pausedText } from "./lines.ts";

/** Something that a person owes: to the programme, to a forum, or to someone who waits for it. */
export interface Owed {
  readonly kind: "check-in" | "completion" | "action" | "acknowledgement" | "decision" | "resolution" | "delivery";
  readonly owedBy: string;
  /** What it is about, as references write it. */
  readonly subject: string;
  readonly what: string;
  /** The day, or the instant of a clock; null when only the matter itself is known. */
  readonly due: string | null;
  readonly overdue: boolean;
  /** What remains of a clock, in working minutes, negative once it is breached; null for what has no clock. */
  readonly remainingMinutes: number | null;
  /** Why the clock of a decision that was late already stands still; null for all else. */
  readonly pausedBecause: string | null;
}

/** What is due within so many days is owed now; later things are not anyone's worry yet. */
const HORIZON_DAYS = 7;

/**
 * Everything that is owed, overdue first, then by date: check-ins and what they lack, actions, acknowledgements and
 * decisions of escalations, the word that what was decided has settled it, and deliveries that others wait for.
 *
 * @param before earlier cycles, whose actions and escalations are still owed.
 */
export function owedOf(workspace: Workspace, now: Scorecard, asOf: AsOf, before: readonly Cycle[] = []): Owed[] {
  const horizon = addDays(asOf.date, HORIZON_DAYS);
  const cycles = [now.cycle, ...before];
  const all = [
    ...checkIns(workspace, now, horizon),
    ...cycles.flatMap((cycle) => actions(workspace, cycle, asOf.date, horizon)),
    ...cycles.flatMap((cycle) => escalations(workspace, cycle, asOf)),
    ...deliveries(now, horizon),
  ].map((owed): Owed => ({ remainingMinutes: null, pausedBecause: null, ...owed }));
  return all.sort(
    (a, b) =>
      Number(b.overdue) - Number(a.overdue) || compare(a.due ?? "", b.due ?? "") || compare(a.subject, b.subject),
  );
}

/** What is owed; what has no clock says nothing of it. */
type Item = Omit<Owed, "remainingMinutes" | "pausedBecause"> & Partial<Owed>;

function checkIns(workspace: Workspace, now: Scorecard, horizon: string): Item[] {
  const everyone = scopeOf(workspace, null);
  const owed = owedCheckIns(now, everyone).filter(({ date }) => date <= horizon);
  const incomplete = incompleteCheckIns(now, everyone, workspace.people);
  return [
    ...owed.map(({ keyResult, owedBy, date, state }): Item => {
      return {
        kind: "check-in",
        owedBy,
        subject: keyResult.id,
        what: keyResult.title,
        due: date,
        overdue: state === "overdue",
      };
    }),
    ...incomplete.map(({ keyResult, owedBy, date, missing }): Item => {
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

function actions(workspace: Workspace, cycle: Cycle, asOf: string, horizon: string): Item[] {
  return actionsOf(workspace, cycle, asOf)
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

function escalations(workspace: Workspace, cycle: Cycle, asOf: AsOf): Item[] {
  return openEscalations(workspace, cycle, asOf).flatMap((escalation): Item[] => {
    const { id, owner, state, title, question, acknowledge, decide, pausedBecause, raisedBy } = escalation;
    if (state === "decided") {
      const what = `${title}: it is decided; resolved?`;
      const owedBy = whoOwes(workspace.people, raisedBy, asOf.date);
      return [{ kind: "resolution", owedBy, subject: id, what, due: null, overdue: false }];
    }
    if (owner === null) return [];
    const about = { owedBy: owner, subject: id };
    const acknowledgement: Item = { kind: "acknowledgement", ...about, what: title, ...clocked(acknowledge) };
    const decision: Item = { kind: "decision", ...about, what: question, ...clocked(decide) };
    // A pause stops the decision only, and mends nothing that was late before it.
    const paused: Item[] = decide.met === false ? [{ ...decision, due: null, pausedBecause }] : [];
    return [...(state === "raised" ? [acknowledgement] : []), ...(pausedBecause === null ? [decision] : paused)];
  });
}

function clocked({ due, met, remainingMinutes }: Clock): Pick<Owed, "due" | "overdue" | "remainingMinutes"> {
  return { due, overdue: met === false, remainingMinutes };
}

/** What others wait for from a key result or an objective of the company, due soon or past its date. */
function deliveries(now: Scorecard, horizon: string): Item[] {
  return now.objectives.flatMap(({ keyResults }) =>
    keyResults.flatMap(({ keyResult }): Item[] =>
      (keyResult.state === "active" ? (keyResult.depends_on ?? []) : []).flatMap(
        ({ needs, needed_by: due, what, delivered }): Item[] => {
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
  resolution: "Confirm",
  delivery: "Deliver",
};

/** The Monday nudge: person by person, whoever is most behind first. */
export function owedDocument(owed: readonly Owed[], { voice, week }: Telling, asOf: AsOf): Root {
  const title = heading(1, `Owed, as of ${voice.longDay(asOf.date)}`);
  if (owed.length === 0) return root(title, paragraph("Nothing is owed now or in the week ahead."));
  const people = [...groupBy(owed, ({ owedBy }) => owedBy)].sort(([, a], [, b]) => overdueIn(b) - overdueIn(a));
  return root(title, ...people.flatMap(([handle, items]) => personSection(handle, items, { voice, week })));
}

function overdueIn(owed: readonly Owed[]): number {
  return owed.filter(({ overdue }) => overdue).length;
}

function personSection(handle: string, owed: readonly Owed[], telling: Telling): RootContent[] {
  const { voice } = telling;
  const title = voice.person(handle) === handle ? handle : `${voice.person(handle)}, @${handle}`;
  return [heading(2, title), list(...owed.map((item) => owedLine(item, telling)))];
}

/** `Decide: Launch, or wait? (2026-11-20-consent-wording), due Wed 25 Nov, 17:30, 3 working days left` */
export function owedLine(item: Owed, telling: Telling): Inline[] {
  return [`${WORDS[item.kind]}: ${item.what} (${item.subject})`, ...whenText(item, telling)];
}

/** `, due Wed 25 Nov, 17:30, 3 working days left` */
function whenText({ due, overdue, remainingMinutes, pausedBecause }: Owed, { voice, week }: Telling): Inline[] {
  const late = remainingMinutes === null ? "" : `, ${workingTimeText(-remainingMinutes, week)} late`;
  if (pausedBecause !== null) return [", ", strong("overdue"), `${late}; ${pausedText(pausedBecause)}`];
  if (due === null) return [];
  const when = due.includes("T") ? voice.moment(due) : voice.day(due);
  if (overdue) return [", ", strong("overdue"), ` since ${when}${late}`];
  return [`, due ${when}${remainingMinutes === null ? "" : `, ${workingTimeText(remainingMinutes, week)} left`}`];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
