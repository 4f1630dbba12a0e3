import { describe, expect, it } from "vitest";
import { noMeasure } from "../../../src/flags/write/no-measure.ts";
import { anIncrease, aPercentage, type KeyResultGiven, type ObjectiveGiven } from "../../score/build.ts";
import { raised } from "../build.ts";

const steps = (title: string, given: Partial<KeyResultGiven> = {}): KeyResultGiven =>
  ({ id: "kr1", title, type: "milestone", milestones: [{ id: "m1", title: "One" }], ...given }) as KeyResultGiven;

const tasks = (title: string): KeyResultGiven => {
  return { id: "kr1", title, type: "task", tasks: [{ id: "t1", title: "One" }] };
};

const found = (...keyResults: KeyResultGiven[]) => raised(noMeasure, { objectives: [{ keyResults }] });

describe("a key result without a number", () => {
  it.each<[string, number]>([
    ["The wording is approved", 1],
    ["The wording is approved in 3 steps", 0],
    ["Three ways are tried", 0],
    ["All channels are reached", 0],
    ["Nobody waits for the wording", 0],
    ["Some harbours follow", 1],
    ["A third of the harbours follow", 0],
    ["Paper work shrinks by a quarter", 0],
    ["Paper work shrinks by a quarter until Christmas", 0],
    ["The wording is checked by a third party", 1],
    ["The wording is checked by a third-party lawyer", 1],
    ["The wording is read once a quarter", 1],
    ["The third draft of the wording is approved", 1],
    ["The fee is halved", 0],
    ["Partner revenue has doubled", 0],
    ["Open questions are at nil", 0],
    ["A pair of harbours follows", 0],
    ["The wording is written in pair work", 1],
    ["Seventeen harbours follow", 0],
    ["Hundreds of harbours follow", 1],
    ["Tense and tenders", 1],
    ["١٢ harbours follow", 0],
  ])("%s", (title, count) => {
    expect(found(steps(title))).toHaveLength(count);
    expect(found(tasks(title))).toHaveLength(count);
  });

  it.each<[string, KeyResultGiven]>([
    ["an increase", anIncrease({ title: "Activation" })],
    ["a control", { id: "kr1", title: "Tickets stay few", type: "control", at_most: 3 }],
    ["a baseline", { id: "kr1", title: "We know the rating", type: "baseline" }],
    ["one that was stopped", steps("The wording is approved", { state: "stopped" })],
    ["one that waits", steps("The wording is approved", { state: "backlog" })],
  ])("is not %s", (_, keyResult) => {
    expect(found(keyResult)).toEqual([]);
  });

  it("is quoted, at its title", () => {
    expect(found(steps("The wording is approved"))).toMatchObject([
      {
        severity: "warning",
        subject: "growth/activation/kr1",
        concerns: ["growth/activation", "@ada"],
        message: '"The wording is approved" names no number by which anyone could tell that it is reached',
        spot: { pointer: ["key_results", 0, "title"] },
      },
    ]);
  });

  it("knows the number words that it is given", () => {
    const objectives = [{ keyResults: [steps("Drei Häfen folgen")] }];
    expect(raised(noMeasure, { objectives })).toHaveLength(1);
    expect(raised(noMeasure, { objectives }, { words: ["Drei"] })).toEqual([]);
  });
});

describe("a team that measures in per cent done", () => {
  const bare = (id: string) => aPercentage({ id, title: "Images are compressed" });
  const counted = (id: string) => anIncrease({ id });

  it.each<[string, KeyResultGiven[], number]>([
    ["one of two", [bare("a"), counted("b")], 0],
    ["two of three", [bare("a"), bare("b"), counted("c")], 1],
    ["all", [bare("a")], 1],
    ["none", [counted("a")], 0],
    ["with numbers in the titles", [aPercentage({ title: "90% of campaigns run in the tool" })], 0],
    ["two of three, one of which was stopped", [bare("a"), { ...bare("b"), state: "stopped" }, counted("c")], 0],
  ])("%s", (_, keyResults, count) => {
    expect(found(...keyResults)).toHaveLength(count);
  });

  it("is told as info with how many", () => {
    expect(found(bare("a"), bare("b"), counted("c"))).toMatchObject([
      {
        severity: "info",
        subject: "team:growth",
        concerns: ["growth/activation/a", "growth/activation/b"],
        message: "Growth measures 2 of its 3 key results in per cent done",
        spot: { file: "teams/growth.yaml" },
      },
    ]);
    expect(found(bare("a"), bare("b"))[0]?.message).toBe("Growth measures all of its key results in per cent done");
  });

  it("is counted over all objectives of each team", () => {
    const objective = (id: string, ...keyResults: KeyResultGiven[]): ObjectiveGiven => ({ id, keyResults });
    const objectives = [
      objective("growth/a", bare("a")),
      objective("growth/b", counted("b"), counted("c")),
      objective("legal/a", bare("a")),
    ];
    expect(raised(noMeasure, { objectives }).map(({ subject }) => subject)).toEqual(["team:legal"]);
  });

  it("is compared with the option", () => {
    const objectives = [{ keyResults: [bare("a"), counted("b")] }];
    expect(raised(noMeasure, { objectives }, { share: 0.49 })).toHaveLength(1);
    expect(raised(noMeasure, { objectives }, { share: 0.5 })).toEqual([]);
  });
});
