import { spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Spread, spreadOf } from "./spread.ts";

/** A process to start. */
export interface Command {
  /** The program and its arguments. */
  readonly argv: readonly string[];
  readonly cwd?: string;
  /** Exit statuses that mean that it did its work. Default: 0. */
  readonly expected?: readonly number[];
}

/** What is timed: one process, or several in a row whose times are added. */
export interface Timed {
  readonly commands: readonly Command[];
  /** Done before each run, outside the measured time. */
  readonly before?: () => void;
}

/** Two things measured in turn, under the same conditions. */
export interface Comparison {
  /** Milliseconds. */
  readonly time: Spread;
  /** Milliseconds of what it was compared with. */
  readonly reference: Spread;
  /** The ratio of the medians. */
  readonly ratio: number;
  /** The ratios of the pairs of neighbouring runs. */
  readonly pairs: Spread;
}

/** A measured command did not do its work. The message holds what it printed. */
export class CommandFailed extends Error {
  override readonly name = "CommandFailed";
}

/** What would make a run differ from one of a user, or from the next run. */
const UNWANTED = [
  "NODE_EXTRA_CA_CERTS",
  "NODE_OPTIONS",
  "NODE_V8_COVERAGE",
  "NODE_COMPILE_CACHE",
  "OKR_CACHE_DIR",
  "OKR_NOW",
  "CI",
  "FORCE_COLOR",
];

const PRINTED_LINES = 12;

/** Times two things in turn (A B A B …) after one run of each that does not count. */
export function compare(subject: Timed, reference: Timed, runs: number): Comparison {
  time(subject);
  time(reference);
  const pairs = Array.from({ length: runs }, () => ({
    subject: time(subject),
    reference: time(reference),
  }));
  const ours = spreadOf(pairs.map((pair) => pair.subject));
  const theirs = spreadOf(pairs.map((pair) => pair.reference));
  return {
    time: ours,
    reference: theirs,
    ratio: ours.median / theirs.median,
    pairs: spreadOf(pairs.map((pair) => pair.subject / pair.reference)),
  };
}

/** The peak memory of a node process in megabytes (10⁶ bytes), as the operating system counted it. */
export function peakMemory({ commands, before }: Timed, runs: number): Spread {
  const report = join(tmpdir(), `okr-bench-memory-${process.pid}`);
  const once = () => {
    before?.();
    const peaks = commands.map(({ argv: [node = "", ...rest], ...options }) => {
      run({ ...options, argv: [node, "--require", HOOK, ...rest] }, { OKR_BENCH_MEMORY: report });
      return (Number(readFileSync(report, "utf8")) * 1024) / 1_000_000;
    });
    return Math.max(...peaks);
  };
  try {
    return spreadOf(Array.from({ length: runs }, once));
  } finally {
    rmSync(report, { force: true });
  }
}

const HOOK = new URL("memory-hook.cjs", import.meta.url).pathname;

/** Runs a process and gives what it printed on standard output. */
export function outputOf(command: Command): string {
  return run(command).stdout;
}

/** Milliseconds. */
function time({ commands, before }: Timed): number {
  before?.();
  return commands.reduce((sum, command) => sum + run(command).milliseconds, 0);
}

/** Output goes to a file: a pipe would make this process work while the other one is measured. */
function run(command: Command, extra: Readonly<Record<string, string>> = {}): { milliseconds: number; stdout: string } {
  const { argv, cwd, expected = [0] } = command;
  const [program = "", ...args] = argv;
  const paths = ["out", "err"].map((name) => join(tmpdir(), `okr-bench-${process.pid}.${name}`));
  const [out = 0, err = 0] = paths.map((path) => openSync(path, "w"));
  const started = process.hrtime.bigint();
  const { status, signal, error } = spawnSync(program, args, {
    cwd,
    env: environment(extra),
    stdio: ["ignore", out, err],
  });
  const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
  closeSync(out);
  closeSync(err);
  const [stdout = "", stderr = ""] = paths.map((path) => readFileSync(path, "utf8"));
  for (const path of paths) rmSync(path);
  if (status !== null && expected.includes(status)) return { milliseconds, stdout };
  const how = error?.message ?? (status === null ? `ended by ${signal}` : `exit status ${status}`);
  throw new CommandFailed(`${argv.join(" ")}: ${how}\n${beginning(stderr)}\n${beginning(stdout)}`.trim());
}

function environment(extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !UNWANTED.includes(name));
  return { ...Object.fromEntries(kept), ...extra };
}

function beginning(text: string): string {
  const lines = text.trim().split("\n");
  return [...lines.slice(0, PRINTED_LINES), ...(lines.length > PRINTED_LINES ? ["…"] : [])].join("\n");
}
