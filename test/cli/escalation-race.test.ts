import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { BIN, environment, textOf } from "./built-okr.ts";
import { at, BRIEF, escalated, ID, okrAt } from "./escalation-workspace.ts";

async function started(folder: string, args: readonly string[]) {
  const child = spawn(process.execPath, [BIN, "escalation", ...args], {
    cwd: folder,
    env: environment({ OKR_NOW: at(24) }),
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const [status] = await once(child, "close");
  return { status, stderr };
}

interface Story {
  readonly events: readonly { readonly did: string; readonly by: string; readonly decision?: string }[];
}

it("lets exactly one of several acknowledge at once, and tells the others who did", async () => {
  const folder = escalated();
  const people = ["ada", "theo", "grace", "mira", "jon", "ada", "theo", "grace"];
  const runs = await Promise.all(people.map((by) => started(folder, ["ack", ID, "--by", by])));
  expect(runs.map(({ status }) => status).sort()).toEqual([0, ...people.slice(1).map(() => 2)]);
  const { events }: Story = parse(textOf(folder, BRIEF));
  const winner = people[runs.findIndex(({ status }) => status === 0)];
  expect(events).toMatchObject([{ did: "acknowledged", by: winner }]);
  const names: Record<string, string> = {
    ada: "Ada Okafor",
    theo: "Theo Marsh",
    grace: "Grace Lind",
    mira: "Mira Castell",
    jon: "Jon Hartley",
  };
  for (const { stderr } of runs.filter(({ status }) => status === 2)) {
    expect(stderr).toMatch(/acknowledged (?:it first, on|by) /);
    expect(stderr).toContain(names[winner ?? ""] ?? "nobody");
  }
  expect(readdirSync(join(folder, "cycles/2026-Q4/escalations"))).toEqual([`${ID}.yaml`]);
});

it("lets exactly one of several decide at once, and leaves no decision behind that was not made", async () => {
  const folder = escalated();
  const ways = ["Launch", "Wait", "Stop", "Split", "Launch", "Wait"];
  const runs = await Promise.all(
    ways.map((way) => started(folder, ["decide", ID, "--by", "ada", "--other", way, "--because", "Because"])),
  );
  expect(runs.filter(({ status }) => status === 0)).toHaveLength(1);
  for (const { status, stderr } of runs.filter((run) => run.status !== 0)) {
    expect(status).toBe(2);
    expect(stderr).toMatch(/decided/);
  }
  const { events }: Story = parse(textOf(folder, BRIEF));
  expect(events).toHaveLength(1);
  const files = readdirSync(join(folder, "cycles/2026-Q4/decisions"));
  expect(files).toEqual([`${events[0]?.decision}.yaml`]);
  expect(okrAt(folder, at(24), ["validate"]).status).toBe(0);
});

it("leaves the brief whole, with a decision in the log for every one that it names, when it is killed at any moment", async () => {
  for (const delay of [120, 180, 220, 260, 320]) {
    const folder = escalated();
    const child = spawn(
      process.execPath,
      [BIN, "escalation", "decide", ID, "--by", "ada", "--option", "a", "--because", "x"],
      { cwd: folder, env: environment({ OKR_NOW: at(24) }), stdio: "ignore" },
    );
    const timer = setTimeout(() => child.kill("SIGKILL"), delay);
    await once(child, "close");
    clearTimeout(timer);
    const { events = [] }: Partial<Story> = parse(textOf(folder, BRIEF));
    for (const { decision } of events) {
      expect(existsSync(join(folder, `cycles/2026-Q4/decisions/${decision}.yaml`))).toBe(true);
    }
    expect(okrAt(folder, at(24), ["validate"]).status).toBe(0);
  }
});
