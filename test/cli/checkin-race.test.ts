import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { BIN, environment, okr, put, textOf } from "./built-okr.ts";
import { checkInPath, copyOf, FRIDAY, git, repositoryOf } from "./checkin-workspace.ts";

const KR = "bakery/fewer-leftovers/kr1";

async function started(folder: string, args: readonly string[]) {
  const child = spawn(process.execPath, [BIN, "checkin", "--by", "nell", ...args], {
    cwd: folder,
    env: environment(FRIDAY),
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const [status] = await once(child, "close");
  return { status, stderr };
}

/** A bakery with a key result for each of twenty processes. */
function withKeyResults(folder: string): string[] {
  const ids = Array.from({ length: 20 }, (_, index) => `k${index}`);
  const keyResults = ids.map((id) => `  - {id: ${id}, title: Fewer, type: decrease, start: 60, target: 20}\n`).join("");
  put(folder, "cycles/2026-Q4/okrs/bakery/many.yaml", `title: Many\nowner: nell\nkey_results:\n${keyResults}`);
  return ids.map((id) => `bakery/many/${id}`);
}

it("lets twenty processes check in on twenty key results, and commit each its own", async () => {
  const folder = repositoryOf("minimal", "nell@bakery.example");
  const refs = withKeyResults(folder);
  const runs = await Promise.all(refs.map((ref) => started(folder, [ref, "--value", "40", "--commit"])));
  expect(runs.filter(({ status }) => status !== 0)).toEqual([]);
  for (const ref of refs) expect(textOf(folder, checkInPath(ref))).toBe("by: nell\nvalue: 40\n");
  expect(git(folder, "rev-list", "--count", "HEAD").trim()).toBe("21");
  expect(git(folder, "status", "--porcelain", "cycles/2026-Q4/checkins")).toBe("");
});

it("lets exactly one of twenty check in on the same key result, and the others say who did", async () => {
  const folder = copyOf("minimal");
  const runs = await Promise.all(
    Array.from({ length: 20 }, (_, index) => started(folder, [KR, "--value", String(30 + index)])),
  );
  const winners = runs.flatMap(({ status }, index) => (status === 0 ? [index] : []));
  expect(winners).toHaveLength(1);
  expect(parse(textOf(folder, checkInPath(KR)))).toEqual({ by: "nell", value: 30 + (winners[0] ?? 0) });
  for (const { status, stderr } of runs.filter((run) => run.status !== 0)) {
    expect(status).toBe(2);
    expect(stderr).toContain(`${KR}: nell checked in on 2026-11-27 already`);
  }
});

it("leaves a whole check-in or none when it is killed at any moment", async () => {
  const folder = copyOf("minimal");
  const path = join(folder, checkInPath(KR));
  const begun = Date.now();
  okr(folder, ["checkin", KR, "--by", "nell", "--value", "44", "--date", "2026-11-26"], FRIDAY);
  const usual = Date.now() - begun;
  const words = "A long way to go. ".repeat(2000);
  let written = 0;
  for (let round = 0; round < 25; round++) {
    const args = [
      BIN,
      "checkin",
      KR,
      "--by",
      "nell",
      "--value",
      "45",
      "--progress",
      words,
      ...(existsSync(path) ? ["--amend"] : []),
    ];
    const child = spawn(process.execPath, args, { cwd: folder, env: environment(FRIDAY), stdio: "ignore" });
    await setTimeout(usual * (0.5 + Math.random() * 0.7));
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null) await once(child, "close");
    if (!existsSync(path)) continue;
    written++;
    expect(parse(textOf(folder, checkInPath(KR)))).toEqual({ by: "nell", value: 45, progress: words.trim() });
  }
  const left = readdirSync(join(path, "..")).filter((name) => name.endsWith(".yaml"));
  expect(left).toEqual([
    "2026-11-13.yaml",
    "2026-11-20.yaml",
    "2026-11-26.yaml",
    ...(written > 0 ? ["2026-11-27.yaml"] : []),
  ]);
  expect(okr(folder, ["validate"], FRIDAY).status).toBe(0);
});
