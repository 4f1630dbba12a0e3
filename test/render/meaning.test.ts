import { expect, it } from "vitest";
import { badges, badgeText, percentText, progressText, trendSymbol, trendWord } from "../../src/render/meaning.ts";

it("tells every status apart by its symbol and by its word", () => {
  const all = Object.values(badges);
  expect(new Set(all.map((badge) => badge.symbol)).size).toBe(all.length);
  expect(new Set(all.map((badge) => badge.word)).size).toBe(all.length);
  expect(badgeText({ status: "at-risk", stale: true })).toBe("▲ at risk (stale)");
  expect(badgeText({ status: "done", stale: false })).toBe("✓ done");
});

it.each([
  [0.393, 0.55, "39 % (plan 55 %)"],
  [0.285, null, "29 %"],
  [null, 0.1, "– (plan 10 %)"],
  [null, null, "–"],
])("puts progress %s against a plan of %s in words", (progress, expected, words) => {
  expect(progressText({ progress, expected })).toBe(words);
});

it("has an arrow and a word for each direction", () => {
  expect((["up", "flat", "down", null] as const).map(trendSymbol)).toEqual(["↗", "→", "↘", "–"]);
  expect((["up", null] as const).map(trendWord)).toEqual(["up", "not known"]);
  expect(percentText(1.2)).toBe("120 %");
});
