import { describe, expect, it } from "vitest";
import { unsupportedOwner } from "../../../src/flags/engage/unsupported-owner.ts";
import { findFlags } from "../../../src/flags/find-flags.ts";
import { missingRole } from "../../../src/flags/own/missing-role.ts";
import { noSingleOwner } from "../../../src/flags/own/no-single-owner.ts";
import type { Absence } from "../../../src/model/team.ts";
import type { Person } from "../../../src/workspace/workspace.ts";
import { PEOPLE, TEAMS } from "../../reviews/build.ts";
import { anIncrease, type ObjectiveGiven } from "../../score/build.ts";
import { anEvidence, type ProgrammeGiven, raised, subjects } from "../build.ts";

const away = (handle: string, ...absences: Absence[]): Person[] =>
  PEOPLE.map((person) => (person.handle === handle ? { ...person, away: absences } : person));
const given = (absence: Partial<Absence>, more: ProgrammeGiven = {}): ProgrammeGiven => ({
  people: away("ada", { from: "2026-11-23", to: "2026-12-04", ...absence }),
  objectives: [{ keyResults: [anIncrease(), anIncrease({ id: "kr2", owner: "nia" })] }],
  ...more,
});

describe("an owner who is not one person", () => {
  const objective = (owner: string, more: Partial<ObjectiveGiven> = {}): ProgrammeGiven => ({
    objectives: [
      { title: "First value", owner, keyResults: [anIncrease(), anIncrease({ id: "kr2", owner: "nia" })], ...more },
    ],
  });

  it("is nobody whom a team knows: an error", () => {
    expect(raised(noSingleOwner, objective("ghost"))).toMatchObject([
      {
        severity: "error",
        subject: "@ghost",
        concerns: ["growth/activation", "team:growth"],
        message: '"First value" belongs to ghost, whom no team knows',
        help: "Agree with Ada Okafor on one person who answers for it, and write the handle under `owner`.",
        spot: { pointer: ["owner"] },
      },
    ]);
  });

  it("is a team: an error", () => {
    expect(raised(noSingleOwner, objective("legal"))).toMatchObject([
      {
        severity: "error",
        subject: "team:legal",
        message: '"First value" belongs to Legal, which is a team and not one person',
        help: "Agree with Lena Vogt on one person who answers for it, and write the handle under `owner`.",
      },
    ]);
  });

  it("is told once with all that it owns, a key result where it has an owner of its own", () => {
    const keyResults = ["kr1", "kr2", "kr3", "kr4"].map((id) =>
      anIncrease({ id, title: `Number ${id}`, owner: "ghost" }),
    );
    expect(raised(noSingleOwner, objective("ada", { keyResults }))).toMatchObject([
      {
        message: '"Number kr1", "Number kr2", "Number kr3" and 1 more belong to ghost, whom no team knows',
        evidence: { owner: "ghost", isTeam: false },
        spot: { pointer: ["key_results", 0, "owner"] },
      },
    ]);
  });

  it("owns something that is active, whatever the cycle's phase", () => {
    expect(subjects(noSingleOwner, objective("ghost", { state: "stopped" }))).toEqual([]);
    expect(subjects(noSingleOwner, objective("ghost", { state: "backlog" }))).toEqual([]);
    expect(subjects(noSingleOwner, objective("ada"))).toEqual([]);
    const early = { ...objective("ghost"), asOf: "2026-10-02", previous: null };
    expect(raised(noSingleOwner, early)).toMatchObject([{ severity: "error", subject: "@ghost" }]);
  });
});

describe("an owner who will not be there", () => {
  it("names the days, the check-ins and the file", () => {
    expect(raised(noSingleOwner, given({}))).toMatchObject([
      {
        severity: "warning",
        subject: "@ada",
        concerns: ["team:growth", "growth/activation/kr1"],
        message:
          "Ada Okafor is away from Mon 23 Nov to Fri 4 Dec with nobody to cover, and owes 1 key result a check-in on Fri 27 Nov and Fri 4 Dec",
        spot: { file: "teams/growth.yaml", pointer: ["members", "ada", "away", 0] },
        since: "2026-11-23",
      },
    ]);
  });

  it.each<[string, Partial<Absence>, number]>([
    ["back for the second check-in", { to: "2026-12-03" }, 0],
    ["gone after the first", { from: "2026-11-28" }, 0],
    ["gone from the day of the first", { from: "2026-11-27" }, 1],
    ["covered", { cover: "nia" }, 0],
  ])("%s", (_, absence, count) => {
    expect(raised(noSingleOwner, given(absence))).toHaveLength(count);
  });

  it("counts as many check-ins as the option says", () => {
    expect(subjects(noSingleOwner, given({ to: "2026-11-27" }), { check_ins: 1 })).toEqual(["@ada"]);
    expect(subjects(noSingleOwner, given({}), { check_ins: 3 })).toEqual([]);
  });

  it("is so too when whoever covers is away, or covers in a circle", () => {
    const both = (cover?: string) => [
      ...(given({ cover: "nia" }).people ?? []).filter(({ handle }) => handle !== "nia"),
      ...away("nia", { from: "2026-11-20", to: "2026-12-10", ...(cover ? { cover } : {}) }).filter(
        ({ handle }) => handle === "nia",
      ),
    ];
    expect(subjects(noSingleOwner, given({}, { people: both() }))).toEqual(["@ada", "@nia"]);
    expect(subjects(noSingleOwner, given({}, { people: both("ada") }))).toEqual(["@ada", "@nia"]);
    expect(subjects(noSingleOwner, given({}, { people: both("theo") }))).toEqual([]);
  });

  it("says that whoever was to cover is away too", () => {
    const people = away("ada", { from: "2026-11-23", to: "2026-12-04", cover: "nia" }).map((person) =>
      person.handle === "nia" ? { ...person, away: [{ from: "2026-11-20", to: "2026-12-10" }] } : person,
    );
    const objectives = [{ keyResults: [anIncrease()] }];
    expect(raised(noSingleOwner, { people, objectives })).toMatchObject([
      {
        message:
          "Ada Okafor is away from Mon 23 Nov to Fri 4 Dec with nobody to cover, since Nia Bowen is away too, and owes 1 key result a check-in on Fri 27 Nov and Fri 4 Dec",
        help: "Ask somebody who is there to check in for Ada Okafor, and name them as cover in teams/growth.yaml.",
        evidence: { coversAway: ["nia"] },
      },
    ]);
  });

  it("is one finding with those who cover for one another in a circle", () => {
    const circle = (to: string, more: readonly Absence[] = []) =>
      PEOPLE.map((person) => {
        const cover = { ada: "nia", nia: "ada" }[person.handle];
        return cover === undefined
          ? person
          : { ...person, away: [{ from: "2026-11-23", to, cover }, ...(person.handle === "ada" ? more : [])] };
      });
    const told = (programme: ProgrammeGiven) =>
      findFlags(anEvidence({ ...given({}), ...programme }), [missingRole, noSingleOwner, unsupportedOwner])
        .raised.filter(({ subject }) => subject !== null)
        .map(({ rule, subject }) => `${rule.id} ${subject}`);
    expect(told({ people: circle("2026-12-04") })).toEqual(["own/missing-role @ada"]);
    expect(told({ people: circle("2026-11-27") })).toEqual(["own/missing-role @ada"]);
    const later = [{ from: "2026-12-07", to: "2026-12-18" }];
    expect(told({ people: circle("2026-12-01", later), asOf: "2026-12-07" })).toEqual(["own/no-single-owner @ada"]);
  });

  it("is another finding than a circle of deputies, or of covers at another time", () => {
    const told = (programme: ProgrammeGiven) =>
      findFlags(anEvidence({ ...given({}), ...programme }), [missingRole, noSingleOwner])
        .raised.filter(({ subject }) => subject !== null)
        .map(({ rule, subject }) => `${rule.id} ${subject}`);
    const both = ["own/missing-role @ada", "own/no-single-owner @ada"];
    const teams = TEAMS.map((team) => (team.id === "growth" ? { ...team, deputy: "ada" } : team));
    expect(told({ teams }).sort()).toEqual(both);
    const people = away(
      "ada",
      { from: "2026-11-23", to: "2026-12-04" },
      { from: "2026-12-14", to: "2026-12-18", cover: "nia" },
    );
    const december = people.map((person) =>
      person.handle === "nia" ? { ...person, away: [{ from: "2026-12-14", to: "2026-12-18", cover: "ada" }] } : person,
    );
    expect(told({ people: december }).sort()).toEqual(both);
  });

  it("may be away in two absences, one after the other", () => {
    const people = away("ada", { from: "2026-11-23", to: "2026-11-28" }, { from: "2026-11-29", to: "2026-12-06" });
    expect(subjects(noSingleOwner, given({}, { people }))).toEqual(["@ada"]);
  });

  it("owns something that is active", () => {
    expect(
      subjects(noSingleOwner, given({}, { objectives: [{ keyResults: [anIncrease({ owner: "nia" })] }] })),
    ).toEqual([]);
    expect(
      subjects(noSingleOwner, given({}, { objectives: [{ state: "stopped", keyResults: [anIncrease()] }] })),
    ).toEqual([]);
  });

  it("is named while planning too, and at its severity in a first cycle", () => {
    const planning = given({ from: "2026-10-05", to: "2026-10-20" }, { asOf: "2026-10-02", previous: null });
    expect(raised(noSingleOwner, planning)).toMatchObject([{ severity: "warning", subject: "@ada" }]);
  });

  it("is silent when fewer check-ins are left", () => {
    expect(subjects(noSingleOwner, given({ from: "2026-12-20", to: "2027-01-10" }, { asOf: "2026-12-28" }))).toEqual(
      [],
    );
  });
});
