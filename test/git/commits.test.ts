import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { blobId } from "../../src/git/blob-id.ts";
import { readPastBlobs } from "../../src/git/blobs.ts";
import { commitsTouching, movedFrom } from "../../src/git/commits.ts";
import { commitInFiles, headOf, isAncestor } from "../../src/git/head.ts";
import { GitError } from "../../src/git/run.ts";
import { commit, git, put, repositoryOf } from "./repository.ts";

const id = (text: string): string => blobId(Buffer.from(text));

function move(folder: string, from: string, to: string): void {
  mkdirSync(dirname(join(folder, to)), { recursive: true });
  renameSync(join(folder, from), join(folder, to));
}

describe("the commits that touched files", () => {
  it("come oldest first, with what each did", async () => {
    const folder = repositoryOf({ "a/1.yaml": "1\n", "b/2.yaml": "2\n" });
    const second = commit(folder, { "a/1.yaml": "one\n", "a/ü \n3.yaml": "3\n" }, "2026-10-02");
    commit(folder, { "b/2.yaml": "two\n" }, "2026-10-03");
    move(folder, "a/1.yaml", "a/moved.yaml");
    git(folder, "rm", "--quiet", "a/ü \n3.yaml");
    const fourth = commit(folder, {}, "2026-10-04");
    const first = git(folder, "rev-list", "--max-parents=0", "HEAD");
    const author = "Ada Okafor";
    const at = (day: string): number => Date.parse(`${day}T09:00:00Z`) / 1000;
    const added = { movedFrom: null, before: [] };
    expect(await commitsTouching(folder, "HEAD", ["a"])).toEqual([
      {
        id: first,
        isFirst: true,
        at: at("2026-10-01"),
        author,
        changes: [{ path: "a/1.yaml", ...added, after: id("1\n") }],
      },
      {
        id: second,
        isFirst: false,
        at: at("2026-10-02"),
        author,
        changes: [
          { path: "a/1.yaml", movedFrom: null, before: [id("1\n")], after: id("one\n") },
          { path: "a/ü \n3.yaml", ...added, after: id("3\n") },
        ],
      },
      {
        id: fourth,
        isFirst: false,
        at: at("2026-10-04"),
        author,
        changes: [
          { path: "a/moved.yaml", movedFrom: "a/1.yaml", before: [id("one\n")], after: id("one\n") },
          { path: "a/ü \n3.yaml", movedFrom: null, before: [id("3\n")], after: null },
        ],
      },
    ]);
    expect((await commitsTouching(folder, `${second}..HEAD`, ["a", "b"])).map((each) => each.id)).toEqual([
      git(folder, "rev-parse", "HEAD~1"),
      fourth,
    ]);
    expect(await commitsTouching(folder, "HEAD", ["missing", "*"])).toEqual([]);
  });

  it("are told of a merge with every parent that had the file", async () => {
    const folder = repositoryOf({ "a/1.yaml": "0\n", "a/2.yaml": "0\n" });
    git(folder, "checkout", "--quiet", "-b", "other");
    commit(folder, { "a/1.yaml": "1\n" });
    git(folder, "checkout", "--quiet", "main");
    commit(folder, { "a/1.yaml": "2\n" });
    expect(() => git(folder, "merge", "other")).toThrow();
    commit(folder, { "a/1.yaml": "3\n" });
    const commits = await commitsTouching(folder, "HEAD", ["a"]);
    expect(commits).toHaveLength(4);
    expect(commits.at(-1)?.changes).toEqual([
      { path: "a/1.yaml", movedFrom: null, before: [id("2\n"), id("1\n")], after: id("3\n") },
    ]);
  });

  it("are refused with what git says", async () => {
    const folder = repositoryOf({ "a/1.yaml": "1\n" });
    await expect(commitsTouching(folder, "missing", ["a"])).rejects.toThrow(GitError);
  });
});

describe("where a commit moved a folder from", () => {
  it("is told by files that stayed the same", async () => {
    const folder = repositoryOf({ "x/cycles/1/a.yaml": "1\n", "x/cycles/1/b.yaml": "2\n", "y/cycles/1/c.yaml": "3\n" });
    move(folder, "x/cycles/1/a.yaml", "[z]/cycles/1/a.yaml");
    move(folder, "x/cycles/1/b.yaml", "[z]/cycles/1/b.yaml");
    put(folder, { "[z]/cycles/1/b.yaml": "two\n" });
    const moved = commit(folder, {}, "2026-10-02");
    expect(await movedFrom(folder, moved, "[z]/", "cycles/1")).toBe("x/");
    expect(await movedFrom(folder, moved, "z/", "cycles/1")).toBeNull();
    expect(await movedFrom(folder, moved, "[z]/", "cycles/2")).toBeNull();
    move(folder, "[z]/cycles/1/a.yaml", "cycles/1/a.yaml");
    expect(await movedFrom(folder, commit(folder, {}, "2026-10-03"), "", "cycles/1")).toBe("[z]/");
  });
});

describe("the present commit", () => {
  it("is none before the first", async () => {
    const folder = repositoryOf({ "1.yaml": "1\n" });
    const first = git(folder, "rev-parse", "HEAD");
    expect(await headOf(folder)).toEqual({ commit: first, shallow: false });
    git(folder, "checkout", "--quiet", "--orphan", "unborn");
    expect(await headOf(folder)).toBeNull();
    await expect(headOf("/")).rejects.toThrow(GitError);
  });

  it("is said by files, as far as they say what git would", async () => {
    const folder = repositoryOf({ "1.yaml": "1\n" });
    const gitDirectory = join(folder, ".git");
    const said = () => commitInFiles(gitDirectory);
    expect(said()).toBe(git(folder, "rev-parse", "HEAD"));
    const second = commit(folder, { "1.yaml": "2\n" }, "2026-10-02");
    expect(said()).toBe(second);
    git(folder, "checkout", "--quiet", "-b", "teams/growth", "HEAD~1");
    expect(said()).toBe(git(folder, "rev-parse", "HEAD"));
    git(folder, "checkout", "--quiet", "--detach", second);
    expect(said()).toBe(second);
    git(folder, "checkout", "--quiet", "--orphan", "unborn");
    expect(said()).toBeNull();
    git(folder, "checkout", "--quiet", "--force", "main");
    git(folder, "pack-refs", "--all");
    expect(said(), "packed").toBeNull();
    expect(await headOf(folder)).toEqual({ commit: second, shallow: false });
    writeFileSync(join(gitDirectory, "HEAD"), "ref: refs/heads/../../HEAD\n");
    expect(said()).toBeNull();
    expect(commitInFiles(folder)).toBeNull();
  });

  it("is git's to say in a shallow clone and in a linked work tree", () => {
    const folder = repositoryOf({ "1.yaml": "1\n" });
    commit(folder, { "1.yaml": "2\n" }, "2026-10-02");
    git(folder, "clone", "--quiet", "--depth", "1", `file://${folder}`, "shallow");
    expect(commitInFiles(join(folder, "shallow/.git"))).toBeNull();
    git(folder, "worktree", "add", "--quiet", "--detach", "linked");
    expect(commitInFiles(join(folder, ".git/worktrees/linked"))).toBeNull();
  });

  it("descends from those before it, and from none that is not here", async () => {
    const folder = repositoryOf({ "1.yaml": "1\n" });
    const first = git(folder, "rev-parse", "HEAD");
    const second = commit(folder, { "1.yaml": "2\n" }, "2026-10-02");
    expect(await isAncestor(folder, first, second)).toBe(true);
    expect(await isAncestor(folder, second, first)).toBe(false);
    expect(await isAncestor(folder, "0".repeat(40), second)).toBe(false);
  });
});

describe("blobs of the past", () => {
  it("come in the order asked for, and null for what is not here, no blob, or too large", async () => {
    const large = "x".repeat(200_000);
    const folder = repositoryOf({ "1.yaml": "1\n", "empty.yaml": "", "large.yaml": large });
    const tree = git(folder, "rev-parse", "HEAD^{tree}");
    const found: (string | null)[] = [];
    const asked = [id(large), id("1\n"), "0".repeat(40), id(""), tree, id(large), id("1\n")];
    await readPastBlobs(folder, asked, 199_999, (index, content) => {
      found[index] = content?.toString() ?? null;
    });
    expect(found).toEqual([null, "1\n", null, "", null, null, "1\n"]);
    await readPastBlobs(folder, [id(large)], 200_000, (_, content) => expect(content).toHaveLength(200_000));
    await expect(readPastBlobs("/", [id("1\n")], 9, () => {})).rejects.toThrow(GitError);
  });
});
