import { describe, expect, it } from "vitest";
import { notFedForward } from "../../../src/flags/learn/not-fed-forward.ts";
import type { Learning, Reflection } from "../../../src/workspace/workspace.ts";
import { aLearning } from "../../reviews/build.ts";
import { anIncrease, aPercentage, type ObjectiveGiven } from "../../score/build.ts";
import { type ProgrammeGiven, raised, subjects } from "../build.ts";

const reflecting = (
  next: "carry" | "reset" | "drop" | "done" = "carry",
  given: Partial<Reflection> = {},
): Reflection => {
  const objective = "growth/activation";
  const file = `cycles/2026-Q3/reflections/${objective}.yaml`;
  return { objective, file, by: "ada", key_results: { kr1: { next } }, ...given };
};
const BEFORE: ObjectiveGiven = {
  title: "Activation in summer",
  keyResults: [anIncrease({ metric: "Week-one activation" })],
};
const given = (
  now: Partial<ObjectiveGiven> = {},
  before: Partial<ObjectiveGiven> = {},
  reflections = [reflecting()],
  learnings: Learning[] = [],
): ProgrammeGiven => ({
  objectives: [{ keyResults: [anIncrease({ metric: "Something else" })], ...now }],
  previous: { objectives: [{ ...BEFORE, ...before }], reflections },
  learnings,
});

describe("an objective that comes again", () => {
  it("says from where, and what to read", () => {
    expect(raised(notFedForward, given())).toMatchObject([
      {
        severity: "warning",
        subject: "growth/activation",
        concerns: ["team:growth", "@ada"],
        message:
          '"New customers reach first value" comes again from "Activation in summer" in 2026-Q3, and its plan names nothing of what was learned there',
        help: "Ada Okafor should read 2026-Q3:growth/activation, change in the plan what it calls for, and name it under informed_by.",
        spot: { file: "cycles/2026-Q4/okrs/growth/activation.yaml" },
      },
    ]);
  });

  it("names all that there is to read", () => {
    const lesson = aLearning({ from: "2026-Q3:growth/activation/kr1" });
    expect(raised(notFedForward, given({}, {}, [reflecting()], [lesson]))[0]?.help).toBe(
      `Ada Okafor should read 2026-Q3:growth/activation and ${lesson.id}, change in the plan what they call for, and name them under informed_by.`,
    );
  });

  const renamed = { id: "growth/first-week" };
  const sameMeasure = { ...renamed, keyResults: [anIncrease({ metric: "week-one  Activation" })] };
  it.each<[string, ProgrammeGiven, number]>([
    ["with the same name", given(), 1],
    ["and says what informed it", given({ informed_by: ["2026-09-01-x"] }), 0],
    ["as a draft", given({ state: "draft" }), 0],
    ["with another name and title", given(renamed), 0],
    ["with the same title, but for its signs", given({ ...renamed, title: "Activation, in Summer" }), 1],
    ["with a measure that was carried", given(sameMeasure), 1],
    ["with a measure that was reset", given(sameMeasure, {}, [reflecting("reset")]), 1],
    ["with a measure that was dropped", given(sameMeasure, {}, [reflecting("drop")]), 0],
    ["in another team", given({ id: "legal/activation" }), 0],
    ["after it had waited in the backlog", given({}, { state: "backlog" }), 0],
    ["after it was stopped", given({}, { state: "stopped" }), 1],
    ["with nothing on record about it", given({}, {}, []), 0],
    ["with a lesson on record", given({}, {}, [], [aLearning({ from: "2026-Q3:growth/activation/kr1" })]), 1],
  ])("%s", (_, programme, count) => {
    expect(raised(notFedForward, programme).filter(({ subject }) => subject !== null)).toHaveLength(count);
  });

  it("is new in a first cycle", () => {
    expect(subjects(notFedForward, { ...given(), previous: null })).toEqual([]);
  });
});

describe("reflections that are unfinished", () => {
  const second: ObjectiveGiven = { id: "legal/consent", title: "Consent", owner: "lena", keyResults: [aPercentage()] };
  const unfinished = (reflections: Reflection[], more: ProgrammeGiven = {}): ProgrammeGiven => ({
    previous: { objectives: [BEFORE, second], reflections },
    ...more,
  });

  it("are one finding, with whom to ask", () => {
    expect(raised(notFedForward, unfinished([reflecting()]))).toMatchObject([
      {
        severity: "warning",
        subject: null,
        concerns: ["2026-Q3:legal/consent", "team:legal", "@lena"],
        message: '2026-Q4 is under way with 1 reflection on 2026-Q3 unfinished: "Consent"',
        help: "Ask Lena Vogt for half an hour: cycles/2026-Q3/reflections/legal/consent.yaml is the first.",
        spot: { file: "cycles/2026-Q3/okrs/legal/consent.yaml" },
      },
    ]);
  });

  const other = reflecting("done", { objective: "legal/consent" });
  it.each<[string, ProgrammeGiven, number]>([
    ["none: both are written", unfinished([reflecting(), other]), 0],
    ["one without a verdict", unfinished([reflecting(), { ...other, key_results: {} }]), 1],
    ["one that was written later", unfinished([reflecting(), { ...other, date: "2026-11-24" }]), 1],
    ["all, since nobody ever reflects", unfinished([]), 0],
    [
      "all, where nobody reflected in the cycle before that either",
      unfinished([], { earlier: { hasReflections: false } }),
      0,
    ],
    ["all, where they did in the cycle before that", unfinished([], { earlier: { hasReflections: true } }), 1],
    ["all, since the first of all is dated later", unfinished([reflecting("done", { date: "2026-11-24" })]), 0],
    ["one, while the cycle is planned", unfinished([reflecting()], { cycleState: "planning" }), 0],
    ["one, while the cycle closes", unfinished([reflecting()], { cycleState: "closing" }), 0],
  ])("%s", (_, programme, count) => {
    expect(raised(notFedForward, programme)).toHaveLength(count);
  });

  it("are not expected of what was stopped, nor of a key result that was", () => {
    const stopped = { ...second, state: "stopped" as const };
    const part = { ...BEFORE, keyResults: [anIncrease(), anIncrease({ id: "kr2", state: "stopped" })] };
    expect(
      subjects(notFedForward, { previous: { objectives: [BEFORE, stopped], reflections: [reflecting()] } }),
    ).toEqual([]);
    expect(subjects(notFedForward, { previous: { objectives: [part], reflections: [reflecting()] } })).toEqual([]);
  });
});
