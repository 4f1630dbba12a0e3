import { didYouMean } from "../../workspace/check/nearest.ts";
import type { Workspace } from "../../workspace/workspace.ts";

/** Why a handle cannot be named as someone who must act; `null` when it can. */
export function personFault({ people, teams }: Workspace, handle: string): string | null {
  if (people.has(handle)) return null;
  const team = teams.get(handle);
  if (team !== undefined) return `It is a team; name one person, such as its lead ${team.lead}.`;
  return `Nobody has that handle. ${didYouMean(handle, [...people.keys()], "Add them to a team first: members in teams/<team>.yaml.")}`;
}

/** Why a team cannot be named; `null` when it can. */
export function teamFault({ teams }: Workspace, id: string): string | null {
  const known = [...teams.keys()];
  return known.includes(id) ? null : `There is no such team. ${didYouMean(id, known, "Make it with okr new team.")}`;
}

/** The id of the team at the top of the tree. */
export function companyOf({ teams }: Workspace): string | undefined {
  return [...teams.values()].find(({ level }) => level === "company")?.id;
}
