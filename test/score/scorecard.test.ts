import { describe, expect, it } from "vitest";
import { historyOf } from "../../src/score/history.ts";
import { wholePercent } from "../../src/score/rounding.ts";
import { score, scoringContext } from "../../src/score/scorecard.ts";
import type { Reflection } from "../../src/workspace/workspace.ts";
import { anIncrease, aPercentage, aTeam, aWorkspace, type KeyResultGiven, type ObjectiveGiven } from "./build.ts";
import { scored, scoredObjective } from "./scored.ts";

const AS_OF = "2026-11-20";

const percent = (id: string, value: number, given: Partial<KeyResultGiven> = {}): KeyResultGiven =>
  ({ ...aPercentage({ id, checkIns: [{ date: AS_OF, value }] }), ...given }) as KeyResultGiven;

describe("worked cases", () => {
  it("page loading: four supporting key results far ahead do not make the page load", () => {
    const primary: KeyResultGiven = {
      id: "kr1",
      title: "Pages load in 500 ms instead of 10,000 ms",
      type: "decrease",
      start: 10_000,
      target: 500,
      primary: true,
      checkIns: [{ date: AS_OF, value: 9310 }],
    };
    const supporting = [80, 90, 95, 85].map((value, index) => percent(`kr${index + 2}`, value));
    const objective = scoredObjective({ keyResults: [primary, ...supporting] }, AS_OF);
    expect(objective.keyResults[0]).toMatchObject({ progress: 690 / 9500, status: "off-track" });
    expect(objective.progress).toBe((690 / 9500 + 0.8 + 0.9 + 0.95 + 0.85) / 5);
    expect(objective.paceVerdict).toBe("on-track");
    expect(objective.status).toBe("at-risk");
    expect(objective.statusReason).toEqual({ decidedBy: "pace", heldBackBy: "primary" });
    expect(objective.draggedBy?.keyResult.ref).toBe("growth/activation/kr1");
  });

  it("inbound pipeline: a mean of 52.5 % shows as 53 %", () => {
    const keyResults = [70, 30, 60, 50].map((value, index) => percent(`kr${index}`, value));
    const { progress } = scoredObjective({ keyResults }, AS_OF);
    expect(wholePercent(progress ?? 0)).toBe(53);
  });

  it("activation: the numbers that the status example shows", () => {
    const checkIns = [
      { date: "2026-10-09", value: 32, confidence: 0.7 },
      { date: "2026-10-16", value: 33, confidence: 0.7 },
      { date: "2026-10-23", value: 34, confidence: 0.7 },
      { date: "2026-10-30", value: 34, confidence: 0.7 },
      { date: "2026-11-06", value: 34.5, confidence: 0.7 },
      { date: AS_OF, value: 36.5, confidence: 0.6 },
    ];
    const card = scored({ objectives: [{ keyResults: [anIncrease({ weight: 2, primary: true, checkIns })] }] }, AS_OF);
    expect(card.elapsed).toBe(0.5494505494505495);
    expect(card.objectives[0]).toMatchObject({ progress: 5.5 / 14, confidence: 0.6, status: "on-track", trend: "up" });
    expect(card.keyResultsByRef.get("growth/activation/kr1")).toMatchObject({
      progress: 5.5 / 14,
      status: "on-track",
      stale: false,
      lastCheckIn: AS_OF,
      nextCheckIn: "2026-11-27",
      missedCheckIns: 1,
    });
  });
});

describe("the progress of an objective", () => {
  const progressOf = (...keyResults: KeyResultGiven[]) => scoredObjective({ keyResults }, AS_OF).progress;

  it("is exactly the weighted mean", () => {
    expect(progressOf(percent("a", 10, { weight: 2 }), percent("b", 33, { weight: 3 }))).toBe(
      (2 * 0.1 + 3 * 0.33) / (2 + 3),
    );
  });

  it("leaves out what weighs nothing and what is stopped, in the backlog or a draft; done counts", () => {
    const others = (["stopped", "backlog", "draft"] as const).map((state) => percent(state, 90, { state }));
    expect(progressOf(percent("a", 10), percent("b", 90, { weight: 0 }), ...others)).toBe(0.1);
    expect(progressOf(percent("a", 10), percent("b", 30, { state: "done" }))).toBe(0.2);
  });

  it("is unknown with nothing left to count", () => {
    expect(progressOf(percent("a", 10, { weight: 0 }))).toBeNull();
    const objective = scoredObjective({ keyResults: [percent("a", 10, { state: "stopped" })] }, AS_OF);
    expect(objective).toMatchObject({ progress: null, expected: null, status: "stopped", counts: false });
  });
});

describe("the status of an objective", () => {
  it("holds against the plan only what has an expected", () => {
    const undated: KeyResultGiven = { id: "b", title: "We know", type: "baseline", measurements: 10 };
    const objective = scoredObjective({ keyResults: [percent("a", 50), undated] }, AS_OF);
    expect(objective).toMatchObject({ progress: 0.25, progressAgainstExpected: 0.5, status: "on-track" });
  });

  it.each([
    [[[50, true]], "on-track", null],
    [
      [
        [10, true],
        [100, false],
      ],
      "at-risk",
      "a",
    ],
    [
      [
        [10, false],
        [100, false],
      ],
      "on-track",
      null,
    ],
    [
      [
        [10, true],
        [12, false],
      ],
      "off-track",
      "a",
    ],
    [
      [
        [30, true],
        [12, false],
      ],
      "off-track",
      "b",
    ],
  ] as [[number, boolean][], string, string | null][])("of %j is %s, dragged by %s", (given, status, drag) => {
    const keyResults = given.map(([value, primary], index) => percent(["a", "b"][index] ?? "", value, { primary }));
    const objective = scoredObjective({ keyResults }, AS_OF);
    expect(objective.status).toBe(status);
    expect(objective.draggedBy?.keyResult.id ?? null).toBe(drag);
  });

  it("is never done while its primary key result is off-track", () => {
    const keyResults = [percent("a", 100), percent("b", 10, { primary: true, weight: 0 })];
    expect(scoredObjective({ keyResults }, AS_OF).status).toBe("at-risk");
  });

  it("is what its state says, and otherwise not-started or no-data until something is said", () => {
    const at = (state: ObjectiveGiven["state"], asOf: string) =>
      scoredObjective({ state, keyResults: [aPercentage()] }, asOf).status;
    expect(at("active", "2026-10-09")).toBe("not-started");
    expect(at("active", "2026-10-10")).toBe("no-data");
    expect([at("stopped", AS_OF), at("done", AS_OF)]).toEqual(["stopped", "done"]);
    expect([at("draft", AS_OF), at("backlog", AS_OF)]).toEqual(["not-started", "not-started"]);
  });

  it("goes the way that its newest check-ins moved it", () => {
    const moving = (id: string, from: number, to: number, weight = 1): KeyResultGiven =>
      aPercentage({
        id,
        weight,
        checkIns: [
          { date: "2026-11-13", value: from },
          { date: AS_OF, value: to },
        ],
      });
    const trend = (...keyResults: KeyResultGiven[]) => scoredObjective({ keyResults }, AS_OF).trend;
    expect(trend(moving("a", 10, 20), moving("b", 20, 15))).toBe("up");
    expect(trend(moving("a", 10, 20), moving("b", 20, 15, 3))).toBe("down");
    expect(trend(moving("a", 10, 20), moving("b", 20, 10))).toBe("flat");
    expect(trend(percent("a", 10))).toBeNull();
  });
});

describe("the scorecard", () => {
  const teams = [
    aTeam("zeta", { level: "company", parent: undefined }),
    aTeam("growth", { level: "department", parent: "zeta" }),
    aTeam("alpha", { parent: "growth" }),
    aTeam("beta", { level: "department", parent: "zeta" }),
    aTeam("web", { parent: "beta" }),
    aTeam("lost", { parent: "nowhere" }),
  ];
  const ids = ["web/a", "lost/a", "growth/b", "growth/a", "zeta/x", "beta/a", "unknown/a", "alpha/a"];
  const objectives = ids.map((id, index) => ({ id, keyResults: [percent("kr1", index * 10)] }));

  it("goes from the company down, each department followed by its teams", () => {
    const card = scored({ teams, objectives }, AS_OF);
    expect(card.objectives.map(({ objective }) => objective.id)).toEqual([
      "zeta/x",
      "beta/a",
      "web/a",
      "growth/a",
      "growth/b",
      "alpha/a",
      "lost/a",
      "unknown/a",
    ]);
  });

  it("has plain means by team, by level and over all", () => {
    const card = scored({ teams, objectives }, AS_OF);
    expect(card.teams.get("growth")).toBeCloseTo(0.25, 12);
    expect(card.levels.get("department")).toBeCloseTo((0.2 + 0.3 + 0.5) / 3, 12);
    expect(card.levels.get("company")).toBe(0.4);
    expect(card.company).toBeCloseTo(2.8 / 8, 12);
    expect(card.levels.get("individual")).toBeUndefined();
  });

  it("leaves what is not active or done, and what has nothing to count, out of the means", () => {
    const states = (["active", "done", "stopped", "backlog", "draft"] as const).map((state, index) => ({
      id: `growth/${state}`,
      state,
      keyResults: [percent("kr1", [20, 40, 100, 100, 100][index] ?? 0)],
    }));
    const hollow = { id: "growth/hollow", keyResults: [percent("kr1", 90, { weight: 0 })] };
    const card = scored({ objectives: [...states, hollow] }, AS_OF);
    expect(card.teams.get("growth")).toBeCloseTo(0.3, 12);
    expect(card.teams.get("company")).toBeNull();
  });

  it("survives a loop in the team tree", () => {
    const loop = [aTeam("a", { parent: "b" }), aTeam("b", { parent: "a" })];
    const given = ["b/x", "a/x"].map((id) => ({ id, keyResults: [percent("kr1", 10)] }));
    expect(scored({ teams: loop, objectives: given }, AS_OF).objectives).toHaveLength(2);
  });

  it("shows the graded score of a reflection beside the computed one, once it is written", () => {
    const reflection: Reflection = {
      by: "ada",
      date: "2026-12-28",
      objective: "growth/activation",
      file: "cycles/2026-Q4/reflections/growth/activation.yaml",
      key_results: { kr1: { next: "done", graded: 0.8, because: "The measure changed" } },
    };
    const given = { reflections: [reflection], objectives: [{ keyResults: [percent("kr1", 60)] }] };
    const gradedOn = (asOf: string) => scored(given, asOf).objectives[0]?.keyResults[0];
    expect(gradedOn("2026-12-31")).toMatchObject({
      grade: "learn",
      graded: { score: 0.8, because: "The measure changed" },
    });
    expect(gradedOn("2026-12-27")?.graded).toBeNull();
  });

  it("can be asked how things stood a week ago", () => {
    const checkIns = [
      { date: "2026-11-13", value: 20 },
      { date: AS_OF, value: 30 },
    ];
    const { workspace, cycle } = aWorkspace({ objectives: [{ keyResults: [aPercentage({ checkIns })] }] });
    expect(score(workspace, { cycle, asOf: "2026-11-13" }).company).toBe(0.2);
    expect(score(workspace, { cycle, asOf: AS_OF }).company).toBe(0.3);
    const [keyResult] = cycle.objectives.get("growth/activation")?.keyResults ?? [];
    if (keyResult === undefined) throw new Error("no key result");
    const history = historyOf(keyResult, scoringContext(workspace, { cycle, asOf: AS_OF }));
    expect(history).toEqual([
      { date: "2026-11-13", value: 20, progress: 0.2, expected: 43 / 91, confidence: null, status: "at-risk" },
      { date: AS_OF, value: 30, progress: 0.3, expected: 50 / 91, confidence: null, status: "at-risk" },
    ]);
  });
});
