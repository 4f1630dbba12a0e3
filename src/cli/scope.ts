import { type Selection, select } from "../score/scope.ts";
import type { Scorecard } from "../score/scored.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { UsageError } from "./errors.ts";
import { identify } from "./identity.ts";

/**
 * What the scopes of a call select; `@me` is whoever calls.
 *
 * @throws {UsageError} when a scope names nothing, with the nearest that there is.
 */
export async function selectScope(
  workspace: Workspace,
  scorecard: Scorecard,
  scopes: readonly string[],
): Promise<Selection> {
  const me = scopes.includes("@me") ? `@${await identify(workspace)}` : "@me";
  const listed = scopes.flatMap((scope) => scope.split(",")).map((scope) => (scope === "@me" ? me : scope));
  const selection = select(workspace, scorecard, listed);
  if ("objectives" in selection) return selection;
  throw new UsageError(
    `There is no ${selection.unknown} in ${scorecard.cycle.id}`,
    selection.meant === null
      ? "A scope is a team, an objective, a key result, priority:<id> or @handle."
      : `Did you mean ${selection.meant}?`,
  );
}
