import { chmodSync, existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commitsOfLines, isShallow, type LineCommit } from "../../src/git/blame.ts";
import { readBlobs } from "../../src/git/blobs.ts";
import { findRepository } from "../../src/git/repository.ts";
import { listRevision, mergeBase, resolveRevision } from "../../src/git/revision.ts";
import { GitError } from "../../src/git/run.ts";
import { commit, git, put, repositoryOf, signLast } from "./repository.ts";

async function linesOf(folder: string, files: Record<string, number[]>): Promise<Record<string, (string | null)[]>> {
  const repository = findRepository(folder);
  if (repository === null) throw new Error("no repository");
  const wanted = new Map(Object.entries(files).map(([file, lines]) => [file, new Set(lines)]));
  const commitOf = await commitsOfLines(repository, folder, wanted);
  const dates = (file: string, lines: number[]) => lines.map((line): LineCommit["date"] => commitOf(file, line).date);
  return Object.fromEntries(Object.entries(files).map(([file, lines]) => [file, dates(file, lines)]));
}

describe("the commits of lines", () => {
  it("are those that wrote each, and none for what is not committed", async () => {
    const folder = repositoryOf({ "one.yaml": "a\nb\nc\n", "two words.yaml": "x\n", "ü.yaml": "y\n" });
    commit(folder, { "one.yaml": "a\nB\nc\n" }, "2026-10-02");
    put(folder, { "one.yaml": "a\nB\nC\nd\n", "new.yaml": "n\n", "ü.yaml": "y\nz\n" });
    expect(
      await linesOf(folder, { "one.yaml": [1, 2, 3, 4], "two words.yaml": [1], "ü.yaml": [1, 2], "new.yaml": [1] }),
    ).toEqual({
      "one.yaml": ["2026-10-01", "2026-10-02", null, null],
      "two words.yaml": ["2026-10-01"],
      "ü.yaml": ["2026-10-01", null],
      "new.yaml": [null],
    });
  });

  it("are found from a subfolder, with author and abbreviated id", async () => {
    const folder = repositoryOf({ "okrs/one.yaml": "a\n", "one.yaml": "other\n" });
    const second = commit(folder, { "okrs/two.yaml": "b\n" }, "2026-10-02");
    put(folder, { "okrs/staged.yaml": "s\n" });
    git(folder, "add", "--all");
    const inside = join(folder, "okrs");
    expect(await linesOf(inside, { "one.yaml": [1], "two.yaml": [1], "staged.yaml": [1] })).toEqual({
      "one.yaml": ["2026-10-01"],
      "two.yaml": ["2026-10-02"],
      "staged.yaml": [null],
    });
    const repository = findRepository(inside);
    if (repository === null) throw new Error("no repository");
    const commitOf = await commitsOfLines(repository, inside, new Map([["two.yaml", new Set([1])]]));
    expect(commitOf("two.yaml", 1)).toEqual({ commit: second.slice(0, 7), author: "Ada Okafor", date: "2026-10-02" });
  });

  it("are found without verifying a signature, which would run a program that the repository names", async () => {
    const folder = repositoryOf({ "one.yaml": "a\n" });
    signLast(folder);
    put(folder, { ".git/gpg": `#!/bin/sh\ntouch ${folder}/sprung\n` });
    chmodSync(join(folder, ".git/gpg"), 0o755);
    git(folder, "config", "gpg.program", join(folder, ".git/gpg"));
    git(folder, "config", "log.showSignature", "true");
    expect(await linesOf(folder, { "one.yaml": [1] })).toEqual({ "one.yaml": ["2026-10-01"] });
    expect(existsSync(join(folder, "sprung"))).toBe(false);
    git(folder, "log");
    expect(existsSync(join(folder, "sprung")), "the trap works").toBe(true);
  });

  it("need a commit", async () => {
    const folder = repositoryOf({ "one.yaml": "a\n" });
    git(folder, "checkout", "--quiet", "--orphan", "unborn");
    await expect(linesOf(folder, { "one.yaml": [1] })).rejects.toThrow(GitError);
  });
});

describe("a revision", () => {
  it("is a commit by any of its names, and nothing else", async () => {
    const folder = repositoryOf({ "a/1.yaml": "1\n" });
    const first = git(folder, "rev-parse", "HEAD");
    git(folder, "tag", "v1");
    const second = commit(folder, {}, "2026-10-02");
    for (const name of ["v1", "HEAD~1", first, first.slice(0, 8), "main^"])
      expect(await resolveRevision(folder, name)).toBe(first);
    expect(await resolveRevision(folder, "main")).toBe(second);
    for (const name of ["nope", "", "--all", "HEAD:a", "-", "a b"]) {
      await expect(resolveRevision(folder, name)).rejects.toThrow(`There is no commit ${name}`);
    }
    expect(await isShallow(folder)).toBe(false);
  });

  it("is compared with where the branch left it", async () => {
    const folder = repositoryOf({ "a/1.yaml": "1\n" });
    const base = git(folder, "rev-parse", "HEAD");
    git(folder, "checkout", "--quiet", "-b", "work");
    commit(folder, { "a/2.yaml": "2\n" });
    git(folder, "checkout", "--quiet", "main");
    commit(folder, { "a/3.yaml": "3\n" });
    expect(await mergeBase(folder, "work")).toBe(base);
    git(folder, "checkout", "--quiet", "--orphan", "alone");
    commit(folder, {});
    await expect(mergeBase(folder, "main")).rejects.toThrow(/share no history.*fetch-depth: 0/);
  });

  it("of a shallow clone says how to fetch more", async () => {
    const folder = repositoryOf({ "a/1.yaml": "1\n" });
    commit(folder, {});
    const clone = join(folder, "clone");
    git(folder, "clone", "--quiet", "--depth=1", `file://${folder}`, clone);
    expect(await isShallow(clone)).toBe(true);
    await expect(resolveRevision(clone, "HEAD~1")).rejects.toThrow(/shallow.*fetch-depth: 0/);
  });

  it("lists its files, relative to a folder, and reads them all at once", async () => {
    const large = "x".repeat(200_000);
    const folder = repositoryOf({
      "okrs/a/1.yaml": "1\n",
      "okrs/a/ü.yaml": large,
      "okrs/b/empty.yaml": "",
      "okrs/c/no.yaml": "n\n",
      "a/out.yaml": "o\n",
    });
    put(folder, { "okrs/a/1.yaml": "changed\n" });
    const inside = join(folder, "okrs");
    const files = await listRevision(inside, await resolveRevision(inside, "HEAD"), ["a", "b", "missing"]);
    expect(files.map(({ path }) => path)).toEqual(["a/1.yaml", "a/ü.yaml", "b/empty.yaml"]);
    const contents: string[] = [];
    const blobs = files.map(({ blob }) => blob ?? "");
    await readBlobs(inside, [...blobs, ...blobs], (index, content) => {
      contents[index] = content.toString();
    });
    expect(contents).toEqual(["1\n", large, "", "1\n", large, ""]);
    await expect(readBlobs(inside, ["0".repeat(40)], () => {})).rejects.toThrow(GitError);
  });
});
