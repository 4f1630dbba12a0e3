import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { rolldown } from "rolldown";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { createFile, replaceFile, UnsafePathError } from "../../src/workspace/write.ts";

let program = "";

/** Bundled once: twenty processes that compile TypeScript take longer to start than to race. */
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "okr-writer-"));
  program = join(folder, "writer.mjs");
  const bundle = await rolldown({ input: new URL("./writer.ts", import.meta.url).pathname, platform: "node" });
  await bundle.write({ file: program, format: "esm" });
  return () => rmSync(folder, { recursive: true, force: true });
});

function emptyRoot(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "okr-write-")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

/** A process that writes, up to the moment at which it is about to. */
async function writer(root: string, task: string, name: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program, root, task, name], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  if (child.stdout !== null) await once(child.stdout, "data");
  return child;
}

async function answerOf(child: ChildProcess): Promise<string> {
  let answer = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    answer += chunk.toString();
  });
  child.stdin?.write("go");
  await once(child, "close");
  return answer;
}

function isWhole(text: string): boolean {
  const [, label] = /^begin: (.*)$/m.exec(text) ?? [];
  return label !== undefined && text.endsWith(`end: ${label}\n`);
}

describe("createFile", () => {
  it("makes the folders above, and leaves nothing else", () => {
    const root = emptyRoot();
    expect(createFile(root, "cycles/2026-Q4/cycle.yaml", "a: 1\n")).toBe("created");
    expect(readFileSync(join(root, "cycles/2026-Q4/cycle.yaml"), "utf8")).toBe("a: 1\n");
    expect(readdirSync(join(root, "cycles/2026-Q4"))).toEqual(["cycle.yaml"]);
  });

  it("never overwrites", () => {
    const root = emptyRoot();
    createFile(root, "a.yaml", "first\n");
    expect(createFile(root, "a.yaml", "second\n")).toBe("exists");
    expect(readFileSync(join(root, "a.yaml"), "utf8")).toBe("first\n");
    expect(readdirSync(root)).toEqual(["a.yaml"]);
  });

  it.each(["../a.yaml", "/a.yaml", "teams/../../a.yaml", "teams//a.yaml", "./a.yaml", "teams\\a.yaml", ""])(
    "refuses the path %j",
    (path) => {
      expect(() => createFile(emptyRoot(), path, "x")).toThrow(UnsafePathError);
    },
  );

  it("never writes through a link, to a folder, to a file or to nothing", () => {
    const [root, outside] = [emptyRoot(), emptyRoot()];
    symlinkSync(outside, join(root, "teams"));
    symlinkSync(join(outside, "b.yaml"), join(root, "b.yaml"));
    expect(() => createFile(root, "teams/a.yaml", "x")).toThrow(UnsafePathError);
    expect(() => createFile(root, "b.yaml", "x")).toThrow(UnsafePathError);
    expect(() => replaceFile(root, "b.yaml", Buffer.from(""), "x")).toThrow(UnsafePathError);
    expect(readdirSync(outside)).toEqual([]);
  });

  it("lets exactly one of twenty processes create a file", async () => {
    const root = emptyRoot();
    const writers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => writer(root, "create-once", `writer ${index}`)),
    );
    const answers = await Promise.all(writers.map(answerOf));
    expect(answers.filter((answer) => answer === "created")).toHaveLength(1);
    expect(answers.filter((answer) => answer === "exists")).toHaveLength(19);
    const text = readFileSync(join(root, "teams/one.yaml"), "utf8");
    expect(isWhole(text)).toBe(true);
    expect(text).toContain(`begin: writer ${answers.indexOf("created")}\n`);
  });

  it("sweeps away what killed processes left, once it is old", () => {
    const root = emptyRoot();
    const old = join(root, ".a.yaml.0123456789ab.okr-tmp");
    const fresh = join(root, ".a.yaml.ba9876543210.okr-tmp");
    for (const path of [old, fresh]) writeFileSync(path, "half");
    utimesSync(old, new Date(0), new Date(0));
    createFile(root, "b.yaml", "x\n");
    expect([existsSync(old), existsSync(fresh)]).toEqual([false, true]);
  });
});

describe("replaceFile", () => {
  it("replaces what is still as it was read, with its mode", () => {
    const root = emptyRoot();
    writeFileSync(join(root, "a.yaml"), "old\n");
    chmodSync(join(root, "a.yaml"), 0o640);
    expect(replaceFile(root, "a.yaml", Buffer.from("old\n"), "new\n")).toBe("replaced");
    expect(readFileSync(join(root, "a.yaml"), "utf8")).toBe("new\n");
    expect(statSync(join(root, "a.yaml")).mode & 0o777).toBe(0o640);
    expect(readdirSync(root)).toEqual(["a.yaml"]);
  });

  it("changes nothing when somebody got there first", () => {
    const root = emptyRoot();
    writeFileSync(join(root, "a.yaml"), "theirs\n");
    expect(replaceFile(root, "a.yaml", Buffer.from("old\n"), "new\n")).toBe("changed");
    expect(replaceFile(root, "gone.yaml", Buffer.from("old\n"), "new\n")).toBe("gone");
    expect(readFileSync(join(root, "a.yaml"), "utf8")).toBe("theirs\n");
    expect(readdirSync(root)).toEqual(["a.yaml"]);
  });

  it("stands back while somebody else is writing, and not for ever when they were killed", () => {
    const root = emptyRoot();
    writeFileSync(join(root, "a.yaml"), "old\n");
    const claim = join(root, ".a.yaml.okr-tmp");
    writeFileSync(claim, "half");
    expect(replaceFile(root, "a.yaml", Buffer.from("old\n"), "new\n")).toBe("changed");
    utimesSync(claim, new Date(0), new Date(0));
    expect(replaceFile(root, "a.yaml", Buffer.from("old\n"), "new\n")).toBe("replaced");
    expect(readdirSync(root)).toEqual(["a.yaml"]);
  });

  it("lets exactly one of twenty processes replace what all have read", async () => {
    const root = emptyRoot();
    mkdirSync(join(root, "teams"));
    writeFileSync(join(root, "teams/one.yaml"), "old\n");
    const writers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => writer(root, "replace-once", `writer ${index}`)),
    );
    const answers = await Promise.all(writers.map(answerOf));
    expect(answers.filter((answer) => answer === "replaced")).toHaveLength(1);
    expect(answers.filter((answer) => answer === "changed")).toHaveLength(19);
    expect(readFileSync(join(root, "teams/one.yaml"), "utf8")).toContain(
      `begin: writer ${answers.indexOf("replaced")}\n`,
    );
  });
});

it("leaves no half file behind when it is killed at any moment", async () => {
  const root = emptyRoot();
  mkdirSync(join(root, "teams"));
  writeFileSync(join(root, "teams/one.yaml"), "begin: first\nend: first\n");
  for (let round = 0; round < 20; round++) {
    const child = await writer(root, "write-for-ever", `round-${round}`);
    await setTimeout(Math.random() * 40);
    child.kill("SIGKILL");
    await once(child, "close");
    const files = readdirSync(join(root, "teams")).filter((file) => file.endsWith(".yaml"));
    for (const file of files) expect(isWhole(readFileSync(join(root, "teams", file), "utf8"))).toBe(true);
  }
});
