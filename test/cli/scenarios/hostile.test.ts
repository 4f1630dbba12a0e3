import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  canBeUnprivileged,
  emptyFolder,
  folderOf,
  okr,
  put,
  type Run,
  type RunOptions,
  repositoryOf,
  type Tree,
} from "../scenario.ts";
import { MARINA } from "./marina.ts";

const MOST_MS = 5_000;

interface Problem {
  readonly rule: string;
  readonly file: string;
  readonly message: string;
}

const VALIDATE = ["validate", "--json"];
const COMMANDS = [VALIDATE, ["validate"], ["validate", "--format", "github"], ["status"], ["tree", "--json"]];

/** Whatever lies in the folder, every command ends soon, and never with a fault. */
async function survive(
  folder: string,
  { commands = COMMANDS, ...options }: RunOptions & { commands?: readonly string[][] } = {},
): Promise<{ problems: Problem[]; runs: Run[] }> {
  // What the first has read, the others need not read again.
  const [first = [], ...rest] = commands;
  const runs = [await okr(folder, first, options)];
  runs.push(...(await Promise.all(rest.map((args) => okr(folder, args, options)))));
  for (const [index, { status, stderr }] of runs.entries()) {
    expect({ command: commands[index], status, stderr }).toMatchObject({
      stderr: expect.not.stringContaining("fault"),
    });
    expect([0, 1, 2]).toContain(status);
  }
  const document = JSON.parse(runs[0]?.stdout || '{"problems": []}') as { problems: Problem[] };
  return { problems: document.problems, runs };
}

const OBJECTIVE = "cycles/2026-Q4/okrs/growth/hostile.yaml";
const TEAM = "teams/hostile.yaml";
const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join("\n");

/** Contents that no person writes, each with the rule that reports it. */
const CONTENTS: readonly [name: string, files: Tree, rule: string][] = [
  ["100,000 open brackets", { [TEAM]: "[".repeat(100_000) }, "format/too-deep"],
  ["100,000 nested brackets", { [TEAM]: `a: ${"[".repeat(100_000)}${"]".repeat(100_000)}` }, "format/too-deep"],
  ["nested maps", { [TEAM]: "{a: ".repeat(50_000) }, "format/too-deep"],
  ["nested dashes", { [TEAM]: `${"- ".repeat(100_000)}a` }, "format/too-deep"],
  ["nested blocks", { [TEAM]: many(700, (index) => `${" ".repeat(index)}a:`) }, "format/too-deep"],
  [
    "an alias bomb",
    {
      [TEAM]: `a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n${[..."bcdefghij"]
        .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefghij"[index]}`).join(", ")}]`)
        .join("\n")}`,
    },
    "format/alias-bomb",
  ],
  ["an alias inside itself", { [TEAM]: "name: X\nx-a: &a [*a]\n" }, "format/alias-bomb"],
  ["5,000 aliases", { [TEAM]: `name: &a X\nx-list: [${Array(5_000).fill("*a").join(", ")}]\n` }, "format/alias-bomb"],
  ["5,000 anchors", { [TEAM]: many(5_000, (index) => `x-${index}: &a${index} 1`) }, "format/missing-key"],
  ["a file of 2 MB", { [TEAM]: `name: ${"x".repeat(2 << 20)}` }, "format/too-large"],
  ["a NUL", { [TEAM]: "name: X\0\n" }, "format/control-character"],
  ["only NULs", { [TEAM]: "\0".repeat(200_000) }, "format/control-character"],
  ["UTF-16", { [TEAM]: Buffer.from("\uFEFFname: X\n", "utf16le") }, "format/encoding"],
  ["UTF-16 the other way", { [TEAM]: Buffer.from("\uFEFFname: X\n", "utf16le").swap16() }, "format/encoding"],
  ["invalid UTF-8", { [TEAM]: Buffer.from([0x6e, 0x3a, 0x20, 0xc3, 0x28, 0xff, 0xfe]) }, "format/encoding"],
  ["nothing but 0xFF", { [TEAM]: Buffer.alloc(200_000, 0xfd) }, "format/encoding"],
  ["a long key", { [TEAM]: `${"k".repeat(200_000)}: 1` }, "format/syntax"],
  ["a long word", { [TEAM]: `name: X\nlevel: ${"team".repeat(50_000)}\nlead: ada\n` }, "format/wrong-word"],
  ["30,000 quotes", { [TEAM]: '"'.repeat(30_001) }, "format/syntax"],
  ["10,000 colons", { [TEAM]: "a: ".repeat(10_000) }, "format/syntax"],
  ["5,000 keys", { [TEAM]: many(5_000, (index) => `k${index}: 1`) }, "format/unknown-key"],
  ["5,000 times one key", { [TEAM]: many(5_000, () => "k: 1") }, "format/duplicate-key"],
  ["5,000 tags", { [TEAM]: `x-a: [${Array(5_000).fill("!a b").join(", ")}]` }, "format/syntax"],
  ["20,000 items", { [TEAM]: many(20_000, () => "- 1") }, "format/wrong-type"],
  ["40,000 documents", { [TEAM]: "--- a\n".repeat(40_000) }, "format/several-documents"],
  [
    "1,000 key results of one id",
    {
      [OBJECTIVE]: `title: T\nowner: ada\nkey_results:\n${many(1_000, () => "  - {id: kr1, title: T, type: percentage}")}`,
    },
    "format/duplicate-id",
  ],
  [
    "3,000 unknown teams",
    {
      [OBJECTIVE]: `title: T\nowner: ada\nwith: [${many(3_000, (index) => `    team:p${index},`)}]\nkey_results: [{id: kr1, title: T, type: percentage}]`,
    },
    "reference/unknown-team",
  ],
  ["merge markers", { [TEAM]: "<<<<<<< a\n=======\n>>>>>>> b\n".repeat(2_000) }, "format/merge-conflict"],
  ["tabs", { [TEAM]: `name:\n${"\t".repeat(100_000)}x\n` }, "format/tab"],
];

describe("files that nobody writes by hand", () => {
  it("are reported, each for itself, and soon", async () => {
    const all = CONTENTS.map(([name, files, rule], index) => {
      const [[path = "", content = ""] = []] = Object.entries(files);
      return { name, rule, file: path.replace("hostile", `hostile-${index}`), content };
    });
    const folder = folderOf(MARINA, Object.fromEntries(all.map(({ file, content }) => [file, content])));
    const started = Date.now();
    const { problems } = await survive(folder, { commands: [VALIDATE, ["validate"], ["status"]] });
    expect(Date.now() - started).toBeLessThan((MOST_MS * all.length) / 4);
    for (const { name, rule, file } of all) {
      const rules = problems.filter((problem) => problem.file === file).map((problem) => problem.rule);
      expect({ name, rules }).toEqual({ name, rules: expect.arrayContaining([rule]) });
    }
  });
});

describe("names that mean something to JavaScript", () => {
  const NAMES = ["constructor", "tostring", "hasownproperty", "valueof"];

  it("are ids, handles and keys like any other", async () => {
    const folder = folderOf(MARINA, {
      "teams/constructor.yaml": `name: Constructor\nlevel: team\nparent: growth\nlead: constructor\nmembers:\n${NAMES.map((name) => `  ${name}: {name: ${name}}`).join("\n")}\n`,
      "cycles/2026-Q4/okrs/constructor/constructor.yaml":
        "title: T\nowner: constructor\nkey_results: [{id: constructor, title: T, type: percentage}]\ninitiatives: [{id: constructor, title: I, for: constructor}]\n",
      "cycles/2026-Q4/checkins/constructor/constructor/constructor/2026-11-20.yaml": "by: valueof\nvalue: 40\n",
      "cycles/2026-Q4/reflections/constructor/constructor.yaml":
        "by: valueof\nkey_results: {constructor: {next: carry}}\n",
      "cycles/2026-Q4/decisions/2026-11-12-constructor.yaml":
        "title: T\nby: tostring\naffects: [constructor/constructor/constructor]\n",
    });
    const { problems } = await survive(folder);
    expect(problems).toEqual([]);
    const [status, show, owed, why] = await Promise.all([
      okr(folder, ["status", "constructor", "--json"]),
      okr(folder, ["show", "@constructor"]),
      okr(folder, ["owed", "@constructor"]),
      okr(folder, ["why", "constructor/constructor/constructor"]),
    ]);
    expect(JSON.parse(status?.stdout ?? "")).toMatchObject({ objectives: [{ progress: 0.4 }] });
    for (const run of [show, owed, why]) expect(run).toMatchObject({ status: 0, stderr: "" });
  });

  it("are no keys of the format, __proto__ least of all", async () => {
    const keyed = (text: string) => text.replace(/^/gm, "");
    const folder = folderOf(MARINA, {
      "okr.yaml": keyed(
        "version: 1\norganisation: M\n__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\nrules: {__proto__: off, constructor: off}\n",
      ),
      [TEAM]: "name: X\nlevel: team\nparent: growth\nlead: ada\n__proto__: 1\nmembers: {__proto__: {name: P}}\n",
      [OBJECTIVE]: `title: T\nowner: ada\n"__proto__": {x: 1}\nkey_results:\n${["constructor", "__proto__", "toString", "hasOwnProperty"].map((type, index) => `  - {id: kr${index}, title: T, type: ${type}, start: 1, __proto__: {x: 1}}`).join("\n")}\n`,
      "cycles/2026-Q4/escalations/2026-11-20-consent-wording.yaml": `${MARINA["cycles/2026-Q4/escalations/2026-11-20-consent-wording.yaml"]}events: [{at: 2026-11-20T14:00:00+00:00, by: ada, did: constructor}]\n`,
    });
    const { problems } = await survive(folder);
    const found = problems.map(({ rule, file }) => `${rule} ${file}`);
    expect(found).toEqual(
      expect.arrayContaining([
        "format/unknown-key okr.yaml",
        `format/unknown-key ${TEAM}`,
        `format/invalid-handle ${TEAM}`,
        `format/unknown-key ${OBJECTIVE}`,
        `format/wrong-word ${OBJECTIVE}`,
        "format/wrong-word cycles/2026-Q4/escalations/2026-11-20-consent-wording.yaml",
      ]),
    );
  });
});

describe("loops", () => {
  it("of teams are an error, and nothing runs in circles", async () => {
    const team = (parent: string, lead = "ada") => `name: T\nlevel: team\nparent: ${parent}\nlead: ${lead}\n`;
    const folder = folderOf(MARINA, {
      "teams/a.yaml": team("b"),
      "teams/b.yaml": team("c"),
      "teams/c.yaml": team("a"),
      "teams/self.yaml": team("self"),
      "cycles/2026-Q4/okrs/a/one.yaml": "title: T\nowner: ada\nkey_results: [{id: kr1, title: T, type: percentage}]\n",
    });
    const { problems } = await survive(folder);
    expect(problems.filter(({ rule }) => rule === "reference/team-loop")).toHaveLength(2);
    const runs = await Promise.all(
      [
        ["status", "a"],
        ["tree", "a"],
        ["owed"],
        ["show", "a/one"],
        ["agenda", "weekly", "--team", "a"],
        ["report", "weekly"],
      ].map((args) => okr(folder, args)),
    );
    for (const run of runs) expect(run.status).toBe(0);
  });

  it("of supports are shown once each", async () => {
    const objective = (to: string) =>
      `title: T\nowner: ada\nsupports: [{to: ${to}}]\nkey_results: [{id: kr1, title: T, type: percentage}]\n`;
    const folder = folderOf(MARINA, {
      "cycles/2026-Q4/okrs/growth/a.yaml": objective("growth/b"),
      "cycles/2026-Q4/okrs/growth/b.yaml": objective("growth/c/kr1"),
      "cycles/2026-Q4/okrs/growth/c.yaml": objective("growth/a"),
      "cycles/2026-Q4/okrs/growth/own.yaml": objective("growth/own/kr1"),
    });
    const { problems } = await survive(folder);
    expect(problems).toEqual([]);
    const tree = await okr(folder, ["tree"]);
    for (const id of ["growth/a ", "growth/b ", "growth/c ", "growth/own "]) {
      const lines = tree.stdout.split("\n").filter((line) => line.includes(id));
      expect(lines.filter((line) => !line.includes("shown above"))).toHaveLength(1);
    }
  });
});

/** What JSON escapes by itself. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
const CONTROLS = /[\u0000-\u0008\u000B-\u001F]/;

/** What does something to a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
const UNPRINTABLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202E]/;

describe("text that is more than text", () => {
  const ESCAPES = '"\\e[2J\\e]0;owned\\a\\rEvil \\u202Etxt.exe\\u009B31m"';
  const INJECTION = '"::error::pwned%0A::add-mask::x\\n::stop-commands::y"';
  const MARKDOWN = '"# [x](javascript:alert(1)) <script>alert(1)</script> | `a` **b**"';
  const files = (title: string): Tree => ({
    [OBJECTIVE]: `title: ${title}\nowner: ada\nwhy: ${title}\nkey_results: [{id: kr1, title: ${title}, type: increase, start: 0, target: 4, unit: ${title}}]\ninitiatives: [{id: i1, title: ${title}, for: kr1}]\n`,
    "cycles/2026-Q4/okrs/growth/wrong.yaml": `title: T\nowner: ada\nwith: [${title}]\nstate: ${title}\n${title}: 1\nkey_results: []\n`,
  });

  it("reaches no terminal: every escape is made visible", async () => {
    const folder = folderOf(MARINA, files(ESCAPES));
    const { runs } = await survive(folder);
    const others = await Promise.all(
      [
        ["show", "growth/hostile"],
        ["show", "growth/hostile/kr1"],
        ["why", "growth/hostile/kr1"],
        ["owed"],
        ["owed", "--format", "markdown"],
        ["tree"],
      ].map((args) => okr(folder, args)),
    );
    for (const run of others) expect(run.status).toBe(0);
    for (const { stdout, stderr } of [...runs, ...others]) {
      expect((stdout + stderr).match(stdout.startsWith("{") ? CONTROLS : UNPRINTABLE)).toBeNull();
    }
  });

  it("commands no workflow: what a file says is data in every annotation", async () => {
    const { runs, problems } = await survive(folderOf(MARINA, files(INJECTION)));
    const lines = (runs[2]?.stdout ?? "").split("\n").slice(0, -1);
    expect(lines).toHaveLength(problems.length);
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) file=[^:]*::/);
    expect(runs[2]?.stdout).not.toMatch(/^::(?:add-mask|stop-commands)/m);
    expect(runs[2]?.stdout).toContain("%250A");
  });

  it("stays text in markdown", async () => {
    const folder = folderOf(MARINA, files(MARKDOWN), {
      "cycles/2026-Q4/checkins/growth/hostile/kr1/2026-11-06.yaml": "by: ada\nvalue: 1\n",
    });
    const run = await okr(folder, ["owed", "--format", "markdown"]);
    expect(run.status).toBe(0);
    expect(run.stdout).not.toContain("](javascript:");
    expect(run.stdout).not.toMatch(/(?<!\\)<script>/);
  });

  it("may be the name of a file", async () => {
    const name = "::error::x%0A\u001B[31m";
    const folder = folderOf(MARINA, {
      [`teams/${name}.yaml`]: "a: [\n",
      "cycles/2026-Q4/okrs/growth/a\nb.yaml": "x",
    });
    for (const place of [folder, repositoryOf(folderOf(MARINA, { [`teams/${name}.yaml`]: "a: [\n" }))]) {
      const { runs, problems } = await survive(place);
      expect(problems[0]).toMatchObject({ rule: "path/invalid-id" });
      for (const { stdout, stderr } of runs.filter((_, index) => index !== 2))
        expect(stdout + stderr).not.toContain("\u001B");
      expect(runs[2]?.stdout).toContain("teams/%3A%3Aerror%3A%3Ax%250A");
    }
  });
});

describe("what is no ordinary file", () => {
  it("is reported or left alone, never waited for, and never followed out of the workspace", async () => {
    const secret = folderOf({
      "secret.yaml": "name: Secret\nlevel: team\nparent: company\nlead: ada\n",
      "sub/x.yaml": "by: ada\nvalue: 1\n",
    });
    const folder = folderOf(MARINA);
    symlinkSync(join(secret, "secret.yaml"), join(folder, "teams/outside.yaml"));
    symlinkSync(join(secret, "sub"), join(folder, "cycles/2026-Q4/checkins/growth/watch"));
    symlinkSync("growth.yaml", join(folder, "teams/inside.yaml"));
    symlinkSync("nowhere.yaml", join(folder, "teams/nothing.yaml"));
    symlinkSync("circle.yaml", join(folder, "teams/circle.yaml"));
    symlinkSync("/dev/zero", join(folder, "teams/zero.yaml"));
    symlinkSync("/dev/stdin", join(folder, "teams/stdin.yaml"));
    symlinkSync("/proc/self/environ", join(folder, "teams/environ.yaml"));
    mkdirSync(join(folder, "teams/folder.yaml"));
    put(folder, { "teams/full.yaml/inner.yaml": "x: 1\n" });
    execFileSync("mkfifo", [join(folder, "teams/pipe.yaml"), join(folder, "cycles/2026-Q4/okrs/growth/pipe.yaml")]);
    const { problems } = await survive(folder);
    const ruleOf = (file: string) => problems.find((problem) => problem.file === file)?.rule;
    for (const name of ["outside", "nothing", "circle", "zero", "stdin", "environ"])
      expect(ruleOf(`teams/${name}.yaml`)).toBe("path/symbolic-link");
    expect(ruleOf("cycles/2026-Q4/checkins/growth/watch")).toBe("path/symbolic-link");
    expect(ruleOf("teams/pipe.yaml")).toBe("path/unreadable");
    expect(ruleOf("cycles/2026-Q4/okrs/growth/pipe.yaml")).toBe("path/unreadable");
    expect(ruleOf("teams/full.yaml/inner.yaml")).toBe("path/unexpected-file");
    expect(ruleOf("teams/folder.yaml")).toBeUndefined();
    expect(JSON.stringify(problems)).not.toContain("Secret");
  });

  it("is found in a repository too, tracked or not", async () => {
    const secret = folderOf({ "secret.yaml": "name: Secret\n", "sub/x.yaml": "by: ada\n" });
    const folder = folderOf(MARINA);
    symlinkSync(join(secret, "secret.yaml"), join(folder, "teams/outside.yaml"));
    symlinkSync(join(secret, "sub"), join(folder, "cycles/2026-Q4/checkins/growth/watch"));
    repositoryOf(folder);
    symlinkSync(join(secret, "secret.yaml"), join(folder, "teams/untracked.yaml"));
    const { problems } = await survive(folder);
    expect(problems.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      "path/symbolic-link cycles/2026-Q4/checkins/growth/watch",
      "path/symbolic-link teams/outside.yaml",
      "path/symbolic-link teams/untracked.yaml",
    ]);
  });

  it("may stand where the workspace's own files should", async () => {
    const linked = folderOf(MARINA);
    const elsewhere = emptyFolder();
    symlinkSync(join(linked, "teams"), join(elsewhere, "teams"));
    symlinkSync(join(linked, "okr.yaml"), join(elsewhere, "okr.yaml"));
    const { problems } = await survive(elsewhere);
    expect(problems.map(({ rule, file }) => `${rule} ${file}`)).toEqual(
      expect.arrayContaining(["path/symbolic-link okr.yaml", "path/symbolic-link teams"]),
    );
    const pipes = emptyFolder();
    execFileSync("mkfifo", [join(pipes, "okr.yaml"), join(pipes, ".git")]);
    await survive(pipes);
  });

  it.skipIf(!canBeUnprivileged())("is said when it may not be read: a file, a folder, the settings", async () => {
    const folder = folderOf(MARINA);
    const cache = emptyFolder();
    chmodSync(cache, 0o777);
    const locked = ["teams/legal.yaml", "cycles/2026-Q4/okrs/growth", "okr.yaml"];
    for (const path of locked) chmodSync(join(folder, path), 0);
    const { problems } = await survive(folder, { env: { OKR_CACHE_DIR: cache }, unprivileged: true });
    for (const path of locked) {
      expect(problems.find(({ file }) => file === path)).toMatchObject({
        rule: "path/unreadable",
        message: "This cannot be read: permission denied",
      });
    }
    for (const path of locked) chmodSync(join(folder, path), 0o755);
  });
});

describe("thousands of problems", () => {
  it("are all there, and soon", async () => {
    const folder = folderOf(MARINA);
    for (let index = 0; index < 1_000; index++) {
      put(folder, {
        [`cycles/2026-Q4/okrs/growth/o${index}.yaml`]: `title: T\nowner: nobody-${index}\nsupports: [{to: growth/p${index}}]\nkey_results:\n  - {id: kr1, title: T, type: percentage}\n`,
      });
    }
    writeFileSync(join(folder, "learnings/2026-10-01-x.yaml"), "by: ada\nlesson: L\nfrom: growth/nope\n");
    const started = Date.now();
    const { problems, runs } = await survive(folder);
    expect(Date.now() - started).toBeLessThan(MOST_MS * runs.length);
    expect(problems).toHaveLength(2_001);
    expect(runs[1]?.stdout.slice(-50)).toMatch(/\n2,001 errors in 1,?001 of 1,031 files\n$/);
    expect(runs[2]?.stdout.split("\n")).toHaveLength(2_002);
  });
});
