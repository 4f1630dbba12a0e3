import { type ActionsByUrgency, actionsIn, actionsSince, byUrgency } from "../escalation/actions.ts";
import { openBlockers } from "../escalation/blockers.ts";
import { escalationsIn, openSince, type RaisedIn } from "../escalation/open-escalations.ts";
import { addDays } from "../time/dates.ts";
import type { Basis } from "./facts/basis.ts";
import { type DecisionMade, decisionsMade } from "./facts/decisions.ts";
import { type DecisionNeeded, decisionsNeeded } from "./facts/decisions-needed.ts";
import { type Lesson, lessonsOf } from "./facts/lessons.ts";
import { type Meeting, weeklyMeeting } from "./facts/meeting.ts";
import { type Movement, movementsOf } from "./facts/movement.ts";
import { type Outcome, outcomeOf } from "./facts/outcome.ts";
import { type IncompleteCheckIn, incompleteCheckIns, type OwedCheckIn, owedCheckIns } from "./facts/owed.ts";
import { type Said, saidIn } from "./facts/said.ts";
import { type Shift, shiftsOf } from "./facts/shifts.ts";
import type { Signal } from "./facts/signals.ts";
import { type Standing, standingOf } from "./facts/standing.ts";
import { type Thanks, thanksOf } from "./facts/thanks.ts";
import { type Trouble, type TroubledKeyResult, troublesOf, watchedOf } from "./facts/troubles.ts";
import { type WaitedFor, waitsOf } from "./facts/waits.ts";

/**
 * What a week comes to, for its agenda and its report. Plain values that JSON can hold: references and handles, days
 * and instants as in the files, fractions that are never rounded, null for what is not known.
 */
export interface WeeklyFacts {
  readonly forum: "weekly";
  readonly organisation: string;
  readonly cycle: string;
  /** The team that was asked about, with all below it; null for the whole company. */
  readonly team: string | null;
  /** The teams that this covers. */
  readonly teams: readonly string[];
  readonly asOf: string;
  /** A week before: what is dated later is of this week. */
  readonly since: string;
  /** Fraction of the cycle that has passed. */
  readonly elapsed: number;
  /** When a working day begins and ends: what remains of a clock is told in working days. */
  readonly workingHours: { readonly opens: string; readonly closes: string };
  readonly meeting: Meeting;
  /** What came of the cycle; null while it runs. */
  readonly outcome: Outcome | null;
  readonly standing: Standing;
  readonly thanks: readonly Thanks[];
  readonly actions: ActionsByUrgency;
  readonly movements: readonly Movement[];
  readonly troubles: readonly Trouble[];
  /** Key results in trouble under objectives that are not. */
  readonly watched: readonly TroubledKeyResult[];
  /** Flags and triggers that fired or are near. */
  readonly signals: readonly Signal[];
  readonly waits: readonly WaitedFor[];
  readonly decisionsNeeded: readonly DecisionNeeded[];
  readonly decisionsMade: readonly DecisionMade[];
  /** Those that earlier cycles left open as well; what these affect names its cycle. */
  readonly escalations: readonly RaisedIn[];
  readonly shifts: readonly Shift[];
  readonly lessons: readonly Lesson[];
  /** Check-ins that are overdue. */
  readonly owed: readonly OwedCheckIn[];
  readonly incomplete: readonly IncompleteCheckIn[];
  readonly said: readonly Said[];
}

/** A week looks back on so many days. */
export const WEEK_DAYS = 7;

/** Computes a week's facts; `signals` are the flags and triggers that others have raised. */
export function weeklyFacts(basis: Basis, signals: readonly Signal[] = []): WeeklyFacts {
  const { workspace, now, period, scope } = basis;
  const { asOf, since } = period;
  const escalations = openSince(workspace, now.cycle, basis.earlier, asOf);
  const blockers = openBlockers(basis.now);
  const waits = waitsOf(basis, blockers, escalations);
  const needed = decisionsNeeded(basis, escalations, blockers);
  return {
    forum: "weekly",
    organisation: workspace.settings.organisation,
    cycle: now.cycle.id,
    team: scope.team,
    teams: scope.teams,
    asOf: asOf.date,
    since,
    elapsed: now.elapsed,
    workingHours: { opens: workspace.settings.week.opens, closes: workspace.settings.week.closes },
    meeting: weeklyMeeting(basis, { decisions: needed, waits }),
    outcome: outcomeOf(basis),
    standing: standingOf(basis),
    thanks: thanksOf(basis),
    actions: byUrgency(
      actionsIn(scope, actionsSince(workspace, now.cycle, basis.earlier, asOf.date)),
      since,
      addDays(asOf.date, WEEK_DAYS),
    ),
    movements: movementsOf(basis),
    troubles: troublesOf(basis, escalations),
    watched: watchedOf(basis, escalations),
    signals,
    waits,
    decisionsNeeded: needed,
    decisionsMade: decisionsMade(basis),
    escalations: escalationsIn(scope, escalations),
    shifts: shiftsOf(basis),
    lessons: lessonsOf(basis),
    owed: owedCheckIns(now, scope).filter(({ state }) => state === "overdue"),
    incomplete: incompleteCheckIns(now, scope, workspace.people),
    said: saidIn(basis),
  };
}
