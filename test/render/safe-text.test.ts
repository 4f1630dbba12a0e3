import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeLines, safeText } from "../../src/render/safe-text.ts";
import { typed } from "./samples.ts";

describe("safeText", () => {
  it.each([
    ["clears the screen", "\u001B[2J", "␛[2J"],
    ["overwrites the line", "good\rbad", "good␍bad"],
    ["rings", "\u0007", "␇"],
    ["deletes", "a\u007F", "a␡"],
    ["is an eight-bit escape", "\u009B31m", "\uFFFD31m"],
    ["turns text around", "\u202Etxt.exe", "\uFFFDtxt.exe"],
    ["is half a character", "\uD83D", "\uFFFD"],
    [
      "a job's log would obey",
      "::error file=a::no, ##[error]no, and a::b",
      "∷error file=a::no, ## [error]no, and a::b",
    ],
    ["ends a line", "a\r\nb\nc\td", "a b c d"],
    ["is harmless", "日本 👩‍👩‍👧 é", "日本 👩‍👩‍👧 é"],
  ])("shows what %s", (_, given, shown) => {
    expect(safeText(given)).toBe(shown);
  });

  it("keeps lines where they are wanted", () => {
    expect(safeLines("a\r\nb\n\tc\r")).toBe("a\nb\n\tc␍");
  });

  it("leaves nothing that is not printable, and nothing to do a second time", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const safe = safeText(text);
        expect(safe).not.toMatch(/\p{Control}|[\u202A-\u202E\u2066-\u2069]/u);
        expect(safeText(safe)).toBe(safe);
      }),
    );
  });
});
