import { describe, expect, it } from "vitest";
import { partNamed, teamsIn } from "../../../src/flags/balance/part.ts";
import { TEAMS } from "../../reviews/build.ts";
import { aTeam } from "../../score/build.ts";

const teams = new Map(TEAMS.map((team) => [team.id, team]));

describe("a part of the company", () => {
  it.each([
    ["nothing", undefined, { kind: "level", id: "company" }],
    ["a team", "growth", { kind: "team", id: "growth" }],
    ["a team with its mark", "team:growth", { kind: "team", id: "growth" }],
    ["a level", "department", { kind: "level", id: "department" }],
    ["what is both a team and a level", "company", { kind: "team", id: "company" }],
    ["a team that is misspelt", "grwoth", { unknown: "grwoth", meant: "growth" }],
    ["a level that is misspelt", "departments", { unknown: "departments", meant: "department" }],
    ["a level at which there is no team", "individual", { unknown: "individual", meant: null }],
    ["an objective", "growth/activation", { unknown: "growth/activation", meant: null }],
  ])("is found by %s", (_, named, part) => {
    expect(partNamed(named, { teams })).toEqual(part);
  });

  it("is a level where a team has another name", () => {
    const other = new Map([aTeam("harbour", { level: "company", parent: undefined })].map((team) => [team.id, team]));
    expect(partNamed("company", { teams: other })).toEqual({ kind: "level", id: "company" });
  });

  it("holds a team's own objectives, and not those below it", () => {
    expect([...teamsIn({ kind: "team", id: "growth" }, { teams })]).toEqual(["growth"]);
    expect([...teamsIn({ kind: "level", id: "department" }, { teams })]).toEqual(["growth", "legal"]);
  });
});
