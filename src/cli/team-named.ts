import { type Scope, scopeOf } from "../score/team-scope.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { UsageError } from "./errors.ts";
import { teamFault } from "./new/known.ts";

/**
 * The part of the company that `--team` names, with or without `team:`; all of it when nothing is named.
 *
 * @throws {UsageError} when there is no such team.
 */
export function teamNamed(workspace: Workspace, named: string | undefined): Scope {
  const id = named?.replace(/^team:/, "");
  const fault = id === undefined ? null : teamFault(workspace, id);
  if (fault !== null) throw new UsageError(`--team cannot be "${named}"`, fault);
  return scopeOf(workspace, id ?? null);
}
