import { describe, expect, it } from "vitest";
import { didYouMean, nearest, oneOf } from "../../../src/workspace/check/nearest.ts";

describe("nearest", () => {
  it.each([
    ["confidance", ["confidence", "forecast"], "confidence"],
    ["Ada", ["ada", "bo"], "ada"],
    ["bp", ["bo", "ada"], "bo"],
    ["ob", ["bo", "ada"], "bo"],
    ["vlaue", ["value", "by"], "value"],
    ["growth/activaton", ["growth/activation", "growth/partners"], "growth/activation"],
    ["activation", ["retention", "reliability"], null],
    ["kr3", ["kr1", "kr2"], null],
    ["c", ["a"], null],
    ["confidance", ["confidence", "confidence"], "confidence"],
    ["anything", [], null],
    ["percent", ["increase", "percentage"], "percentage"],
    ["Incr", ["increase", "decrease"], "increase"],
    ["dept", ["company", "department", "team"], "department"],
    ["scop", ["stop", "scope"], "scope"],
    ["growth/act", ["growth/activation", "growth/partners"], "growth/activation"],
    ["con", ["consent", "control"], null],
    ["pe", ["percentage"], null],
    ["department", ["dept"], null],
    ["kr1", ["kr100"], null],
  ])("%s among %j is %s", (word, known, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });
});

it("asks whether the nearest word was meant, or says something else", () => {
  expect(didYouMean("titel", ["title"], "Remove it.")).toBe('Did you mean "title"?');
  expect(didYouMean("colour", ["title"], "Remove it.")).toBe("Remove it.");
});

it("lists words as a choice, and not too many of them", () => {
  expect(oneOf([])).toBe("");
  expect(oneOf(["a"])).toBe("a");
  expect(oneOf(["a", "b", "c"])).toBe("a, b or c");
  expect(oneOf(["a", "b", "c"], 2)).toBe("a, b …");
});
