import type { Team } from "../workspace/workspace.ts";
import { type Concern, departmentsOf, isParty, owningTeam, teamAndAbove } from "./concern.ts";
import type { Organisation, Tier } from "./organisation.ts";

/** Why somebody has an escalation, or would. */
export type Role =
  /** The settings name them for the tier. */
  | { readonly kind: "named"; readonly tier: Tier }
  | { readonly kind: "lead"; readonly team: string }
  /** The first arbiter who is no party. */
  | { readonly kind: "arbiter" }
  | { readonly kind: "sponsor" }
  /** It was given to them, or they took it on. */
  | { readonly kind: "assigned" }
  /** They cover for somebody who is away, until the last day of that. */
  | { readonly kind: "cover"; readonly of: string; readonly until: string }
  | { readonly kind: "deputy"; readonly of: string };

/** Somebody, and why it is them. */
export interface Seat {
  readonly handle: string;
  readonly role: Role;
}

/**
 * Who owns a tier for a matter, there or not: whoever the settings name or, at tier 1, the lead of the owning team; at
 * tier 2 the lead of the nearest department above it, between departments the lead of the nearest team over all of them
 * or, where that is the company, the first arbiter who is no party; at tier 3 the sponsor. Null when there is nobody.
 */
export function tierOwner(organisation: Organisation, concern: Concern, tier: Tier): Seat | null {
  const { settings, teams } = organisation;
  const named = settings.escalation.tiers[tier].owner;
  if (named !== null) return { handle: named, role: { kind: "named", tier } };
  if (tier === 1) return lead(teams.get(owningTeam(concern)));
  if (tier === 2) return lead(teamAboveAll(organisation, concern)) ?? arbiters(organisation, concern)[0] ?? null;
  const { sponsor } = settings.roles;
  return sponsor === null ? null : { handle: sponsor, role: { kind: "sponsor" } };
}

/** Who may settle a conflict between departments, in the order of the settings: the arbiters who are no party to it. */
export function arbiters(organisation: Organisation, concern: Concern): Seat[] {
  return organisation.settings.roles.arbiters
    .filter((handle) => !isParty(organisation, concern, handle))
    .map((handle) => ({ handle, role: { kind: "arbiter" } }));
}

/** Whether more than one department is concerned. */
export function isBetweenDepartments(organisation: Organisation, concern: Concern): boolean {
  return departmentsOf(organisation, concern).length > 1;
}

/**
 * The team above the owning one whose lead can decide for everyone concerned. For a single department that may be the
 * company, when the department itself owns the matter; for several it must be below.
 */
function teamAboveAll(organisation: Organisation, concern: Concern): Team | undefined {
  const [, ...above] = teamAndAbove(organisation, owningTeam(concern));
  const department = above.find(({ level }) => level === "department");
  if (!isBetweenDepartments(organisation, concern)) return department ?? above.at(-1);
  const paths = departmentsOf(organisation, concern).map(({ id }) => teamAndAbove(organisation, id));
  return above.find((team) => team.level !== "company" && paths.every((path) => path.includes(team)));
}

function lead(team: Team | undefined): Seat | null {
  return team === undefined ? null : { handle: team.lead, role: { kind: "lead", team: team.id } };
}
