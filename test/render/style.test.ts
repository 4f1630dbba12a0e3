import { expect, it } from "vitest";
import { styleFor } from "../../src/render/style.ts";

it("colours at the level that is asked for, and never by what the environment says", () => {
  expect(styleFor(0).bad("x")).toBe("x");
  expect(styleFor(1).bad("x")).toBe("\u001B[31mx\u001B[39m");
});

it("takes one text, also from map", () => {
  expect(["a", "b"].map(styleFor(0).strong)).toEqual(["a", "b"]);
});
