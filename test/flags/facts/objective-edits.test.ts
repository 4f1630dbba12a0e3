import { describe, expect, it } from "vitest";
import { type Edit, editsOf } from "../../../src/flags/facts/objective-edits.ts";
import type { KeyResultFile } from "../../../src/model/key-result.ts";
import type { ObjectiveFile } from "../../../src/model/objective.ts";

type Increase = Extract<KeyResultFile, { type: "increase" }>;

const anIncrease = (given: Partial<Increase> = {}): Increase => {
  return { id: "kr1", title: "Rises", type: "increase", start: 31, target: 45, ...given };
};
const aControl = (bounds: { at_least?: number; at_most?: number }): KeyResultFile => {
  return { id: "kr1", title: "Holds", type: "control", ...bounds };
};

function anObjective(given: Partial<ObjectiveFile> = {}): ObjectiveFile {
  return { title: "Customers stay", owner: "ada", key_results: [anIncrease()], ...given };
}
const withKeyResults = (...keyResults: KeyResultFile[]): ObjectiveFile => anObjective({ key_results: keyResults });

const inShort = (edits: readonly Edit[]): unknown[] =>
  edits.map(({ keyResult, field, from, to }) => [keyResult?.id ?? null, field, from, to]);

describe("an edit that changes priorities", () => {
  it.each<[string, Partial<Increase>, unknown[]]>([
    ["a target", { target: 40 }, ["kr1", "target", 45, 40]],
    ["a start", { start: 33 }, ["kr1", "start", 31, 33]],
    ["an owner", { owner: "bo" }, ["kr1", "owner", "ada", "bo"]],
    ["a weight, which is 1 where none is written", { weight: 2 }, ["kr1", "weight", 1, 2]],
    ["a state, which is active where none is written", { state: "stopped" }, ["kr1", "state", "active", "stopped"]],
  ])("is %s", (_, given, edit) => {
    expect(inShort(editsOf([anObjective()], withKeyResults(anIncrease(given))))).toEqual([edit]);
  });

  it.each<[string, Partial<Increase>]>([
    ["words", { title: "Rises quickly", metric: "Activation", unit: "%", plan: [{ date: "2026-11-01", value: 34 }] }],
    ["a default that is written out", { owner: "ada", weight: 1, state: "active" }],
    ["something that is done", { state: "done" }],
  ])("is not %s", (_, given) => {
    expect(editsOf([anObjective()], withKeyResults(anIncrease(given)))).toEqual([]);
  });

  it("is another bound of a control", () => {
    const before = withKeyResults(aControl({ at_least: 90 }));
    expect(inShort(editsOf([before], withKeyResults(aControl({ at_least: 80, at_most: 99 }))))).toEqual([
      ["kr1", "at_least", 90, 80],
      ["kr1", "at_most", null, 99],
    ]);
  });

  it("is another type, whatever else that changes", () => {
    const after = withKeyResults({ id: "kr1", title: "Rises", type: "percentage" });
    expect(inShort(editsOf([anObjective()], after))).toEqual([["kr1", "type", "increase", "percentage"]]);
  });

  it("is of the objective where its key results take its owner over", () => {
    const own = anIncrease({ id: "kr2", owner: "bo" });
    const [before, after] = ["ada", "nia"].map((owner) => anObjective({ owner, key_results: [anIncrease(), own] }));
    if (before === undefined || after === undefined) throw new Error("two owners");
    expect(inShort(editsOf([before], after))).toEqual([[null, "owner", "ada", "nia"]]);
  });

  it("is the removal of what was active", () => {
    const stopped = anIncrease({ id: "kr3", state: "stopped" });
    const before = withKeyResults(anIncrease(), anIncrease({ id: "kr2", title: "Holds" }), stopped);
    expect(editsOf([before], withKeyResults(anIncrease()))).toEqual([
      { keyResult: { id: "kr2", title: "Holds" }, field: "removed", from: "active", to: null },
    ]);
    expect(inShort(editsOf([anObjective()], null))).toEqual([[null, "removed", "active", null]]);
    expect(editsOf([anObjective({ state: "backlog" })], null)).toEqual([]);
  });

  it("is not one of what is still a draft, in the backlog or stopped, but taking it up is", () => {
    for (const state of ["draft", "backlog", "stopped"] as const) {
      const before = anObjective({ state });
      const edited = { owner: "bo", key_results: [anIncrease({ target: 40 })] };
      expect(editsOf([before], anObjective({ state, ...edited }))).toEqual([]);
      expect(inShort(editsOf([before], anObjective(edited)))).toEqual([[null, "state", state, "active"]]);
      const part = withKeyResults(anIncrease({ state }));
      expect(editsOf([part], withKeyResults(anIncrease({ state, target: 40 })))).toEqual([]);
    }
  });

  it("is told once where the whole objective stops", () => {
    const after = anObjective({ state: "stopped", key_results: [anIncrease({ target: 40, state: "stopped" })] });
    expect(inShort(editsOf([anObjective()], after))).toEqual([[null, "state", "active", "stopped"]]);
  });
});

describe("a merge", () => {
  const [ours, theirs] = [withKeyResults(anIncrease({ target: 40 })), withKeyResults(anIncrease({ weight: 2 }))];

  it("edits nothing by bringing the edits of both together", () => {
    expect(editsOf([ours, theirs], withKeyResults(anIncrease({ target: 40, weight: 2 })))).toEqual([]);
  });

  it("edits what neither side had", () => {
    expect(inShort(editsOf([ours, theirs], withKeyResults(anIncrease({ target: 38 }))))).toEqual([
      ["kr1", "target", 40, 38],
    ]);
  });
});

it("is none without anything before", () => {
  expect(editsOf([], anObjective())).toEqual([]);
});
