import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { BIN, emptyFolder, folderOf, okr, outcome, type Run, shell, start, type Tree } from "../scenario.ts";
import { MARINA } from "./marina.ts";

/** More output than any pipe holds. */
const MANY = 400;
let large: string;
beforeAll(() => {
  large = folderOf(MARINA, manyObjectives());
});

function manyObjectives(): Tree {
  return Object.fromEntries(
    Array.from({ length: MANY }, (_, index) => [
      `cycles/2026-Q4/okrs/growth/o${index}.yaml`,
      `title: Objective ${index}\nowner: nobody-${index}\nkey_results:\n  - {id: kr1, title: A key result, type: percentage}\n`,
    ]),
  );
}

describe("a reader that has seen enough", () => {
  it("ends the run quietly", async () => {
    const lines = [
      "okr status | head -1",
      "okr status --json | head -c 10",
      "okr validate | head -1",
      "okr validate --format github | true",
      "okr tree | head -1",
      "okr status | true",
      "okr show growth/activation | true",
    ];
    const runs = await Promise.all(lines.map((line) => shell(large, `${line}; exit 0`)));
    for (const [index, { stderr }] of runs.entries()) {
      expect({ line: lines[index], stderr: stderr.replace(/^\d+ problems in \d+ files\n$/, "") }).toEqual({
        line: lines[index],
        stderr: "",
      });
    }
    expect(runs[0]?.stdout).toBe("Marina 2026-Q4, Friday 20 November 2026\n");
  });

  it("may close standard error too", async () => {
    const run = await shell(large, "okr status --cycle nope 2>&1 >/dev/null | true; okr nope 2>&-; echo $?");
    expect(run).toMatchObject({ stdout: "2\n", stderr: "" });
  });
});

describe("a slow reader", () => {
  it("gets all of an answer that no pipe holds", async () => {
    const commands = [["status", "--json"], ["validate"], ["validate", "--json"], ["tree"]];
    for (const args of commands) {
      const [fast, slow] = await Promise.all([okr(large, args), readSlowly(large, args)]);
      expect(fast.stdout.length).toBeGreaterThan(30_000);
      expect(slow.stdout.length, args.join(" ")).toBe(fast.stdout.length);
      expect(slow).toEqual(fast);
    }
    const big = await okr(large, ["validate", "--json"]);
    expect(big.stdout.length).toBeGreaterThan(1 << 16);
    expect(JSON.parse(big.stdout)).toMatchObject({ counts: { error: MANY } });
  });
});

/** Rests after everything that it takes from the pipe. */
async function readSlowly(folder: string, args: readonly string[]): Promise<Run> {
  const child = start(folder, args);
  child.stdout?.on("data", () => {
    child.stdout?.pause();
    void setTimeout(100).then(() => child.stdout?.resume());
  });
  return outcome(child);
}

describe("the outside", () => {
  it("refusing to take the answer ends with 3 and a word", async () => {
    const runs = await Promise.all(
      ["okr status > /dev/full", "okr validate --json > /dev/full"].map((line) => shell(large, line)),
    );
    for (const run of runs) {
      expect(run).toMatchObject({ status: 3, stdout: "" });
      expect(run.stderr).toMatch(/okr: the answer cannot be written: ENOSPC: no space left on device, write\n$/);
    }
  });
});

describe("a fault of the program", () => {
  it("prints one line, asks for a report, and ends with 70; the stack only with --verbose", async () => {
    const bin = brokenBuild();
    const [plain, verbose, other, short] = await Promise.all([
      okr(large, ["tree"], { bin }),
      okr(large, ["tree", "--verbose"], { bin }),
      okr(large, ["explain", "format/tab"], { bin }),
      okr(large, ["tree", "-v"], { bin }),
    ]);
    const line = "okr has a fault: planted here. Please report it, with the command that you ran.\n";
    expect(plain).toEqual({ status: 70, stdout: "", stderr: line });
    expect(verbose).toMatchObject({ status: 70, stdout: "" });
    expect(verbose.stderr).toMatch(/^okr has a fault: planted here\..*\nTypeError: planted here\n +at /);
    expect(short.stderr).toMatch(/\n +at /);
    expect(other.status).toBe(0);
  });
});

/** A copy of the build in which the code of `okr tree` throws. */
function brokenBuild(): string {
  const copy = emptyFolder();
  const root = dirname(dirname(BIN));
  cpSync(dirname(BIN), join(copy, "bin"), { recursive: true });
  mkdirSync(join(copy, "dist"));
  cpSync(join(root, "dist/cli"), join(copy, "dist/cli"), { recursive: true });
  symlinkSync(join(root, "package.json"), join(copy, "package.json"));
  const chunks = readdirSync(join(copy, "dist/cli")).filter((name) => name.startsWith("tree-"));
  expect(chunks.length).toBeGreaterThan(0);
  for (const chunk of chunks) {
    const path = join(copy, "dist/cli", chunk);
    if (readFileSync(path, "utf8").includes(".run="))
      writeFileSync(path, 'exports.run=()=>{throw new TypeError("planted here")}');
  }
  return join(copy, "bin/okr.js");
}
