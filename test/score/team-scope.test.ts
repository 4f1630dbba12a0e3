import { describe, expect, it } from "vitest";
import { scopeOf, teamOf } from "../../src/score/team-scope.ts";
import { PEOPLE, TEAMS } from "../reviews/build.ts";
import { aTeam } from "./build.ts";

const organisation = (teams = TEAMS) => ({
  teams: new Map(teams.map((team) => [team.id, team])),
  people: new Map(PEOPLE.map((person) => [person.handle, person])),
});

describe("scopeOf", () => {
  it.each([
    [null, ["company", "growth", "marketing", "legal"]],
    ["company", ["company", "growth", "marketing", "legal"]],
    ["growth", ["growth", "marketing"]],
    ["marketing", ["marketing"]],
  ])("of %s holds %j", (team, teams) => {
    expect(scopeOf(organisation(), team).teams).toEqual(teams);
  });

  it("knows whose people and references are in it", () => {
    const growth = scopeOf(organisation(), "growth");
    expect(growth.hasPerson("theo")).toBe(true);
    expect(growth.hasPerson("lena")).toBe(false);
    expect(growth.hasPerson("someone-who-left")).toBe(false);
    expect(growth.hasReference("2026-Q4:marketing/launch/kr1")).toBe(true);
    expect(growth.hasReference("legal/consent")).toBe(false);
  });

  it("takes everything in for the whole company, also what hangs on no team", () => {
    const company = scopeOf(organisation(), null);
    expect(company.hasPerson("someone-who-left")).toBe(true);
    expect(company.hasReference("gone/objective")).toBe(true);
  });

  it("comes to an end in a tree with a loop", () => {
    const loop = organisation([aTeam("a", { parent: "b" }), aTeam("b", { parent: "a" })]);
    expect(scopeOf(loop, "a").teams).toEqual(["a", "b"]);
    expect(scopeOf(loop, "c").teams).toEqual([]);
  });
});

it("teamOf reads the team of a reference", () => {
  expect(["growth/activation", "2026-Q3:legal/consent/kr1"].map(teamOf)).toEqual(["growth", "legal"]);
});
