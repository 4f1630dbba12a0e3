import { describe, expect, it } from "vitest";
import { missingRole } from "../../../src/flags/own/missing-role.ts";
import type { SettingsFile } from "../../../src/model/settings.ts";
import { PEOPLE, TEAMS } from "../../reviews/build.ts";
import { anIncrease, aTeam } from "../../score/build.ts";
import { type ProgrammeGiven, raised } from "../build.ts";

const ROLES = { sponsor: "mira", rollout_lead: "nia", arbiters: ["lena"] };
const TIERS: SettingsFile["escalation"] = { tiers: { 3: { owner: "mira", deputy: "lena" } } };
const DEPUTIES: Record<string, string> = { company: "lena", growth: "nia", legal: "marc", marketing: "ada" };
const COMPLETE: ProgrammeGiven = {
  settings: { roles: ROLES, escalation: TIERS },
  teams: TEAMS.map((team) => ({ ...team, deputy: DEPUTIES[team.id] })),
  objectives: [{ id: "marketing/leads", owner: "theo", keyResults: [anIncrease()] }],
};
const messages = (given: ProgrammeGiven) =>
  raised(missingRole, { ...COMPLETE, ...given }).map(({ message }) => message);
const without = (...ids: string[]) =>
  (COMPLETE.teams ?? []).map((team) => (ids.includes(team.id) ? { ...team, deputy: undefined } : team));

describe("roles that nobody has", () => {
  it("are none where everything is named", () => {
    expect(messages({})).toEqual([]);
  });

  it.each<[Partial<typeof ROLES>, string]>([
    [{ sponsor: undefined }, "The programme has no sponsor: what only the top can decide has nobody to go to"],
    [{ rollout_lead: undefined }, "The programme has no rollout lead: nobody looks after the programme itself"],
    [{ arbiters: [] }, "The programme has no arbiter: what two departments cannot settle has nobody to go to"],
    [{ sponsor: undefined, arbiters: [] }, "The programme has no sponsor and no arbiter"],
    [
      { sponsor: undefined, rollout_lead: undefined, arbiters: undefined },
      "The programme has no sponsor, no rollout lead and no arbiter",
    ],
  ])("%o", (roles, message) => {
    expect(messages({ settings: { roles: { ...ROLES, ...roles }, escalation: TIERS } })).toEqual([message]);
  });

  it("say where to name them", () => {
    const settings = { roles: { rollout_lead: "nia" }, escalation: TIERS };
    expect(raised(missingRole, { ...COMPLETE, settings, asOf: "2026-10-02", previous: null })).toMatchObject([
      {
        severity: "warning",
        subject: null,
        help: "Name them in okr.yaml under roles: sponsor and arbiters.",
        spot: { file: "okr.yaml", pointer: ["roles"] },
      },
    ]);
  });

  it("account for a tier that has no owner because of them", () => {
    const settings = { roles: { ...ROLES, sponsor: undefined } };
    expect(messages({ settings })).toEqual([
      "The programme has no sponsor: what only the top can decide has nobody to go to",
    ]);
  });
});

describe("owners for whom nobody stands in", () => {
  it("are one finding, with every team that it concerns", () => {
    expect(raised(missingRole, { ...COMPLETE, teams: without("growth", "marketing") })).toMatchObject([
      {
        subject: null,
        concerns: ["team:growth", "team:marketing", "@ada", "@theo"],
        message:
          "Nobody stands in for Ada Okafor (Growth) and Theo Marsh (Marketing) when they are away: what is escalated to them waits, or goes further up",
        help: "Name a deputy in teams/growth.yaml and teams/marketing.yaml.",
        spot: { file: "teams/growth.yaml", pointer: ["lead"] },
      },
    ]);
  });

  it("are left out where the team is not in the programme, or is one person", () => {
    expect(messages({ teams: without("legal") })).toEqual([]);
    const single = aTeam("marketing", { parent: "growth", level: "individual", lead: "theo" });
    const teams = [...without().filter(({ id }) => id !== "marketing"), single];
    expect(messages({ teams })).toEqual([]);
  });

  it("may own a tier by the settings", () => {
    const settings = { roles: { ...ROLES, sponsor: "nia" } };
    expect(messages({ settings })).toEqual([
      "Nobody stands in for Nia Bowen (tier 3) when they are away: what is escalated to them waits, or goes further up",
    ]);
  });
});

describe("people who stand in for one another in a circle", () => {
  const covering = (from: string, to: string) =>
    PEOPLE.map((person) => {
      const cover = { nia: "theo", theo: "nia" }[person.handle];
      return cover === undefined ? person : { ...person, away: [{ from, to, cover }] };
    });

  it("are found where they are away together", () => {
    expect(raised(missingRole, { ...COMPLETE, people: covering("2026-11-30", "2026-12-04") })).toMatchObject([
      {
        subject: "@nia",
        concerns: ["@nia", "@theo"],
        message:
          "Nia Bowen and Theo Marsh are away together on Mon 30 Nov and cover for one another, so that nobody does",
        spot: { file: "teams/growth.yaml", pointer: ["members", "nia", "away", 0] },
      },
    ]);
  });

  it("are no longer a hole once they are back", () => {
    expect(messages({ people: covering("2026-11-16", "2026-11-23") })).toHaveLength(1);
    expect(messages({ people: covering("2026-11-16", "2026-11-22") })).toEqual([]);
  });

  it("are found among deputies, down to a lead who is their own", () => {
    const teams = (deputies: Record<string, string>) =>
      (COMPLETE.teams ?? []).map((team) => ({ ...team, deputy: deputies[team.id] ?? team.deputy }));
    expect(messages({ teams: teams({ growth: "theo" }) })).toEqual([
      "Ada Okafor and Theo Marsh are one another's deputies, so that with all of them away nobody stands in",
    ]);
    expect(messages({ teams: teams({ legal: "lena" }) })).toEqual(["Lena Vogt is named as their own deputy"]);
  });
});
