import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { canBeUnprivileged, emptyFolder, folderOf, okr, put, repositoryOf } from "../scenario.ts";
import { MARINA } from "./marina.ts";

const locked: string[] = [];

/** Makes a folder unreadable to whoever is not root, until the test is over. */
function lock(folder: string): void {
  locked.push(folder);
  chmodSync(folder, 0);
}

afterEach(() => {
  for (const folder of locked.splice(0)) chmodSync(folder, 0o755);
});

const AS_NOBODY = { unprivileged: true };

describe.runIf(canBeUnprivileged())("a folder that may not be read", () => {
  it.each([
    ["cycles", ["status"], "cycles"],
    ["cycles", ["new", "objective", "growth/calm", "--title", "Calm", "--yes"], "cycles"],
    ["cycles/2026-Q4", ["status"], "cycles/2026-Q4/cycle.yaml"],
    ["cycles/2026-Q4", ["status", "--cycle", "2026-Q4"], "cycles/2026-Q4/cycle.yaml"],
  ])("is not taken for an empty one: %s, for okr %s", async (path, args, named) => {
    const folder = folderOf(MARINA);
    lock(join(folder, path));
    const { status, stderr } = await okr(folder, [...args, "-q"], AS_NOBODY);
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: `okr: ${named} cannot be read: permission denied\nMake ${named} readable.\n`,
    });
  });

  it("is named when it is the workspace, or above it", async () => {
    const above = emptyFolder();
    const folder = join(above, "okrs");
    mkdirSync(folder);
    put(folder, MARINA);
    for (const each of [folder, above]) {
      lock(each);
      const { status, stderr } = await okr("/", ["-C", folder, "status"], AS_NOBODY);
      expect({ status, stderr }).toEqual({
        status: 3,
        stderr: expect.stringMatching(/^okr: EACCES: permission denied/),
      });
      chmodSync(each, 0o755);
    }
  });

  it.each([true, false])("hides nothing that others refer to (in git: %s)", async (inGit) => {
    const folder = folderOf(MARINA, {
      "cycles/2026-Q4/reviews/growth/2026-11-20-weekly.yaml": "led_by: ada\nlearnings: [2026-10-21-short-forms]\n",
    });
    if (inGit) {
      repositoryOf(folder);
    }
    lock(join(folder, "learnings"));
    lock(join(folder, "teams"));
    const { stdout } = await okr(folder, ["validate", "--json"], AS_NOBODY);
    const { problems } = JSON.parse(stdout) as { problems: { rule: string; file: string }[] };
    expect(problems.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      "path/unreadable learnings",
      "path/unreadable teams",
    ]);
  });
});
