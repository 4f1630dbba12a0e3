import { describe, expect, it } from "vitest";
import { type Hole, holesOf } from "../../src/escalation/holes.ts";
import type { SettingsFile } from "../../src/model/settings.ts";
import { aTeam } from "../score/build.ts";
import { anOrganisation, away, type OrganisationGiven } from "./build.ts";

const complete: Partial<SettingsFile> = { roles: { sponsor: "mira", rollout_lead: "tom", arbiters: ["jon"] } };
const teams = [
  aTeam("company", { level: "company", parent: undefined, lead: "mira", deputy: "jon" }),
  aTeam("product", { level: "department", lead: "kofi", deputy: "sanne" }),
  aTeam("web", { parent: "product", lead: "yuki", deputy: "bo" }),
];

const holes = (given: OrganisationGiven = {}): Hole[] =>
  holesOf(anOrganisation({ settings: complete, teams, ...given }));

describe("the holes in the map", () => {
  it.each<[string, OrganisationGiven, Hole[]]>([
    ["are none when everyone is named", {}, []],
    ["are none when people are away and covers are in order", { away: { kofi: away("sanne"), sanne: away("bo") } }, []],
    [
      "are roles that nobody has",
      { settings: { roles: { sponsor: "mira" } } },
      [
        { kind: "no-role", role: "rollout-lead" },
        { kind: "no-role", role: "arbiter" },
        { kind: "no-owner", tier: 2, teams: ["company"] },
      ],
    ],
    [
      "are tiers that nobody owns",
      { settings: { roles: { rollout_lead: "tom", arbiters: ["jon"] } } },
      [
        { kind: "no-role", role: "sponsor" },
        { kind: "no-owner", tier: 3, teams: ["company", "product", "web"] },
      ],
    ],
    [
      "are no tiers that the settings name an owner for",
      {
        settings: {
          roles: { rollout_lead: "tom", arbiters: ["jon"] },
          escalation: { tiers: { 3: { owner: "mira" } } },
        },
      },
      [{ kind: "no-role", role: "sponsor" }],
    ],
    [
      "are leads without a deputy, once for all their tiers",
      {
        teams: [...teams.filter(({ id }) => id !== "product"), aTeam("product", { level: "department", lead: "kofi" })],
      },
      [{ kind: "no-deputy", owner: "kofi", team: "product", tiers: [1, 2] }],
    ],
    [
      "are owners of tiers without a deputy",
      { settings: { ...complete, escalation: { tiers: { 3: { owner: "tom" } } } } },
      [{ kind: "no-deputy", owner: "tom", team: null, tiers: [3] }],
    ],
    [
      "are no owners of tiers with a deputy",
      { settings: { ...complete, escalation: { tiers: { 3: { owner: "tom", deputy: "jon" } } } } },
      [],
    ],
    [
      "are covers in a circle, on the first day on which all are away",
      { away: { kofi: away("bo"), bo: [{ from: "2026-11-18", to: "2026-11-30", cover: "kofi" }] } },
      [{ kind: "cover-loop", people: ["bo", "kofi"], on: "2026-11-18" }],
    ],
    [
      "are no covers in a circle at different times",
      { away: { kofi: away("bo"), bo: [{ from: "2026-12-01", to: "2026-12-04", cover: "kofi" }] } },
      [],
    ],
    [
      "are who covers for themselves",
      { away: { kofi: away("kofi") } },
      [{ kind: "cover-loop", people: ["kofi"], on: "2026-11-16" }],
    ],
    [
      "are deputies in a circle",
      { teams: [...teams, aTeam("lab", { parent: "product", lead: "bo", deputy: "yuki" })] },
      [{ kind: "deputy-loop", people: ["bo", "yuki"] }],
    ],
    [
      "are deputies in a longer circle",
      {
        teams: [
          ...teams,
          aTeam("lab", { lead: "bo", deputy: "olga" }),
          aTeam("pond", { lead: "olga", deputy: "yuki" }),
        ],
      },
      [{ kind: "deputy-loop", people: ["bo", "olga", "yuki"] }],
    ],
    [
      "are their own deputies",
      { teams: [...teams, aTeam("lab", { lead: "olga", deputy: "olga" })] },
      [
        { kind: "no-deputy", owner: "olga", team: "lab", tiers: [1] },
        { kind: "deputy-loop", people: ["olga"] },
      ],
    ],
  ])("%s", (_, given, expected) => {
    expect(holes(given)).toEqual(expected);
  });
});
