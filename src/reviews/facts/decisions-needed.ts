import type { OpenBlocker } from "../../escalation/blockers.ts";
import { escalationOf, type OpenEscalation } from "../../escalation/open-escalations.ts";
import type { ScoredKeyResult } from "../../score/scored.ts";
import { whoOwes } from "../../score/who-owes.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import type { Basis } from "./basis.ts";

/** A decision that somebody waits for. */
export interface DecisionNeeded {
  /** The escalation, the key result whose check-in asks, or that and the blocker: `legal/consent/kr2#two-purposes`. */
  readonly id: string;
  readonly from: "escalation" | "check-in" | "blocker";
  readonly question: string;
  readonly askedBy: string;
  /** The day on which it was asked, or since which it blocks. */
  readonly askedOn: string;
  /** The objectives and key results that wait for it; those of an earlier cycle name it. */
  readonly affects: readonly string[];
  /**
   * Who decides, on the as-of day: who has the escalation or, for a question, the lead who can settle it, or who covers
   * for them. Null when nothing says.
   */
  readonly decider: string | null;
  /** Whom the decider stands in for. */
  readonly actingFor: string | null;
  /** The instant until which it must be decided, as recorded; null while its clock stands still. */
  readonly due: string | null;
  /** Past its due, or when its clock was paused. */
  readonly late: boolean;
  /** Why its clock stands still; null while it does not. */
  readonly pausedBecause: string | null;
  /** Whether it must be decided before the next review in which the decider decides. */
  readonly offCycle: boolean;
  readonly options: OpenEscalation["options"];
  /** What check-ins ask about the same, which the escalation settles with it. */
  readonly alsoAsked: readonly Question[];
}

/** What a check-in asks: its `decision_needed`, or a blocker of kind decision. */
export interface Question {
  readonly id: string;
  readonly keyResult: string;
  readonly question: string;
  readonly by: string;
}

/**
 * The decisions that a scope waits for or must make: escalations by their clock, those in time whose clock stands still
 * last, then questions by age.
 */
export function decisionsNeeded(
  { now, workspace, scope }: Basis,
  escalations: readonly OpenEscalation[],
  blockers: readonly OpenBlocker[],
): DecisionNeeded[] {
  const asked = [
    ...questionsOf(now.objectives.flatMap(({ keyResults }) => keyResults)),
    ...blockingQuestions(blockers),
  ];
  const waiting = escalations
    .filter(({ state }) => state !== "decided")
    .toSorted((a, b) => Number(isResting(a)) - Number(isResting(b)))
    .map((escalation) =>
      fromEscalation(
        escalation,
        asked.filter(({ keyResult }) => escalationOf([escalation], keyResult) !== null),
      ),
    );
  const open = asked
    .filter(({ keyResult }) => escalationOf(escalations, keyResult) === null)
    .map((question) => fromQuestion(question, workspace, now.asOf));
  return [...waiting, ...open.sort((a, b) => (a.askedOn < b.askedOn ? -1 : a.askedOn > b.askedOn ? 1 : 0))].filter(
    ({ affects, decider }) => affects.some(scope.hasReference) || (decider !== null && scope.hasPerson(decider)),
  );
}

/** Whether nobody has to hurry about it: its clock stands still, and nothing of it is late. */
function isResting({ paused, breached }: OpenEscalation): boolean {
  return paused && !breached;
}

type Asked = Question & Pick<DecisionNeeded, "from" | "askedOn"> & { readonly team: string; readonly ours: boolean };

function questionsOf(keyResults: readonly ScoredKeyResult[]): Asked[] {
  return keyResults
    .filter(({ keyResult }) => keyResult.state === "active")
    .flatMap(({ keyResult: { ref, team }, checkIns }): Asked[] => {
      const newest = checkIns.findLast(({ automatic }) => automatic !== true);
      const question = newest?.decision_needed;
      if (newest === undefined || question === undefined) return [];
      const { by, date: askedOn } = newest;
      return [{ id: ref, keyResult: ref, question, by, from: "check-in", askedOn, team, ours: true }];
    });
}

/** A key result that already asks in its own words is not asked about twice by its blocker. */
function blockingQuestions(blockers: readonly OpenBlocker[]): Asked[] {
  return blockers
    .filter(({ kind }) => kind === "decision")
    .map(({ keyResult, id, summary: question, by, since: askedOn, withinOurAuthority: ours }) => {
      const name = { id: `${keyResult.id}#${id}`, keyResult: keyResult.id, team: keyResult.team };
      return { ...name, question, by, from: "blocker", askedOn, ours };
    });
}

function fromEscalation(escalation: OpenEscalation, asked: readonly Asked[]): DecisionNeeded {
  return {
    id: escalation.id,
    from: "escalation",
    question: escalation.question,
    askedBy: escalation.raisedBy,
    askedOn: escalation.id.slice(0, "2026-11-20".length),
    affects: escalation.affects,
    decider: escalation.owner,
    actingFor: escalation.actingFor,
    due: escalation.paused ? null : escalation.decide.due,
    late: escalation.decide.met === false,
    pausedBecause: escalation.pausedBecause,
    offCycle: escalation.offCycle && !escalation.paused,
    options: escalation.options,
    alsoAsked: asked.map(({ id, keyResult, question, by }) => ({ id, keyResult, question, by })),
  };
}

type Organisation = Pick<Workspace, "teams" | "people">;

function fromQuestion(asked: Asked, workspace: Organisation, asOf: string): DecisionNeeded {
  const { id, from, question, by, askedOn, keyResult } = asked;
  const about = { id, from, question, askedBy: by, askedOn, affects: [keyResult] };
  const lead = leadFor(asked, workspace);
  const decider = lead === null ? null : whoOwes(workspace.people, lead, asOf);
  const actingFor = decider === lead ? null : lead;
  const clock = { due: null, late: false, pausedBecause: null, offCycle: false };
  return { ...about, decider, actingFor, ...clock, options: [], alsoAsked: [] };
}

/** The team's lead, unless the lead is who asks or the team has said that it is beyond it: then the lead above. */
function leadFor({ team, by, ours }: Asked, { teams }: Organisation): string | null {
  const own = teams.get(team);
  if (own === undefined) return null;
  const above = teams.get(own.parent ?? "");
  return ours && own.lead !== by ? own.lead : (above?.lead ?? own.lead);
}
