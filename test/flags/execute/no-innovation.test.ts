import { describe, expect, it } from "vitest";
import { lowConfidence } from "../../../src/flags/escalate/low-confidence.ts";
import { noInnovation } from "../../../src/flags/execute/no-innovation.ts";
import { findFlags } from "../../../src/flags/find-flags.ts";
import { aLearning, anEscalation } from "../../reviews/build.ts";
import {
  anIncrease,
  aPercentage,
  type CheckInGiven,
  type KeyResultGiven,
  type ObjectiveGiven,
} from "../../score/build.ts";
import { anEvidence, type ProgrammeGiven, raised, subjects } from "../build.ts";

const DATES = ["2026-10-30", "2026-11-06", "2026-11-13", "2026-11-20"];

/** Check-ins on the last Fridays before Monday 23 November, when 58 % of the cycle has passed. */
function said(...values: number[]): CheckInGiven[] {
  return values.map((value, index) => ({ date: DATES.slice(-values.length)[index] ?? "", value }));
}

const of = (keyResult: KeyResultGiven, objective: Partial<ObjectiveGiven> = {}, given: ProgrammeGiven = {}) => ({
  objectives: [{ ...objective, keyResults: [keyResult] }],
  ...given,
});

describe("a stretch key result that stands still", () => {
  const flat = (...values: number[]) => of(aPercentage({ checkIns: said(...values) }));

  it.each<[string, number[], number]>([
    ["for three check-ins", [40, 40, 40], 1],
    ["for two", [30, 40, 40], 0],
    ["for three, and then moves", [40, 40, 40, 41], 0],
    ["for four", [40, 40, 40, 40], 1],
    ["for two, after a move back", [40, 41, 40], 0],
    ["just short of its plan", [58, 58, 58], 1],
    ["ahead of its plan", [60, 60, 60], 0],
  ])("%s", (_, values, count) => {
    expect(subjects(noInnovation, flat(...values))).toHaveLength(count);
  });

  it("gives way to a trigger on its progress", () => {
    const doubted = said(40, 40, 40).map((checkIn) => ({ ...checkIn, confidence: 0.3 }));
    const told = (checkIns: CheckInGiven[]) =>
      findFlags(anEvidence(of(aPercentage({ checkIns }))), [noInnovation, lowConfidence]).raised.map(
        ({ rule }) => rule.id,
      );
    expect(told(doubted)).toEqual(["escalate/low-confidence"]);
    expect(told(said(40, 40, 40))).toEqual(["execute/no-innovation"]);
  });

  it("is named with how long it has stood", () => {
    expect(raised(noInnovation, flat(30, 40, 40, 40))).toMatchObject([
      {
        subject: "growth/activation/kr1",
        concerns: ["@ada"],
        message:
          '"Everything is done" has stood at 40 % for 3 check-ins, since Fri 6 Nov, and nothing was learned from it',
        evidence: { checkIns: ["2026-11-06", "2026-11-13", "2026-11-20"] },
        since: "2026-11-06",
      },
    ]);
  });

  it("is flagged after as many check-ins as the option says", () => {
    expect(subjects(noInnovation, flat(40, 40), { runs: 2 })).toHaveLength(1);
    expect(subjects(noInnovation, flat(40, 40, 40), { runs: 4 })).toEqual([]);
  });

  it("has taught something", () => {
    const lesson = [{ lesson: "Words do not matter" }];
    const taught = (index: number) =>
      said(40, 40, 40, 40).map((one, at) => (at === index ? { ...one, learned: lesson } : one));
    expect(subjects(noInnovation, of(aPercentage({ checkIns: taught(1) })))).toEqual([]);
    expect(subjects(noInnovation, of(aPercentage({ checkIns: taught(0) })))).toHaveLength(1);
  });

  it.each<[string, string, number]>([
    ["2026-11-10-words", "2026-Q4:growth/activation/kr1", 0],
    ["2026-11-10-words", "2026-Q4:growth/activation", 0],
    ["2026-11-10-words", "2026-Q4:growth/partners", 1],
    ["2026-11-01-words", "2026-Q4:growth/activation/kr1", 1],
    ["2026-11-24-words", "2026-Q4:growth/activation/kr1", 1],
  ])("with the lesson %s from %s", (id, from, count) => {
    const given = { ...flat(40, 40, 40), learnings: [aLearning({ id, date: id.slice(0, 10), from })] };
    expect(subjects(noInnovation, given)).toHaveLength(count);
  });

  const FLAT = said(40, 40, 40);
  const blocked = FLAT.map((one) => ({ ...one, blockers: [{ id: "wording", summary: "No wording" }] }));
  it.each<[string, ProgrammeGiven]>([
    ["that was promised", of(aPercentage({ checkIns: FLAT }), { commitment: "committed" })],
    ["that is stopped", of(aPercentage({ checkIns: FLAT, state: "stopped" }))],
    ["that is blocked", of(aPercentage({ checkIns: blocked }))],
    ["that is escalated", of(aPercentage({ checkIns: FLAT }), {}, { escalations: [anEscalation()] })],
    ["that is meant to stand still", of({ id: "kr1", title: "Up", type: "control", at_least: 50, checkIns: FLAT })],
    ["of which nothing is due", of({ ...aSteps([{ id: "m1", title: "One" }]), checkIns: reached("m1") })],
  ])("is not flagged when it is one %s", (_, given) => {
    expect(subjects(noInnovation, given)).toEqual([]);
  });

  it("may be milestones of which more is due", () => {
    const steps = aSteps([
      { id: "m1", title: "One", due: "2026-10-16" },
      { id: "m2", title: "Two", due: "2026-11-13" },
    ]);
    expect(subjects(noInnovation, of({ ...steps, checkIns: reached("m1") }))).toHaveLength(1);
    expect(subjects(noInnovation, of({ ...steps, checkIns: reached("m1") }, {}, { asOf: "2026-11-12" }))).toEqual([]);
  });

  function aSteps(milestones: { id: string; title: string; due?: string }[]) {
    return { id: "kr1", title: "Steps", type: "milestone", milestones } as const;
  }
  function reached(...done: string[]): CheckInGiven[] {
    return DATES.slice(1).map((date) => ({ date, done }));
  }
});

describe("a team none of whose stretch key results comes far", () => {
  /** Several key results that move, each where it is now. */
  const at = (...values: number[]): ObjectiveGiven => ({
    keyResults: values.map((value, index) => aPercentage({ id: `kr${index + 1}`, checkIns: said(value - 5, value) })),
  });

  it.each<[string, ObjectiveGiven, string, number]>([
    ["all below 0.3 past the middle", at(10, 29), "2026-11-23", 1],
    ["one at 0.3", at(10, 30), "2026-11-23", 0],
    ["before the middle", at(10, 29), "2026-11-15", 0],
    ["all of them added in mid-cycle", { ...at(10, 29), added_on: "2026-10-12" }, "2026-11-23", 0],
    ["one that was promised besides", { ...at(10, 29), commitment: "committed" }, "2026-11-23", 0],
    [
      "one never checked in on",
      { keyResults: [...at(10, 20).keyResults, aPercentage({ id: "kr9" })] },
      "2026-11-23",
      0,
    ],
    [
      "one that is done",
      { keyResults: [...at(10).keyResults, aPercentage({ id: "kr9", state: "done" })] },
      "2026-11-23",
      0,
    ],
    ["one where its plan says", { keyResults: [...at(10).keyResults, late()] }, "2026-11-23", 0],
  ])("%s", (_, objective, asOf, count) => {
    expect(subjects(noInnovation, { objectives: [objective], asOf })).toHaveLength(count);
  });

  it("is named with the one that came furthest", () => {
    expect(raised(noInnovation, { objectives: [at(10, 20)] })).toMatchObject([
      {
        subject: "team:growth",
        concerns: ["growth/activation/kr1", "growth/activation/kr2"],
        message:
          'None of the 2 stretch key results of Growth has come past 30 % with 58 % of the cycle gone: the furthest, "Everything is done", is at 20 %',
        spot: { file: "teams/growth.yaml" },
      },
    ]);
    expect(raised(noInnovation, { objectives: [at(10)] })[0]?.message).toBe(
      'The one stretch key result of Growth, "Everything is done", has not come past 30 % with 58 % of the cycle gone: it is at 10 %',
    );
  });

  it("is measured as the options say", () => {
    expect(subjects(noInnovation, { objectives: [at(10, 29)] }, { progress: 0.25 })).toEqual([]);
    expect(subjects(noInnovation, { objectives: [at(10, 29)] }, { elapsed: 0.6 })).toEqual([]);
  });

  it("has nothing to add where each of them was named for standing still", () => {
    const given = { objectives: [{ keyResults: [aPercentage({ checkIns: said(10, 10, 10) })] }] };
    expect(subjects(noInnovation, given)).toEqual(["growth/activation/kr1"]);
  });

  /** One that its plan begins late. */
  function late(): KeyResultGiven {
    const plan = [{ date: "2026-12-15", value: 1 }];
    return anIncrease({ id: "kr9", start: 0, target: 100, plan, checkIns: said(1, 2) });
  }
});
