import { teamOf } from "../score/team-scope.ts";
import type { Cycle, Escalation, Team } from "../workspace/workspace.ts";
import type { Organisation } from "./organisation.ts";

/** What an escalation, or something that could become one, is about, and whose. */
export interface Concern {
  /** Objectives and key results; the team of the first one owns the matter. */
  readonly affects: readonly string[];
  /** Who raises it: nobody decides their own escalation while there is someone above. */
  readonly raisedBy: string;
  /** Who owns the objectives and key results. They are a party to a conflict, wherever their home is. */
  readonly owners: readonly string[];
}

/** What an escalation is about. */
export function concernOf({ affects, raised }: Pick<Escalation, "affects" | "raised">, cycle: Cycle): Concern {
  const owners = affects.flatMap((reference) => {
    const objective = cycle.objectives.get(reference.split("/").slice(0, 2).join("/"));
    const keyResult = objective?.keyResults.find(({ ref }) => ref === reference);
    return [objective?.owner, keyResult?.owner].filter((owner) => owner !== undefined);
  });
  return { affects, raisedBy: raised.by, owners: [...new Set(owners)] };
}

/** The team that a matter belongs to: the one of the first thing that it affects. */
export function owningTeam({ affects }: Concern): string {
  return teamOf(affects[0] ?? "");
}

/** A team and every team above it, from itself upward. A loop of parents ends where it closes. */
export function teamAndAbove({ teams }: Pick<Organisation, "teams">, id: string): Team[] {
  const path: Team[] = [];
  let team = teams.get(id);
  while (team !== undefined && !path.includes(team)) {
    path.push(team);
    team = team.parent === undefined ? undefined : teams.get(team.parent);
  }
  return path;
}

/**
 * The department that a team belongs to: the nearest at or above it or, where there is none, the topmost team below the
 * company. Null for the company itself, which is every department's.
 */
export function departmentOf(organisation: Pick<Organisation, "teams">, id: string): Team | null {
  const below = teamAndAbove(organisation, id).filter(({ level }) => level !== "company");
  return below.find(({ level }) => level === "department") ?? below.at(-1) ?? null;
}

/** The departments that a matter concerns, the owning team's first. */
export function departmentsOf(organisation: Pick<Organisation, "teams">, { affects }: Concern): Team[] {
  const departments = affects.map((reference) => departmentOf(organisation, teamOf(reference)));
  return [...new Set(departments)].filter((department) => department !== null);
}

/**
 * Whether somebody is a party to a matter: they raised it, own or lead a part of it, or their home is in one of the
 * departments concerned.
 */
export function isParty(organisation: Organisation, concern: Concern, handle: string): boolean {
  if (handle === concern.raisedBy || concern.owners.includes(handle)) return true;
  const departments = departmentsOf(organisation, concern);
  const home = departmentOf(organisation, organisation.people.get(handle)?.team ?? "");
  if (home !== null && departments.includes(home)) return true;
  const affected = concern.affects.flatMap((reference) => organisation.teams.get(teamOf(reference)) ?? []);
  return [...departments, ...affected].some(
    ({ lead, deputy, level }) => level !== "company" && (lead === handle || deputy === handle),
  );
}
