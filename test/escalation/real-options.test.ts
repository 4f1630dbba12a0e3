import { describe, expect, it } from "vitest";
import { optionFaults } from "../../src/escalation/real-options.ts";

function paths(...options: string[]) {
  return options.map((option) => ({ option }));
}

describe("real options", () => {
  it.each([
    ["two that differ", ["Launch now", "Hold the date"]],
    ["one of them doing nothing", ["Launch now", "Do nothing"]],
    ["a wait for something", ["Wait", "Wait for legal"]],
    ["none", []],
  ])("have nothing wrong with %s", (_what, options) => {
    expect(optionFaults(paths(...options))).toEqual([]);
  });

  it.each([
    ["Launch now", "launch  NOW!"],
    ["Größe halten", "größe – halten"],
  ])("differ in more than letters: %s and %s", (first, second) => {
    expect(optionFaults(paths("Something else", first, second))).toEqual([{ kind: "same", first: 1, second: 2 }]);
  });

  it("are not doing nothing twice, in whatever words", () => {
    expect(optionFaults(paths("Wait and see.", "Launch", "Status quo"))).toEqual([
      { kind: "nothing-twice", second: 2 },
    ]);
  });

  it("that say the same nothing are the same", () => {
    expect(optionFaults(paths("Do nothing", "do nothing"))).toEqual([{ kind: "same", first: 0, second: 1 }]);
  });

  it("are recommended once", () => {
    const both = paths("Launch", "Hold", "Cut").map((path, index) => ({ ...path, recommended: index > 0 }));
    expect(optionFaults(both)).toEqual([{ kind: "recommended-twice", second: 2 }]);
  });
});
