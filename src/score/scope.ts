import { nearest } from "../workspace/check/nearest.ts";
import type { Objective, Workspace } from "../workspace/workspace.ts";
import type { Scorecard, ScoredKeyResult, ScoredObjective } from "./scored.ts";

/** A part of a cycle that someone asked about. */
export interface Selection {
  /** The objectives with something in the selection, in the scorecard's order, each with the key results that are. */
  readonly objectives: readonly ScoredObjective[];
}

/** A scope that names nothing that is there. */
export interface UnknownScope {
  readonly unknown: string;
  readonly meant: string | null;
}

type Picks = (scored: ScoredKeyResult, objective: Objective) => boolean;

/**
 * Selects objectives and key results by scopes: a team (with the teams below it), an objective, a key result, a
 * priority (whatever supports it, through others too), or a person by `@handle` (what they own). Several scopes add
 * up; none selects everything. A reference may have the scorecard's cycle before it, as files write it.
 */
export function select(
  workspace: Workspace,
  scorecard: Scorecard,
  scopes: readonly string[],
): Selection | UnknownScope {
  if (scopes.length === 0) return { objectives: scorecard.objectives };
  const picks: Picks[] = [];
  for (const named of scopes) {
    const own = `${scorecard.cycle.id}:`;
    const scope = named.startsWith(own) ? named.slice(own.length) : named;
    const pick = picksFor(scope, workspace, scorecard);
    if (pick === null) return { unknown: scope, meant: nearest(scope, known(workspace, scorecard)) };
    picks.push(pick);
  }
  return {
    objectives: scorecard.objectives.flatMap((objective) => {
      const keyResults = objective.keyResults.filter((each) => picks.some((pick) => pick(each, objective.objective)));
      return keyResults.length === 0 ? [] : [{ ...objective, keyResults }];
    }),
  };
}

function picksFor(scope: string, workspace: Workspace, scorecard: Scorecard): Picks | null {
  if (scope.startsWith("@")) {
    const handle = scope.slice(1);
    return workspace.people.has(handle)
      ? ({ keyResult }, { owner }) => keyResult.owner === handle || owner === handle
      : null;
  }
  if (scope.startsWith("priority:")) {
    if (!workspace.priorities.has(scope.slice("priority:".length))) return null;
    const supporters = supportersOf(scope, scorecard);
    return (_scored, { id }) => supporters.has(id);
  }
  if (workspace.teams.has(scope)) {
    const teams = teamsBelow(scope, workspace);
    return (_scored, { team }) => teams.has(team);
  }
  if (scorecard.objectivesById.has(scope)) return (_scored, { id }) => id === scope;
  if (scorecard.keyResultsByRef.has(scope)) return ({ keyResult }) => keyResult.ref === scope;
  return null;
}

/** A team and every team below it. */
export function teamsBelow(team: string, { teams }: Pick<Workspace, "teams">): ReadonlySet<string> {
  const found = new Set([team]);
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const { id, parent } of teams.values()) if (parent !== undefined && found.has(parent)) found.add(id);
  }
  return found;
}

/** The objectives that support something, or support what supports it. */
function supportersOf(target: string, { objectives }: Scorecard): ReadonlySet<string> {
  const found = new Set<string>();
  const reaches = (to: string) => to === target || found.has(to) || [...found].some((id) => to.startsWith(`${id}/`));
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const { objective } of objectives)
      if (objective.supports?.some(({ to }) => reaches(to))) found.add(objective.id);
  }
  return found;
}

function* known(workspace: Workspace, scorecard: Scorecard): Iterable<string> {
  yield* workspace.teams.keys();
  yield* scorecard.objectivesById.keys();
  yield* scorecard.keyResultsByRef.keys();
  for (const handle of workspace.people.keys()) yield `@${handle}`;
  for (const id of workspace.priorities.keys()) yield `priority:${id}`;
}
