import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { saysTheSame, tagWord, termsOf, wordsOf } from "../../src/learning/words.ts";

describe("words as they are compared", () => {
  it.each([
    ["Fewer fields, beat copy!", ["fewer", "fields", "beat", "copy"]],
    ["Größe über ALLES", ["große", "uber", "alles"]],
    ["café cafe\u0301", ["cafe", "cafe"]],
    ["on-call 24/7", ["on", "call", "24", "7"]],
    ["短い形式が勝つ", ["短い形式か勝つ"]],
    [" … ", []],
  ])("%s", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe("tags as they are compared", () => {
  it.each([
    ["On-Call", "#on-call"],
    ["#on_call", "#on-call"],
    [" on call ", "#on-call"],
    ["Café", "#cafe"],
    ["c++", "#c++"],
    ["c#", "#c#"],
  ])("%s", (tag, word) => {
    expect(tagWord(tag)).toBe(word);
  });
});

describe("what a search asks for", () => {
  it.each([
    ["Fewer fields, fewer words", ["fewer", "fields", "words"]],
    ["on-call #On-Call #on_call", ["on", "call", "#on-call"]],
    ["#sales,#calls", ["#sales", "#calls"]],
    ["issue#4 # ## …", ["issue", "4"]],
  ])("%s", (query, terms) => {
    expect(termsOf(query)).toEqual(terms);
  });
});

describe("two texts say the same", () => {
  it.each([
    ["Fewer fields beat better copy", "Fewer fields beat better copy.", true],
    ["Fewer fields beat better copy", "fewer FIELDS beat copy better", true],
    ["Fewer fields beat better copy", "Fewer fields beat better copy. Four fields activated five points more", true],
    ["Fewer fields beat any copy", "Fewer fields beat better copy", true],
    ["Fewer forms beat any copy", "Fewer fields beat better copy", false],
    ["Ask early", "Ask early", true],
    ["Ask early", "Ask early and ask twice", false],
    ["Ask early", "Ask late", false],
  ])("%s · %s: %s", (one, other, same) => {
    expect(saysTheSame(one, other)).toBe(same);
  });

  it("whichever stands first, and a text says the same as itself", () => {
    const text = fc.array(fc.constantFrom("ask", "early", "forms", "win", "copy", "drill")).map((all) => all.join(" "));
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(saysTheSame(one, other)).toBe(saysTheSame(other, one));
        expect(saysTheSame(one, one)).toBe(true);
      }),
    );
  });
});
