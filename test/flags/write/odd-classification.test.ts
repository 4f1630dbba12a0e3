import { describe, expect, it } from "vitest";
import { oddClassification } from "../../../src/flags/write/odd-classification.ts";
import { anIncrease } from "../../score/build.ts";
import { raised } from "../build.ts";

type Given = NonNullable<Parameters<typeof anIncrease>[0]>;

const found = (given: Given, previous?: null) =>
  raised(oddClassification, {
    objectives: [{ keyResults: [anIncrease(given)] }],
    ...(previous === null ? { previous } : {}),
  });

describe("a class and a category that do not go together", () => {
  it.each<[Given["class"], Given["category"], string | null]>([
    ["lagging", "input", "warning"],
    ["lagging", "output", "warning"],
    ["lagging", "outcome", null],
    ["lagging", undefined, null],
    ["leading", "input", null],
    ["leading", "output", null],
    ["leading", "outcome", null],
    ["activity", "input", null],
    ["activity", "output", null],
    ["activity", "outcome", "info"],
    ["activity", undefined, null],
    ["balancing", "input", null],
    ["balancing", "output", null],
    ["balancing", "outcome", null],
    [undefined, "input", null],
    [undefined, "outcome", null],
  ])("%s, %s", (signal, category, severity) => {
    expect(found({ class: signal, category }).map((flag) => flag.severity)).toEqual(
      severity === null ? [] : [severity],
    );
  });

  it("is told in a sentence, at the category", () => {
    expect(found({ title: "Courses held", class: "lagging", category: "output", owner: "nia" })).toMatchObject([
      {
        subject: "growth/activation/kr1",
        concerns: ["growth/activation", "@nia"],
        message: '"Courses held" is called lagging, and its category is output and not outcome',
        evidence: { class: "lagging", category: "output" },
        spot: { pointer: ["key_results", 0, "category"] },
      },
    ]);
    expect(found({ title: "Courses held", class: "activity", category: "outcome" })[0]?.message).toBe(
      '"Courses held" is called an activity, and its category is outcome',
    );
  });

  it("matters only of what is worked on, and is info in a first cycle", () => {
    expect(found({ class: "lagging", category: "output", state: "stopped" })).toEqual([]);
    expect(found({ class: "lagging", category: "output" }, null)).toMatchObject([{ severity: "info" }]);
  });
});
