import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect } from "vitest";

/** The command as it is published: `npm run build` makes it, and the test command runs that first. */
export const BIN = new URL("../../bin/okr.js", import.meta.url).pathname;

const EXAMPLES = new URL("../../examples", import.meta.url).pathname;

/** Where everything of one test file lies: workspaces, and the home of whoever runs okr. It goes away at the end. */
const ROOT = realpathSync(mkdtempSync(join(tmpdir(), "okr-scenario-")));
chmodSync(ROOT, 0o755);
const HOME = join(ROOT, "home");
mkdirSync(HOME);
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

/** Files by path, each with its content. */
export type Tree = Readonly<Record<string, string | Uint8Array>>;

let folders = 0;

/** An empty folder. */
export function emptyFolder(): string {
  const folder = join(ROOT, `w${folders++}`);
  mkdirSync(folder);
  return folder;
}

/** A folder with these files. */
export function folderOf(...trees: readonly Tree[]): string {
  const folder = emptyFolder();
  put(folder, Object.assign({}, ...trees));
  return folder;
}

/** A copy of one of the project's examples. */
export function exampleOf(name: "harbour" | "minimal" | "broken"): string {
  const folder = emptyFolder();
  cpSync(join(EXAMPLES, name), folder, { recursive: true });
  return folder;
}

/** Writes files, and the folders above them. */
export function put(folder: string, files: Tree): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Every file below a folder with its bytes, but what git keeps for itself. */
export function snapshot(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)).sort();
  return new Map(
    paths
      .filter((path) => !path.startsWith(".git/"))
      .map((path) => [path, readFileSync(join(folder, path)).toString("latin1")]),
  );
}

/** What a run gave. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** What is different in the environment; `undefined` takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What runs instead of the built command. */
  readonly bin?: string;
  /** Runs as somebody without rights. */
  readonly unprivileged?: boolean;
}

/** An environment in which nothing of this machine is seen: no identity, no CI, no colours, a fixed now. */
function environment(more: RunOptions["env"] = {}): Record<string, string> {
  const variables = {
    PATH: process.env.PATH,
    HOME,
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    TZ: "Europe/London",
    LANG: "C.UTF-8",
    OKR_NOW: "2026-11-20T10:00:00+00:00",
    ...more,
  };
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Runs the built command in a folder, with no terminal. Several at once share the machine's two processors. */
export async function okr(folder: string, args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return withTurn(() => outcome(start(folder, args, options)));
}

/** Starts the built command and leaves its streams to the test. */
export function start(folder: string, args: readonly string[], options: RunOptions = {}): ChildProcess {
  const { bin = BIN, unprivileged = false, env } = options;
  const command = [process.execPath, bin, ...args];
  const [program = "", ...rest] = unprivileged ? [...UNPRIVILEGED, ...command] : command;
  return spawn(program, rest, { cwd: folder, env: environment(env), stdio: ["ignore", "pipe", "pipe"] });
}

/** Runs a line of shell in which `okr` is the built command. */
export async function shell(folder: string, line: string, options: RunOptions = {}): Promise<Run> {
  const script = `okr() { "${process.execPath}" "${options.bin ?? BIN}" "$@"; }\n${line}`;
  return withTurn(() =>
    outcome(
      spawn("bash", ["-o", "pipefail", "-c", script], {
        cwd: folder,
        env: environment(options.env),
        stdio: ["ignore", "pipe", "pipe"],
      }),
    ),
  );
}

const UNPRIVILEGED = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];

/** Whether files can be made unreadable here: root reads everything, unless it can become somebody else. */
export function canBeUnprivileged(): boolean {
  return process.getuid?.() === 0 && existsSync("/usr/bin/setpriv");
}

/** What a process printed until it ended. */
export function outcome(child: ChildProcess): Promise<Run> {
  return new Promise((resolve, reject) => {
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout?.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => stderr.push(chunk));
    child.on("error", reject);
    child.on("close", (status) =>
      resolve({ status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
  });
}

const AT_ONCE = 4;
const waiting: (() => void)[] = [];
let running = 0;

async function withTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((turn) => waiting.push(turn));
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

/** The JSON document of a run that went well: alone on standard output, with the envelope that all have. */
export function documentOf(run: Run, kind: string): Record<string, unknown> {
  expect(run.stderr).toBe("");
  const document: unknown = JSON.parse(run.stdout);
  expect(run.stdout).toBe(`${JSON.stringify(document, null, 2)}\n`);
  expect(Object.keys(document as object).slice(0, 2)).toEqual(["schemaVersion", "kind"]);
  expect(document).toMatchObject({ schemaVersion: 1, kind });
  return document as Record<string, unknown>;
}

/** What a wrong call gives: a word on standard error, what to do, and nothing on standard output. */
export function expectUsageError(run: Run, message: string | RegExp, help?: string | RegExp): void {
  expect(run).toMatchObject({ status: 2, stdout: "" });
  const [first = "", second = ""] = run.stderr.split("\n");
  expect(first).toMatch(message instanceof RegExp ? message : /^okr: /);
  if (typeof message === "string") expect(first).toBe(`okr: ${message}`);
  if (help instanceof RegExp) expect(second).toMatch(help);
  else if (help !== undefined) expect(second).toBe(help);
}

/** Lines that would not fit. Every character of these scenarios is one column wide. */
export function tooWide(text: string, columns = 80): string[] {
  return text.split("\n").filter((line) => [...line].length > columns);
}

/** Runs git in a folder, as a fixed person at a fixed time. */
export function git(folder: string, args: readonly string[], date = "2026-11-20T12:00:00+00:00"): string {
  const person = { GIT_AUTHOR_NAME: "Ada Okafor", GIT_AUTHOR_EMAIL: "ada@harbour.example" };
  const committer = { GIT_COMMITTER_NAME: "Ada Okafor", GIT_COMMITTER_EMAIL: "ada@harbour.example" };
  return execFileSync("git", ["-c", "protocol.file.allow=always", ...args], {
    cwd: folder,
    encoding: "utf8",
    env: environment({ ...person, ...committer, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }),
    stdio: ["ignore", "pipe", "pipe"],
  }).trim();
}

/** Makes a folder a repository and commits all that is in it. */
export function repositoryOf(folder: string, date?: string): string {
  git(folder, ["init", "--quiet", "--initial-branch=main"]);
  commitAll(folder, "first", date);
  return folder;
}

/** Commits everything as it stands. */
export function commitAll(folder: string, message: string, date?: string): string {
  git(folder, ["add", "--all"]);
  git(folder, ["commit", "--quiet", "--allow-empty", "--message", message], date);
  return git(folder, ["rev-parse", "HEAD"]);
}
