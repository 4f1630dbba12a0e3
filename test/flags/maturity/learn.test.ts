import { describe, expect, it } from "vitest";
import type { Learning, Reflection } from "../../../src/workspace/workspace.ts";
import { aLearning, aReview } from "../../reviews/build.ts";
import { aPercentage, type ObjectiveGiven } from "../../score/build.ts";
import type { ProgrammeGiven } from "../build.ts";
import { theSign } from "./build.ts";

const lessons = (count: number, more: (index: number) => Partial<Learning> = () => ({})): Learning[] =>
  Array.from({ length: count }, (_, index) =>
    aLearning({
      id: `2026-11-0${index + 1}-l`,
      lesson: `Lesson number ${"abcdefgh"[index]} of ours`,
      tags: ["forms"],
      ...more(index),
    }),
  );

describe("a library that is read", () => {
  const thankedBy = (by: string) => (index: number) => (index === 0 ? { thanks: [{ by, date: "2026-11-20" }] } : {});
  const toldInCheckIn = (date: string): ProgrammeGiven => ({
    objectives: [
      { keyResults: [aPercentage({ checkIns: [{ date, value: 10, learned: [{ lesson: "Ask early" }] }] })] },
    ],
  });
  const untagged = (count: number) => (index: number) => ({
    ...thankedBy("lena")(index),
    ...(index < count ? { tags: [] } : {}),
  });
  it.each<[string, ProgrammeGiven, string, string]>([
    ["no lesson on record anywhere", {}, "cannot-tell", "no lesson is on record"],
    ["empty, while check-ins tell lessons", toldInCheckIn("2026-11-06"), "not-shown", "it is empty"],
    ["told later than is asked about", toldInCheckIn("2026-11-24"), "cannot-tell", "no lesson is on record"],
    [
      "one of four thanked for elsewhere",
      { learnings: lessons(4, thankedBy("lena")) },
      "shown",
      "1 of 4 used elsewhere, 4 tagged",
    ],
    ["one of five", { learnings: lessons(5, thankedBy("lena")) }, "not-shown", "1 of 5 used elsewhere, 5 tagged"],
    [
      "thanked for by the own team",
      { learnings: lessons(4, thankedBy("nia")) },
      "not-shown",
      "0 of 4 used elsewhere, 4 tagged",
    ],
    ["three of four tagged", { learnings: lessons(4, untagged(1)) }, "shown", "1 of 4 used elsewhere, 3 tagged"],
    ["two of four tagged", { learnings: lessons(4, untagged(2)) }, "not-shown", "1 of 4 used elsewhere, 2 tagged"],
    [
      "what another team's objective rests on",
      {
        learnings: lessons(1),
        objectives: [{ id: "legal/consent", informed_by: ["2026-11-01-l"], keyResults: [aPercentage()] }],
      },
      "shown",
      "1 of 1 used elsewhere, 1 tagged",
    ],
    [
      "thanked for later than is asked about",
      { learnings: lessons(1, () => ({ thanks: [{ by: "lena", date: "2026-11-24" }] })) },
      "not-shown",
      "0 of 1 used elsewhere, 1 tagged",
    ],
  ])("%s", (_, given, verdict, because) => {
    expect(theSign("library-that-is-read", given)).toMatchObject({ verdict, because });
  });
});

describe("lessons shared in sessions", () => {
  const sessions = (...dates: string[]): ProgrammeGiven => ({
    reviews: dates.map((date) => aReview({ team: "company", date, kind: "learning" })),
  });
  it.each<[string, ProgrammeGiven, string, string]>([
    ["none on record", {}, "cannot-tell", "no session is on record"],
    ["two in ten weeks", sessions("2026-10-21", "2026-11-18"), "shown", "2 sessions in ten weeks"],
    ["one", sessions("2026-11-18"), "not-shown", "1 session in ten weeks"],
    ["the last too long ago", sessions("2026-10-01", "2026-10-18"), "not-shown", "2 sessions in ten weeks"],
    ["the last five weeks ago", sessions("2026-10-01", "2026-10-19"), "shown", "2 sessions in ten weeks"],
    [
      "by what lessons say",
      { learnings: [aLearning({ id: "2026-10-02-l", shared: [{ date: "2026-10-21" }, { date: "2026-11-18" }] })] },
      "shown",
      "2 sessions in ten weeks",
    ],
    ["later than is asked about", sessions("2026-11-18", "2026-11-24"), "not-shown", "1 session in ten weeks"],
  ])("%s", (_, given, verdict, because) => {
    expect(theSign("sharing-sessions", given)).toMatchObject({ verdict, because });
  });
});

describe("no lesson is learned twice", () => {
  const SAID = "Nobody reads what stands above a form";
  const first = aLearning({ id: "2026-08-01-forms", lesson: SAID, from: "2026-Q3:legal/consent/kr1", worked: false });
  const again = aLearning({
    id: "2026-11-02-forms",
    lesson: `${SAID}, they say`,
    from: "2026-Q4:growth/activation/kr1",
  });
  const other = aLearning({ id: "2026-11-03-other", lesson: "Ports answer on Tuesdays" });
  const told = (cycle: ObjectiveGiven): ProgrammeGiven => ({ learnings: [first, other], objectives: [cycle] });
  const checkIns = [{ date: "2026-11-06", value: 10, learned: [{ lesson: SAID }] }];
  it.each<[string, ProgrammeGiven, string, string]>([
    ["too few to tell", { learnings: [first] }, "cannot-tell", "too few lessons on record"],
    ["none twice", { learnings: [first, other] }, "shown", "2 lessons, none of them twice"],
    ["one again, somewhere else", { learnings: [first, other, again] }, "not-shown", "1 of 3 lessons came again"],
    [
      "one again that worked was used",
      { learnings: [first, other, { ...again, worked: true }] },
      "shown",
      "3 lessons, none of them twice",
    ],
    [
      "one again in the same place",
      { learnings: [first, other, { ...again, from: "2026-Q3:legal/consent" }] },
      "shown",
      "3 lessons, none of them twice",
    ],
    [
      "one again in a check-in elsewhere",
      told({ keyResults: [aPercentage({ checkIns })] }),
      "not-shown",
      "1 of 2 lessons came again",
    ],
    [
      "one again, later than is asked about",
      { learnings: [first, other, { ...again, id: "2026-11-24-x", date: "2026-11-24" }] },
      "shown",
      "2 lessons, none of them twice",
    ],
  ])("%s", (_, given, verdict, because) => {
    expect(theSign("learned-once", given)).toMatchObject({ verdict, because });
  });
});

describe("reflections", () => {
  const aReflection = (name: string, more: Partial<Reflection> = {}): Reflection => ({
    objective: `growth/${name}`,
    file: `cycles/2026-Q3/reflections/growth/${name}.yaml`,
    by: "ada",
    date: "2026-09-29",
    happened: "It rose from 24 to 31",
    key_results: { kr1: { next: "carry", why: "It still matters" } },
    ...more,
  });
  const ended = (...reflections: (Reflection | null)[]): ProgrammeGiven => ({
    previous: {
      objectives: reflections.map((_, index) => ({
        id: `growth/o${index}`,
        keyResults: [aPercentage({ checkIns: [{ date: "2026-09-25", value: 80 }] })],
      })),
      reflections: reflections.flatMap((reflection, index) =>
        reflection === null ? [] : [{ ...reflection, objective: `growth/o${index}` }],
      ),
    },
  });
  const good = aReflection("o");
  const empty = aReflection("o", { happened: undefined, key_results: {} });
  it.each<[string, ProgrammeGiven, string, string]>([
    ["no cycle before", { previous: null }, "cannot-tell", "no cycle before this one"],
    ["none written", ended(null), "not-shown", "no reflection on last cycle"],
    ["three of four", ended(good, good, good, empty), "shown", "3 of 4 say what and what now"],
    ["two of three", ended(good, good, empty), "not-shown", "2 of 3 say what and what now"],
    [
      "no reason",
      ended(aReflection("o", { key_results: { kr1: { next: "carry" } } })),
      "not-shown",
      "0 of 1 say what and what now",
    ],
    [
      "what is known now",
      ended(aReflection("o", { key_results: { kr1: { next: "carry" } }, known_now: ["It is the form"] })),
      "shown",
      "1 of 1 say what and what now",
    ],
  ])("lead to action: %s", (_, given, verdict, because) => {
    expect(theSign("actionable-reflections", given)).toMatchObject({ verdict, because });
  });

  it.each<[string, ProgrammeGiven, string, string]>([
    ["on the last day", ended(aReflection("o", { date: "2026-09-30" })), "shown", "1 of 1 by the last day"],
    ["a day later", ended(good, aReflection("o", { date: "2026-10-01" })), "not-shown", "1 of 2 by the last day"],
    ["missing", ended(good, null), "not-shown", "1 of 2 by the last day"],
    ["without a date", ended(good, aReflection("o", { date: undefined })), "cannot-tell", "1 of 2 have no date"],
    ["no cycle before", { previous: null }, "cannot-tell", "no cycle before this one"],
    ["nothing in it", {}, "cannot-tell", "nothing was scored last cycle"],
  ])("in time: %s", (_, given, verdict, because) => {
    expect(theSign("reflections-in-time", given)).toMatchObject({ verdict, because });
  });
});
