import { describe, expect, it } from "vitest";
import type { ObjectiveFile } from "../../../src/model/objective.ts";
import { aDecision, aReview } from "../../reviews/build.ts";
import type { CheckInGiven, ObjectiveGiven } from "../../score/build.ts";
import type { ProgrammeGiven } from "../build.ts";
import { aHistory, type ChangeGiven } from "../history.ts";
import { anObjectiveAt, FRIDAYS, planned, theCause } from "./build.ts";

/** A cause's verdict in each case. */
type Cases = readonly [name: string, given: ProgrammeGiven, verdict: "supported" | "ask" | "clear"][];

function look(id: string, cases: Cases): void {
  it.each(cases)("%s", (_, given, verdict) => {
    expect(theCause(id, given).verdict).toBe(verdict);
  });
}

const ACTIVATION: ObjectiveGiven = { title: "Activation", keyResults: [planned("kr1", 50, 50)] };

describe("the focus keeps shifting", () => {
  const file = (target: number, more: Partial<ObjectiveFile> = {}): ObjectiveFile => ({
    title: "Activation",
    owner: "ada",
    key_results: [{ id: "kr1", title: "Number kr1 rises", type: "increase", start: 0, target }],
    ...more,
  });
  const edited = (...changes: ChangeGiven[]): ProgrammeGiven => ({
    objectives: [ACTIVATION],
    history: aHistory({ changes: [{ at: "2026-10-02", after: file(100) }, ...changes] }),
  });
  const decided = { decisions: [aDecision({ id: "2026-11-12-lower", date: "2026-11-12" })] };
  const added = { ...ACTIVATION, added_on: "2026-11-02" };
  look("shifts-focus", [
    ["without history nobody knows", { objectives: [ACTIVATION] }, "ask"],
    ["what git did not see planned it says nothing of", { objectives: [ACTIVATION], history: aHistory({}) }, "ask"],
    ["nothing was edited", edited(), "clear"],
    ["edited in planning", edited({ at: "2026-10-06", after: file(90) }), "clear"],
    ["edited since", edited({ at: "2026-11-12", after: file(90) }), "supported"],
    ["edited later than is asked about", edited({ at: "2026-11-24", after: file(90) }), "clear"],
    ["decided once", { ...edited({ at: "2026-11-12", after: file(90) }), ...decided }, "clear"],
    [
      "decided, and again",
      { ...edited({ at: "2026-11-12", after: file(90) }, { at: "2026-11-13", after: file(80) }), ...decided },
      "supported",
    ],
    ["another owner is no other focus", edited({ at: "2026-11-12", after: file(100, { owner: "nia" }) }), "clear"],
    ["added with nothing that gives way", { objectives: [added] }, "supported"],
    ["added with something that gives way", { objectives: [{ ...added, gives_way: "The price test" }] }, "ask"],
  ]);

  it("says what changed, and why nothing is known", () => {
    const given = edited({ at: "2026-11-12", after: file(90) }, { at: "2026-11-16", after: file(80) });
    expect(theCause("shifts-focus", given).traces).toEqual([
      {
        message: 'The target of "Activation" changed on 2 days since planning',
        subject: "growth/activation",
        rule: null,
      },
    ]);
    expect(theCause("shifts-focus", { objectives: [ACTIVATION] }).unknown).toBe("the history was not read");
  });
});

const anAction = { id: "a1", what: "Translate the form", owner: "nia", due: "2026-11-16" };

describe("what was begun is not seen through", () => {
  look("no-follow-through", [
    ["an action past its date", { decisions: [aDecision({ actions: [anAction] })] }, "supported"],
    ["one that is done", { decisions: [aDecision({ actions: [{ ...anAction, done: "2026-11-20" }] })] }, "clear"],
    ["no action on record", {}, "ask"],
    [
      "the rule is switched off",
      { decisions: [aDecision({ actions: [anAction] })], settings: { rules: { "govern/overdue-action": "off" } } },
      "ask",
    ],
    ["planning is not over", { asOf: "2026-10-05" }, "ask"],
  ]);

  it("says that okr.yaml wants nothing to be said", () => {
    const off = { settings: { rules: { "govern/overdue-action": "off" as const } } };
    expect(theCause("no-follow-through", off).unknown).toBe("okr.yaml switches off govern/overdue-action");
  });
});

describe("too many hands on one, too few on another", () => {
  look("over-or-under-capacity", [
    ["both 30 points from plan", { objectives: [anObjectiveAt("a", 80, 50), anObjectiveAt("b", 20, 50)] }, "supported"],
    ["one not so far ahead", { objectives: [anObjectiveAt("a", 79, 50), anObjectiveAt("b", 20, 50)] }, "clear"],
    ["one not so far behind", { objectives: [anObjectiveAt("a", 80, 50), anObjectiveAt("b", 21, 50)] }, "clear"],
    ["nothing to compare", { objectives: [anObjectiveAt("a", 80, 50)] }, "ask"],
  ]);
});

describe("what only people know", () => {
  it.each(["leader-lacks-expertise", "leader-not-trusted", "team-lacks-expertise", "lacks-initiative", "not-one-team"])(
    "is always asked: %s",
    (id) => {
      expect(theCause(id, {})).toMatchObject({ verdict: "ask", traces: [], unknown: null });
    },
  );

  it("is asked with what gives reason to", () => {
    const whole = (date: string): CheckInGiven => ({ date, value: 20, confidence: 0.5 });
    const stands = planned("kr1", 20, 60, { checkIns: FRIDAYS.map(whole) });
    const given = { objectives: [{ title: "Activation", keyResults: [stands] }] };
    expect(theCause("lacks-initiative", given)).toMatchObject({
      verdict: "ask",
      traces: [{ subject: "growth/activation/kr1", rule: "execute/no-innovation" }],
    });
    const late = { decisions: [aDecision({ actions: [{ ...anAction, owner: "lena" }] })] };
    expect(theCause("not-one-team", late)).toMatchObject({
      verdict: "ask",
      traces: [{ subject: "2026-11-20-short-form#a1", rule: "engage/unsupported-owner" }],
    });
    expect(theCause("no-follow-through", late).verdict).toBe("clear");
  });
});

describe("what one team owes another", () => {
  const agreed = { by: "lena", date: "2026-10-05" };
  const waiting: ObjectiveGiven = {
    title: "Activation",
    keyResults: [
      {
        ...planned("kr1", 50, 50),
        depends_on: [{ needs: "team:legal", what: "The wording", needed_by: "2026-11-16", agreed }],
      },
    ],
  };
  const messages = (given: ProgrammeGiven) =>
    theCause("not-one-team", { objectives: [waiting], ...given }).traces.map(({ message }) => message);

  it("is told whether or not something is being done about it", () => {
    const message = expect.stringContaining('Ada Okafor waits for "The wording" from Legal, agreed for Mon 16 Nov');
    expect(messages({})).toEqual([message]);
    expect(messages({ decisions: [aDecision({ affects: ["growth/activation"] })] })).toEqual([message]);
  });
});

describe("the target asks too much", () => {
  /** A check-in every Friday, with the confidences of the last of them. */
  const told = (confidences: readonly number[], value = 10, days = FRIDAYS): ProgrammeGiven => {
    const from = days.length - confidences.length;
    const checkIns = days.map((date, index) => ({ date, value, confidence: confidences[index - from] ?? 0.8 }));
    return { objectives: [{ title: "Activation", keyResults: [planned("kr1", value, 60, { checkIns })] }] };
  };
  look("too-aggressive", [
    ["off track, looked after and believed in less and less", told([0.6, 0.55, 0.5]), "supported"],
    ["fallen by less than a tenth", told([0.6, 0.55, 0.51]), "clear"],
    ["up again between", told([0.6, 0.45, 0.5]), "clear"],
    ["on track", told([0.6, 0.55, 0.5], 58), "clear"],
    ["five of seven planned check-ins", told([0.6, 0.55, 0.5], 10, FRIDAYS.slice(0, 5)), "clear"],
    ["six of seven", told([0.6, 0.55, 0.5], 10, FRIDAYS.slice(0, 6)), "supported"],
    ["two confidences", told([0.6, 0.3], 10, FRIDAYS.slice(5)), "clear"],
  ]);
});

describe("the target asks too little", () => {
  const early = planned("kr1", 100, 50, { checkIns: [{ date: "2026-10-23", value: 100, confidence: 1 }] });
  look("too-conservative", [
    ["reached before half of the cycle", { objectives: [{ title: "A", keyResults: [early] }] }, "supported"],
    ["reached later", { objectives: [anObjectiveAt("a", 100, 50)] }, "clear"],
  ]);
});

describe("it measures the wrong thing", () => {
  const stood = (value: number, from: number): CheckInGiven[] =>
    FRIDAYS.slice(from).map((date) => ({ date, value, confidence: 0.7 }));
  const primary = (from: number, value = 40) =>
    planned("kr1", value, 50, { primary: true, checkIns: stood(value, from) });
  const of = (...keyResults: ObjectiveGiven["keyResults"]): ProgrammeGiven => ({
    objectives: [{ title: "Activation", keyResults }],
  });
  look("wrong-measure", [
    [
      "three check-ins without a move while the others are on plan",
      of(primary(4), planned("kr2", 50, 50)),
      "supported",
    ],
    ["two", of(primary(5), planned("kr2", 50, 50)), "clear"],
    ["the others short of plan too", of(primary(4), planned("kr2", 49, 50)), "clear"],
    ["it stands where the plan says", of(primary(4, 50), planned("kr2", 50, 50)), "clear"],
    ["no primary key result", of(planned("kr1", 40, 50), planned("kr2", 50, 50)), "clear"],
    [
      "the primary one off track under an objective on track",
      of(primary(6, 10), planned("kr2", 95, 50, { weight: 3 })),
      "supported",
    ],
  ]);
});

describe("no clear plan", () => {
  const three = ["kr1", "kr2", "kr3"].map((id) => planned(id, 50, 50));
  look("no-clear-plan", [
    ["nothing says which matters most", { objectives: [{ title: "A", keyResults: three }] }, "supported"],
    [
      "one of them does",
      { objectives: [{ title: "A", keyResults: [...three.slice(1), planned("kr1", 50, 50, { primary: true })] }] },
      "clear",
    ],
  ]);
});

describe("reviews", () => {
  const held = (date: string, more = {}) => aReview({ date, ...more });
  const objectives = [ACTIVATION];
  look("no-set-frequency", [
    ["none on record", { objectives }, "ask"],
    ["one last week", { objectives, reviews: [held("2026-11-16")] }, "clear"],
    ["none for two planned ones", { objectives, reviews: [held("2026-11-02")] }, "supported"],
  ]);
  const decided = aReview({ date: "2026-10-06", actions: [{ ...anAction, done: "2026-10-08" }] });
  const monthly = held("2026-11-03", { kind: "monthly", present: ["ada"] });
  look("no-agenda", [
    ["none on record", { objectives }, "ask"],
    ["a monthly one that decided nothing", { objectives, reviews: [decided, monthly] }, "supported"],
    ["one that left an action", { objectives, reviews: [decided, { ...monthly, actions: [anAction] }] }, "clear"],
  ]);
});

describe("wishes and hopes", () => {
  const told = (value: number, checkIn: Partial<CheckInGiven>): ProgrammeGiven => ({
    objectives: [
      {
        title: "A",
        keyResults: [
          planned("kr1", value, 50, { checkIns: [{ date: "2026-11-20", value, confidence: 0.5, ...checkIn }] }),
        ],
      },
    ],
  });
  const blockers = [{ id: "b1", summary: "No text" }];
  look("wishes-and-hopes", [
    ["problems without a plan", told(10, { missing: ["plans"] }), "supported"],
    ["neither problems nor a plan", told(10, { missing: ["plans", "problems"] }), "clear"],
    ["problems with one", told(10, { missing: ["progress"] }), "clear"],
    ["on track, problems without one", told(50, { missing: ["plans"] }), "supported"],
    ["on track, blocked, without one", told(50, { missing: ["plans", "problems"], blockers }), "supported"],
    ["only a value from a source", told(10, { automatic: true, missing: ["plans"] }), "ask"],
    [
      "nobody has checked in",
      { objectives: [{ title: "A", keyResults: [planned("kr1", 0, 50, { checkIns: [] })] }] },
      "ask",
    ],
  ]);
});

describe("nothing is followed up", () => {
  const left = (...dates: string[]): ProgrammeGiven => ({
    reviews: [aReview({ date: "2026-11-09", actions: [anAction] }), ...dates.map((date) => aReview({ date }))],
  });
  look("no-follow-up", [
    ["a review since it was due", left("2026-11-17"), "supported"],
    ["a review on the day it was due", left("2026-11-16"), "clear"],
    ["a review later than is asked about", left("2026-11-24"), "clear"],
    ["no action on record", {}, "ask"],
    [
      "somebody whom nobody knows",
      { decisions: [aDecision({ actions: [{ ...anAction, owner: "ghost", due: "2026-11-30" }] })] },
      "supported",
    ],
  ]);
});
