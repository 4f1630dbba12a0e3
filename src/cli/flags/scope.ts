import type { FlagScope } from "../../flags/scope.ts";
import { teamsBelow } from "../../score/scope.ts";
import type { Scorecard } from "../../score/scored.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { namedScopes, selectScope } from "../scope.ts";

/**
 * The part of the programme that a call asks about; null for all of it.
 *
 * @throws {UsageError} when a scope names nothing that is there.
 */
export async function flagScope(
  workspace: Workspace,
  scorecard: Scorecard,
  scopes: readonly string[],
): Promise<FlagScope | null> {
  if (scopes.length === 0) return null;
  const named = await namedScopes(workspace, scopes);
  const after = (mark: string) =>
    named.filter((scope) => scope.startsWith(mark)).map((scope) => scope.slice(mark.length));
  return {
    selection: await selectScope(workspace, scorecard, named),
    teams: new Set(named.filter((id) => workspace.teams.has(id)).flatMap((id) => [...teamsBelow(id, workspace)])),
    people: new Set(after("@")),
    priorities: new Set(after("priority:")),
  };
}
