import { escalationOf, type OpenEscalation, type RaisedIn } from "../../escalation/open-escalations.ts";
import { isUndecided } from "../../escalation/state.ts";
import type { Flag } from "../../flags/finding.ts";
import type { Severity } from "../../model/severity.ts";
import type { ScoredObjective } from "../../score/scored.ts";
import { teamOf } from "../../score/team-scope.ts";

/** What a status says beside the numbers: what is flagged, and what is with someone who must decide. */
export interface Signs {
  readonly flags: readonly Flag[];
  /** The command that lists just these flags. */
  readonly flagsCommand: string;
  /** Triggers that are one step from firing. */
  readonly near: readonly Flag[];
  /** Of the whole company, the one that must be decided first at the top. */
  readonly escalations: readonly OpenEscalation[];
  /** What earlier cycles left undecided, the one that must be decided first at the top. */
  readonly carried: readonly RaisedIn[];
}

/** What earlier cycles left undecided: all of it or, of a part of the company, what affects one of these teams. */
export function undecidedBefore(
  escalations: readonly RaisedIn[],
  cycle: string,
  teams: Set<string> | null,
): RaisedIn[] {
  return escalations.filter(
    (escalation) =>
      escalation.cycle !== cycle &&
      isUndecided(escalation.state) &&
      (teams === null || escalation.affects.some((reference) => teams.has(teamOf(reference)))),
  );
}

/** How many flags there are of each severity. */
export function countFlags(flags: readonly Flag[]): Record<Severity, number> {
  const count = (wanted: Severity) => flags.filter(({ severity }) => severity === wanted).length;
  return { error: count("error"), warning: count("warning"), info: count("info") };
}

/** The triggers of escalation that have fired and were not answered. */
export function triggersIn(flags: readonly Flag[]): Flag[] {
  return flags.filter(({ rule }) => rule.id.startsWith("escalate/"));
}

/** Key results, and objectives where an escalation names them as a whole, that wait for somebody's decision. */
export function escalatedIn(
  objectives: readonly ScoredObjective[],
  { escalations }: Signs,
): { reference: string; escalation: OpenEscalation }[] {
  return objectives.flatMap(({ objective, keyResults }) => {
    const whole = escalations.find(({ state, affects }) => state !== "decided" && affects.includes(objective.id));
    if (whole !== undefined) return [{ reference: objective.id, escalation: whole }];
    return keyResults.flatMap(({ keyResult: { ref: reference } }) => {
      const escalation = escalationOf(escalations, reference);
      return escalation === null ? [] : [{ reference, escalation }];
    });
  });
}
