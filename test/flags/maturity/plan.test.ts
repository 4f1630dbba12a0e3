import { describe, expect, it } from "vitest";
import type { Dependency } from "../../../src/model/key-result.ts";
import type { ObjectiveFile } from "../../../src/model/objective.ts";
import { aDecision } from "../../reviews/build.ts";
import { anIncrease, aPercentage, type CheckInGiven, type KeyResultGiven } from "../../score/build.ts";
import type { ProgrammeGiven } from "../build.ts";
import { ACTIVATION, aHistory, type ChangeGiven } from "../history.ts";
import { theSign } from "./build.ts";

const of = (...keyResults: KeyResultGiven[]): ProgrammeGiven => ({ objectives: [{ keyResults }] });

describe("final by the end of week one", () => {
  const file = (target: number): ObjectiveFile => ({
    title: "New customers reach first value",
    owner: "ada",
    key_results: [{ id: "kr1", title: "Activation rises", type: "increase", start: 31, target }],
  });
  const told = (changes: readonly ChangeGiven[], added: Record<string, string> = {}, more: ProgrammeGiven = {}) =>
    theSign("final-in-first-week", { ...of(anIncrease()), history: aHistory({ changes, added }), ...more });
  const early: ChangeGiven = { at: "2026-10-02", after: file(45) };

  it.each<[string, ReturnType<typeof told>, string, string]>([
    ["brought in the first week", told([early]), "shown", "last planning edit on Fri 2 Oct"],
    [
      "edited on its last day",
      told([early, { at: "2026-10-08", after: file(44) }]),
      "shown",
      "last planning edit on Thu 8 Oct",
    ],
    [
      "edited after it",
      told([early, { at: "2026-10-09", after: file(44) }]),
      "not-shown",
      "1 of 1 still edited on Fri 9 Oct",
    ],
    [
      "edited later than is asked about",
      told([early, { at: "2026-11-24", after: file(44) }]),
      "shown",
      "last planning edit on Fri 2 Oct",
    ],
    [
      "edited by a decision",
      told(
        [early, { at: "2026-11-12", after: file(44) }],
        {},
        { decisions: [aDecision({ id: "2026-11-12-x", date: "2026-11-12" })] },
      ),
      "shown",
      "last planning edit on Fri 2 Oct",
    ],
    [
      "brought after it",
      told([{ at: "2026-10-12", after: file(45) }], { [ACTIVATION]: "2026-10-12" }),
      "not-shown",
      "1 of 1 still edited on Mon 12 Oct",
    ],
    [
      "come with the workspace after it",
      told([{ at: "2026-10-12", after: file(45) }]),
      "cannot-tell",
      "git knows nothing of the planning",
    ],
    ["planning is not over", told([early], {}, { asOf: "2026-10-08" }), "cannot-tell", "planning runs until Thu 8 Oct"],
  ])("%s", (_, { verdict, because }, expected, words) => {
    expect({ verdict, because }).toEqual({ verdict: expected, because: words });
  });

  it.each([
    ["no-repository", "there is no git repository"],
    ["shallow", "the clone is shallow (fetch-depth: 0)"],
    ["no-commits", "nothing is committed yet"],
    ["unreadable", "git cannot read its history"],
    ["no-git", "git is not installed"],
  ] as const)("cannot tell without a history, and says why: %s", (why, because) => {
    expect(theSign("final-in-first-week", of(anIncrease()), why)).toMatchObject({ verdict: "cannot-tell", because });
    expect(theSign("decided-changes", of(anIncrease()), why)).toMatchObject({ verdict: "cannot-tell", because });
  });
});

describe("units, not percentages", () => {
  it.each([
    [
      "more than half in units",
      [anIncrease(), anIncrease({ id: "kr2" }), aPercentage({ id: "kr3" })],
      "shown",
      "2 of 3 key results in units",
    ],
    ["half of them", [anIncrease(), aPercentage({ id: "kr2" })], "not-shown", "1 of 2 key results in units"],
    ["per cent as a unit of what is measured", [anIncrease({ unit: "%" })], "shown", "1 of 1 key result in units"],
    [
      "stopped ones do not count",
      [anIncrease(), aPercentage({ id: "kr2", state: "stopped" })],
      "shown",
      "1 of 1 key result in units",
    ],
  ])("%s", (_, keyResults, verdict, because) => {
    expect(theSign("units-not-percentages", of(...keyResults))).toMatchObject({ verdict, because });
  });

  it("cannot tell of nothing", () => {
    expect(theSign("units-not-percentages")).toMatchObject({
      verdict: "cannot-tell",
      because: "no key result is active",
    });
  });
});

/** Ten planned Fridays from 9 October to 11 December. */
const TEN = [
  "2026-10-09",
  "2026-10-16",
  "2026-10-23",
  "2026-10-30",
  "2026-11-06",
  "2026-11-13",
  "2026-11-20",
  "2026-11-27",
  "2026-12-04",
  "2026-12-11",
];
const onDays = (dates: readonly string[], more: Partial<CheckInGiven> = {}): ProgrammeGiven => ({
  ...of(anIncrease({ checkIns: dates.map((date) => ({ date, value: 35, confidence: 0.7, ...more })) })),
  asOf: "2026-12-12",
});

describe("a rhythm that is kept", () => {
  it.each([
    ["nine of ten", onDays(TEN.slice(0, 9)), "shown", "9 of 10 check-ins made"],
    ["eight of ten", onDays(TEN.slice(0, 8)), "not-shown", "8 of 10 check-ins made"],
    ["one that was late counts", onDays([...TEN.slice(0, 8), "2026-12-07"]), "shown", "9 of 10 check-ins made"],
    ["today can still be met", { ...onDays(TEN.slice(0, 9)), asOf: "2026-12-11" }, "shown", "9 of 9 check-ins made"],
    ["nothing due yet", { ...onDays([]), asOf: "2026-10-09" }, "cannot-tell", "no check-in was due yet"],
  ])("%s", (_, given, verdict, because) => {
    expect(theSign("kept-rhythm", given)).toMatchObject({ verdict, because });
  });
});

describe("check-ins on time, in words", () => {
  it.each([
    ["eight of ten", onDays(TEN.slice(0, 8)), "shown", "8 of 10 on time and whole"],
    ["seven of ten", onDays(TEN.slice(0, 7)), "not-shown", "7 of 10 on time and whole"],
    ["without words", onDays(TEN, { missing: ["plans"] }), "not-shown", "0 of 10 on time and whole"],
    [
      "late",
      onDays(TEN.map((date) => `${date.slice(0, 8)}${String(Number(date.slice(8)) + 3).padStart(2, "0")}`)),
      "not-shown",
      "0 of 10 on time and whole",
    ],
  ])("%s", (_, given, verdict, because) => {
    expect(theSign("timely-narratives", given)).toMatchObject({ verdict, because });
  });

  it("knows from git what was dated back", () => {
    const file = "cycles/2026-Q4/checkins/growth/activation/kr1/2026-10-09.yaml";
    const history = aHistory({ added: { [file]: "2026-11-01" } });
    const given = { ...onDays(TEN.slice(0, 8)), history };
    expect(theSign("timely-narratives", given)).toMatchObject({
      verdict: "not-shown",
      because: "7 of 10 on time and whole",
    });
  });
});

describe("a plan behind each promise", () => {
  const promised = (keyResult: KeyResultGiven, more = {}): ProgrammeGiven => ({
    objectives: [{ commitment: "committed", keyResults: [keyResult], ...more }],
  });
  const planned = anIncrease({ plan: [{ date: "2026-11-15", value: 38 }] });
  const easy = anIncrease({ id: "kr1", checkIns: [{ date: "2026-10-16", value: 45 }] });
  it.each<[string, ProgrammeGiven, string, string]>([
    ["nothing is promised", of(anIncrease()), "cannot-tell", "no key result is committed"],
    ["no plan and no work", promised(anIncrease()), "not-shown", "1 of 1 promised without one"],
    ["values by date", promised(planned), "shown", "1 of 1 promised with one"],
    [
      "work for it",
      promised(anIncrease(), { initiatives: [{ id: "i1", title: "Form", for: "kr1" }] }),
      "shown",
      "1 of 1 promised with one",
    ],
    [
      "work for another",
      promised(anIncrease(), { initiatives: [{ id: "i1", title: "Form", for: "kr2" }] }),
      "not-shown",
      "1 of 1 promised without one",
    ],
    [
      "work that was stopped",
      promised(anIncrease(), { initiatives: [{ id: "i1", title: "Form", state: "stopped" }] }),
      "not-shown",
      "1 of 1 promised without one",
    ],
    [
      "steps with dates",
      promised({
        id: "kr1",
        title: "Steps",
        type: "milestone",
        milestones: [{ id: "m1", title: "One", due: "2026-11-01" }],
      }),
      "shown",
      "1 of 1 promised with one",
    ],
    [
      "a control is kept day by day",
      promised({ id: "kr1", title: "Up", type: "control", at_least: 99 }),
      "shown",
      "1 of 1 promised with one",
    ],
    [
      "a target without stretch elsewhere",
      {
        objectives: [
          { commitment: "committed", keyResults: [planned] },
          { id: "growth/easy", keyResults: [easy] },
        ],
      },
      "not-shown",
      "1 target without any stretch",
    ],
  ])("%s", (_, given, verdict, because) => {
    expect(theSign("promises-with-plans", given)).toMatchObject({ verdict, because });
  });
});

describe("dependencies are agreed, and talked about", () => {
  const needing = (...dependencies: Partial<Dependency>[]): ProgrammeGiven =>
    of(anIncrease({ depends_on: dependencies.map((one) => ({ needs: "team:legal", ...one })) }));
  const agreed = { agreed: { date: "2026-10-02" } };
  it.each<[string, ProgrammeGiven, string, string]>([
    ["none", of(anIncrease()), "cannot-tell", "no dependency is on record"],
    ["all agreed", needing(agreed, agreed), "shown", "2 of 2 agreed"],
    ["one not", needing(agreed, {}), "not-shown", "1 of 2 not agreed"],
    ["one that was delivered all the same", needing(agreed, { delivered: "2026-11-01" }), "shown", "2 of 2 agreed"],
    ["agreed later than is asked about", needing({ agreed: { date: "2026-11-24" } }), "not-shown", "1 of 1 not agreed"],
  ])("agreed: %s", (_, given, verdict, because) => {
    expect(theSign("agreed-dependencies", given)).toMatchObject({ verdict, because });
  });

  it("wants to know how each objective supports what it does", () => {
    const given = {
      objectives: [
        { supports: [{ to: "priority:win" }], keyResults: needing(agreed).objectives?.[0]?.keyResults ?? [] },
      ],
    };
    expect(theSign("agreed-dependencies", given)).toMatchObject({
      verdict: "not-shown",
      because: "1 support without a how",
    });
  });

  const blocked = of(
    anIncrease({
      depends_on: [{ needs: "team:legal" }],
      checkIns: [
        {
          date: "2026-11-06",
          blockers: [{ id: "b1", summary: "No text", kind: "dependency", waits_for: "legal/consent/kr1" }],
        },
      ],
    }),
  );
  it.each<[string, ProgrammeGiven, string, string]>([
    ["none", of(anIncrease()), "cannot-tell", "no dependency is on record"],
    ["agreed in planning, and silent since", needing(agreed), "not-shown", "0 of 1 dependency moved"],
    ["agreed since", needing({ agreed: { date: "2026-10-09" } }), "shown", "1 of 1 dependency moved"],
    ["half delivered", needing({ delivered: "2026-11-02" }, {}), "shown", "1 of 2 dependencies moved"],
    ["less than half", needing({ delivered: "2026-11-02" }, {}, {}), "not-shown", "1 of 3 dependencies moved"],
    ["a blocker tells of it", blocked, "shown", "1 of 1 dependency moved"],
    ["planning is not over", { ...needing(agreed), asOf: "2026-10-05" }, "cannot-tell", "planning is not over"],
  ])("talked about: %s", (_, given, verdict, because) => {
    expect(theSign("discussed-dependencies", given)).toMatchObject({ verdict, because });
  });
});
