import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Concern } from "../../src/escalation/concern.ts";
import { concernOf } from "../../src/escalation/concern.ts";
import { roleInWords } from "../../src/escalation/role-words.ts";
import { type Route, routeAt, routesOf } from "../../src/escalation/route.ts";
import type { Role } from "../../src/escalation/tier-owner.ts";
import { anEscalation } from "../reviews/build.ts";
import { anIncrease, aTeam, aWorkspace } from "../score/build.ts";
import { anOrganisation, away, type OrganisationGiven } from "./build.ts";

const about = (teams: string[], raisedBy = "mateo"): Concern => ({
  affects: teams.map((team) => `${team}/objective/kr1`),
  raisedBy,
  owners: [],
});
const route = (teams: string[], tier: 1 | 2 | 3, given: OrganisationGiven = {}, raisedBy = "mateo"): Route =>
  routeAt(anOrganisation(given), { concern: about(teams, raisedBy), date: "2026-11-20" }, tier);

describe("who owns a tier", () => {
  it.each<[string, string[], 1 | 2 | 3, OrganisationGiven, string | null, Role["kind"] | null]>([
    ["tier 1 is the lead of the owning team", ["platform"], 1, {}, "ravi", "lead"],
    ["the owning team is that of the first thing affected", ["legal", "platform"], 1, {}, "lena", "lead"],
    [
      "tier 1 is whom the settings name",
      ["platform"],
      1,
      { settings: { escalation: { tiers: { 1: { owner: "tom" } } } } },
      "tom",
      "named",
    ],
    ["tier 2 is the lead of the department above", ["platform"], 2, {}, "kofi", "lead"],
    ["tier 2 is the same for two teams of a department", ["platform", "web"], 2, {}, "kofi", "lead"],
    [
      "tier 2 is whom the settings name",
      ["platform"],
      2,
      { settings: { escalation: { tiers: { 2: { owner: "tom" } } } } },
      "tom",
      "named",
    ],
    ["above a department is the company", ["product"], 2, {}, "mira", "lead"],
    ["above a team without a department is the company", ["lab"], 2, {}, "mira", "lead"],
    ["the company itself asks an arbiter", ["company"], 2, {}, "kofi", "arbiter"],
    ["the company's part of it concerns every department", ["platform", "company"], 2, {}, "kofi", "lead"],
    ["between departments it is the first arbiter who is no party", ["platform", "legal"], 2, {}, "tom", "arbiter"],
    ["between a department and a team that has none, too", ["legal", "lab"], 2, {}, "kofi", "arbiter"],
    [
      "between departments without an arbiter it is nobody",
      ["platform", "legal"],
      2,
      { settings: { roles: { arbiters: ["kofi", "noor", "marc"] } } },
      null,
      null,
    ],
    ["tier 3 is the sponsor", ["platform"], 3, {}, "mira", "sponsor"],
    [
      "tier 3 is whom the settings name",
      ["platform"],
      3,
      { settings: { escalation: { tiers: { 3: { owner: "tom" } } } } },
      "tom",
      "named",
    ],
    ["tier 3 is nobody without a sponsor", ["platform"], 3, { settings: { roles: {} } }, null, null],
    ["a team that is not known has no lead", ["ghosts"], 1, {}, null, null],
  ])("%s", (_, teams, tier, given, owner, kind) => {
    const found = route(teams, tier, given).owner;
    expect([found?.handle ?? null, found?.role.kind ?? null]).toEqual([owner, kind]);
  });

  it.each<[string, string, Partial<Concern>]>([
    ["raised it", "tom", { raisedBy: "tom" }],
    ["owns a part of it", "tom", { owners: ["tom"] }],
    ["is at home in a department concerned", "priya", {}],
    ["leads a team concerned", "lena", {}],
    ["is the deputy of a department concerned", "greta", {}],
  ])("an arbiter is a party who %s", (_, arbiter, concern) => {
    const organisation = anOrganisation({ settings: { roles: { arbiters: [arbiter, "olga"] } } });
    const routing = { concern: { ...about(["platform", "legal"]), ...concern }, date: "2026-11-20" };
    expect(routeAt(organisation, routing, 2).owner?.handle).toBe("olga");
  });

  it("is the lead above both departments, when that is below the company", () => {
    const teams = [
      aTeam("company", { level: "company", parent: undefined, lead: "mira" }),
      aTeam("division", { level: "department", lead: "olga" }),
      aTeam("product", { level: "department", parent: "division", lead: "kofi" }),
      aTeam("operations", { level: "department", parent: "division", lead: "noor" }),
      aTeam("web", { parent: "product", lead: "yuki" }),
    ];
    expect(route(["web", "operations"], 2, { teams }).owner).toEqual({
      handle: "olga",
      role: { kind: "lead", team: "division" },
    });
    // A department is not above itself: the one that holds the other needs somebody further up.
    expect(route(["web", "division"], 2, { teams }).owner?.handle).toBe("olga");
    expect(route(["division", "web"], 2, { teams }).owner).toEqual({ handle: "tom", role: { kind: "arbiter" } });
  });

  it("ends where the tree of teams goes in a circle", () => {
    const teams = [
      aTeam("web", { parent: "platform", lead: "yuki" }),
      aTeam("platform", { parent: "web", lead: "ravi" }),
    ];
    expect(route(["web"], 2, { teams }).owner?.handle).toBe("ravi");
  });
});

describe("who gets it", () => {
  const named = (owner: string, deputy?: string): OrganisationGiven["settings"] => ({
    escalation: { tiers: { 2: { owner, ...(deputy === undefined ? {} : { deputy }) } } },
  });

  it.each<[string, Partial<Parameters<typeof anOrganisation>[0]> & object, Partial<Route>]>([
    [
      "the owner",
      {},
      {
        taker: { handle: "kofi", role: { kind: "lead", team: "product" } },
        takenAt: 2,
        actingFor: null,
        passedOver: [],
      },
    ],
    [
      "their cover",
      { away: { kofi: away("priya") } },
      { taker: { handle: "priya", role: { kind: "cover", of: "kofi", until: "2026-11-27" } }, actingFor: "kofi" },
    ],
    [
      "the cover's cover",
      { away: { kofi: away("priya"), priya: away("bo") } },
      { taker: { handle: "bo", role: { kind: "cover", of: "priya", until: "2026-11-27" } }, actingFor: "kofi" },
    ],
    [
      "the deputy",
      { away: { kofi: away() } },
      { taker: { handle: "sanne", role: { kind: "deputy", of: "kofi" } }, actingFor: "kofi" },
    ],
    [
      "the deputy, when the cover is away",
      { away: { kofi: away("priya"), priya: away() } },
      { taker: { handle: "sanne", role: { kind: "deputy", of: "kofi" } } },
    ],
    [
      "the deputy's cover",
      { away: { kofi: away(), sanne: away("bo") } },
      { taker: { handle: "bo", role: { kind: "cover", of: "sanne", until: "2026-11-27" } }, actingFor: "kofi" },
    ],
    [
      "the deputy, when covers go in a circle",
      { away: { kofi: away("priya"), priya: away("kofi") } },
      { taker: { handle: "sanne", role: { kind: "deputy", of: "kofi" } } },
    ],
    [
      "the tier's deputy before the team's",
      { settings: named("kofi", "tom"), away: { kofi: away() } },
      { taker: { handle: "tom", role: { kind: "deputy", of: "kofi" } } },
    ],
    [
      "the deputy of the team that whoever is named leads",
      { settings: named("lena"), away: { lena: away() } },
      { taker: { handle: "marc", role: { kind: "deputy", of: "lena" } } },
    ],
    [
      "the next tier, when all are away",
      { away: { kofi: away("priya"), priya: away(), sanne: away() } },
      {
        taker: { handle: "mira", role: { kind: "sponsor" } },
        takenAt: 3,
        actingFor: "kofi",
        empty: [{ tier: 2, because: "all-away" }],
      },
    ],
    [
      "the next tier's deputy, for its owner",
      { away: { kofi: away(), sanne: away(), mira: away() } },
      { taker: { handle: "jon", role: { kind: "deputy", of: "mira" } }, takenAt: 3, actingFor: "mira" },
    ],
    [
      "whose turn it was, when there is nobody anywhere",
      { away: { kofi: away(), sanne: away(), mira: away(), jon: away() } },
      {
        taker: { handle: "kofi", role: { kind: "lead", team: "product" } },
        takenAt: 2,
        actingFor: null,
        empty: [
          { tier: 2, because: "all-away" },
          { tier: 3, because: "all-away" },
        ],
      },
    ],
    [
      "whoever is there on the last day before",
      { away: { kofi: [{ from: "2026-11-21", to: "2026-11-27" }] } },
      { taker: { handle: "kofi", role: { kind: "lead", team: "product" } } },
    ],
    [
      "a stand-in on the last day of an absence",
      { away: { kofi: [{ from: "2026-11-16", to: "2026-11-20" }] } },
      { actingFor: "kofi" },
    ],
  ])("is %s", (_, given, expected) => {
    expect(route(["platform"], 2, given)).toMatchObject(expected);
  });

  it("says when whose turn it was is back, where everyone is away, and names nobody twice", () => {
    const given = {
      settings: { escalation: { tiers: { 2: { owner: "mira" } } } },
      away: { mira: away(), jon: [...away(), { from: "2026-11-30", to: "2026-11-30" }] },
    };
    const found = route(["platform"], 2, given);
    expect(found).toMatchObject({ taker: { handle: "mira" }, takenAt: 2, backOn: "2026-11-30" });
    expect(found.passedOver.map(({ handle }) => handle)).toEqual(["jon"]);
    expect(route(["platform"], 2).backOn).toBeNull();
  });

  it("tells who stands in and raised it from those who are away", () => {
    const found = route(["platform"], 2, { away: { kofi: away() } }, "sanne");
    expect(found).toMatchObject({ takenAt: 3, empty: [{ tier: 2, because: "stand-in-raised-it" }] });
  });

  it("names everyone who was passed over, until when they are away", () => {
    expect(route(["platform"], 2, { away: { kofi: away("priya"), priya: away(), sanne: away() } }).passedOver).toEqual([
      {
        handle: "kofi",
        tier: 2,
        role: { kind: "lead", team: "product" },
        because: { kind: "away", until: "2026-11-27" },
      },
      {
        handle: "priya",
        tier: 2,
        role: { kind: "cover", of: "kofi", until: "2026-11-27" },
        because: { kind: "away", until: "2026-11-27" },
      },
      {
        handle: "sanne",
        tier: 2,
        role: { kind: "deputy", of: "kofi" },
        because: { kind: "away", until: "2026-11-27" },
      },
    ]);
  });

  it.each<[string, string[], 1 | 2 | 3, string, OrganisationGiven, Partial<Route>]>([
    [
      "the tier above their own",
      ["platform"],
      1,
      "ravi",
      {},
      {
        taker: { handle: "kofi", role: { kind: "lead", team: "product" } },
        takenAt: 2,
        actingFor: null,
        empty: [{ tier: 1, because: "raised-it" }],
      },
    ],
    [
      "not their deputy",
      ["platform"],
      2,
      "kofi",
      {},
      { takenAt: 3, taker: { handle: "mira", role: { kind: "sponsor" } } },
    ],
    [
      "not themselves as a cover",
      ["platform"],
      2,
      "priya",
      { away: { kofi: away("priya") } },
      { taker: { handle: "sanne", role: { kind: "deputy", of: "kofi" } } },
    ],
    [
      "themselves at the top",
      ["platform"],
      3,
      "mira",
      {},
      { taker: { handle: "mira", role: { kind: "sponsor" } }, takenAt: 3 },
    ],
    [
      "themselves, when nobody is above",
      ["platform"],
      2,
      "kofi",
      { settings: { roles: {} } },
      { taker: { handle: "kofi", role: { kind: "lead", team: "product" } }, takenAt: 2 },
    ],
    [
      "whoever is above and away, rather than themselves",
      ["platform"],
      2,
      "kofi",
      { away: { mira: away(), jon: away() } },
      { taker: { handle: "mira", role: { kind: "sponsor" } }, takenAt: 3 },
    ],
  ])("is for the owner who raised it %s", (_, teams, tier, raisedBy, given, expected) => {
    expect(route(teams, tier, given, raisedBy)).toMatchObject(expected);
  });

  it("is another arbiter when one is away, and never a party", () => {
    const settings = { roles: { sponsor: "mira", arbiters: ["olga", "tom"] } };
    const conflict = ["platform", "legal"];
    expect(route(conflict, 2, { settings, away: { olga: away() } }).taker?.handle).toBe("tom");
    expect(route(conflict, 2, { settings, away: { olga: away("greta") } }).taker?.handle).toBe("tom");
    expect(route(conflict, 2, { settings, away: { olga: away("jon") } }).taker?.handle).toBe("jon");
    expect(route(conflict, 2, { settings: { roles: { sponsor: "mira" } } })).toMatchObject({
      taker: { handle: "mira" },
      takenAt: 3,
      empty: [{ tier: 2, because: "no-arbiter" }],
    });
  });

  it("is asked at every tier", () => {
    const routes = routesOf(anOrganisation(), { concern: about(["platform"]), date: "2026-11-20" });
    expect(routes.map(({ tier, taker }) => [tier, taker?.handle])).toEqual([
      [1, "ravi"],
      [2, "kofi"],
      [3, "mira"],
    ]);
  });

  it("is somebody who is there and did not raise it, whenever anyone is", () => {
    const handles = ["mira", "jon", "kofi", "sanne", "priya", "ravi", "elsa", "mateo"];
    const absences = fc.dictionary(fc.constantFrom(...handles), fc.option(fc.constantFrom(...handles)));
    fc.assert(
      fc.property(
        absences,
        fc.constantFrom(...handles),
        fc.constantFrom(1 as const, 2 as const),
        (who, raiser, tier) => {
          const gone = Object.fromEntries(
            Object.entries(who).map(([handle, cover]) => [handle, away(cover ?? undefined)]),
          );
          const found = route(["platform"], tier, { away: gone }, raiser);
          expect(found.taker).not.toBeNull();
          const taker = found.taker?.handle ?? "";
          const isThere = !(taker in gone);
          // The last tier has the sponsor and her deputy.
          if (!("mira" in gone) && raiser !== "mira") {
            expect(isThere).toBe(true);
            expect(taker).not.toBe(raiser);
          }
          expect(found.passedOver.map(({ handle }) => handle)).not.toContain(taker);
          expect(found.takenAt).toBeGreaterThanOrEqual(tier);
        },
      ),
    );
  });
});

describe("what an escalation is about", () => {
  it("includes who owns what it affects", () => {
    const { cycle } = aWorkspace({
      objectives: [{ owner: "ada", keyResults: [anIncrease(), anIncrease({ id: "kr2", owner: "nia" })] }],
    });
    const owners = (...affects: string[]) => concernOf(anEscalation({ affects }), cycle).owners;
    expect(owners("growth/activation/kr1")).toEqual(["ada"]);
    expect(owners("growth/activation/kr2")).toEqual(["ada", "nia"]);
    expect(owners("growth/activation", "2026-Q3:growth/activation/kr1")).toEqual(["ada"]);
  });
});

describe("a role in words", () => {
  const voice = { person: (handle: string) => handle, team: (id: string) => id, day: (date: string) => date };
  it.each<[Role, string]>([
    [{ kind: "named", tier: 2 }, "named for tier 2 in the settings"],
    [{ kind: "lead", team: "growth" }, "lead of growth"],
    [{ kind: "arbiter" }, "first arbiter who is no party"],
    [{ kind: "sponsor" }, "sponsor"],
    [{ kind: "assigned" }, "has it"],
    [{ kind: "cover", of: "ada", until: "2026-11-27" }, "covers for ada until 2026-11-27"],
    [{ kind: "deputy", of: "mira" }, "deputy of mira"],
  ])("%j is %s", (role, words) => {
    expect(roleInWords(role, voice)).toBe(words);
  });
});
