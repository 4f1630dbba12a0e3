import { type Selection, select } from "../score/scope.ts";
import type { Scorecard } from "../score/scored.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { UsageError } from "./errors.ts";
import { identify } from "./identity.ts";
import { whatIsThere } from "./not-there.ts";

/** The scopes of a call, each for itself; `@me` is whoever calls, and a team may be named as findings name it: `team:web`. */
export async function namedScopes(workspace: Workspace, scopes: readonly string[]): Promise<string[]> {
  const listed = scopes.flatMap((scope) => scope.split(",")).map((scope) => scope.replace(/^team:/, ""));
  if (!listed.includes("@me")) return listed;
  const me = `@${await identify(workspace, undefined, "@")}`;
  return listed.map((scope) => (scope === "@me" ? me : scope));
}

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
  const listed = await namedScopes(workspace, scopes);
  const selection = select(workspace, scorecard, listed);
  if ("objectives" in selection) return selection;
  const [, elsewhere] = /^(\d{4}[^:/]*):/.exec(selection.unknown) ?? [];
  if (elsewhere !== undefined && elsewhere !== scorecard.cycle.id) {
    throw new UsageError(`${selection.unknown} is not of ${scorecard.cycle.id}`, `Ask with --cycle ${elsewhere}.`);
  }
  const there = whatIsThere(selection.unknown, workspace, scorecard.cycle.id);
  if (there !== null) throw new UsageError(there.message, there.help);
  throw new UsageError(
    `There is no ${selection.unknown} in ${scorecard.cycle.id}`,
    selection.meant === null
      ? "A scope is a team, an objective, a key result, priority:<id> or @handle."
      : `Did you mean ${selection.meant}?`,
  );
}
