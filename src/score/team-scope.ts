import type { Workspace } from "../workspace/workspace.ts";
import { teamsBelow } from "./scope.ts";
import { teamOrder } from "./team-order.ts";

/** What a scope is read from. */
export type Organisation = Pick<Workspace, "teams" | "people">;

/** The part of the company that a forum is about: a team with all teams below it, or everything. */
export interface Scope {
  /** The team that was named; null for the whole company. */
  readonly team: string | null;
  /** Whether that is everything: no team was named, or the company itself, which is the root of the tree. */
  readonly isWhole: boolean;
  /** The teams in it, as the tree is read aloud. */
  readonly teams: readonly string[];
  hasTeam(team: string): boolean;
  /** Whether someone's home is a team in it. Whoever is in no team belongs to the whole company only. */
  hasPerson(handle: string): boolean;
  /** Whether an objective or a key result, `growth/activation` or `2026-Q4:growth/activation/kr1`, is a team's in it. */
  hasReference(reference: string): boolean;
}

/** The team and the teams below it; with null, the whole company, teams that hang on nothing included. */
export function scopeOf({ teams, people }: Organisation, team: string | null): Scope {
  const ids = team === null ? new Set(teams.keys()) : teamsBelow(team, { teams });
  const inside = teamOrder(teams).filter((id) => ids.has(id));
  const hasTeam = (id: string): boolean => team === null || ids.has(id);
  return {
    team,
    isWhole: team === null || teams.get(team)?.level === "company",
    teams: inside,
    hasTeam,
    hasPerson: (handle) => hasTeam(people.get(handle)?.team ?? ""),
    hasReference: (reference) => hasTeam(teamOf(reference)),
  };
}

/** The team that a reference to an objective or a key result begins with. */
export function teamOf(reference: string): string {
  return reference.slice(reference.indexOf(":") + 1).split("/")[0] ?? "";
}
