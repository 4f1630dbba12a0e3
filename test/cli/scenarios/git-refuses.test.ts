import { execFileSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exampleOf, okr, put, repositoryOf } from "../scenario.ts";

/** Every command that writes and may be asked to commit, with a call of it that holds in Harbour. */
const CALLS: readonly (readonly [string, readonly string[]])[] = [
  ["checkin", ["checkin", "growth/activation/kr2", "--by", "nia", "--value", "6.8", "--confidence", "0.6"]],
  [
    "escalate",
    [
      ...["escalate", "product/operator-app/kr2", "--by", "mei", "--impact", "Paper again", "--tried", "Pairing"],
      ...["--decision-kind", "timing", "--question", "Date or number?", "--option", "Date", "--option", "Number"],
    ],
  ],
  ["escalation", ["escalation", "ack", "two-launches", "--by", "mira"]],
  ["escalation", ["escalation", "decide", "two-launches", "--by", "mira", "--option", "a", "--because", "Sleep"]],
  ["escalation", ["escalation", "review", "ais-feed-licence", "--amend", "--change-next-time", "Ask in planning"]],
  ["decide", ["decide", "Buy the list", "--by", "ada", "--affects", "growth/activation"]],
  ["action", ["action", "done", "2026-11-23-two-calls#a1"]],
  ["review", ["review", "weekly", "--team", "growth", "--led-by", "ada", "--date", "2026-11-18"]],
  ["learn", ["learn", "growth/activation/kr1", "Fewer fields beat better copy", "--by", "ada", "--worked"]],
];

/** Harbour's own have all been settled, at some time. */
const MORE = {
  "cycles/2026-Q4/escalations/2026-11-20-two-launches.yaml": `title: Two launches on one day
raised: {by: grace, at: 2026-11-20T10:00:00+00:00}
trigger: decision
level: 2
affects: [growth/self-serve-trial]
summary: Both want the first of December.
impact: Neither gets its mail out.
tried: [Asked both]
decision_needed: {kind: sequencing, question: Which goes first?}
options:
  - {id: a, option: The trial goes first}
  - {id: b, option: The campaign goes first}
`,
  "cycles/2026-Q4/decisions/2026-11-23-two-calls.yaml": `title: Two calls a week
by: ada
affects: [growth/activation]
actions:
  - {id: a1, what: Book them, owner: ada, due: 2026-11-27}
`,
};

/** Early enough for the check-in of the week. */
const options = { env: { OKR_NOW: "2026-11-23T10:00:00+00:00" } };

function harbour(): string {
  const folder = exampleOf("harbour");
  put(folder, MORE);
  repositoryOf(folder);
  execFileSync("git", ["config", "user.email", "ada@harbour.example"], { cwd: folder });
  execFileSync("git", ["config", "user.name", "Ada"], { cwd: folder });
  return folder;
}

function refusing(hook: string): string {
  const folder = harbour();
  put(folder, { [`.git/hooks/${hook}`]: "#!/bin/sh\necho not on a Friday >&2\nexit 1\n" });
  chmodSync(join(folder, `.git/hooks/${hook}`), 0o755);
  return folder;
}

describe.each(CALLS)("okr %s --json, when git refuses", (kind, call) => {
  it("the commit, has written all the same and says so in its answer", async () => {
    const run = await okr(refusing("pre-commit"), [...call, "--json", "--commit"], options);
    expect(run).toMatchObject({ status: 3, stderr: expect.stringContaining("not on a Friday") });
    expect(JSON.parse(run.stdout)).toMatchObject({ schemaVersion: 1, kind, commit: null, pushed: false });
  });

  it("the push, names the commit that it has made", async () => {
    const run = await okr(harbour(), [...call, "--json", "--push"], options);
    expect(run).toMatchObject({ status: 3, stderr: expect.stringContaining("The commit is made") });
    const commit = expect.stringMatching(/^[0-9a-f]{40}$/);
    expect(JSON.parse(run.stdout)).toMatchObject({ schemaVersion: 1, kind, commit, pushed: false });
  });
});
