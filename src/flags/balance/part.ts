import { groupBy } from "../../model/group-by.ts";
import { LEVELS } from "../../model/levels.ts";
import type { Level } from "../../model/team.ts";
import { nearest } from "../../workspace/check/nearest.ts";
import type { Workspace } from "../../workspace/workspace.ts";

/** The part of a company whose objectives are held against each other: one team's own, or those of all teams of a level. */
export type Part = { readonly kind: "team"; readonly id: string } | { readonly kind: "level"; readonly id: Level };

/** A part that is not there. */
export interface UnknownPart {
  readonly unknown: string;
  readonly meant: string | null;
}

type Teams = Pick<Workspace, "teams">;

/**
 * Finds a part by its name: a team, with or without `team:`, else a level that the workspace has. Without a name it is
 * the company.
 */
export function partNamed(named: string | undefined, { teams }: Teams): Part | UnknownPart {
  const name = named ?? "company";
  const team = name.replace(/^team:/, "");
  if (named !== undefined && teams.has(team)) return { kind: "team", id: team };
  const levels = levelsOf({ teams });
  const level = levels.find((each) => each === name);
  if (level !== undefined) return { kind: "level", id: level };
  return { unknown: name, meant: nearest(team, [...teams.keys(), ...levels]) };
}

/** The levels that the workspace has teams at, the highest first. */
export function levelsOf({ teams }: Teams): Level[] {
  const known = groupBy(teams.values(), ({ level }) => level);
  return LEVELS.filter((level) => known.has(level));
}

/** The teams whose own objectives are in the part. */
export function teamsIn({ kind, id }: Part, { teams }: Teams): ReadonlySet<string> {
  if (kind === "team") return new Set([id]);
  return new Set([...teams.values()].filter(({ level }) => level === id).map((team) => team.id));
}
