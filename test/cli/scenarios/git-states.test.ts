import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commitAll, documentOf, emptyFolder, folderOf, git, okr, put, type Run, repositoryOf } from "../scenario.ts";
import { MARINA_WITHOUT_PAST as MARINA } from "./marina.ts";

const QUESTIONS = [
  ["status", "--json"],
  ["validate", "--json"],
];

const GITLESS = { PATH: "/nowhere" };

const ask = (folder: string, env = {}): Promise<Run[]> =>
  Promise.all(QUESTIONS.map((question) => okr(folder, question, { env })));

/** With git, from what git remembers, without git: whoever lists the files, the answers are the same. */
async function expectSameAnswers(folder: string): Promise<Run[]> {
  const cold = await ask(folder, { OKR_CACHE_DIR: emptyFolder() });
  expect(await ask(folder)).toEqual(cold);
  expect(await ask(folder, GITLESS)).toEqual(cold);
  for (const run of cold) expect(run.status).toBeLessThan(2);
  return cold;
}

const FILE = "cycles/2026-Q4/okrs/growth/watch.yaml";
const BROKEN = "title: Broken\n";

describe("the state of the repository", () => {
  it("changes no answer: no repository, all committed, detached, on an unborn branch", async () => {
    const plain = folderOf(MARINA);
    const expected = await expectSameAnswers(plain);
    const folder = repositoryOf(folderOf(MARINA));
    expect(await expectSameAnswers(folder)).toEqual(expected);
    git(folder, ["checkout", "--quiet", "--detach"]);
    expect(await ask(folder)).toEqual(expected);
    const unborn = folderOf(MARINA);
    git(unborn, ["init", "--quiet"]);
    expect(await ask(unborn)).toEqual(expected);
  });

  it("changes no answer: a subfolder, a linked worktree, a shallow clone, a submodule, a bare .git file", async () => {
    const top = emptyFolder();
    put(join(top, "a/b ü"), MARINA);
    repositoryOf(top);
    const expected = await expectSameAnswers(join(top, "a/b ü"));
    const others = emptyFolder();
    git(top, ["worktree", "add", "--quiet", join(others, "worktree")]);
    git(top, ["clone", "--quiet", "--depth=1", `file://${top}`, join(others, "shallow")]);
    mkdirSync(join(others, "super"));
    repositoryOf(join(others, "super"));
    git(join(others, "super"), ["submodule", "--quiet", "add", top, "sub"]);
    for (const place of ["worktree", "shallow", "super/sub"]) {
      expect(await ask(join(others, place, "a/b ü"))).toEqual(expected);
    }
    const odd = folderOf(MARINA, { ".git": "not what git writes\n" });
    expect((await ask(odd))[0]?.stdout).toBe(expected[0]?.stdout);
  });

  it("is what lies on the disk: staged, modified, untracked, deleted, moved", async () => {
    const folder = repositoryOf(folderOf(MARINA));
    await ask(folder);
    put(folder, { [FILE]: BROKEN });
    const modified = await expectSameAnswers(folder);
    expect(documentOf(modified[1] as Run, "validate").counts).toMatchObject({ error: 2 });
    git(folder, ["add", FILE]);
    expect(await expectSameAnswers(folder)).toEqual(modified);
    put(folder, { [FILE]: MARINA[FILE] ?? "" });
    const repaired = await expectSameAnswers(folder);
    expect(documentOf(repaired[1] as Run, "validate").problems).toEqual([]);
    rmSync(join(folder, FILE));
    const deleted = await expectSameAnswers(folder);
    expect(deleted[0]?.stdout).not.toContain("growth/watch");
    put(folder, { "cycles/2026-Q4/okrs/growth/new.yaml": MARINA[FILE] ?? "" });
    expect((await expectSameAnswers(folder))[0]?.stdout).toContain("growth/new");
    git(folder, ["add", "--all"]);
    renameSync(join(folder, "cycles/2026-Q4/okrs/growth/new.yaml"), join(folder, FILE));
    expect((await expectSameAnswers(folder))[0]?.stdout).toContain("growth/watch");
    git(folder, ["rm", "--quiet", "--cached", "okr.yaml"]);
    await expectSameAnswers(folder);
  });

  it("does not hide what git was told not to look at", async () => {
    const folder = repositoryOf(folderOf(MARINA));
    await ask(folder);
    git(folder, ["update-index", "--assume-unchanged", FILE]);
    put(folder, { [FILE]: (MARINA[FILE] as string).replace("What we only watch", "Looked at") });
    expect((await expectSameAnswers(folder))[0]?.stdout).toContain("Looked at");
    const sparse = repositoryOf(folderOf(MARINA));
    await ask(sparse);
    git(sparse, ["update-index", "--skip-worktree", FILE]);
    rmSync(join(sparse, FILE));
    expect((await expectSameAnswers(sparse))[0]?.stdout).not.toContain("growth/watch");
  });

  it("leaves ignored files out where git is there to say so", async () => {
    const folder = repositoryOf(folderOf(MARINA, { ".gitignore": "draft-*.yaml\n" }));
    put(folder, { "cycles/2026-Q4/okrs/growth/draft-x.yaml": BROKEN });
    const [, validate] = await ask(folder);
    expect(documentOf(validate as Run, "validate")).toMatchObject({ problems: [] });
  });

  it("is a conflict, which is said whoever deleted or changed what", async () => {
    const folder = repositoryOf(folderOf(MARINA));
    const CONSENT = "cycles/2026-Q4/okrs/legal/consent.yaml";
    const change = (path: string, title: string) => ({
      [path]: (MARINA[path] as string).replace(/^title: .*/, `title: ${title}`),
    });
    const LATER = "cycles/2026-Q4/okrs/growth/later.yaml";
    git(folder, ["checkout", "--quiet", "-b", "theirs"]);
    put(folder, { ...change(FILE, "Theirs"), ...change(CONSENT, "Theirs") });
    git(folder, ["rm", "--quiet", LATER]);
    commitAll(folder, "theirs");
    git(folder, ["checkout", "--quiet", "main"]);
    put(folder, { ...change(FILE, "Ours"), ...change(LATER, "Ours") });
    git(folder, ["rm", "--quiet", CONSENT]);
    commitAll(folder, "ours");
    expect(() => git(folder, ["merge", "theirs"])).toThrow();
    const [status, validate] = await expectSameAnswers(folder);
    const { problems } = JSON.parse(validate?.stdout ?? "") as { problems: { rule: string; file: string }[] };
    expect(problems.filter(({ rule }) => rule === "format/merge-conflict")).toMatchObject([{ file: FILE }]);
    expect(status?.stdout).toContain("growth/later");
    expect(status?.stdout).toContain("legal/consent");
  });

  it("is found by the folder and not by a hook's variables", async () => {
    const top = emptyFolder();
    put(join(top, "okrs"), MARINA);
    repositoryOf(top);
    const elsewhere = repositoryOf(folderOf({ "x.txt": "x" }));
    const expected = await ask(join(top, "okrs"));
    const hooks = [
      { GIT_DIR: join(top, ".git"), GIT_INDEX_FILE: join(top, ".git/index") },
      { GIT_DIR: join(elsewhere, ".git") },
      { GIT_DIR: ".git", GIT_PREFIX: "okrs/" },
      { GIT_WORK_TREE: elsewhere, GIT_INDEX_FILE: join(elsewhere, ".git/index") },
    ];
    for (const env of hooks) expect(await ask(join(top, "okrs"), env)).toEqual(expected);
  });

  it("may be damaged, or run nothing of its own", async () => {
    const folder = repositoryOf(folderOf(MARINA));
    const expected = await ask(folder);
    put(folder, { ".git/index": "nonsense" });
    expect(await ask(folder)).toEqual(expected);
    const trap = repositoryOf(folderOf(MARINA));
    put(trap, { "trap.sh": `#!/bin/sh\ntouch "${trap}/sprung"\n` });
    chmodSync(join(trap, "trap.sh"), 0o755);
    git(trap, ["config", "core.fsmonitor", join(trap, "trap.sh")]);
    git(trap, ["config", "core.pager", join(trap, "trap.sh")]);
    git(trap, ["config", "core.hooksPath", trap]);
    symlinkSync("trap.sh", join(trap, "post-index-change"));
    await ask(trap);
    await okr(trap, ["why", "growth/activation"]);
    await okr(trap, ["validate", "--since", "HEAD"]);
    const { stdout } = await okr(trap, ["validate"]);
    expect(stdout).toContain("no problems");
    expect(() => rmSync(join(trap, "sprung"))).toThrow();
  });
});

describe("okr why", () => {
  it("names the commit that wrote each line, and none for what is not committed", async () => {
    const top = emptyFolder();
    const folder = join(top, "okrs");
    put(folder, MARINA);
    repositoryOf(top, "2026-10-01T09:00:00+00:00");
    const objective = "cycles/2026-Q4/okrs/growth/activation.yaml";
    const checkIn = "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml";
    put(folder, { [objective]: (MARINA[objective] as string).replace("target: 45", "target: 45 # as agreed") });
    const second = commitAll(top, "second", "2026-11-02T09:00:00+00:00");
    put(folder, { [checkIn]: (MARINA[checkIn] as string).replace("36.5", "37") });
    const first = git(top, ["rev-parse", "HEAD~1"]);
    const document = documentOf(await okr(folder, ["why", "--json", "growth/activation/kr1"]), "why");
    const { inputs } = document.progress as { inputs: { name: string; source: object }[] };
    const source = (name: string) => inputs.find((input) => input.name.startsWith(name))?.source;
    expect(source("start")).toMatchObject({ file: objective, author: "Ada Okafor", date: "2026-10-01" });
    expect(first.startsWith((source("start") as { commit: string }).commit)).toBe(true);
    expect(source("target")).toMatchObject({ date: "2026-11-02" });
    expect(second.startsWith((source("target") as { commit: string }).commit)).toBe(true);
    expect(source("value")).toMatchObject({ file: checkIn, line: 2, commit: null, author: null, date: null });
    const text = await okr(folder, ["why", "growth/activation/kr1"]);
    expect(text.stdout).toMatch(/activation\.yaml:16 {2}[0-9a-f]{7,} Ada Okafor, 2 Nov/);
  });

  it("says what a shallow clone cannot know, and still answers", async () => {
    const folder = repositoryOf(folderOf(MARINA));
    const clone = join(emptyFolder(), "clone");
    commitAll(folder, "second");
    git(folder, ["clone", "--quiet", "--depth=1", `file://${folder}`, clone]);
    const [shallow, quiet, gitless] = await Promise.all([
      okr(clone, ["why", "growth/activation/kr1"]),
      okr(clone, ["why", "growth/activation/kr1", "--quiet"]),
      okr(folder, ["why", "growth/activation/kr1"], { env: GITLESS }),
    ]);
    expect(shallow).toMatchObject({ status: 0, stderr: expect.stringContaining("fetch-depth: 0") });
    expect(quiet).toMatchObject({ status: 0, stderr: "", stdout: shallow.stdout });
    expect(gitless).toMatchObject({ status: 0, stderr: "" });
  });
});
