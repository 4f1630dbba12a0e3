import type { Team } from "../workspace/workspace.ts";

/**
 * The ids of all teams as the tree is read aloud: the company, then each team followed by those below it, in order of
 * id. Teams that do not hang on the tree, because of a loop or an unknown parent, come last in order of id.
 */
export function teamOrder(teams: ReadonlyMap<string, Team>): string[] {
  const below = new Map<string | undefined, string[]>();
  for (const id of [...teams.keys()].sort()) {
    const parent = teams.get(id)?.parent;
    below.set(parent, [...(below.get(parent) ?? []), id]);
  }
  const ordered = new Set<string>();
  const visit = (id: string): void => {
    if (ordered.has(id)) return;
    ordered.add(id);
    for (const child of below.get(id) ?? []) visit(child);
  };
  for (const root of below.get(undefined) ?? []) visit(root);
  for (const id of [...teams.keys()].sort()) visit(id);
  return [...ordered];
}
