import { describe, expect, it } from "vitest";
import { setAndForget } from "../../../src/flags/engage/set-and-forget.ts";
import { unaddressedBottleneck } from "../../../src/flags/execute/unaddressed-bottleneck.ts";
import { underResourced } from "../../../src/flags/execute/under-resourced.ts";
import { findFlags } from "../../../src/flags/find-flags.ts";
import type { Blocker } from "../../../src/model/check-in.ts";
import { anIncrease, aPercentage, type KeyResultGiven, type ObjectiveGiven } from "../../score/build.ts";
import { anEvidence, raised, subjects } from "../build.ts";

const WORK = { id: "i1", title: "Short form", for: "kr1", state: "doing" } as const;

/** An objective with one initiative, for kr1. */
const working = (...keyResults: KeyResultGiven[]): ObjectiveGiven => ({ keyResults, initiatives: [WORK] });

describe("what a key result needs", () => {
  it.each<[string, KeyResultGiven["resources"], number]>([
    ["nothing said", undefined, 0],
    ["needed, and committed", { needed: "1 designer", committed: true }, 0],
    ["needed, and not committed", { needed: "1 designer", committed: false }, 1],
    ["needed, and nothing said of it", { needed: "1 designer" }, 1],
    ["not said what", { committed: false }, 0],
  ])("%s", (_, resources, count) => {
    expect(raised(underResourced, { objectives: [{ keyResults: [anIncrease({ resources })] }] })).toHaveLength(count);
  });

  it("is said with the words of the file", () => {
    const given = {
      objectives: [{ keyResults: [anIncrease({ metric: "Activation", resources: { needed: "1 designer" } })] }],
    };
    expect(raised(underResourced, given)).toMatchObject([
      {
        subject: "growth/activation/kr1",
        concerns: ["@ada"],
        message: '"Activation" needs "1 designer", and nobody has committed it',
        spot: { pointer: ["key_results", 0, "resources"] },
      },
    ]);
  });

  it.each<[string, Blocker["kind"], string[]]>([
    ["of resources", "resource", ["execute/unaddressed-bottleneck"]],
    ["of something else", "risk", ["execute/unaddressed-bottleneck", "execute/under-resourced"]],
  ])("is said once beside a bottleneck: %s", (_, kind, expected) => {
    const blockers = [{ id: "hands", kind, summary: "No second pair of hands", since: "2026-11-06" }];
    const checkIns = [{ date: "2026-11-20", value: 40, blockers }];
    const keyResults = [anIncrease({ resources: { needed: "1 designer" }, checkIns })];
    const flags = findFlags(anEvidence({ objectives: [{ keyResults }] }), [underResourced, unaddressedBottleneck]);
    expect(flags.raised.map(({ rule }) => rule.id)).toEqual(expected);
  });

  it("no longer matters when it is reached without", () => {
    const checkIns = [{ date: "2026-11-20", value: 45 }];
    const given = { objectives: [{ keyResults: [anIncrease({ resources: { needed: "1 designer" }, checkIns })] }] };
    expect(subjects(underResourced, given)).toEqual([]);
  });
});

describe("a key result without an initiative", () => {
  const without = { objectives: [working(anIncrease(), anIncrease({ id: "kr2" }))] };

  it("is flagged a quarter into the cycle", () => {
    // 23 of the 91 days from the first to the last are a quarter.
    expect(subjects(underResourced, { ...without, asOf: "2026-10-23" })).toEqual([]);
    expect(subjects(underResourced, { ...without, asOf: "2026-10-24" })).toEqual(["growth/activation/kr2"]);
  });

  it("is flagged when the option says so", () => {
    expect(subjects(underResourced, without, { elapsed: 0.7 })).toEqual([]);
    expect(subjects(underResourced, { ...without, asOf: "2026-10-12" }, { elapsed: 0.1 })).toHaveLength(1);
  });

  it("has a quarter of the cycle from when it was added", () => {
    const later = { ...working(anIncrease(), anIncrease({ id: "kr2" })), added_on: "2026-11-02" };
    expect(subjects(underResourced, { objectives: [later] })).toEqual([]);
    expect(subjects(underResourced, { objectives: [later], asOf: "2026-11-25" })).toEqual(["growth/activation/kr2"]);
  });

  it("is one too when all of them were stopped", () => {
    const stopped = { id: "i2", title: "Calls", for: "kr2", state: "stopped" } as const;
    const given = { keyResults: [anIncrease(), anIncrease({ id: "kr2" })], initiatives: [WORK, stopped] };
    expect(raised(underResourced, { objectives: [given] })).toMatchObject([
      { subject: "growth/activation/kr2", message: expect.stringContaining("no initiative that is not stopped") },
    ]);
  });

  it("is not asked about where the whole objective, or the team, was forgotten", () => {
    const told = (dates: string[]) => {
      const checkIns = dates.map((date) => ({ date, value: 40 }));
      const tended = working(anIncrease({ checkIns }), anIncrease({ id: "kr2", checkIns }));
      const forgotten = { id: "growth/partners", keyResults: [anIncrease(), anIncrease({ id: "kr2" })] };
      const flags = findFlags(anEvidence({ objectives: [tended, forgotten] }), [underResourced, setAndForget]);
      return flags.raised.map(({ rule, subject }) => `${rule.id} ${subject}`).sort();
    };
    expect(told(["2026-11-20"])).toEqual([
      "engage/set-and-forget growth/partners",
      "execute/under-resourced growth/activation/kr2",
    ]);
    expect(told([])).toEqual(["engage/set-and-forget team:growth"]);
  });

  it.each<[string, ObjectiveGiven[]]>([
    ["in a team that records none", [{ keyResults: [anIncrease()] }]],
    ["in another team that records none", [working(anIncrease()), { id: "legal/consent", keyResults: [anIncrease()] }]],
    [
      "beside one that names no key result",
      [{ keyResults: [anIncrease()], initiatives: [{ id: "i1", title: "All" }] }],
    ],
    [
      "that is itself the work",
      [
        working(
          anIncrease(),
          { id: "kr2", title: "Steps", type: "milestone", milestones: [{ id: "m1", title: "One" }] },
          { id: "kr3", title: "Readings", type: "baseline" },
          { id: "kr4", title: "Jobs", type: "task", tasks: [{ id: "t1", title: "One" }] },
        ),
      ],
    ],
    ["that only keeps another honest", [working(anIncrease(), aPercentage({ id: "kr2", class: "balancing" }))]],
    ["that is stopped", [working(anIncrease(), aPercentage({ id: "kr2", state: "stopped" }))]],
  ])("is not flagged %s", (_, objectives) => {
    expect(subjects(underResourced, { objectives })).toEqual([]);
  });
});
