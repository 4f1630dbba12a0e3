import { expect, it } from "vitest";
import { judgeExample } from "./rules/on-disk.ts";

it("warns of a diagnostic by somebody who is in no team", async () => {
  const text = "by: pat\nareas: {strategy: [{question: same-priorities, score: 2}]}\n";
  const { problems } = await judgeExample([{ file: "diagnostics/2026-11-01.yaml", text }]);
  expect(problems).toMatchObject([
    { rule: "reference/departed-person", severity: "warning", file: "diagnostics/2026-11-01.yaml", line: 1, column: 5 },
  ]);
});
