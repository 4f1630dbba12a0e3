import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import type { ObjectiveFile } from "../../src/model/objective.ts";
import type { History, NoHistory } from "../../src/workspace/history.ts";
import { readHistory } from "../../src/workspace/read-history.ts";
import { commit, git, put, repositoryOf, signLast } from "../git/repository.ts";

const CYCLE = "2026-Q4";
const OBJECTIVE = "cycles/2026-Q4/okrs/growth/activation.yaml";
const CHECK_IN = "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml";
const FOUNDING = {
  "okr.yaml": "version: 1\norganisation: Harbour\n",
  "cycles/2026-Q4/cycle.yaml": "starts: 2026-10-01\n",
};

const anObjective = (target: number, title = "Customers stay"): string =>
  `title: ${title}\nowner: ada\nkey_results:\n  - {id: kr1, title: Rises, type: increase, start: 1, target: ${target}}\n`;

async function historyOf(root: string, cache: string | null = null): Promise<History> {
  const history = await readHistory(root, CYCLE, cache);
  if (typeof history === "string") throw new Error(`no history: ${history}`);
  return history;
}

const days = ({ added }: History): Record<string, string> =>
  Object.fromEntries([...added].map(([path, { at }]) => [path, at.slice(0, 10)]));

/** The targets of the first key result before and after each change of an objective, by day. */
function targets({ objectives }: History, path = OBJECTIVE): unknown[] {
  const target = (file: ObjectiveFile | null): unknown => {
    const first = file?.key_results[0];
    return first !== undefined && "target" in first ? first.target : null;
  };
  return (objectives.get(path) ?? []).map(({ at, before, after }) => [
    at.slice(5, 10),
    before.map((each) => target(each)),
    target(after),
  ]);
}

/** A workspace founded on 1 October, with an objective added on the 2nd. */
function aWorkspace(prefix = ""): string {
  const at = (files: Record<string, string>) =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [prefix + path, text]));
  const folder = repositoryOf({ "README.md": "x\n", ...at(FOUNDING) });
  commit(folder, at({ [OBJECTIVE]: anObjective(45) }), "2026-10-02");
  return folder;
}

describe("the history of a cycle", () => {
  it("says when files came, by whom and in which commit, and how objectives changed", async () => {
    const folder = aWorkspace();
    const third = commit(folder, { [CHECK_IN]: "by: ada\nvalue: 3\n" }, "2026-11-20");
    commit(folder, { [OBJECTIVE]: anObjective(40), [CHECK_IN]: "by: ada\nvalue: 4\n" }, "2026-11-24");
    const history = await historyOf(folder);
    expect(days(history)).toEqual({ [OBJECTIVE]: "2026-10-02", [CHECK_IN]: "2026-11-20" });
    expect(history.added.get(CHECK_IN)).toEqual({ commit: third, at: "2026-11-20T09:00:00Z", author: "Ada Okafor" });
    expect(targets(history)).toEqual([
      ["10-02", [], 45],
      ["11-24", [45], 40],
    ]);
  });

  it("knows nothing of what came with the workspace or the cycle, was never committed, or is in another cycle", async () => {
    const folder = repositoryOf({ ...FOUNDING, [OBJECTIVE]: anObjective(45), [CHECK_IN]: "by: ada\n" });
    commit(folder, { "cycles/2027-Q1/cycle.yaml": "starts: 2027-01-01\n" }, "2026-12-01");
    put(folder, { "cycles/2026-Q4/okrs/growth/other.yaml": anObjective(3) });
    const history = await historyOf(folder);
    expect(days(history)).toEqual({});
    expect(targets(history)).toEqual([["10-01", [], 45]]);
  });

  it("takes a file's first coming, however often it was taken away", async () => {
    const folder = aWorkspace();
    commit(folder, { [CHECK_IN]: "by: ada\n" }, "2026-11-20");
    rmSync(join(folder, CHECK_IN));
    rmSync(join(folder, OBJECTIVE));
    commit(folder, {}, "2026-11-23");
    commit(folder, { [CHECK_IN]: "by: ada\n" }, "2026-11-30");
    const history = await historyOf(folder);
    expect(days(history)[CHECK_IN]).toBe("2026-11-20");
    expect(targets(history)).toEqual([
      ["10-02", [], 45],
      ["11-23", [45], null],
    ]);
  });

  it("takes the author's moment, to the second and in UTC", async () => {
    const folder = aWorkspace();
    put(folder, { [CHECK_IN]: "by: ada\n" });
    commitAt(folder, "2026-11-20T23:30:15-05:00", "2026-11-27T09:00:00+00:00");
    expect((await historyOf(folder)).added.get(CHECK_IN)?.at).toBe("2026-11-21T04:30:15Z");
  });

  it("skips versions that cannot be read, and holds the next against the last that could", async () => {
    const folder = aWorkspace();
    commit(folder, { [OBJECTIVE]: "title: [\n" }, "2026-11-03");
    commit(folder, { [OBJECTIVE]: "x".repeat(1 << 19) }, "2026-11-04");
    commit(folder, { [OBJECTIVE]: anObjective(40) }, "2026-11-05");
    expect(targets(await historyOf(folder))).toEqual([
      ["10-02", [], 45],
      ["11-05", [45], 40],
    ]);
  });
});

describe("branches", () => {
  it("are told each for itself, and a merge only for what it made anew", async () => {
    const folder = aWorkspace();
    git(folder, "checkout", "--quiet", "-b", "other");
    commit(folder, { [OBJECTIVE]: `# theirs\n${anObjective(45)}`, [CHECK_IN]: "by: ada\n" }, "2026-11-03");
    git(folder, "checkout", "--quiet", "main");
    commit(folder, { [OBJECTIVE]: anObjective(40) }, "2026-11-04");
    git(folder, "merge", "--quiet", "--no-edit", "other");
    const changes = targets(await historyOf(folder));
    expect(changes).toHaveLength(4);
    expect(changes).toContainEqual(["11-03", [45], 45]);
    expect(changes).toContainEqual(["11-04", [45], 40]);
    expect(changes.at(-1)).toMatchObject({ 1: [40, 45], 2: 40 });
    expect(days(await historyOf(folder))[CHECK_IN]).toBe("2026-11-03");
  });

  it("give a conflict its own answer", async () => {
    const folder = aWorkspace();
    git(folder, "checkout", "--quiet", "-b", "other");
    commit(folder, { [OBJECTIVE]: anObjective(41) }, "2026-11-03");
    git(folder, "checkout", "--quiet", "main");
    commit(folder, { [OBJECTIVE]: anObjective(42) }, "2026-11-04");
    expect(() => git(folder, "merge", "other")).toThrow();
    commit(folder, { [OBJECTIVE]: anObjective(43) }, "2026-11-05");
    expect(targets(await historyOf(folder)).at(-1)).toEqual(["11-05", [42, 41], 43]);
  });
});

describe("what moved", () => {
  it("keeps its past: a check-in to another name, an objective to another team", async () => {
    const folder = aWorkspace();
    commit(folder, { [CHECK_IN]: "by: ada\nvalue: 7\n" }, "2026-11-20");
    const moved = "cycles/2026-Q4/okrs/sales/activation.yaml";
    const renamed = CHECK_IN.replace("growth", "sales");
    for (const [from, to] of [
      [OBJECTIVE, moved],
      [CHECK_IN, renamed],
    ] as const) {
      mkdirSync(dirname(join(folder, to)), { recursive: true });
      renameSync(join(folder, from), join(folder, to));
    }
    commit(folder, {}, "2026-11-23");
    commit(folder, { [moved]: anObjective(40) }, "2026-11-24");
    const history = await historyOf(folder);
    expect(days(history)).toMatchObject({ [moved]: "2026-10-02", [renamed]: "2026-11-20" });
    expect(history.objectives.has(OBJECTIVE)).toBe(false);
    expect(targets(history, moved)).toEqual([
      ["10-02", [], 45],
      ["11-24", [45], 40],
    ]);
  });

  it("keeps its past also when it was edited on the way", async () => {
    const folder = aWorkspace();
    const moved = "cycles/2026-Q4/okrs/growth/first-week.yaml";
    rmSync(join(folder, OBJECTIVE));
    commit(folder, { [moved]: anObjective(40, "Customers stay longer") }, "2026-11-23");
    const history = await historyOf(folder);
    expect([...history.objectives.keys()]).toEqual([moved]);
    expect(days(history)[moved]).toBe("2026-10-02");
    expect(targets(history, moved)).toEqual([
      ["10-02", [], 45],
      ["11-23", [45], 40],
    ]);
  });

  it("is followed with the whole workspace, into a subfolder and on, with any name", async () => {
    const folder = aWorkspace();
    commit(folder, { [CHECK_IN]: "by: ada\n" }, "2026-11-20");
    const inside = join(folder, "größe [1] *", "okrs");
    moveWorkspace(folder, inside);
    commit(folder, {}, "2026-11-23");
    commit(inside, { [OBJECTIVE]: anObjective(40) }, "2026-11-24");
    const last = join(folder, "okrs");
    moveWorkspace(inside, last);
    commit(folder, {}, "2026-11-25");
    const later = CHECK_IN.replace("11-20", "11-27");
    commit(last, { [later]: "by: bo\n" }, "2026-11-27");
    const history = await historyOf(last);
    expect(days(history)).toEqual({ [OBJECTIVE]: "2026-10-02", [CHECK_IN]: "2026-11-20", [later]: "2026-11-27" });
    expect(targets(history)).toEqual([
      ["10-02", [], 45],
      ["11-24", [45], 40],
    ]);
  });

  it("is not mixed up with another workspace in the same repository", async () => {
    const folder = aWorkspace("a/");
    const other = Object.fromEntries(Object.entries(FOUNDING).map(([path, text]) => [`b/${path}`, text]));
    commit(folder, { ...other, [`b/${OBJECTIVE}`]: anObjective(9) }, "2026-10-05");
    commit(folder, { [`b/${OBJECTIVE}`]: anObjective(8) }, "2026-11-05");
    expect(targets(await historyOf(join(folder, "b")))).toEqual([
      ["10-05", [], 9],
      ["11-05", [9], 8],
    ]);
    expect(targets(await historyOf(join(folder, "a")))).toEqual([["10-02", [], 45]]);
  });
});

describe("no history", () => {
  const none = (folder: string): Promise<History | NoHistory> => readHistory(folder, CYCLE, null);

  it("is there without a repository, without a commit, in a shallow clone, and where git refuses", async () => {
    const plain = realpathSync(mkdtempSync(join(tmpdir(), "okr-plain-")));
    onTestFinished(() => rmSync(plain, { recursive: true }));
    expect(await none(plain)).toBe("no-repository");
    git(plain, "init", "--quiet");
    expect(await none(plain)).toBe("no-commits");
    const folder = aWorkspace();
    git(plain, "clone", "--quiet", "--depth", "1", `file://${folder}`, "shallow");
    expect(await none(join(plain, "shallow"))).toBe("shallow");
    git(plain, "clone", "--quiet", `file://${folder}`, "whole");
    expect(await none(join(plain, "whole"))).toMatchObject({ added: expect.any(Map) });
    writeFileSync(join(folder, ".git/config"), "[nonsense");
    expect(await none(folder)).toBe("unreadable");
  });

  it("comes of no git to ask", async () => {
    const folder = aWorkspace();
    vi.stubEnv("PATH", folder);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(await none(folder)).toBe("no-git");
  });

  it("comes of a repository whose objects are gone", async () => {
    const folder = aWorkspace();
    rmSync(join(folder, ".git/objects"), { recursive: true });
    mkdirSync(join(folder, ".git/objects"));
    expect(await none(folder)).toBe("unreadable");
  });
});

describe("other repositories", () => {
  it("may name their objects by sha-256, and be linked work trees", async () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "okr-sha256-")));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    git(folder, "init", "--quiet", "--object-format=sha256", "--initial-branch=main");
    commit(folder, FOUNDING);
    commit(folder, { [OBJECTIVE]: anObjective(45) }, "2026-10-02");
    commit(folder, { [OBJECTIVE]: anObjective(40) }, "2026-11-02");
    const expected = [
      ["10-02", [], 45],
      ["11-02", [45], 40],
    ];
    expect(targets(await historyOf(folder))).toEqual(expected);
    git(folder, "worktree", "add", "--quiet", "linked");
    expect(targets(await historyOf(join(folder, "linked")))).toEqual(expected);
  });

  it("may lack the contents: what is not here is not fetched", async () => {
    const folder = aWorkspace();
    commit(folder, { [OBJECTIVE]: anObjective(40), [CHECK_IN]: "by: ada\n" }, "2026-11-20");
    git(folder, "config", "uploadpack.allowFilter", "true");
    git(folder, "clone", "--quiet", "--no-checkout", "--filter=blob:none", `file://${folder}`, "partial");
    const partial = join(folder, "partial");
    const sprung = join(folder, "sprung");
    git(partial, "config", "remote.origin.url", "ssh://nowhere/x");
    git(partial, "config", "core.sshCommand", `touch ${sprung}; false`);
    const read = await readHistory(partial, CYCLE, null);
    // From git 2.44 on it can be told not to fetch; before, it can only be kept from every protocol, and ends.
    if (typeof read === "string") expect(read).toBe("unreadable");
    else expect(days(read)).toMatchObject({ [CHECK_IN]: "2026-11-20" });
    expect(existsSync(sprung)).toBe(false);
    expect(() => git(partial, "cat-file", "-p", `HEAD:${CHECK_IN}`)).toThrow();
    expect(existsSync(sprung), "the trap works").toBe(true);
  });

  it("run nothing and change nothing, whatever their configuration says", async () => {
    const folder = aWorkspace();
    commit(folder, { [OBJECTIVE]: anObjective(40) }, "2026-11-02");
    signLast(folder);
    const trap = join(folder, "trap.sh");
    const sprung = join(folder, "sprung");
    writeFileSync(trap, `#!/bin/sh\necho "$@" >> ${sprung}\ncat\n`, { mode: 0o755 });
    const settings = {
      "log.showSignature": "true",
      "log.follow": "true",
      "log.diffMerges": "on",
      "diff.external": trap,
      "diff.yaml.textconv": trap,
      "diff.yaml.command": trap,
      "diff.orderFile": "/dev/full",
      "diff.relative": "true",
      "diff.noprefix": "true",
      "diff.renames": "copies",
      "core.fsmonitor": trap,
      "core.pager": trap,
      "core.sshCommand": trap,
      "gpg.program": trap,
      "gpg.ssh.program": trap,
      "i18n.logOutputEncoding": "UTF-16",
      "color.ui": "always",
      "format.pretty": "fuller",
    };
    for (const [key, value] of Object.entries(settings)) git(folder, "config", key, value);
    put(folder, { ".git/info/attributes": "*.yaml diff=yaml\n" });
    expect(targets(await historyOf(folder))).toEqual([
      ["10-02", [], 45],
      ["11-02", [45], 40],
    ]);
    expect(existsSync(sprung)).toBe(false);
  });

  it("may have authors, paths and dates of any look", async () => {
    const folder = aWorkspace();
    const odd = "cycles/2026-Q4/checkins/ü/:100644 100644 A\n/kr1/0123456789012345678901234567890123456789.yaml";
    put(folder, { [odd]: "by: ada\n", [CHECK_IN]: "by: bo\n" });
    commitAt(folder, "@99999999999 +0000", "2026-11-27T09:00:00+00:00", "0123456789012345678901234567890123456789");
    const history = await historyOf(folder);
    expect(history.added.get(odd)?.author).toBe("0123456789012345678901234567890123456789");
    expect(history.added.get(CHECK_IN)?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });
});

describe("what is remembered", () => {
  beforeEach(() => vi.stubGlobal("__OKR_BUILD__", "test"));
  afterEach(() => vi.unstubAllGlobals());

  const aCache = (): string => {
    const folder = mkdtempSync(join(tmpdir(), "okr-cache-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
  };
  const file = (cache: string): string => join(cache, "history", `${CYCLE}.json`);

  it("gives what reading anew gives, before and after more commits", async () => {
    const [folder, cache] = [aWorkspace(), aCache()];
    const steps: (() => void)[] = [
      () => {},
      () => void commit(folder, { [CHECK_IN]: "by: ada\n" }, "2026-11-20"),
      () => void commit(folder, { [OBJECTIVE]: anObjective(40), "README.md": "y\n" }, "2026-11-21"),
      () => void commit(folder, { "README.md": "z\n" }, "2026-11-22"),
      () => {
        git(folder, "checkout", "--quiet", "-b", "side", "HEAD~1");
        commit(folder, { [OBJECTIVE]: anObjective(39) }, "2026-11-23");
        git(folder, "checkout", "--quiet", "main");
        git(folder, "merge", "--quiet", "--no-edit", "side");
      },
      () => git(folder, "mv", OBJECTIVE, OBJECTIVE.replace("activation", "other")),
      () => void commit(folder, {}, "2026-11-25"),
      () => void git(folder, "reset", "--quiet", "--hard", "HEAD~2"),
      () => {
        moveWorkspace(folder, join(folder, "okrs"));
        git(folder, "add", "--all");
        git(folder, "commit", "--quiet", "--message", "moved");
      },
    ];
    for (const step of steps) {
      step();
      const root = existsSync(join(folder, "okr.yaml")) ? folder : join(folder, "okrs");
      const anew = await historyOf(root);
      expect(await historyOf(root, cache)).toEqual(anew);
      expect(await historyOf(root, cache), "the second time").toEqual(anew);
    }
    expect(readdirSync(join(cache, "history"))).toEqual([`${CYCLE}.json`]);
  });

  it("is read in place of the past while nothing was committed", async () => {
    const [folder, cache] = [aWorkspace(), aCache()];
    const before = await historyOf(folder, cache);
    const objects = join(folder, ".git/objects");
    renameSync(objects, `${objects}.gone`);
    mkdirSync(objects);
    renameSync(`${objects}.gone/pack`, join(objects, "pack"));
    expect(await readHistory(folder, CYCLE, cache)).toEqual(before);
  });

  it("is never trusted when it is damaged, and no failure to write it is an error", async () => {
    const [folder, cache] = [aWorkspace(), aCache()];
    const expected = await historyOf(folder, cache);
    for (const damage of ["", "okr test 0\n{}", "nonsense"]) {
      writeFileSync(file(cache), damage);
      expect(await historyOf(folder, cache)).toEqual(expected);
    }
    vi.stubGlobal("__OKR_BUILD__", "another");
    expect(await historyOf(folder, cache)).toEqual(expected);
    expect(await historyOf(folder, "/proc/okr")).toEqual(expected);
    expect(await historyOf(folder, file(cache))).toEqual(expected);
  });
});

function moveWorkspace(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of ["okr.yaml", "cycles"]) renameSync(join(from, name), join(to, name));
}

function commitAt(folder: string, author: string, committer: string, name = "Ada Okafor"): void {
  git(folder, "add", "--all");
  const person = {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: "a@b.c",
    GIT_COMMITTER_NAME: "x",
    GIT_COMMITTER_EMAIL: "x",
  };
  const dates = { GIT_AUTHOR_DATE: author, GIT_COMMITTER_DATE: committer };
  execFileSync("git", ["commit", "--quiet", "--message", "m"], {
    cwd: folder,
    env: { ...process.env, ...person, ...dates },
  });
}
