import { describe, expect, it } from "vitest";
import type { ObjectiveFile } from "../../../src/model/objective.ts";
import { aDecision, aReview } from "../../reviews/build.ts";
import { anIncrease, aPercentage, type ObjectiveGiven } from "../../score/build.ts";
import { anObjectiveAt } from "../balance/build.ts";
import type { ProgrammeGiven } from "../build.ts";
import { aHistory, type ChangeGiven } from "../history.ts";
import { theSign } from "./build.ts";

describe("changes are decided on record", () => {
  const file = (target: number): ObjectiveFile => ({
    title: "New customers reach first value",
    owner: "ada",
    key_results: [{ id: "kr1", title: "Activation rises", type: "increase", start: 31, target }],
  });
  const told = (changes: readonly ChangeGiven[], more: ProgrammeGiven = {}): ProgrammeGiven => ({
    objectives: [{ keyResults: [anIncrease()] }],
    history: aHistory({ changes: [{ at: "2026-10-02", after: file(45) }, ...changes] }),
    ...more,
  });
  const lowered = { at: "2026-11-12", after: file(40) };
  const decisions = [aDecision({ id: "2026-11-12-lower", date: "2026-11-12" })];
  const late = (more: Partial<ObjectiveGiven>): ProgrammeGiven => ({
    objectives: [{ added_on: "2026-11-02", keyResults: [anIncrease()], ...more }],
  });
  it.each<[string, ProgrammeGiven, string, string]>([
    ["an edit without a decision", told([lowered]), "not-shown", "1 of 1 change not decided"],
    ["an edit with one", told([lowered], { decisions }), "shown", "1 change, all decided"],
    ["no edit", told([]), "cannot-tell", "nothing has changed since planning"],
    [
      "an edit later than is asked about",
      told([{ ...lowered, at: "2026-11-24" }]),
      "cannot-tell",
      "nothing has changed since planning",
    ],
    ["without history, what was added and gives nothing way", late({}), "not-shown", "1 of 1 change not decided"],
    [
      "without history, what was added for something",
      late({ gives_way: "The test" }),
      "cannot-tell",
      "the history was not read",
    ],
    ["planning is not over", told([], { asOf: "2026-10-05" }), "cannot-tell", "planning runs until Thu 8 Oct"],
  ])("%s", (_, given, verdict, because) => {
    expect(theSign("decided-changes", given)).toMatchObject({ verdict, because });
  });
});

describe("progress is close to plan", () => {
  it.each<[string, ObjectiveGiven[], string, string]>([
    ["20 points away", [anObjectiveAt("a", 30, 50)], "shown", "1 of 1 objective near it"],
    ["21 behind", [anObjectiveAt("a", 29, 50)], "not-shown", "0 of 1 objective near it"],
    ["21 ahead", [anObjectiveAt("a", 71, 50)], "not-shown", "0 of 1 objective near it"],
    [
      "three of four",
      [anObjectiveAt("a", 50, 50), anObjectiveAt("b", 50, 50), anObjectiveAt("c", 50, 50), anObjectiveAt("d", 0.5, 50)],
      "shown",
      "3 of 4 objectives near it",
    ],
    [
      "two of three",
      [anObjectiveAt("a", 50, 50), anObjectiveAt("b", 50, 50), anObjectiveAt("d", 0.5, 50)],
      "not-shown",
      "2 of 3 objectives near it",
    ],
    ["little expected yet", [anObjectiveAt("a", 19, 19)], "cannot-tell", "too early, or nobody has checked in"],
  ])("%s", (_, objectives, verdict, because) => {
    expect(theSign("close-to-plan", { objectives })).toMatchObject({ verdict, because });
  });
});

describe("scores between 0.7 and 1.0", () => {
  const ended = (...values: number[]): ProgrammeGiven => ({
    previous: {
      objectives: values.map((value, index) => ({
        id: `growth/o${index}`,
        keyResults: [aPercentage({ checkIns: [{ date: "2026-09-25", value }] })],
      })),
    },
  });
  it.each<[string, ProgrammeGiven, string, string]>([
    ["three of four", ended(70, 100, 85, 20), "shown", "3 of 4 at 0.7 or more last cycle"],
    ["just short of it", ended(69.9), "not-shown", "0 of 1 at 0.7 or more last cycle"],
    ["two of three", ended(70, 100, 20), "not-shown", "2 of 3 at 0.7 or more last cycle"],
    ["no cycle before", { previous: null }, "cannot-tell", "no cycle before this one"],
    ["nothing in it", {}, "cannot-tell", "nothing was scored last cycle"],
  ])("%s", (_, given, verdict, because) => {
    expect(theSign("good-scores", given)).toMatchObject({ verdict, because });
  });
});

describe("leaders do not have to chase", () => {
  /** So many actions that were due, the first of them not done. */
  const left = (count: number, open: number): ProgrammeGiven => ({
    reviews: [
      aReview({
        actions: Array.from({ length: count }, (_, index) => ({
          id: `a${index}`,
          what: "Something",
          owner: "nia",
          due: "2026-11-18",
          ...(index < open ? {} : { done: "2026-11-17" }),
        })),
      }),
    ],
  });
  const by = (...people: string[]): ProgrammeGiven => ({
    decisions: people.map((person, index) =>
      aDecision({ id: `2026-11-1${index}-d`, date: `2026-11-1${index}`, by: person }),
    ),
  });
  const stale = { objectives: [{ keyResults: [anIncrease()] }] };
  it.each<[string, ProgrammeGiven, string, string]>([
    ["one of ten actions overdue", left(10, 1), "shown", "1 of 10 actions overdue"],
    ["two of ten", left(10, 2), "not-shown", "2 of 10 actions overdue"],
    ["check-ins overdue", { ...left(10, 0), ...stale }, "not-shown", "1 check-in overdue"],
    ["one person decides half", by("ada", "ada", "nia", "theo"), "shown", "4 decisions, nothing overdue"],
    ["one person decides more", by("ada", "ada", "ada", "theo"), "not-shown", "one person made 3 of 4 decisions"],
    ["of three decisions nothing follows", by("ada", "ada", "ada"), "shown", "3 decisions, nothing overdue"],
    ["nothing on record", {}, "cannot-tell", "no action or decision on record"],
  ])("%s", (_, given, verdict, because) => {
    expect(theSign("leaders-not-chasing", given)).toMatchObject({ verdict, because });
  });
});
