import type { Team } from "../workspace/workspace.ts";
import { type Organisation, TIERS, type Tier } from "./organisation.ts";
import { coverOf, coversOf } from "./presence.ts";
import { deputiesOf } from "./route.ts";
import { tierOwner } from "./tier-owner.ts";

/** A place on the map of escalations where one would get lost. */
export type Hole =
  /** The settings name nobody for a role. */
  | { readonly kind: "no-role"; readonly role: "sponsor" | "rollout-lead" | "arbiter" }
  /** What these teams raise at the tier finds no owner there. */
  | { readonly kind: "no-owner"; readonly tier: Tier; readonly teams: readonly string[] }
  /** Nobody stands in for the owner of these tiers: as the lead of the team or, with null, by another role. */
  | {
      readonly kind: "no-deputy";
      readonly owner: string;
      readonly team: string | null;
      readonly tiers: readonly Tier[];
    }
  /** On the date these people, all away, cover for one another, each for the one before and the first for the last. */
  | { readonly kind: "cover-loop"; readonly people: readonly string[]; readonly on: string }
  /** These people are each other's deputies, each of the one before and the first of the last: or somebody their own. */
  | { readonly kind: "deputy-loop"; readonly people: readonly string[] };

/** Every hole in the map, whoever is away: what can be mended before the quarter. */
export function holesOf(organisation: Organisation): Hole[] {
  return [
    ...missingRoles(organisation),
    ...missingOwners(organisation),
    ...missingDeputies(organisation),
    ...coverLoops(organisation),
    ...deputyLoops(organisation),
  ];
}

function missingRoles({ settings }: Organisation): Hole[] {
  const { sponsor, rolloutLead, arbiters } = settings.roles;
  const holes: Hole[] = [];
  if (sponsor === null) holes.push({ kind: "no-role", role: "sponsor" });
  if (rolloutLead === null) holes.push({ kind: "no-role", role: "rollout-lead" });
  if (arbiters.length === 0) holes.push({ kind: "no-role", role: "arbiter" });
  return holes;
}

function missingOwners(organisation: Organisation): Hole[] {
  return TIERS.flatMap((tier): Hole[] => {
    const teams = teamsOf(organisation).filter((team) => ownerFor(organisation, team, tier) === null);
    return teams.length === 0 ? [] : [{ kind: "no-owner", tier, teams: teams.map(({ id }) => id) }];
  });
}

function missingDeputies(organisation: Organisation): Hole[] {
  const found = new Map<string, { owner: string; team: string | null; tiers: Set<Tier> }>();
  for (const team of teamsOf(organisation)) {
    for (const tier of TIERS) {
      const seat = ownerFor(organisation, team, tier);
      // Arbiters stand in for each other.
      if (seat === null || seat.role.kind === "arbiter" || deputiesOf(organisation, tier, seat).length > 0) continue;
      const led = seat.role.kind === "lead" ? seat.role.team : null;
      const hole = found.get(`${seat.handle} ${led}`) ?? { owner: seat.handle, team: led, tiers: new Set() };
      found.set(`${seat.handle} ${led}`, { ...hole, tiers: hole.tiers.add(tier) });
    }
  }
  return Array.from(found.values(), ({ owner, team, tiers }) => {
    return { kind: "no-deputy", owner, team, tiers: [...tiers].sort() };
  });
}

/** Who owns a tier for what is a team's alone. */
function ownerFor(organisation: Organisation, team: Team, tier: Tier) {
  return tierOwner(organisation, { affects: [`${team.id}/`], raisedBy: "", owners: [] }, tier);
}

/** Covers go in a circle on the day on which the last of them leaves. */
function coverLoops(organisation: Organisation): Hole[] {
  const loops = new Map<string, Hole & { readonly on: string }>();
  for (const { handle, away } of organisation.people.values()) {
    for (const { from: on } of away) {
      const people = [handle, ...coversOf(organisation, handle, on).map((cover) => cover.handle)];
      if (coverOf(organisation, people.at(-1) ?? "", on)?.handle !== handle) continue;
      const known = loops.get(nameOf(people));
      if (known === undefined || on < known.on) {
        loops.set(nameOf(people), { kind: "cover-loop", people: fromFirst(people), on });
      }
    }
  }
  return [...loops.values()].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function deputyLoops(organisation: Organisation): Hole[] {
  const { teams, settings } = organisation;
  const deputies = new Map<string, Set<string>>();
  const add = (owner: string | null, deputy: string | null | undefined): void => {
    if (owner !== null && deputy) deputies.set(owner, (deputies.get(owner) ?? new Set()).add(deputy));
  };
  for (const { lead, deputy } of teams.values()) add(lead, deputy);
  for (const tier of TIERS) add(settings.escalation.tiers[tier].owner, settings.escalation.tiers[tier].deputy);
  const loops = new Map<string, Hole>();
  for (const owner of [...deputies.keys()].sort()) {
    const people = wayBack(deputies, owner);
    if (people !== null) loops.set(nameOf(people), { kind: "deputy-loop", people: fromFirst(people) });
  }
  return [...loops.values()];
}

/** The shortest way from somebody over deputies back to them; null when there is none. */
function wayBack(deputies: ReadonlyMap<string, ReadonlySet<string>>, owner: string): string[] | null {
  const paths = [[owner]];
  const seen = new Set<string>();
  for (const path of paths) {
    for (const deputy of deputies.get(path.at(-1) ?? "") ?? []) {
      if (deputy === owner) return path;
      if (!seen.has(deputy)) paths.push([...path, deputy]);
      seen.add(deputy);
    }
  }
  return null;
}

/** The same for a loop wherever one enters it. */
function nameOf(people: readonly string[]): string {
  return fromFirst(people).join(" ");
}

/** A loop from its first handle by name. */
function fromFirst(people: readonly string[]): string[] {
  const start = people.indexOf(people.toSorted()[0] ?? "");
  return [...people.slice(start), ...people.slice(0, start)];
}

function teamsOf({ teams }: Organisation): Team[] {
  return [...teams.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
