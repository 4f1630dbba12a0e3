import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cut } from "../../src/reviews/cut.ts";

describe("cut", () => {
  it.each([
    ["fits", 20, "fits"],
    ["  spread\n\nover   lines ", 20, "spread over lines"],
    ["exactly ten", 11, "exactly ten"],
    ["one word too many", 14, "one word too…"],
    ["ends with a comma, then more", 19, "ends with a comma…"],
    ["A whole sentence. And another one", 25, "A whole sentence."],
    ["No. A long sentence that does not fit", 25, "No. A long sentence that…"],
    ["He said “stop.” Then more words came", 20, "He said “stop.”"],
    ["at 1.5 per cent of everything", 22, "at 1.5 per cent of…"],
    ["Donaudampfschifffahrt", 10, "Donaudamp…"],
    ["🚢🚢🚢🚢", 3, "🚢🚢…"],
    ["", 5, ""],
  ])("%j to %i is %j", (text, most, expected) => {
    expect(cut(text, most)).toBe(expected);
  });

  it("never says more than allowed, and only words that were there", () => {
    const word = fc.stringMatching(/^[a-z]{1,8}[.,!?]?$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 10, max: 80 }), (words, most) => {
        const text = cut(words.join(" "), most);
        expect(Array.from(text).length).toBeLessThanOrEqual(most);
        for (const each of text.replace(/…$/, "").split(" ")) {
          expect(words.some((one) => one === each || one.replace(/[.,]$/, "") === each)).toBe(true);
        }
      }),
    );
  });
});
