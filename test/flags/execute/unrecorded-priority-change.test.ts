import { describe, expect, it } from "vitest";
import { unrecordedPriorityChange as rule } from "../../../src/flags/execute/unrecorded-priority-change.ts";
import { findFlags } from "../../../src/flags/find-flags.ts";
import type { ObjectiveFile } from "../../../src/model/objective.ts";
import { aDecision } from "../../reviews/build.ts";
import { anIncrease } from "../../score/build.ts";
import { anEvidence, type ProgrammeGiven, raised } from "../build.ts";
import { ACTIVATION, aHistory, type ChangeGiven } from "../history.ts";

const anObjective = (target: number, more: Partial<ObjectiveFile> = {}): ObjectiveFile => ({
  title: "New customers reach first value",
  owner: "ada",
  key_results: [{ id: "kr1", title: "Activation rises", type: "increase", start: 31, target }],
  ...more,
});

const PLANNED: ChangeGiven = { at: "2026-10-02", after: anObjective(45) };

/** The objective as it is now, with what git knows of it. */
function programme(changes: readonly ChangeGiven[], more: ProgrammeGiven = {}): ProgrammeGiven {
  const objectives = [{ title: "New customers reach first value", keyResults: [anIncrease({ target: 40 })] }];
  return { objectives, history: aHistory({ changes: [PLANNED, ...changes] }), ...more };
}
const on = (at: string, more: ProgrammeGiven = {}) => programme([{ at, after: anObjective(40) }], more);

describe("a priority that changed", () => {
  it("is told with what went from what to what, when and in which commit", () => {
    expect(raised(rule, on("2026-11-12"))).toMatchObject([
      {
        subject: "growth/activation",
        concerns: ["growth/activation/kr1", "@ada"],
        message:
          'New customers reach first value: the target of "Activation rises" went from 45 to 40 on Thu 12 Nov (2026111), and no decision says why',
        evidence: { edits: [{ keyResult: "kr1", field: "target", from: 45, to: 40, date: "2026-11-12" }], added: null },
        spot: { file: ACTIVATION, pointer: ["key_results", 0, "target"] },
        since: "2026-11-12",
        severity: "warning",
      },
    ]);
  });

  it.each([
    ["on the last day of planning", "2026-10-08", 0],
    ["on the day after", "2026-10-09", 1],
    ["on the day that is asked about", "2026-11-23", 1],
    ["later than that", "2026-11-24", 0],
    ["on the last day of planning, late at night in London", "2026-10-08T22:59:59Z", 0],
    ["a second after midnight in London", "2026-10-08T23:00:01Z", 1],
  ])("counts %s: %s", (_, at, count) => {
    expect(raised(rule, on(at, { settings: { timezone: "Europe/London" } }))).toHaveLength(count);
  });

  it("no longer counts after the cycle", () => {
    const late = { asOf: "2026-12-31", instant: "2027-01-02T12:00:00Z" };
    expect(raised(rule, on("2026-12-31", late))).toHaveLength(1);
    expect(raised(rule, on("2027-01-01", late))).toHaveLength(0);
  });

  it.each([
    ["on the day", "2026-11-12", ["growth/activation/kr1"], 0],
    ["a week before", "2026-11-05", ["growth/activation"], 0],
    ["longer before", "2026-11-04", ["growth/activation"], 1],
    ["a week after", "2026-11-19", ["2026-Q4:growth/activation/kr1"], 0],
    ["longer after", "2026-11-20", ["growth/activation"], 1],
    ["about another key result", "2026-11-12", ["growth/activation/kr2"], 1],
    ["about another objective", "2026-11-12", ["growth/activation-2"], 1],
  ])("is accounted for by a decision %s (%s about %s)", (_, date, affects, count) => {
    const decisions = [aDecision({ id: `${date}-lower`, date, affects })];
    expect(raised(rule, on("2026-11-12", { decisions }))).toHaveLength(count);
  });

  it("is accounted for by decisions so many days away as the option says", () => {
    const decisions = [aDecision({ id: "2026-11-10-lower", date: "2026-11-10" })];
    expect(raised(rule, on("2026-11-12", { decisions }), { days: 1 })).toHaveLength(1);
    expect(raised(rule, on("2026-11-12", { decisions }), { days: 2 })).toHaveLength(0);
  });

  it("is answered by a decision made later that says so", () => {
    const answers = ["execute/unrecorded-priority-change"];
    const decisions = [aDecision({ id: "2026-11-22-late", date: "2026-11-22", answers })];
    expect(raised(rule, on("2026-11-12", { decisions }))).toEqual([]);
  });

  it("is one when it went in steps, and none when it went back", () => {
    const step = { at: "2026-11-10", after: anObjective(42) };
    const [flag] = raised(rule, programme([step, { at: "2026-11-12", after: anObjective(40) }]));
    expect(flag?.evidence.edits).toMatchObject([{ from: 45, to: 40, date: "2026-11-12" }]);
    expect(raised(rule, programme([step, { at: "2026-11-12", after: anObjective(45) }]))).toEqual([]);
    const backLater = programme([step, { at: "2026-11-24", after: anObjective(45) }]);
    expect(raised(rule, backLater), "as of a day before it went back").toHaveLength(1);
  });

  it("is one finding an objective, which names three edits", () => {
    const after = anObjective(40, { owner: "nia", state: "active" });
    const [keyResult] = after.key_results;
    if (keyResult === undefined) throw new Error("a key result");
    const edited = { ...after, key_results: [{ ...keyResult, weight: 3, owner: "theo" }] };
    const [flag, ...others] = raised(rule, programme([{ at: "2026-11-12", after: edited }]));
    expect(others).toEqual([]);
    expect(flag?.message).toContain("the owner went from Ada Okafor to Nia Bowen on Thu 12 Nov");
    expect(flag?.message).toContain("and 1 more, and no decision says why");
    expect(flag?.evidence.edits).toHaveLength(4);
  });

  it("may be a removal, of a key result or of the whole", () => {
    const two = anObjective(45, {
      key_results: [...anObjective(45).key_results, { id: "kr2", title: "Churn falls", type: "percentage" }],
    });
    const history = aHistory({
      changes: [
        { at: "2026-10-02", after: two },
        { at: "2026-11-12", after: anObjective(45) },
      ],
    });
    expect(raised(rule, programme([], { history }))).toMatchObject([
      {
        message:
          'New customers reach first value: "Churn falls" was removed on Thu 12 Nov (2026111), and no decision says why',
        spot: { pointer: ["key_results"] },
      },
    ]);
    const gone = programme([{ at: "2026-11-12", after: null }], { objectives: [] });
    expect(raised(rule, gone)).toMatchObject([
      {
        subject: "growth/activation",
        message: expect.stringContaining("New customers reach first value: it was removed on Thu 12 Nov"),
        spot: { file: "cycles/2026-Q4/cycle.yaml" },
      },
    ]);
    const back = programme([
      { at: "2026-11-12", after: null },
      { at: "2026-11-13", before: [], after: anObjective(45) },
    ]);
    expect(raised(rule, back)).toEqual([]);
  });
});

it("is not told of an objective that git has and the workspace cannot use", () => {
  expect(raised(rule, on("2026-11-12", { objectives: [] }))).toEqual([]);
});

describe("an objective that was added in the middle of the cycle", () => {
  function added(at: string, more: ProgrammeGiven = {}, objective = {}): ProgrammeGiven {
    const history = aHistory({ added: { [ACTIVATION]: at }, changes: [{ at, after: anObjective(40) }] });
    return { objectives: [{ keyResults: [anIncrease({ target: 40 })], ...objective }], history, ...more };
  }

  it("is told when nothing gives way for it", () => {
    expect(raised(rule, added("2026-11-02"))).toMatchObject([
      {
        subject: "growth/activation",
        message: "New customers reach first value: it was added on Mon 2 Nov (2026110) and nothing gives way for it",
        help: expect.stringContaining("`gives_way`"),
        evidence: { added: { at: "2026-11-02T12:00:00Z" }, edits: [] },
        since: "2026-11-02",
      },
    ]);
  });

  it.each<[string, ProgrammeGiven]>([
    ["in planning", added("2026-10-08")],
    ["later than the day asked about", added("2026-11-24")],
    ["and something gives way", added("2026-11-02", {}, { gives_way: "The referral test" })],
    ["as a draft", added("2026-11-02", {}, { state: "draft" })],
    ["to the backlog", added("2026-11-02", {}, { state: "backlog" })],
    ["by a decision", added("2026-11-02", { decisions: [aDecision({ id: "2026-10-30-new", date: "2026-10-30" })] })],
    ["as far as nobody knows", { ...added("2026-11-02"), history: aHistory({}) }],
  ])("is not when it was added %s", (_, given) => {
    expect(raised(rule, given)).toEqual([]);
  });

  it("may be edited for a week", () => {
    const edited = (at: string) => {
      const changes = [
        { at: "2026-11-02", after: anObjective(45) },
        { at, after: anObjective(40) },
      ];
      return { ...added("2026-11-02", {}, { gives_way: "A test" }), history: aHistory({ changes }) };
    };
    expect(raised(rule, edited("2026-11-09"))).toEqual([]);
    expect(raised(rule, edited("2026-11-10"))).toHaveLength(1);
  });
});

it("is undecided without history", () => {
  const { raised: flags, undecided } = findFlags(anEvidence({ objectives: [{ keyResults: [anIncrease()] }] }), [rule]);
  expect([flags, undecided]).toEqual([[], [rule]]);
});
