import { type Concern, isParty } from "./concern.ts";
import { type Organisation, TIERS, type Tier } from "./organisation.ts";
import { awayUntil, backOn, coversOf } from "./presence.ts";
import { arbiters, isBetweenDepartments, type Seat, tierOwner } from "./tier-owner.ts";

/** Somebody who does not get it although it was their turn, and why. Whoever is passed over always sees it. */
export interface PassedOver extends Seat {
  /** The tier at which it was their turn. */
  readonly tier: Tier;
  readonly because:
    | { readonly kind: "away"; readonly until: string }
    /** They raised it, and there is someone above who can decide. */
    | { readonly kind: "raised-it" };
}

/** A tier that could not take it. */
export interface EmptyTier {
  readonly tier: Tier;
  /**
   * Between departments, nobody is an arbiter and no party; nobody owns the tier; its owner and all who could stand in
   * are away; its owner raised it; or its owner is away, and who of those that could stand in is there raised it.
   */
  readonly because: "no-arbiter" | "no-owner" | "all-away" | "raised-it" | "stand-in-raised-it";
}

/** Who gets an escalation at a tier on a day, and how that came. */
export interface Route {
  /** The tier that was asked about. */
  readonly tier: Tier;
  /** Who owns that tier for the matter, there or not; null when there is nobody. */
  readonly owner: Seat | null;
  /** Who gets it; null when there is nobody at this tier and above. */
  readonly taker: Seat | null;
  /** The tier of whoever gets it: a higher one when nobody at this one can. */
  readonly takenAt: Tier;
  /** The owner for whom the taker stands in, because that one is away. */
  readonly actingFor: string | null;
  /** When everyone who could take it is away: the working day on which the taker is back. Null while they are there. */
  readonly backOn: string | null;
  /** Nobody twice, and not the taker. */
  readonly passedOver: readonly PassedOver[];
  /** The tiers from the one asked about that could not take it. */
  readonly empty: readonly EmptyTier[];
}

/** What an escalation is about, and the day on which it must reach someone. */
export interface Routing {
  readonly concern: Concern;
  /** Who is away is away on this date. */
  readonly date: string;
}

/** Who would get it at each tier, and why. */
export function routesOf(organisation: Organisation, routing: Routing): Route[] {
  return TIERS.map((tier) => routeAt(organisation, routing, tier));
}

/**
 * Who gets it at a tier. An owner who is away is replaced by their cover, else by the tier's or the team's deputy; a
 * stand-in who is away, by theirs. When all are away, when the tier has no owner, or when its owner is who raised it, the
 * next tier takes it. When there is nobody further up, it stays with the owner.
 */
export function routeAt(organisation: Organisation, routing: Routing, tier: Tier): Route {
  return follow(organisation, routing, tier, tierOwner(organisation, routing.concern, tier));
}

/** Where an escalation goes that was given to somebody at a tier, or that they took on: to them while they are there. */
export function routeOfAssigned(organisation: Organisation, routing: Routing, tier: Tier, handle: string): Route {
  return follow(organisation, routing, tier, { handle, role: { kind: "assigned" } });
}

function follow(organisation: Organisation, routing: Routing, tier: Tier, owner: Seat | null): Route {
  const passedOver: PassedOver[] = [];
  const empty: EmptyTier[] = [];
  for (const at of TIERS.filter((each) => each >= tier)) {
    const principal = at === tier ? owner : tierOwner(organisation, routing.concern, at);
    if (principal === null) {
      empty.push({ tier: at, because: lackAt(organisation, routing, at) });
      continue;
    }
    const found = takerAt(organisation, routing, at, principal);
    passedOver.push(...found.passedOver);
    if (found.taker !== null) {
      const { taker } = found;
      const actingFor = taker === principal ? awayOwner(passedOver) : principal.handle;
      const others = withoutTwice(passedOver, taker.handle);
      return { tier, owner, taker, takenAt: at, actingFor, backOn: null, passedOver: others, empty };
    }
    empty.push({ tier: at, because: whyNobody(found.passedOver) });
  }
  return { tier, owner, ...waiting(organisation, routing, tier, passedOver), empty };
}

/** Why nobody at a tier that has an owner can take it. */
function whyNobody([first, ...others]: readonly PassedOver[]): EmptyTier["because"] {
  if (first?.because.kind === "raised-it") return "raised-it";
  return others.some(({ because }) => because.kind === "raised-it") ? "stand-in-raised-it" : "all-away";
}

/** Everyone who was passed over once, at the first tier where it was their turn. */
function withoutTwice(passedOver: readonly PassedOver[], taker: string): PassedOver[] {
  const seen = new Set([taker]);
  return passedOver.filter(({ handle }) => !seen.has(handle) && seen.add(handle));
}

/**
 * When there is nobody: it waits for the first owner who is away, or else is decided by who raised it, since there is
 * nobody above.
 */
function waiting(
  organisation: Organisation,
  { date }: Routing,
  tier: Tier,
  passedOver: readonly PassedOver[],
): Pick<Route, "taker" | "takenAt" | "actingFor" | "backOn" | "passedOver"> {
  const last = passedOver.find(({ because }) => because.kind === "away") ?? passedOver[0];
  if (last === undefined) return { taker: null, takenAt: tier, actingFor: null, backOn: null, passedOver };
  return {
    taker: { handle: last.handle, role: last.role },
    takenAt: last.tier,
    actingFor: null,
    backOn: backOn(organisation, last.handle, date),
    passedOver: withoutTwice(passedOver, last.handle),
  };
}

/** The owner of a lower tier who is away, and for whom a higher one decides. */
function awayOwner(passedOver: readonly PassedOver[]): string | null {
  const [first] = passedOver;
  return first?.because.kind === "away" ? first.handle : null;
}

/** The owner of a tier, or the first of their stand-ins who is there. */
function takerAt(
  organisation: Organisation,
  { concern, date }: Routing,
  tier: Tier,
  principal: Seat,
): { taker: Seat | null; passedOver: PassedOver[] } {
  const passedOver: PassedOver[] = [];
  const isOwn = ({ handle, role }: Seat) => handle === concern.raisedBy && role.kind !== "assigned";
  // Whoever stands in for them is not above them.
  if (isOwn(principal)) return { taker: null, passedOver: [{ ...principal, tier, because: { kind: "raised-it" } }] };
  for (const seat of [principal, ...standIns(organisation, { concern, date }, tier, principal)]) {
    const until = awayUntil(organisation, seat.handle, date);
    if (until === null && !isOwn(seat)) return { taker: seat, passedOver };
    passedOver.push({ ...seat, tier, because: until === null ? { kind: "raised-it" } : { kind: "away", until } });
  }
  return { taker: null, passedOver };
}

/** Everyone who may stand in for a tier's owner on a date, in order; nobody twice. */
function standIns(organisation: Organisation, { concern, date }: Routing, tier: Tier, principal: Seat): Seat[] {
  const withCovers = (seat: Seat): Seat[] => [
    seat,
    ...coversOf(organisation, seat.handle, date).map(({ handle, of, until }): Seat => {
      return { handle, role: { kind: "cover", of, until } };
    }),
  ];
  const arbitrates = principal.role.kind === "arbiter";
  const others = arbitrates ? arbiters(organisation, concern) : [];
  const all = [principal, ...deputiesOf(organisation, tier, principal), ...others].flatMap(withCovers);
  const seen = new Set([principal.handle]);
  return all.filter(({ handle }) => {
    if (seen.has(handle) || (arbitrates && isParty(organisation, concern, handle))) return false;
    seen.add(handle);
    return true;
  });
}

/** Who may stand in for somebody at a tier: the tier's deputy, then the deputy of the team that they lead. */
export function deputiesOf({ settings, teams, people }: Organisation, tier: Tier, { handle, role }: Seat): Seat[] {
  const own = role.kind === "lead" ? teams.get(role.team) : teams.get(people.get(handle)?.team ?? "");
  const ofTeam = own?.lead === handle ? (own.deputy ?? null) : null;
  return [settings.escalation.tiers[tier].deputy, ofTeam].flatMap((deputy): Seat[] =>
    deputy === null || deputy === handle ? [] : [{ handle: deputy, role: { kind: "deputy", of: handle } }],
  );
}

function lackAt(organisation: Organisation, { concern }: Routing, tier: Tier): EmptyTier["because"] {
  return tier === 2 && isBetweenDepartments(organisation, concern) ? "no-arbiter" : "no-owner";
}
