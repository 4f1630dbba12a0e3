import { expect, it } from "vitest";
import { tagsTyped } from "../../src/cli/field-checks.ts";

it.each([
  ["forms onboarding", ["forms", "onboarding"]],
  ["#forms #onboarding", ["forms", "onboarding"]],
  ["forms, sign up", ["forms", "sign up"]],
  ["forms,", ["forms"]],
  ["", []],
])("tags typed as %j", (typed, tags) => {
  expect(tagsTyped(typed)).toEqual(tags);
});
