import { expect, it } from "vitest";
import { unusedIgnores } from "../../../src/cli/flags/unused.ts";
import { anEvidence } from "../../flags/build.ts";

function helpFor(raisedOn: readonly number[]): string | null | undefined {
  const evidence = anEvidence();
  const range = { line: 4, column: 1, endLine: 4, endColumn: 9 };
  const ignore = { ...range, file: "teams/web.yaml", rule: "own/missing-role", until: null, reason: "R", covers: 5 };
  const sifted = { kept: [], ignored: [], unused: [{ ...ignore, raisedOn }] };
  const raised = { ...sifted, near: [], noticed: [], undecided: [], noHistory: null, evidence };
  return unusedIgnores(raised, evidence.cycle)[0]?.help;
}

it.each([
  [[], "Remove it, so that the flag is seen when it comes."],
  [[44], "The flag is raised on line 44: move the comment there."],
  [[9, 12], "The flag is raised on lines 9 and 12: move the comment to the one that it is about."],
  [[9, 12, 20], "The flag is raised on lines 9, 12 and 20: move the comment to the one that it is about."],
  [
    [9, 12, 20, 31, 40],
    "The flag is raised on lines 9, 12, 20 and 2 more: move the comment to the one that it is about.",
  ],
])("a comment that ignores nothing, where its file has the flag on the lines %j: %s", (raisedOn, help) => {
  expect(helpFor(raisedOn)).toBe(help);
});
