import type { Cycle, Objective, Workspace } from "../workspace/workspace.ts";
import { checkArguments } from "./check-arguments.ts";
import type { ScoringContext } from "./key-result.ts";
import { mean } from "./mean.ts";
import { scoreObjective } from "./objective.ts";
import { elapsedOn, rhythmOf } from "./rhythm.ts";
import type { Scorecard, ScoredObjective } from "./scored.ts";
import { teamOrder } from "./team-order.ts";

/** What of a workspace scoring reads, beside the cycle. */
export type Programme = Pick<Workspace, "settings" | "teams" | "people">;

/** Which cycle is scored, and as of the end of which day. Score the same cycle as of an earlier day to see what moved. */
export interface ScoreAt {
  readonly cycle: Cycle;
  readonly asOf: string;
}

/**
 * Scores every objective of a cycle as of a day: progress, expected progress, pace, status and what is owed.
 * Depends on nothing but its arguments; check-ins and reflections dated later are not seen.
 *
 * @throws {TypeError} without a workspace, a cycle or a day.
 * @throws {RangeError} when the day does not exist.
 */
export function score(programme: Programme, at: ScoreAt): Scorecard {
  const context = scoringContext(programme, at);
  const { cycle, asOf } = at;
  const objectives = inTreeOrder(programme, [...cycle.objectives.values()]).map((objective) =>
    scoreObjective(objective, context, cycle.reflections.get(objective.id)),
  );
  return {
    cycle,
    asOf,
    elapsed: elapsedOn(context.rhythm, asOf),
    rhythm: context.rhythm,
    objectives,
    objectivesById: new Map(objectives.map((scored) => [scored.objective.id, scored])),
    keyResultsByRef: new Map(
      objectives.flatMap(({ keyResults }) => keyResults.map((scored) => [scored.keyResult.ref, scored])),
    ),
    ...meansOf(programme, objectives),
  };
}

/**
 * What scoring one key result or its history needs beside it.
 *
 * @throws {TypeError} without a workspace, a cycle or a day.
 * @throws {RangeError} when the day does not exist.
 */
export function scoringContext(programme: Programme, at: ScoreAt): ScoringContext {
  checkArguments(programme, at);
  const { settings, people } = programme;
  const { cycle, asOf } = at;
  return { rhythm: rhythmOf(settings, cycle), asOf, lowConfidence: settings.escalation.lowConfidence, people };
}

/** Objectives in the order of a scorecard; those of a team that does not exist come last. */
export function inTreeOrder({ teams }: Pick<Programme, "teams">, objectives: readonly Objective[]): Objective[] {
  const places = new Map(teamOrder(teams).map((id, place) => [id, place]));
  const placeOf = ({ team }: Objective) => places.get(team) ?? places.size;
  return objectives.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1));
}

function meansOf(
  { teams }: Programme,
  objectives: readonly ScoredObjective[],
): Pick<Scorecard, "teams" | "levels" | "company"> {
  const counted = objectives.filter(({ counts }) => counts);
  const levelOf = ({ objective }: ScoredObjective) => teams.get(objective.team)?.level;
  const levels = new Set([...teams.values()].map(({ level }) => level));
  return {
    teams: meansBy(counted, teams.keys(), ({ objective }) => objective.team),
    levels: meansBy(counted, levels, levelOf),
    company: meanProgress(counted),
  };
}

function meansBy<Key>(
  objectives: readonly ScoredObjective[],
  keys: Iterable<Key>,
  keyOf: (scored: ScoredObjective) => Key | undefined,
): Map<Key, number | null> {
  const groups = new Map<Key, ScoredObjective[]>(Array.from(keys, (key) => [key, []]));
  for (const scored of objectives) {
    const key = keyOf(scored);
    if (key !== undefined) groups.get(key)?.push(scored);
  }
  return new Map(Array.from(groups, ([key, group]) => [key, meanProgress(group)]));
}

/** The plain mean over the objectives that count; null with none. */
export function meanProgress(objectives: readonly ScoredObjective[]): number | null {
  return mean(
    objectives.filter(({ counts }) => counts).flatMap(({ progress }) => (progress === null ? [] : [progress])),
  );
}
