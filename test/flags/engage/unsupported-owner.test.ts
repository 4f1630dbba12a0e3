import { describe, expect, it } from "vitest";
import { unsupportedOwner } from "../../../src/flags/engage/unsupported-owner.ts";
import { findFlags } from "../../../src/flags/find-flags.ts";
import { overdueAction } from "../../../src/flags/govern/overdue-action.ts";
import { noSingleOwner } from "../../../src/flags/own/no-single-owner.ts";
import type { Action } from "../../../src/model/action.ts";
import type { Dependency } from "../../../src/model/key-result.ts";
import type { Absence } from "../../../src/model/team.ts";
import { aDecision, anEscalation, aReview, PEOPLE } from "../../reviews/build.ts";
import { anIncrease, aPercentage } from "../../score/build.ts";
import { anEvidence, type ProgrammeGiven, raised, subjects } from "../build.ts";

describe("an action that another team owes", () => {
  const anAction = (given: Partial<Action> = {}): Action => {
    return { id: "a1", what: "Approve the wording", owner: "lena", due: "2026-11-20", ...given };
  };
  const after = (action: Partial<Action> = {}, given: ProgrammeGiven = {}): ProgrammeGiven => ({
    decisions: [aDecision({ id: "2026-11-10-form", actions: [anAction(action)] })],
    ...given,
  });

  it("says who waits, for whom, and whom to ask", () => {
    expect(raised(unsupportedOwner, after({ for: ["growth/activation/kr1"], owner: "marc" }))).toMatchObject([
      {
        severity: "warning",
        subject: "2026-11-10-form#a1",
        concerns: ["@marc", "team:growth", "team:legal", "growth/activation/kr1"],
        message: 'Growth waits for "Approve the wording" from Marc Dubois (Legal), due Fri 20 Nov, 3 days ago',
        help: "Ask Marc Dubois and Lena Vogt which day it can be done; if it has no place there, okr escalate growth/activation/kr1 takes it to whoever can say whose work waits.",
        spot: { file: "cycles/2026-Q4/decisions/2026-11-10-form.yaml", pointer: ["actions", 0, "what"] },
        since: "2026-11-20",
      },
    ]);
  });

  it.each<[string, Partial<Action>, number]>([
    ["due yesterday", { due: "2026-11-22" }, 1],
    ["due today", { due: "2026-11-23" }, 0],
    ["done", { done: "2026-11-21" }, 0],
    ["dropped", { dropped: "Not needed" }, 0],
    ["of the team itself", { owner: "nia" }, 0],
    ["for a key result of the owner's own team", { for: ["legal/consent/kr1"] }, 0],
    ["for another team than the decision affects", { owner: "nia", for: ["legal/consent/kr1"] }, 1],
    ["of somebody whom nobody knows", { owner: "zoe" }, 0],
  ])("%s", (_, action, count) => {
    expect(raised(unsupportedOwner, after(action))).toHaveLength(count);
  });

  it("is flagged after as many days as the option says", () => {
    expect(subjects(unsupportedOwner, after({ due: "2026-11-21" }), { days: 3 })).toEqual([]);
    expect(subjects(unsupportedOwner, after({ due: "2026-11-20" }), { days: 3 })).toHaveLength(1);
  });

  it("may come from a review: the team that held it waits too", () => {
    const reviews = [aReview({ actions: [anAction()] })];
    expect(subjects(unsupportedOwner, { reviews })).toEqual(["growth/2026-11-16-weekly#a1"]);
    expect(subjects(unsupportedOwner, { reviews: [aReview({ team: "legal", actions: [anAction()] })] })).toEqual([]);
  });

  it("is one finding with the overdue action, of which it says more", () => {
    const ids = (given: ProgrammeGiven) =>
      findFlags(anEvidence(given), [unsupportedOwner, overdueAction]).raised.map(({ rule }) => rule.id);
    expect(ids(after())).toEqual(["engage/unsupported-owner"]);
    expect(ids(after({ owner: "nia" }))).toEqual(["govern/overdue-action"]);
  });

  it("is not yet there before its decision was made", () => {
    expect(subjects(unsupportedOwner, after({ due: "2026-11-05" }, { asOf: "2026-11-09" }))).toEqual([]);
  });
});

describe("a dependency that another team owes", () => {
  const AGREED = { by: "lena", date: "2026-10-05" };
  const waiting = (dependency: Partial<Dependency> = {}, given: ProgrammeGiven = {}): ProgrammeGiven => ({
    objectives: [
      {
        keyResults: [
          anIncrease({
            depends_on: [
              {
                needs: "legal/consent/kr1",
                what: "The wording",
                needed_by: "2026-11-20",
                agreed: AGREED,
                ...dependency,
              },
            ],
          }),
        ],
      },
      { id: "legal/consent", owner: "lena", keyResults: [aPercentage({ owner: "marc" })] },
    ],
    ...given,
  });

  it("says who waits, for what and since when", () => {
    expect(raised(unsupportedOwner, waiting())).toMatchObject([
      {
        subject: "growth/activation/kr1",
        concerns: ["@ada", "team:legal", "legal/consent/kr1", "@marc"],
        message:
          'Ada Okafor waits for "The wording" from Legal, agreed for Fri 20 Nov, 3 days ago, on "Activation rises"',
        spot: { file: "cycles/2026-Q4/okrs/growth/activation.yaml", pointer: ["key_results", 0, "depends_on", 0] },
      },
    ]);
  });

  it.each<[string, Partial<Dependency>, number]>([
    ["needed yesterday", { needed_by: "2026-11-22" }, 1],
    ["needed today", { needed_by: "2026-11-23" }, 0],
    ["without a day", { needed_by: undefined }, 0],
    ["never agreed", { agreed: undefined }, 0],
    ["agreed on the day it was needed", { agreed: { by: "lena", date: "2026-11-20" } }, 1],
    ["agreed only after it was needed", { agreed: { by: "lena", date: "2026-11-21" } }, 0],
    ["delivered", { delivered: "2026-11-23" }, 0],
    ["delivered after the day asked about", { delivered: "2026-11-24" }, 1],
    ["of a team as such", { needs: "team:legal" }, 1],
    ["of an objective", { needs: "legal/consent" }, 1],
    ["of the team itself", { needs: "growth/activation" }, 0],
    ["from outside", { needs: "external:Kelvin" }, 0],
    ["of something unknown", { needs: "legal/nothing/kr1" }, 0],
  ])("%s", (_, dependency, count) => {
    expect(raised(unsupportedOwner, waiting(dependency))).toHaveLength(count);
  });

  it("is flagged after as many days as the option says", () => {
    expect(subjects(unsupportedOwner, waiting(), { days: 3 })).toHaveLength(1);
    expect(subjects(unsupportedOwner, waiting(), { days: 4 })).toEqual([]);
  });

  it("is there when the key result that it needs is done", () => {
    const given = waiting();
    const done = { id: "legal/consent", keyResults: [aPercentage({ checkIns: [{ date: "2026-11-20", value: 100 }] })] };
    expect(
      subjects(unsupportedOwner, { ...given, objectives: [...(given.objectives ?? []).slice(0, 1), done] }),
    ).toEqual([]);
  });

  it("is in hand when it is escalated, or when a decision settles it", () => {
    expect(subjects(unsupportedOwner, waiting({}, { escalations: [anEscalation()] }))).toEqual([]);
    const settled = aDecision({ id: "2026-11-20-wait", answers: ["escalate/dependency-window"] });
    expect(subjects(unsupportedOwner, waiting({}, { decisions: [settled] }))).toEqual([]);
    for (const other of [
      { ...settled, until: "2026-11-22" },
      { ...settled, id: "2026-11-19-wait", date: "2026-11-19" },
    ]) {
      expect(subjects(unsupportedOwner, waiting({}, { decisions: [other] }))).toHaveLength(1);
    }
  });
});

describe("a late dependency about which something was done", () => {
  const KR1 = "growth/activation/kr1";
  const objectives: ProgrammeGiven["objectives"] = [
    {
      keyResults: [
        anIncrease({
          depends_on: [
            { needs: "legal/consent/kr1", needed_by: "2026-11-16", agreed: { by: "lena", date: "2026-10-05" } },
          ],
        }),
      ],
    },
    { id: "legal/consent", owner: "lena", keyResults: [aPercentage({ owner: "marc" })] },
  ];
  const found = (more: ProgrammeGiven) => subjects(unsupportedOwner, { objectives, ...more }).length;
  const decided = (date: string, affects: string[]) =>
    found({ decisions: [aDecision({ id: `${date}-split`, date, affects })] });
  const agreed = (action: Partial<Action>) =>
    found({
      reviews: [
        aReview({
          team: "legal",
          actions: [{ id: "a1", what: "Read it", owner: "lena", due: "2026-11-30", for: [KR1], ...action }],
        }),
      ],
    });
  const ended = (did: "resolved" | "withdrawn") =>
    anEscalation({ events: [{ did, at: "2026-11-21T10:00:00+00:00", by: "ada" }] });

  it.each<[string, () => number, number]>([
    ["a decision of the day it was needed", () => decided("2026-11-16", [KR1]), 0],
    ["a decision about the objective", () => decided("2026-11-20", ["growth/activation"]), 0],
    ["a decision made before it was late", () => decided("2026-11-15", [KR1]), 1],
    ["a decision about another objective", () => decided("2026-11-20", ["growth/partners"]), 1],
    ["an action for it", () => agreed({}), 0],
    ["an action that was dropped", () => agreed({ dropped: "No time" }), 1],
    ["an escalation that was resolved since", () => found({ escalations: [ended("resolved")] }), 0],
    ["an escalation that was withdrawn", () => found({ escalations: [ended("withdrawn")] }), 1],
  ])("%s", (_, count, expected) => {
    expect(count()).toBe(expected);
  });
});

describe("an owner who is away without cover", () => {
  const away = (given: Partial<Absence>, asOf = "2026-11-23", others = PEOPLE.slice(1)): ProgrammeGiven => {
    const [ada] = PEOPLE.filter(({ handle }) => handle === "ada");
    const absence = { from: "2026-11-23", to: "2026-11-27", ...given };
    return {
      people: [...others.filter(({ handle }) => handle !== "ada"), ...(ada ? [{ ...ada, away: [absence] }] : [])],
      objectives: [{ keyResults: [anIncrease({ checkIns: [{ date: "2026-11-20", value: 40 }] })] }],
      asOf,
    };
  };

  it("names the days and the key results", () => {
    expect(raised(unsupportedOwner, away({}))).toMatchObject([
      {
        subject: "@ada",
        concerns: ["growth/activation/kr1"],
        message:
          "Ada Okafor is away until Fri 27 Nov with nobody to cover, and 1 key result has a check-in due before that",
        spot: { file: "teams/growth.yaml", pointer: ["members", "ada", "away", 0] },
      },
    ]);
  });

  it.each<[string, ProgrammeGiven, number]>([
    ["covered", away({ cover: "nia" }), 0],
    ["back before the check-in", away({ to: "2026-11-26" }), 0],
    ["not away yet", away({}, "2026-11-22"), 0],
    ["back again", away({}, "2026-11-28"), 0],
  ])("%s", (_, given, count) => {
    expect(raised(unsupportedOwner, given)).toHaveLength(count);
  });

  it("is so too when whoever covers is away", () => {
    const others = PEOPLE.map((person) =>
      person.handle === "nia" ? { ...person, away: [{ from: "2026-11-20", to: "2026-11-24" }] } : person,
    );
    expect(raised(unsupportedOwner, away({ cover: "nia" }, "2026-11-23", others))).toMatchObject([
      {
        subject: "@ada",
        message:
          "Ada Okafor is away until Fri 27 Nov with nobody to cover, since Nia Bowen is away too, and 1 key result has a check-in due before that",
        help: "Agree with somebody who is there and can check in for Ada Okafor, and name them as cover in teams/growth.yaml.",
      },
    ]);
  });

  it("is one finding with an owner who is gone for longer", () => {
    const given = away({ to: "2026-12-11" });
    const { raised: both } = findFlags(anEvidence(given), [unsupportedOwner, noSingleOwner]);
    expect(both.map(({ rule }) => rule.id)).toEqual(["own/no-single-owner"]);
  });
});
