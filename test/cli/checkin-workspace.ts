import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { emptyFolder } from "./built-okr.ts";

/** The Friday after the last check-ins of the example: everybody owes one. */
export const FRIDAY = { OKR_NOW: "2026-11-27T15:00:00+00:00" };

/** A copy of an example that goes away with the test. */
export function copyOf(example: "harbour" | "minimal"): string {
  const folder = emptyFolder();
  cpSync(new URL(`../../examples/${example}`, import.meta.url).pathname, folder, { recursive: true });
  return folder;
}

/** A copy in a git repository whose user is somebody of the example. */
export function repositoryOf(example: "harbour" | "minimal", email: string): string {
  const folder = copyOf(example);
  git(folder, "init", "--quiet", "--initial-branch=main");
  git(folder, "config", "user.email", email);
  git(folder, "config", "user.name", "Somebody");
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "--message", "Begin");
  return folder;
}

export function git(folder: string, ...args: readonly string[]): string {
  const env = { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: "1" };
  return execFileSync("git", args, { cwd: folder, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** Where a check-in's file is. */
export function checkInPath(ref: string, date = "2026-11-27"): string {
  return `cycles/2026-Q4/checkins/${ref}/${date}.yaml`;
}
