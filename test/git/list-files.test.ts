import { mkdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { blobId } from "../../src/git/blob-id.ts";
import { indexRecord, type ListedFile, listWorkTree } from "../../src/git/list-files.ts";
import { findRepository } from "../../src/git/repository.ts";
import { GitError } from "../../src/git/run.ts";
import { git, put, repositoryOf } from "./repository.ts";

async function list(folder: string, ...paths: string[]): Promise<Record<string, ListedFile>> {
  const repository = findRepository(folder);
  if (repository === null) throw new Error("no repository");
  const folders = await listWorkTree(repository, folder, paths.length === 0 ? ["a", "b"] : paths);
  for (const { records, files } of folders) {
    // what git says of a folder in which nothing has changed is what it would say of its files
    const said = files().map(({ path, blob }) => indexRecord(path, blob ?? ""));
    if (records !== null) expect(records.replaceAll("100755", "100644")).toBe(said.join(""));
  }
  return Object.fromEntries(folders.flatMap(({ files }) => files().map((file) => [file.path, file])));
}

const id = (text: string): string => blobId(Buffer.from(text));

describe("the files of a work tree", () => {
  it("have git's id while they are what was committed, and none when they have changed", async () => {
    const folder = repositoryOf({
      "a/one.yaml": "1\n",
      "a/two.yaml": "2\n",
      'b/ü \n"x.yaml': "3\n",
      "c/four.yaml": "4\n",
      ".gitignore": "ignored\n",
    });
    put(folder, { "a/two.yaml": "two\n", "a/new.yaml": "new\n", "a/ignored": "x" });
    expect(await list(folder)).toEqual({
      "a/one.yaml": { path: "a/one.yaml", blob: id("1\n"), link: false },
      "a/two.yaml": { path: "a/two.yaml", blob: null, link: false },
      "a/new.yaml": { path: "a/new.yaml", blob: null, link: false },
      'b/ü \n"x.yaml': { path: 'b/ü \n"x.yaml', blob: id("3\n"), link: false },
    });
  });

  it("are those on the disk: staged, deleted, moved, taken out of the index", async () => {
    const folder = repositoryOf({ "a/1.yaml": "1\n", "a/2.yaml": "2\n", "a/3.yaml": "3\n", "a/4.yaml": "4\n" });
    put(folder, { "a/1.yaml": "one\n", "a/new.yaml": "new\n" });
    git(folder, "add", "--all");
    rmSync(join(folder, "a/2.yaml"));
    renameSync(join(folder, "a/3.yaml"), join(folder, "a/moved.yaml"));
    git(folder, "rm", "--quiet", "--cached", "a/4.yaml");
    const files = await list(folder);
    expect(Object.keys(files).sort()).toEqual(["a/1.yaml", "a/4.yaml", "a/moved.yaml", "a/new.yaml"]);
    expect(files["a/1.yaml"]?.blob).toBe(id("one\n"));
    expect(files["a/new.yaml"]?.blob).toBe(id("new\n"));
    expect(files["a/4.yaml"]?.blob).toBeNull();
  });

  it("are listed from a subfolder, relative to it", async () => {
    const folder = repositoryOf({ "okrs x/a/1.yaml": "1\n", "okrs x/a/2.yaml": "2\n", "a/outside.yaml": "o\n" });
    put(folder, { "okrs x/a/2.yaml": "two\n", "okrs x/b/new.yaml": "n\n" });
    rmSync(join(folder, "a/outside.yaml"));
    const files = await list(join(folder, "okrs x"));
    expect(Object.values(files).map(({ path, blob }) => [path, blob])).toEqual([
      ["a/1.yaml", id("1\n")],
      ["a/2.yaml", null],
      ["b/new.yaml", null],
    ]);
  });

  it("say which are links, and have no id for those", async () => {
    const folder = repositoryOf({ "a/1.yaml": "1\n" });
    symlinkSync("1.yaml", join(folder, "a/link.yaml"));
    expect((await list(folder))["a/link.yaml"]).toMatchObject({ blob: null });
    git(folder, "add", "--all");
    expect((await list(folder))["a/link.yaml"]).toMatchObject({ blob: null, link: true });
  });

  it("have no id where git was told not to look", async () => {
    const folder = repositoryOf({ "a/1.yaml": "1\n", "a/2.yaml": "2\n", "a/3.yaml": "3\n" });
    git(folder, "update-index", "--assume-unchanged", "a/1.yaml");
    git(folder, "update-index", "--skip-worktree", "a/2.yaml");
    const files = await list(folder);
    expect([files["a/1.yaml"]?.blob, files["a/2.yaml"]?.blob, files["a/3.yaml"]?.blob]).toEqual([
      null,
      null,
      id("3\n"),
    ]);
  });

  it("are each there once in a conflict, also where one side deleted it", async () => {
    const folder = repositoryOf({ "a/both.yaml": "0\n", "a/ours.yaml": "0\n", "a/theirs.yaml": "0\n" });
    git(folder, "checkout", "--quiet", "-b", "other");
    put(folder, { "a/both.yaml": "1\n", "a/theirs.yaml": "1\n" });
    git(folder, "rm", "--quiet", "a/ours.yaml");
    git(folder, "commit", "--quiet", "--all", "--message", "other");
    git(folder, "checkout", "--quiet", "main");
    put(folder, { "a/both.yaml": "2\n", "a/ours.yaml": "2\n" });
    git(folder, "rm", "--quiet", "a/theirs.yaml");
    git(folder, "commit", "--quiet", "--all", "--message", "main");
    expect(() => git(folder, "merge", "other")).toThrow();
    expect(Object.values(await list(folder)).map(({ path, blob }) => [path, blob])).toEqual([
      ["a/both.yaml", null],
      ["a/ours.yaml", null],
      ["a/theirs.yaml", null],
    ]);
  });

  it("are refused with what git says", async () => {
    const folder = repositoryOf({ "a/1.yaml": "1\n" });
    put(folder, { ".git/index": "nonsense" });
    await expect(list(folder)).rejects.toThrow(GitError);
  });
});

describe("the repository of a folder", () => {
  it("is found upward, in linked work trees too", () => {
    const folder = repositoryOf({ "a/b/1.yaml": "1\n" });
    expect(findRepository(folder)).toEqual({ top: folder, gitDirectory: join(folder, ".git"), prefix: "" });
    expect(findRepository(join(folder, "a/b"))).toMatchObject({ top: folder, prefix: "a/b/" });
    const linked = join(folder, "linked");
    git(folder, "worktree", "add", "--quiet", linked);
    expect(findRepository(join(linked, "a"))).toEqual({
      top: linked,
      gitDirectory: join(folder, ".git/worktrees/linked"),
      prefix: "a/",
    });
    expect(findRepository("/")).toBeNull();
  });

  it("is not where .git is neither a folder nor a file that names one", () => {
    const folder = repositoryOf({ "a/1.yaml": "1\n" });
    mkdirSync(join(folder, "inner/x"), { recursive: true });
    put(folder, { "inner/.git": "nonsense\n" });
    expect(findRepository(join(folder, "inner/x"))).toMatchObject({ top: folder, prefix: "inner/x/" });
  });
});
