import fc from "fast-check";
import { expect, it } from "vitest";
import { forAlphabetOf } from "../../src/document/alphabet.ts";

const PLAIN = /[a-z]+/g;
const ANY = /\p{L}+/gu;

it("takes the plain expression for plain text, and the other for all else", () => {
  for (const text of ["", "churn falls to 2.4 %", "a~b"]) expect(forAlphabetOf(text, PLAIN, ANY)).toBe(PLAIN);
  for (const text of ["größer", "налоги", "a\nb", "£4"]) expect(forAlphabetOf(text, PLAIN, ANY)).toBe(ANY);
});

it("finds in plain text what the other would find", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary-ascii" }), (text) => {
      const lower = text.toLowerCase();
      expect(lower.match(forAlphabetOf(lower, PLAIN, ANY))).toEqual(lower.match(ANY));
    }),
  );
});
