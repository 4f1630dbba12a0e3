import { expect, it } from "vitest";
import { counted, sentenceList } from "../../src/document/words.ts";

it("counts things as a sentence does", () => {
  expect([0, 1, 2, 1214].map((count) => counted(count, "file"))).toEqual([
    "0 files",
    "1 file",
    "2 files",
    "1,214 files",
  ]);
  expect(counted(2, "reply", "replies")).toBe("2 replies");
});

it("lists things as a sentence does", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(sentenceList)).toEqual(["", "a", "a and b", "a, b and c"]);
});
