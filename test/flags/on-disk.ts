import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Evidence } from "../../src/flags/evidence.ts";
import { findFlags } from "../../src/flags/find-flags.ts";
import type { Flag } from "../../src/flags/finding.ts";
import type { FlagRule } from "../../src/flags/flag-rule.ts";
import type { Problem } from "../../src/model/problem.ts";
import type { ExampleFile } from "../../src/model/rule.ts";
import { score } from "../../src/score/scorecard.ts";
import { openWorkspace } from "../../src/workspace/open.ts";
import { onBase } from "../../src/workspace/rules/base.ts";
import { validate } from "../../src/workspace/validate.ts";
import { put } from "../workspace/rules/on-disk.ts";

/** What a rule finds in an example on top of the base, and what is wrong with the example's files themselves. */
export async function judgeFlagExample(
  rule: FlagRule,
  example: readonly ExampleFile[],
): Promise<{ problems: readonly Problem[]; flags: readonly Flag[] }> {
  const root = mkdtempSync(join(tmpdir(), "okr-flag-"));
  try {
    for (const file of onBase(example)) put(root, file);
    const programme = await openWorkspace(root, { cache: null });
    const cycle = [...programme.cycles.values()].findLast(({ starts }) => starts <= rule.asOf);
    if (cycle === undefined) throw new Error(`${rule.id}: the example has no cycle at ${rule.asOf}`);
    const asOf = { date: rule.asOf, instant: `${rule.asOf}T23:59:59Z` };
    const scorecard = score(programme, { cycle, asOf: rule.asOf });
    const { raised } = findFlags(new Evidence({ programme, asOf, scorecard, history: null }), [rule]);
    return { problems: await validate(programme), flags: raised };
  } finally {
    rmSync(root, { recursive: true });
  }
}
