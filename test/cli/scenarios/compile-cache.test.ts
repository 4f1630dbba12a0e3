import { chmodSync, chownSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import module from "node:module";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { emptyFolder, exampleOf, okr, put } from "../scenario.ts";

/** Newer Nodes remember compiled code by themselves. */
const ours = describe.runIf(!("enableCompileCache" in module));

ours("compiled code", () => {
  const workspace = exampleOf("minimal");
  let env: Record<string, string>;
  let home: string;
  let kept: string;

  beforeEach(() => {
    home = emptyFolder();
    env = { HOME: home };
    kept = join(home, ".cache", "okr", "code", "status");
  });

  it("is kept for the next run, in a file that nobody else can write, and changes no answer", async () => {
    const first = await okr(workspace, ["status"], { env });
    expect(first).toMatchObject({ status: 0, stderr: "" });
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    const { mtimeMs, ino } = statSync(kept);
    expect(await okr(workspace, ["status"], { env })).toEqual(first);
    expect(statSync(kept)).toMatchObject({ mtimeMs, ino }); // read, and found to be all that was needed
  });

  it.each([
    ["its folder", ["-C", workspace, "status"]],
    ["an option without a value", ["--no-color", "--cycle", "2026-Q4", "status"]],
  ])("is kept of a command also behind %s", async (_what, args) => {
    expect((await okr(workspace, args, { env })).status).toBe(0);
    expect(readdirSync(dirname(kept))).toEqual(["status"]);
  });

  it("is not kept of a call that was wrong, nor where that is not wanted", async () => {
    expect((await okr(workspace, ["status", "--nonsense"], { env })).status).toBe(2);
    expect((await okr(workspace, ["statis"], { env })).status).toBe(2);
    await okr(workspace, ["status"], { env: { ...env, NODE_DISABLE_COMPILE_CACHE: "1" } });
    expect(existsSync(join(home, ".cache", "okr", "code"))).toBe(false);
  });

  it.each([
    ["empty", () => Buffer.alloc(0)],
    ["cut short", (bytes: Buffer) => bytes.subarray(0, bytes.length - 1000)],
    ["of another build", (bytes: Buffer) => Buffer.from(bytes.toString("latin1").replace(/v\d+/, "v1"), "latin1")],
    ["changed", (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1000), Buffer.alloc(1000, 1)])],
    ["something else", () => Buffer.from("{}\nprocess.exit(9)")],
  ])("is made anew where what is there is %s", async (_what, change) => {
    const first = await okr(workspace, ["status"], { env });
    writeFileSync(kept, change(readFileSync(kept)));
    const { ino } = statSync(kept);
    expect(await okr(workspace, ["status"], { env })).toEqual(first);
    expect(statSync(kept).ino).not.toBe(ino);
  });

  it.runIf(process.getuid?.() === 0)("is not read where somebody else could have written it", async () => {
    const first = await okr(workspace, ["status"], { env });
    for (const spoil of [() => chmodSync(kept, 0o666), () => chownSync(kept, 65_534, 65_534)]) {
      spoil();
      const { ino } = statSync(kept);
      expect(await okr(workspace, ["status"], { env })).toEqual(first);
      expect(statSync(kept).ino).not.toBe(ino); // made anew
    }
  });

  it("is done without where it cannot be kept", async () => {
    writeFileSync(join(home, ".cache"), "a file where the folder would be");
    expect(await okr(workspace, ["status"], { env })).toMatchObject({ status: 0, stderr: "" });
    expect(readdirSync(home)).toEqual([".cache"]);
  });

  it("is neither kept nor read where a workspace could bring it along", async () => {
    const inside = exampleOf("minimal");
    const brought = join(inside, "cache", "okr", "code");
    put(inside, { "cache/okr/code/status": "{}", "cache/code/status": "{}" });
    const everywhere = { XDG_CACHE_HOME: join(inside, "cache"), OKR_CACHE_DIR: join(inside, "cache") };
    expect((await okr(inside, ["status"], { env: { HOME: inside, ...everywhere } })).status).toBe(0);
    expect(existsSync(join(inside, ".cache"))).toBe(false);
    expect((await okr(inside, ["status"], { env: { ...env, ...everywhere } })).status).toBe(0);
    expect(existsSync(kept)).toBe(true);
    expect(readFileSync(join(brought, "status"), "utf8")).toBe("{}");
  });
});
