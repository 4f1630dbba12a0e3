import { describe, expect, it } from "vitest";
import { Evidence } from "../../../src/flags/evidence.ts";
import { findFlags } from "../../../src/flags/find-flags.ts";
import { misaligned } from "../../../src/flags/plan/misaligned.ts";
import type { Cycle, Priority } from "../../../src/workspace/workspace.ts";
import { anIncrease, anObjective, type ObjectiveGiven } from "../../score/build.ts";
import { anEvidence, raised } from "../build.ts";

const aPriority = (id: string, given: Partial<Priority> = {}): Priority => {
  return {
    id,
    year: "2026",
    rank: 1,
    title: `The priority ${id}`,
    owner: "mira",
    file: "priorities/2026.yaml",
    ...given,
  };
};

/** An objective that supports others, each with a how unless it ends in `?`. */
const supporting = (id: string, ...supports: string[]): ObjectiveGiven => ({
  id,
  title: `The objective ${id}`,
  keyResults: [anIncrease()],
  supports: supports.map((to) => (to.endsWith("?") ? { to: to.slice(0, -1) } : { to, how: "It helps" })),
});

const top = supporting("company/top", "priority:win");
const win = [aPriority("win")];

describe("objectives that support nothing", () => {
  it.each<[string, ObjectiveGiven[], [string | null, string][]]>([
    ["none", [supporting("growth/a", "company/top")], []],
    ["a single one, which is all of its level", [supporting("growth/a")], [["growth/a", "info"]]],
    [
      "two of four",
      [
        supporting("growth/a"),
        supporting("growth/b"),
        supporting("legal/a", "company/top"),
        supporting("legal/b", "company/top"),
      ],
      [
        ["growth/a", "info"],
        ["growth/b", "info"],
      ],
    ],
    [
      "two of three",
      [supporting("growth/a"), supporting("growth/b"), supporting("legal/a", "company/top")],
      [[null, "warning"]],
    ],
    [
      "two of three, one of which is done",
      [supporting("growth/a"), { ...supporting("growth/b"), state: "done" }, supporting("legal/a", "company/top")],
      [["growth/a", "info"]],
    ],
    [
      "one at each of two levels",
      [supporting("growth/a"), supporting("marketing/a")],
      [
        ["growth/a", "info"],
        ["marketing/a", "info"],
      ],
    ],
    ["of a team that is not known", [supporting("nobody/a")], []],
  ])("%s", (_, objectives, expected) => {
    const flags = raised(misaligned, { objectives: [top, ...objectives], priorities: win });
    expect(flags.map(({ subject, severity }) => [subject, severity])).toEqual(expected);
  });

  it("are one finding of their level where they are the most of it", () => {
    const objectives = [top, ...["a", "b", "c", "d", "e"].map((name) => supporting(`growth/${name}`))];
    expect(raised(misaligned, { objectives, priorities: win })).toMatchObject([
      {
        subject: null,
        concerns: ["growth/a", "growth/b", "growth/c", "growth/d", "growth/e", "team:growth"],
        message: "5 of 5 department objectives support nothing above them: growth/a, growth/b, growth/c and 2 more",
        evidence: { level: "department", count: 5, of: 5 },
        spot: { file: "cycles/2026-Q4/okrs/growth/a.yaml", pointer: ["title"] },
      },
    ]);
  });

  it("are compared with the option", () => {
    const objectives = [top, supporting("growth/a"), supporting("growth/b"), supporting("legal/a", "company/top")];
    const given = { objectives, priorities: win };
    expect(raised(misaligned, given, { share: 0.66 })).toMatchObject([{ severity: "warning" }]);
    expect(raised(misaligned, given, { share: 0.67 })).toMatchObject([{ severity: "info" }, { severity: "info" }]);
  });

  it("are not asked what they support where there is nothing above", () => {
    expect(raised(misaligned, { objectives: [supporting("company/a")] })).toEqual([]);
    expect(raised(misaligned, { objectives: [supporting("growth/a"), supporting("growth/b")] })).toEqual([]);
    expect(raised(misaligned, { objectives: [supporting("company/a"), supporting("growth/a")] })).toMatchObject([
      { subject: "growth/a" },
    ]);
    expect(
      raised(misaligned, { objectives: [supporting("company/a")], priorities: [aPriority("old", { year: "2025" })] }),
    ).toEqual([]);
  });
});

describe("a priority that no company objective supports", () => {
  it.each<[string, ObjectiveGiven[], Priority[], (string | null)[]]>([
    ["each has one", [top], win, []],
    ["one has none", [top], [...win, aPriority("grow", { rank: 2 })], ["priority:grow"]],
    ["through another company objective", [top, supporting("company/b", "company/top")], win, []],
    [
      "only a department supports it",
      [top, supporting("growth/a", "priority:grow")],
      [...win, aPriority("grow")],
      ["priority:grow"],
    ],
    [
      "only an objective in the backlog does",
      [top, { ...supporting("company/b", "priority:grow"), state: "backlog" }],
      [...win, aPriority("grow")],
      ["priority:grow"],
    ],
    [
      "an objective that is done did",
      [top, { ...supporting("company/b", "priority:grow"), state: "done" }],
      [...win, aPriority("grow")],
      [],
    ],
    [
      "one will from tomorrow",
      [top, { ...supporting("company/b", "priority:grow"), added_on: "2026-11-24" }],
      [...win, aPriority("grow")],
      ["priority:grow"],
    ],
    ["of another year", [top], [...win, aPriority("old", { year: "2025" })], []],
    ["a company that has no objective", [supporting("growth/a", "priority:win")], [...win, aPriority("grow")], []],
  ])("%s", (_, objectives, priorities, expected) => {
    expect(raised(misaligned, { objectives, priorities }).map(({ subject }) => subject)).toEqual(expected);
  });

  it("is pointed at in the list of the year", () => {
    expect(
      raised(misaligned, { objectives: [top], priorities: [...win, aPriority("grow", { rank: 2 })] }),
    ).toMatchObject([
      {
        severity: "warning",
        concerns: ["@mira"],
        message: 'No company objective supports the priority "The priority grow"',
        spot: { file: "priorities/2026.yaml", pointer: ["priorities", 1, "title"] },
      },
    ]);
  });

  it("may be supported through the objective of a longer cycle, which is only known when that was read", () => {
    const yearly = { id: "2026", starts: "2026-01-01", ends: "2026-12-31" };
    const given = { objectives: [supporting("company/top", "2026:company/year")], priorities: win };
    const found = (to: string, loaded: boolean) => {
      const evidence = anEvidence(given);
      const year = anObjective(supporting("company/year", to), yearly);
      const cycle: Cycle = {
        ...evidence.cycle,
        ...yearly,
        loaded,
        objectives: new Map(loaded ? [[year.id, year]] : []),
      };
      const programme = { ...evidence.programme, cycles: new Map([["2026", cycle], ...evidence.programme.cycles]) };
      const { asOf, scorecard, history } = evidence;
      return findFlags(new Evidence({ programme, asOf, scorecard, history }), [misaligned]).raised.map(
        ({ subject }) => subject,
      );
    };
    expect(found("priority:win", true)).toEqual([]);
    expect(found("priority:other", true)).toEqual(["priority:win"]);
    expect(found("priority:other", false)).toEqual([]);
  });
});

describe("a circle", () => {
  it.each<[string, ObjectiveGiven[], string[][]]>([
    [
      "a line",
      [supporting("growth/a", "growth/b"), supporting("growth/b", "growth/c"), supporting("growth/c", "priority:win")],
      [],
    ],
    ["of two", [supporting("growth/b", "growth/a"), supporting("growth/a", "growth/b")], [["growth/a", "growth/b"]]],
    [
      "of three, one by a key result",
      [
        supporting("growth/a", "growth/b/kr1"),
        supporting("growth/b", "2026-Q4:growth/c"),
        supporting("growth/c", "growth/a"),
      ],
      [["growth/a", "growth/b", "growth/c"]],
    ],
    ["of one", [supporting("growth/a", "growth/a/kr1")], [["growth/a"]]],
    [
      "two of them",
      [
        supporting("growth/a", "growth/b", "growth/c"),
        supporting("growth/b", "growth/a"),
        supporting("growth/c", "growth/a"),
      ],
      [
        ["growth/a", "growth/b"],
        ["growth/a", "growth/c"],
      ],
    ],
    [
      "one that leads into it",
      [supporting("growth/a", "growth/b"), supporting("growth/b", "growth/a"), supporting("growth/z", "growth/a")],
      [["growth/a", "growth/b"]],
    ],
    [
      "one in which something was stopped",
      [supporting("growth/a", "growth/b"), { ...supporting("growth/b", "growth/a"), state: "stopped" }],
      [],
    ],
    ["the same name in another cycle", [supporting("growth/a", "2026:growth/a")], []],
  ])("%s", (_, objectives, loops) => {
    const flags = raised(misaligned, { objectives }).filter(({ evidence }) => "loop" in evidence);
    expect(flags.map(({ evidence }) => evidence.loop)).toEqual(loops);
  });

  it("is shown as it goes round, and pointed at where it begins", () => {
    const objectives = [supporting("growth/a", "priority:win", "growth/b"), supporting("growth/b", "growth/a")];
    expect(raised(misaligned, { objectives })).toMatchObject([
      {
        subject: "growth/a",
        concerns: ["growth/b"],
        message: "2 objectives support each other in a circle: growth/a → growth/b → growth/a",
        spot: { pointer: ["supports", 1, "to"] },
      },
    ]);
    expect(raised(misaligned, { objectives: [supporting("growth/a", "growth/a")] })).toMatchObject([
      { message: '"The objective growth/a" supports itself' },
    ]);
  });
});

describe("support for something that nobody works on", () => {
  const other = (given: Partial<ObjectiveGiven>): ObjectiveGiven => ({ ...supporting("company/other"), ...given });
  const stopped = { keyResults: [anIncrease({ state: "stopped" }), anIncrease({ id: "kr2" })] };

  it.each<[string, string, Partial<ObjectiveGiven>, string | null]>([
    ["an active one", "company/other", {}, null],
    ["one that is done", "company/other", { state: "done" }, null],
    ["one that was stopped", "company/other", { state: "stopped" }, "stopped"],
    ["one that waits", "company/other", { state: "backlog" }, "backlog"],
    ["a draft", "company/other", { state: "draft" }, null],
    ["a key result that was stopped", "company/other/kr1", stopped, "stopped"],
    ["the key result beside it", "company/other/kr2", stopped, null],
    ["the objective of both", "company/other", stopped, null],
    [
      "an objective all of whose key results were stopped",
      "company/other",
      { keyResults: [anIncrease({ state: "stopped" })] },
      "stopped",
    ],
    ["one of the cycle before", "2026-Q3:company/other", {}, "over"],
    ["one of a cycle that is not known", "2026-H2:company/other", {}, null],
    ["a priority", "priority:win", {}, null],
  ])("%s", (_, to, given, why) => {
    const flags = raised(misaligned, { objectives: [other(given), supporting("growth/a", to)] });
    expect(flags.filter(({ evidence }) => "why" in evidence).map(({ evidence }) => evidence.why)).toEqual(
      why === null ? [] : [why],
    );
  });

  it("is said once an objective, before a how that is missing", () => {
    const objectives = [
      other({ state: "stopped" }),
      supporting("growth/a", "priority:win?", "company/other", "company/other"),
    ];
    expect(raised(misaligned, { objectives })).toMatchObject([
      {
        subject: "growth/a",
        concerns: ["@ada", "company/other"],
        message: '"The objective growth/a" supports "The objective company/other", which is stopped',
        spot: { pointer: ["supports", 1, "to"] },
      },
    ]);
  });
});

describe("a support that does not say how", () => {
  it("is named with what it leads to", () => {
    const objectives = [top, supporting("growth/a", "company/top?", "priority:win?", "company/top/kr1")];
    expect(raised(misaligned, { objectives, priorities: win })).toMatchObject([
      {
        severity: "warning",
        subject: "growth/a",
        message:
          '"The objective growth/a" supports "The objective company/top" and "The priority win" and does not say how',
        evidence: { supports: ["company/top", "priority:win"] },
        spot: { pointer: ["supports", 0, "to"] },
      },
    ]);
  });

  it("matters only of what is worked on", () => {
    expect(
      raised(misaligned, { objectives: [{ ...supporting("growth/a", "priority:win?"), state: "draft" }] }),
    ).toEqual([]);
  });
});
