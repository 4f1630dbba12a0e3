import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { onTestFinished } from "vitest";

/** The command as it is published: `npm run build` makes it, and the test command runs that first. */
export const BIN = new URL("../../bin/okr.js", import.meta.url).pathname;

/** What a run of the command line gave. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** An environment in which nothing of this machine is seen: no git identity, no CI, no colours, a fixed now. */
export function environment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    PATH: process.env.PATH ?? "",
    HOME: tmpdir(),
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    TZ: "Europe/London",
    OKR_NOW: "2026-11-20T10:00:00+00:00",
    ...more,
  };
}

/** Runs the built command in a folder, with no terminal. */
export function okr(folder: string, args: readonly string[], more: Readonly<Record<string, string>> = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: folder,
    env: environment(more),
    encoding: "utf8",
    input: "",
  });
  return { status, stdout, stderr };
}

/** An empty folder that goes away with the test; its name is what `okr init` makes the organisation of. */
export function emptyFolder(name = "harbour"): string {
  const parent = temporaryFolder();
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const folder = join(parent, name);
  mkdirSync(folder);
  return folder;
}

/** A workspace as `okr init` leaves it, led by ada. */
export function freshWorkspace(): string {
  pattern ??= makePattern();
  const folder = emptyFolder();
  cpSync(pattern, folder, { recursive: true });
  return folder;
}

let pattern: string | undefined;

/** Made once for all tests of a file, since making it takes longer than copying it. */
function makePattern(): string {
  const folder = temporaryFolder();
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const { status, stderr } = okr(folder, ["init", "--yes", "--name", "Ada Okafor", "--email", "ada@harbour.example"]);
  if (status !== 0) throw new Error(stderr);
  return folder;
}

function temporaryFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), "okr-test-")));
}

/** Writes a file and the folders above it. */
export function put(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

export function textOf(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

/** Every file below a folder with its text, but what git keeps for itself. */
export function filesIn(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => relative(folder, join(parentPath, name))).sort();
  return new Map(paths.filter((path) => !path.startsWith(".git/")).map((path) => [path, textOf(folder, path)]));
}
