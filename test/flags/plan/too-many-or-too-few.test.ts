import { describe, expect, it } from "vitest";
import { tooManyOrTooFew } from "../../../src/flags/plan/too-many-or-too-few.ts";
import { anIncrease, type KeyResultGiven, type ObjectiveGiven } from "../../score/build.ts";
import { raised } from "../build.ts";

const keyResults = (count: number, state?: KeyResultGiven["state"]): KeyResultGiven[] =>
  Array.from({ length: count }, (_, index) => anIncrease({ id: `${state ?? "kr"}${index + 1}`, state }));

const objectives = (count: number, given: Partial<ObjectiveGiven> = {}, team = "growth"): ObjectiveGiven[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${team}/${given.state ?? "o"}${index + 1}`,
    keyResults: keyResults(3),
    ...given,
  }));

describe("how many objectives a team has", () => {
  it.each<[number, string[]]>([
    [1, ["info"]],
    [2, ["info"]],
    [3, []],
    [5, []],
    [6, ["warning"]],
  ])("%i", (count, severities) => {
    const flags = raised(tooManyOrTooFew, { objectives: objectives(count) });
    expect(flags.map(({ severity }) => severity)).toEqual(severities);
  });

  it.each<[string, ObjectiveGiven[], (string | null)[]]>([
    ["none", [], []],
    [
      "what waits, is a draft or was stopped",
      (["backlog", "draft", "stopped"] as const).flatMap((state) => objectives(6, { state })),
      [],
    ],
    ["five, and more that wait", [...objectives(5), ...objectives(3, { state: "backlog" })], []],
    ["five, and one that is done", [...objectives(5), ...objectives(1, { state: "done" })], []],
    ["two, and one that is done", [...objectives(2), ...objectives(1, { state: "done" })], []],
    ["one, and one that is done", [...objectives(1), ...objectives(1, { state: "done" })], ["team:growth"]],
    ["three in each of two teams", [...objectives(3), ...objectives(3, {}, "legal")], []],
    [
      "six of which one is added tomorrow",
      [...objectives(5), ...objectives(1, { id: "growth/late", added_on: "2026-11-24" })],
      [],
    ],
    [
      "six of which one was added today",
      [...objectives(5), ...objectives(1, { id: "growth/late", added_on: "2026-11-23" })],
      ["team:growth"],
    ],
  ])("%s", (_, given, subjects) => {
    expect(raised(tooManyOrTooFew, { objectives: given }).map(({ subject }) => subject)).toEqual(subjects);
  });

  it("says who has how many, and points at the team", () => {
    expect(raised(tooManyOrTooFew, { objectives: objectives(6) })).toMatchObject([
      {
        subject: "team:growth",
        concerns: ["growth/o1", "growth/o2", "growth/o3", "growth/o4", "growth/o5", "growth/o6"],
        message: "Growth works on 6 objectives at once, more than 5",
        evidence: { count: 6, max: 5 },
        spot: { file: "teams/growth.yaml", pointer: ["name"] },
      },
    ]);
  });

  it("points at an objective where the team has no file", () => {
    const flags = raised(tooManyOrTooFew, { objectives: objectives(6, {}, "nobody") });
    expect(flags.map(({ spot }) => spot.file)).toEqual(["cycles/2026-Q4/okrs/nobody/o1.yaml"]);
  });
});

describe("how many key results an objective has", () => {
  const one = (...given: KeyResultGiven[]) => [{ id: "growth/it", keyResults: given }, ...objectives(2)];

  it.each<[string, KeyResultGiven[], string[]]>([
    ["one", keyResults(1), ["info"]],
    ["two", keyResults(2), ["info"]],
    ["three", keyResults(3), []],
    ["five", keyResults(5), []],
    ["six", keyResults(6), ["warning"]],
    ["five, and one that waits", [...keyResults(5), ...keyResults(1, "backlog")], []],
    ["five, and one that is done", [...keyResults(5), ...keyResults(1, "done")], []],
    ["two, and one that is done", [...keyResults(2), ...keyResults(1, "done")], []],
    ["two, and one that was stopped", [...keyResults(2), ...keyResults(1, "stopped")], ["info"]],
  ])("%s", (_, given, severities) => {
    const flags = raised(tooManyOrTooFew, { objectives: one(...given) });
    expect(flags.map(({ severity }) => severity)).toEqual(severities);
    for (const { subject, spot } of flags) {
      expect(subject).toBe("growth/it");
      expect(spot).toEqual({ file: "cycles/2026-Q4/okrs/growth/it.yaml", pointer: ["key_results"], at: "key" });
    }
  });
});

describe("its options", () => {
  it("takes another most and another least", () => {
    expect(raised(tooManyOrTooFew, { objectives: objectives(3) }, { max: 2 })).toHaveLength(4);
    expect(raised(tooManyOrTooFew, { objectives: objectives(6) }, { max: 6 })).toEqual([]);
    expect(raised(tooManyOrTooFew, { objectives: objectives(3) }, { min: 4 })).toHaveLength(4);
    expect(raised(tooManyOrTooFew, { objectives: objectives(1, { keyResults: keyResults(1) }) }, { min: 0 })).toEqual(
      [],
    );
  });

  it("keeps too few at info whatever its severity, and speaks up in a first cycle", () => {
    expect(raised(tooManyOrTooFew, { objectives: objectives(1) }, { severity: "error" })).toMatchObject([
      { severity: "info" },
    ]);
    const given = { objectives: objectives(6), previous: null };
    expect(raised(tooManyOrTooFew, given, { severity: "error" })).toMatchObject([{ severity: "error" }]);
    expect(raised(tooManyOrTooFew, given)).toMatchObject([{ severity: "warning" }]);
  });

  it("waits for the end of planning", () => {
    expect(raised(tooManyOrTooFew, { objectives: objectives(6), asOf: "2026-10-08" })).toEqual([]);
    expect(raised(tooManyOrTooFew, { objectives: objectives(6), asOf: "2026-10-09" })).toHaveLength(1);
  });
});
