// `npm run bench`: how fast okr is, beside something that was measured in the same run.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { parseArgs } from "node:util";
import { type Figure, figures, type Scale } from "./figures.ts";
import { isWithin, type Result, table } from "./table.ts";
import { Workspaces } from "./workspaces.ts";

const USAGE = `npm run bench -- [options]
  --quick         small workspaces and few runs: shows that everything works, and decides nothing
  --only <text>   just the figures whose name or comparison contains the text
  --runs <n>      this many runs of every figure
  --keep          leave the generated workspaces where they are
`;

const FULL: Scale = {
  files: 10_000,
  manyFiles: 50_000,
  problems: 500,
  runs: { short: 25, middle: 9, long: 5 },
};
const QUICK: Scale = {
  files: 1000,
  manyFiles: 5000,
  problems: 50,
  runs: { short: 5, middle: 3, long: 2 },
};

const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    runs: { type: "string" },
    keep: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (options.help) process.stdout.write(USAGE);
else await bench();

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "okr-bench-"));
  const clear = () => (options.keep ? undefined : rmSync(folder, { recursive: true, force: true }));
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      clear();
      process.exit(130);
    });
  }
  try {
    const all = figures(scale(), new Workspaces(folder));
    const chosen = all.filter(({ name, comparedWith }) => `${name} ${comparedWith}`.includes(options.only));
    const results: Result[] = [];
    for (const figure of chosen) {
      results.push(resultOf(figure));
      // Lets a signal in: the measuring itself blocks.
      await setImmediate();
    }
    process.stdout.write(`${conditions()}\n\n${table(results)}\n${failures(results)}`);
    // Small workspaces have no bars of their own: only what could not be measured counts.
    const passed = (result: Result) => (options.quick ? !(result.outcome instanceof Error) : isWithin(result));
    process.exitCode = results.every(passed) ? 0 : 1;
    if (options.keep) process.stderr.write(`the workspaces are in ${folder}\n`);
  } finally {
    clear();
  }
}

function scale(): Scale {
  const chosen = options.quick ? QUICK : FULL;
  const runs = options.runs === undefined ? undefined : Number.parseInt(options.runs, 10);
  return runs === undefined ? chosen : { ...chosen, runs: { short: runs, middle: runs, long: runs } };
}

function resultOf(figure: Figure): Result {
  process.stderr.write(`${figure.name} …\n`);
  try {
    return { figure, outcome: figure.measure() };
  } catch (error) {
    return {
      figure,
      outcome: error instanceof Error ? error : new Error(String(error)),
    };
  }
}

function conditions(): string {
  const git = execFileSync("git", ["--version"], { encoding: "utf8" }).trim();
  const model = cpus()[0]?.model ?? "unknown processor";
  const memory = `${Math.round(totalmem() / 1e9)} GB`;
  const lines = [
    `node ${process.version}, ${git}, ${process.platform} ${process.arch}, ${availableParallelism()} cores (${model}), ${memory}`,
    `load average ${loadavg()
      .map((load) => load.toFixed(1))
      .join(" ")} at the end; above ${availableParallelism()} the machine was busy with something else`,
    "Absolute times are of this machine. Each is of whole processes; the ratio is that of the two medians, from runs made in turn.",
    "The ajv-cli figure is the sum of one process a kind of file, over the same files with their dates in quotes.",
  ];
  return [
    ...lines,
    ...(options.quick ? ["--quick: the bars are those of the full sizes, and say little here."] : []),
  ].join("\n");
}

function failures(results: readonly Result[]): string {
  const shown = new Set<string>();
  const failed = results.flatMap(({ figure, outcome }) => {
    if (!(outcome instanceof Error)) return [];
    const [command = "", ...output] = outcome.message.split("\n");
    // Commands that fail for one reason say so once.
    const known = output.length > 0 && shown.has(output.join("\n"));
    shown.add(output.join("\n"));
    const lines = [command, ...(known ? ["(the same output as above)"] : output)];
    return [`${figure.name}, ${figure.comparedWith}:\n${lines.map((line) => `    ${line}`).join("\n")}\n`];
  });
  return failed.length === 0 ? "" : `\nNot measured:\n\n${failed.join("\n")}`;
}
