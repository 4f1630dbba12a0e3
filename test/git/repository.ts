import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A real repository with these files committed; it goes away with the test. */
export function repositoryOf(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "okr-git-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  git(folder, "init", "--quiet", "--initial-branch=main");
  commit(folder, files);
  return folder;
}

export function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Writes files and commits everything, on a day. */
export function commit(folder: string, files: Readonly<Record<string, string>>, day = "2026-10-01"): string {
  put(folder, files);
  git(folder, "add", "--all");
  const date = `${day}T09:00:00+00:00`;
  run(folder, ["commit", "--quiet", "--allow-empty", "--message", "m"], {
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  });
  return git(folder, "rev-parse", "HEAD");
}

export function git(folder: string, ...args: readonly string[]): string {
  return run(folder, args, {});
}

function run(folder: string, args: readonly string[], more: Readonly<Record<string, string>>): string {
  const person = {
    GIT_AUTHOR_NAME: "Ada Okafor",
    GIT_AUTHOR_EMAIL: "a@b.c",
    GIT_COMMITTER_NAME: "Ada Okafor",
    GIT_COMMITTER_EMAIL: "a@b.c",
  };
  return execFileSync("git", args, {
    cwd: folder,
    encoding: "utf8",
    env: {
      PATH: process.env.PATH,
      HOME: tmpdir(),
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_NOSYSTEM: "1",
      ...person,
      ...more,
    },
    stdio: ["ignore", "pipe", "pipe"],
  }).trim();
}

/** Puts something like a signature on the newest commit, so that there is one to be verified. */
export function signLast(folder: string): void {
  const text = git(folder, "cat-file", "commit", "HEAD");
  const signed = text.replace(
    "\n\n",
    "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n",
  );
  const id = execFileSync("git", ["hash-object", "-t", "commit", "-w", "--stdin"], { cwd: folder, input: signed });
  git(folder, "update-ref", "HEAD", id.toString().trim());
}
