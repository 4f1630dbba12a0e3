import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { flagsText } from "../../src/cli/flags/text.ts";
import { rangesOf } from "../../src/cli/raise-flags.ts";
import { asProblem } from "../../src/flags/as-problem.ts";
import { Evidence } from "../../src/flags/evidence.ts";
import { findFlags } from "../../src/flags/find-flags.ts";
import type { Flag } from "../../src/flags/finding.ts";
import type { FlagRule } from "../../src/flags/flag-rule.ts";
import type { Problem } from "../../src/model/problem.ts";
import type { ExampleFile } from "../../src/model/rule.ts";
import { styleFor } from "../../src/render/style.ts";
import { score } from "../../src/score/scorecard.ts";
import { longDay } from "../../src/time/spoken.ts";
import type { History } from "../../src/workspace/history.ts";
import { openWorkspace } from "../../src/workspace/open.ts";
import { readHistory } from "../../src/workspace/read-history.ts";
import { onBase } from "../../src/workspace/rules/base.ts";
import { validate } from "../../src/workspace/validate.ts";
import { put } from "../workspace/rules/on-disk.ts";

/** What a rule finds in an example on top of the base, and what is wrong with the example's files themselves. */
export async function judgeFlagExample(
  rule: FlagRule,
  example: readonly ExampleFile[],
): Promise<{ problems: readonly Problem[]; flags: readonly Flag[]; printed: string }> {
  const root = mkdtempSync(join(tmpdir(), "okr-flag-"));
  try {
    const files = afterFirstCycle(onBase(example));
    if (rule.needs === "history") putAndCommit(root, files);
    else for (const file of files) put(root, file);
    const programme = await openWorkspace(root, { cache: null });
    const cycle = [...programme.cycles.values()].findLast(({ starts }) => starts <= rule.asOf);
    if (cycle === undefined) throw new Error(`${rule.id}: the example has no cycle at ${rule.asOf}`);
    const asOf = { date: rule.asOf, instant: `${rule.asOf}T23:59:59Z` };
    const scorecard = score(programme, { cycle, asOf: rule.asOf });
    const history = rule.needs === "history" ? await historyOf(root, cycle.id) : null;
    const { raised } = findFlags(new Evidence({ programme, asOf, scorecard, history }), [rule]);
    const rangeOf = await rangesOf(programme, raised);
    const printed = raised.map((flag) => asProblem(flag, rangeOf(flag) ?? TOP));
    const title = `Harbour ${cycle.id}, ${longDay(rule.asOf)}`;
    return {
      problems: await validate(programme),
      flags: raised,
      printed: flagsText(printed, title, { style: styleFor(0), width: 80 }),
    };
  } finally {
    rmSync(root, { recursive: true });
  }
}

const TOP = { line: 1, column: 1, endLine: 1, endColumn: 2 };

/** In a workspace's first cycle most rules only take notes, so the examples are in a second one. */
function afterFirstCycle(files: readonly ExampleFile[]): ExampleFile[] {
  const before = { file: "cycles/2026-Q3/cycle.yaml", text: "starts: 2026-07-01\nends: 2026-09-30\nstate: closed\n" };
  return files.some(({ file }) => file === before.file) ? [...files] : [...files, before];
}

/** The first day of the base's cycle: what says nothing else is there from then on. */
const BEGINNING = "2026-10-01T09:00:00Z";

/** Makes a repository in which every version of the example's files was committed when it says. */
function putAndCommit(root: string, files: readonly ExampleFile[]): void {
  const moments = new Set(files.map(({ committed = BEGINNING }) => committed));
  git(root, ["init", "--quiet", "--initial-branch=main"]);
  for (const moment of [...moments].sort()) {
    for (const file of files) if ((file.committed ?? BEGINNING) === moment) put(root, file);
    git(root, ["add", "--all"]);
    git(root, ["commit", "--quiet", "--message", "OKRs"], { GIT_AUTHOR_DATE: moment, GIT_COMMITTER_DATE: moment });
  }
}

const NOBODY_ELSE = {
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "Ada Okafor",
  GIT_AUTHOR_EMAIL: "ada@harbour.example",
  GIT_COMMITTER_NAME: "Ada Okafor",
  GIT_COMMITTER_EMAIL: "ada@harbour.example",
};

function git(root: string, args: readonly string[], dates: Readonly<Record<string, string>> = {}): void {
  execFileSync("git", args, { cwd: root, env: { PATH: process.env.PATH, ...NOBODY_ELSE, ...dates }, stdio: "pipe" });
}

async function historyOf(root: string, cycle: string): Promise<History> {
  const history = await readHistory(root, cycle, null);
  if (typeof history === "string") throw new Error(`the example's repository has no history: ${history}`);
  return history;
}
