import { describe, expect, it } from "vitest";
import { glue, hang, padEnd, widthOf, wrap } from "../../src/render/columns.ts";
import { truncate } from "../../src/render/truncate.ts";

describe("columns of a terminal", () => {
  it.each([
    ["abc", 3],
    ["日本", 4],
    ["👩‍👩‍👧", 2],
    ["e\u0301", 1],
    ["\u001B[31mred\u001B[39m", 3],
  ])("measures %j as %d", (line, width) => {
    expect(widthOf(line)).toBe(width);
  });

  it("pads by what is seen", () => {
    expect(padEnd("日本", 6)).toBe("日本  ");
    expect(padEnd("long", 2)).toBe("long");
  });

  it("cuts at whole characters", () => {
    expect(truncate("日本語の", 6)).toBe("日本…");
    expect(truncate("one two three", 8)).toBe("one two…");
    expect(truncate("short", 5)).toBe("short");
    expect(truncate("ab–cd", 4)).toBe("ab–…");
    expect(truncate("anything", 0)).toBe("…");
  });

  it("wraps at spaces but those that hold together, and hangs what follows", () => {
    expect(wrap(`about 40${glue}% of it`, 9)).toEqual(["about", "40 % of", "it"]);
    expect(wrap("abcdefgh", 5)).toEqual(["abcde", "fgh"]);
    expect(hang("help: ", "one two", 10)).toEqual(["help: one", "      two"]);
  });
});
