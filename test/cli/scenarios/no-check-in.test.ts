import { expect, it } from "vitest";
import { folderOf, okr } from "../scenario.ts";

const SILENT = {
  "okr.yaml": "version: 1\norganisation: Harbour\n",
  "teams/company.yaml": "name: Harbour\nlevel: company\nlead: ada\nmembers: {ada: }\n",
  "cycles/2026-Q4/cycle.yaml": "starts: 2026-10-01\nends: 2026-12-31\n",
  "cycles/2026-Q4/okrs/company/quiet.yaml": `title: Quiet
owner: ada
key_results:
  - {id: kr1, title: A number, type: increase, start: 0, target: 10}
  - {id: kr2, title: Steps, type: milestone, milestones: [{id: a, title: A}]}
  - {id: kr3, title: Bounds, type: control, at_least: 3}
  - {id: kr4, title: Measured, type: baseline}
`,
};

it("is never shown as 0 % of a key result", async () => {
  const folder = folderOf(SILENT);
  const keyResults = ["kr1", "kr2", "kr3", "kr4"].map((id) => `company/quiet/${id}`);
  const shown = await Promise.all(keyResults.map((ref) => okr(folder, ["show", ref])));
  const derived = await Promise.all(keyResults.map((ref) => okr(folder, ["why", ref])));
  for (const { stdout } of [...shown, ...derived]) {
    expect(stdout).toContain("no check-in yet");
    expect(stdout).not.toMatch(/(?<!\d)0 %/);
  }
  expect((await okr(folder, ["show", "company/quiet"])).stdout.match(/no check-in yet/g)).toHaveLength(4);
});
