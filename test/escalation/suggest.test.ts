import { describe, expect, it } from "vitest";
import { type Matter, type SuggestedLevel, suggestLevel } from "../../src/escalation/suggest.ts";
import type { Priority } from "../../src/workspace/workspace.ts";
import { anIncrease, aWorkspace, type ObjectiveGiven } from "../score/build.ts";

const keyResults = [anIncrease()];
const objectives: ObjectiveGiven[] = [
  { id: "company/wins", keyResults, supports: [{ to: "priority:win", how: "Wins" }] },
  { id: "company/trust", keyResults, supports: [{ to: "priority:trust", how: "Trust" }] },
  { id: "growth/activation", keyResults, supports: [{ to: "company/wins/kr1", how: "Activates" }] },
  { id: "growth/partners", keyResults, supports: [{ to: "company/wins", how: "Sells" }] },
  { id: "growth/uptime", keyResults, supports: [{ to: "company/trust", how: "Runs" }] },
  { id: "growth/tender", keyResults, commitment: "committed" },
  { id: "growth/loop", keyResults, supports: [{ to: "growth/loop", how: "Round" }] },
  { id: "legal/consent", keyResults },
];
const priority = (id: string, owner: string): [string, Priority] => [
  id,
  { id, year: "2026", rank: 1, title: id, owner, file: "priorities/2026.yaml" },
];
const { workspace, cycle } = aWorkspace({ settings: { roles: { sponsor: "mira" } }, objectives });
const strategy = {
  settings: workspace.settings,
  priorities: new Map([priority("win", "mira"), priority("trust", "jon")]),
};

const suggest = (given: Partial<Matter>): SuggestedLevel =>
  suggestLevel(
    {
      kind: "progress",
      threatens: null,
      withinOurAuthority: true,
      affects: ["growth/activation/kr1"],
      waitsFor: [],
      ...given,
    },
    strategy,
    cycle,
  );

describe("the level that is suggested", () => {
  it.each<[string, Partial<Matter>, SuggestedLevel]>([
    ["is local for a team's own trouble", {}, { level: 1, because: [{ kind: "local", team: "growth" }] }],
    [
      "is local for two of its objectives with one priority",
      { affects: ["growth/activation/kr1", "growth/partners"] },
      { level: 1, because: [{ kind: "local", team: "growth" }] },
    ],
    [
      "is local while it waits for the outside",
      { kind: "dependency", waitsFor: ["external:Acme Payments"] },
      { level: 1, because: [{ kind: "local", team: "growth" }] },
    ],
    [
      "is local while it waits for its own team",
      { kind: "dependency", waitsFor: ["growth/partners/kr1"] },
      { level: 1, because: [{ kind: "local", team: "growth" }] },
    ],
    [
      "is local where what it affects is not known",
      { affects: ["2026-Q3:growth/old/kr1"] },
      { level: 1, because: [{ kind: "local", team: "growth" }] },
    ],
    [
      "is local where supports go in a circle",
      { affects: ["growth/loop"] },
      { level: 1, because: [{ kind: "local", team: "growth" }] },
    ],
    [
      "is across teams when two are affected",
      { affects: ["growth/activation/kr1", "legal/consent"] },
      { level: 2, because: [{ kind: "across-teams", teams: ["growth", "legal"] }] },
    ],
    [
      "is across teams when it waits for another",
      { kind: "dependency", waitsFor: ["legal/consent/kr2"] },
      { level: 2, because: [{ kind: "across-teams", teams: ["growth", "legal"] }] },
    ],
    [
      "is across teams when it waits for a team as such",
      { kind: "dependency", waitsFor: ["team:legal"] },
      { level: 2, because: [{ kind: "across-teams", teams: ["growth", "legal"] }] },
    ],
    [
      "is across priorities that are in conflict",
      { affects: ["growth/activation/kr1", "growth/uptime"] },
      { level: 2, because: [{ kind: "priorities-in-conflict", priorities: ["trust", "win"] }] },
    ],
    [
      "is above the team that can no longer settle it",
      { kind: "decision", withinOurAuthority: false },
      { level: 2, because: [{ kind: "beyond-authority" }] },
    ],
    [
      "is strategic for a promise to a customer",
      { kind: "risk", threatens: "customer" },
      { level: 3, because: [{ kind: "threatens", what: "customer" }] },
    ],
    [
      "is strategic for compliance, whatever set it off",
      { kind: "dependency", threatens: "compliance" },
      { level: 3, because: [{ kind: "threatens", what: "compliance" }] },
    ],
    [
      "is strategic for a commitment",
      { kind: "dependency", threatens: "commitment", waitsFor: ["team:legal"] },
      { level: 3, because: [{ kind: "threatens", what: "commitment" }] },
    ],
    [
      "is strategic for a committed objective that is threatened",
      { kind: "risk", threatens: "objective", affects: ["growth/tender/kr1"] },
      { level: 3, because: [{ kind: "committed", affected: "growth/tender/kr1" }] },
    ],
    [
      "is strategic for a priority of the sponsor's that is threatened",
      { kind: "risk", threatens: "objective", affects: ["company/wins"] },
      { level: 3, because: [{ kind: "sponsors-priority", priority: "win" }] },
    ],
    [
      "is not strategic for another's priority",
      { kind: "risk", threatens: "objective", affects: ["company/trust"] },
      { level: 1, because: [{ kind: "local", team: "company" }] },
    ],
    [
      "is not strategic for trouble with something committed",
      { affects: ["growth/tender/kr1"] },
      { level: 1, because: [{ kind: "local", team: "growth" }] },
    ],
  ])("%s", (_, given, expected) => {
    expect(suggest(given)).toEqual(expected);
  });
});
