import { describe, expect, it } from "vitest";
import { decisionsMade } from "../../../src/reviews/facts/decisions.ts";
import { lessonsOf } from "../../../src/reviews/facts/lessons.ts";
import { saidIn } from "../../../src/reviews/facts/said.ts";
import { shiftsOf } from "../../../src/reviews/facts/shifts.ts";
import { thanksOf } from "../../../src/reviews/facts/thanks.ts";
import { anIncrease, type CheckInGiven } from "../../score/build.ts";
import { aDecision, aLearning, aReview, aWeek, type WeekGiven } from "../build.ts";

/** A week in which each of two check-ins, the last of the week before and the first of this, says something. */
const week = (say: (text: string) => Partial<CheckInGiven>, more: WeekGiven = {}) =>
  aWeek({
    objectives: [
      {
        keyResults: [
          anIncrease({
            checkIns: [
              { date: "2026-11-16", value: 36, ...say("before") },
              { date: "2026-11-20", value: 37, ...say("this week") },
              { date: "2026-11-24", value: 38, ...say("later") },
            ],
          }),
        ],
      },
    ],
    ...more,
  });

describe("thanks of the week", () => {
  const thanked = (scope: string | null) =>
    thanksOf(
      week((text) => ({ kudos: [{ to: "marc", for: text }] }), {
        scope,
        reviews: [
          aReview({ date: "2026-11-18", team: "legal", led_by: "lena", kudos: [{ to: "lena", for: "Patience" }] }),
          aReview({ date: "2026-11-16", kudos: [{ to: "nia", for: "Last week's calls" }] }),
        ],
      }),
    );

  it("come from check-ins and reviews, by date", () => {
    expect(thanked(null)).toEqual([
      { to: "lena", for: "Patience", by: "lena", date: "2026-11-18", from: "legal/2026-11-18-weekly" },
      { to: "marc", for: "this week", by: "ada", date: "2026-11-20", from: "growth/activation/kr1" },
    ]);
  });

  it("belong to whoever says them and to whoever is thanked", () => {
    expect(thanked("growth").map(({ to }) => to)).toEqual(["marc"]);
    expect(thanked("legal").map(({ to }) => to)).toEqual(["lena", "marc"]);
    expect(thanked("marketing")).toEqual([]);
  });
});

describe("what was recorded on the day of the week before", () => {
  /** The review of Monday the 16th, after its agenda was printed and before the next one's is. */
  const recorded = (instant: string) => {
    const basis = week((text) => ({ kudos: [{ to: "marc", for: text }] }), {
      instant,
      decisions: [aDecision({ id: "2026-11-16-drop-it", gives_way: "The second variant" })],
      reviews: [aReview({ date: "2026-11-16", kudos: [{ to: "nia", for: "Last week's calls" }] })],
      learnings: [aLearning({ id: "2026-11-16-call-early" })],
    });
    return {
      decisions: decisionsMade(basis).map(({ id }) => id),
      thanks: thanksOf(basis).map(({ to }) => to),
      lessons: lessonsOf(basis).map(({ id }) => id),
      shifts: shiftsOf(basis).map(({ what }) => what),
    };
  };

  it("is news while the day is going on, since last week's agenda came too early for it", () => {
    expect(recorded("2026-11-23T09:00:00+00:00")).toEqual({
      decisions: ["2026-11-16-drop-it"],
      thanks: ["nia", "marc"],
      lessons: ["2026-11-16-call-early"],
      shifts: ["The second variant"],
    });
  });

  it("is no news once the day is over", () => {
    expect(recorded("2026-11-23T23:59:59+00:00")).toEqual({ decisions: [], thanks: ["marc"], lessons: [], shifts: [] });
  });
});

describe("lessons of the week", () => {
  const told = (text: string) => ({ learned: [{ lesson: text, worked: false }] });

  it("come from check-ins and from the library", () => {
    expect(lessonsOf(week(told, { learnings: [aLearning(), aLearning({ id: "2026-11-16-old" })] }))).toEqual([
      {
        lesson: "Fewer fields beat better copy",
        by: "ada",
        date: "2026-11-18",
        worked: null,
        tags: [],
        from: null,
        id: "2026-11-18-short-forms",
      },
      {
        lesson: "this week",
        by: "ada",
        date: "2026-11-20",
        worked: false,
        tags: [],
        from: "growth/activation/kr1",
        id: null,
      },
    ]);
  });

  it("are told once when the library says the same in more words", () => {
    const learnings = [aLearning({ lesson: "this week. And what we made of it." })];
    expect(lessonsOf(week(told, { learnings })).map(({ id }) => id)).toEqual(["2026-11-18-short-forms"]);
  });

  it("belong to the scope of who learned them or of what they come from", () => {
    const learnings = [aLearning({ by: "lena", from: "2026-Q4:marketing/launch" })];
    const inScope = (scope: string) => lessonsOf(week(() => ({}), { learnings, scope })).length;
    expect(["legal", "marketing", "growth", "company"].map(inScope)).toEqual([1, 1, 1, 1]);
    const unrelated = [aLearning({ by: "lena" })];
    expect(lessonsOf(week(() => ({}), { learnings: unrelated, scope: "growth" }))).toEqual([]);
  });
});

describe("what stops or shifts", () => {
  it("comes from check-ins, decisions and new objectives", () => {
    const basis = week((text) => ({ stop_or_shift: text }), {
      decisions: [
        aDecision({ id: "2026-11-19-focus", gives_way: "The price test waits" }),
        aDecision({ id: "2026-11-16-focus", gives_way: "Told last week" }),
        aDecision({ id: "2026-11-20-nothing" }),
      ],
    });
    expect(shiftsOf(basis)).toEqual([
      { what: "The price test waits", by: "ada", date: "2026-11-19", from: "2026-11-19-focus" },
      { what: "this week", by: "ada", date: "2026-11-20", from: "growth/activation/kr1" },
    ]);
    const added = { added_on: "2026-11-18", gives_way: "The podcast stops", keyResults: [anIncrease()] };
    expect(shiftsOf(aWeek({ objectives: [added] }))).toMatchObject([
      { what: "The podcast stops", from: "growth/activation" },
    ]);
  });
});

describe("decisions of the week", () => {
  it.each([
    [null, 1],
    ["growth", 1],
    ["legal", 1],
    ["marketing", 0],
  ])("are, for %s, %i: those that affect it or were made in it", (scope, count) => {
    const decisions = [
      aDecision({ by: "lena" }),
      aDecision({ id: "2026-11-16-old" }),
      aDecision({ id: "2026-11-24-new" }),
    ];
    expect(decisionsMade(aWeek({ decisions, scope }))).toHaveLength(count);
  });
});

describe("what was said this week", () => {
  it("is the newest check-in with words, and nothing older than the week", () => {
    const words = { "growth/activation/kr1/2026-11-20": { progress: "Up", problems: "None" } };
    expect(saidIn(week(() => ({}), { words }))).toMatchObject([
      { by: "ada", date: "2026-11-20", progress: "Up", problems: "None" },
    ]);
    expect(saidIn(week(() => ({}), { words, asOf: "2026-12-07" }))).toEqual([]);
  });

  it("does not hide words behind a number that came after them", () => {
    const missing = ["confidence", "progress", "plans", "problems"] as const;
    const checkIns = [
      { date: "2026-11-18", value: 36 },
      { date: "2026-11-20", value: 37, automatic: true, missing: [...missing] },
    ];
    const words = { "growth/activation/kr1/2026-11-18": { plans: "Ring them all" } };
    const basis = aWeek({ objectives: [{ keyResults: [anIncrease({ checkIns })] }], words });
    expect(saidIn(basis)).toMatchObject([{ date: "2026-11-18", plans: "Ring them all" }]);
  });
});
