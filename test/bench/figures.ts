import { ajvOver } from "./ajv.ts";
import { type Command, CommandFailed, type Comparison, compare, outputOf, peakMemory, type Timed } from "./measure.ts";
import type { Spread } from "./spread.ts";
import { TODAY } from "./workspace/calendar.ts";
import { changer } from "./workspace/changes.ts";
import { forget, type Workspaces } from "./workspaces.ts";

/** How large the workspaces are and how often things are run. */
export interface Scale {
  readonly files: number;
  readonly manyFiles: number;
  readonly problems: number;
  /** Runs of what takes some 50 ms, about a second, and several seconds. */
  readonly runs: {
    readonly short: number;
    readonly middle: number;
    readonly long: number;
  };
}

/** One line of the table. */
export interface Figure {
  readonly name: string;
  readonly comparedWith: string;
  /** The highest ratio, or the most megabytes, that will do. */
  readonly bar: number;
  readonly unit: "×" | "MB";
  readonly measure: () => Measured;
}

export type Measured =
  | {
      readonly kind: "ratio";
      readonly comparison: Comparison;
      readonly note?: string;
    }
  | { readonly kind: "memory"; readonly megabytes: Spread };

const ROOT = new URL("../..", import.meta.url).pathname.replace(/\/$/, "");
const READING = "reading the same files";

const node = (...args: string[]) => ({ commands: [{ argv: [process.execPath, ...args] }] }) as const;
const okr = (...args: string[]) => node(`${ROOT}/bin/okr.js`, ...args);
const reading = (dir: string) => node(`${ROOT}/test/bench/read-files.mjs`, dir);
const before = (timed: Timed, prepare: () => void): Timed => ({
  ...timed,
  before: prepare,
});
const ratio = (comparison: Comparison): Measured => ({
  kind: "ratio",
  comparison,
});

/** Every figure that has a bar, in the order of the table. */
export function figures(scale: Scale, workspaces: Workspaces): Figure[] {
  return [
    ...starting(scale),
    ...validating(scale, workspaces),
    ...using(scale, workspaces),
    ...memory(scale, workspaces),
  ];
}

function starting({ runs }: Scale): Figure[] {
  const figure = (bar: number, ...args: string[]): Figure => ({
    name: `okr ${args.join(" ")}`,
    comparedWith: "node -e 0",
    bar,
    unit: "×",
    measure: () => ratio(compare(okr(...args), node("-e", "0"), runs.short)),
  });
  return [figure(1.3, "--version"), figure(1.75, "--help"), figure(1.75, "checkin", "--help")];
}

function validating({ files, manyFiles, problems, runs }: Scale, workspaces: Workspaces): Figure[] {
  const validate = (dir: string) => okr("validate", "--dir", dir);
  const cold = (dir: string) => before(validate(dir), () => forget(dir));
  const validated = `okr validate, ${files.toLocaleString("en")} files`;
  return [
    {
      name: `${validated}, nothing remembered`,
      comparedWith: READING,
      bar: 6,
      unit: "×",
      measure: () => {
        const dir = workspaces.valid(files);
        return ratio(compare(cold(dir), reading(dir), runs.middle));
      },
    },
    {
      name: `${validated}, nothing remembered`,
      comparedWith: "ajv-cli 5, published schemas",
      bar: 0.8,
      unit: "×",
      measure: () => {
        const ajv = ajvOver(workspaces.quoted(files), ROOT);
        return ratio(compare(cold(workspaces.valid(files)), ajv, runs.long));
      },
    },
    {
      name: `${validated}, nothing remembered, ${problems} of them with a problem`,
      comparedWith: READING,
      bar: 11,
      unit: "×",
      measure: () => withProblemsShown(workspaces.broken(files, problems), runs.middle),
    },
    {
      name: `${validated}, nothing changed since the last run`,
      comparedWith: READING,
      bar: 1.2,
      unit: "×",
      measure: () => {
        const dir = workspaces.valid(files);
        return ratio(compare(validate(dir), reading(dir), runs.middle));
      },
    },
    {
      name: `${validated}, ten of them changed since the last run`,
      comparedWith: READING,
      bar: 1.8,
      unit: "×",
      measure: () => {
        const { dir, files: written } = workspaces.changing(files);
        return ratio(compare(before(validate(dir), changer(dir, written)), reading(dir), runs.middle));
      },
    },
    {
      name: `okr validate, ${manyFiles.toLocaleString("en")} files, nothing remembered`,
      comparedWith: validated,
      bar: 4.5,
      unit: "×",
      measure: () => ratio(compare(cold(workspaces.valid(manyFiles)), cold(workspaces.valid(files)), runs.long)),
    },
  ];
}

/** The status is the same for problems that were found and for a crash, so the problems are counted first. */
function withProblemsShown(dir: string, runs: number): Measured {
  const [command] = okr("validate", "--dir", dir).commands;
  const failing = { ...command, expected: [1] };
  const shown = problemCount({
    ...failing,
    argv: [...failing.argv, "--format", "json"],
  });
  const timed = before({ commands: [failing] }, () => forget(dir));
  return {
    kind: "ratio",
    comparison: compare(timed, reading(dir), runs),
    note: `${shown} problems shown`,
  };
}

function problemCount(command: Command): number {
  const output = outputOf(command);
  try {
    return (JSON.parse(output) as { problems: unknown[] }).problems.length;
  } catch {
    throw new CommandFailed(
      `${command.argv.join(" ")}: exit status 1, and no list of problems\n${output.slice(0, 1000)}`,
    );
  }
}

function using({ files, runs }: Scale, workspaces: Workspaces): Figure[] {
  const figure = (...args: string[]): Figure => ({
    name: `okr ${args.join(" ")}, ${files.toLocaleString("en")} files, remembered`,
    comparedWith: READING,
    bar: 2.5,
    unit: "×",
    measure: () => {
      const dir = workspaces.valid(files);
      return ratio(compare(okr(...args, "--as-of", TODAY, "--dir", dir), reading(dir), runs.middle));
    },
  });
  const status = (dir: string) => okr("status", "--as-of", TODAY, "--dir", dir);
  const flags: Figure = {
    name: `okr status, ${files.toLocaleString("en")} files, remembered, with every flag`,
    comparedWith: "the same with every flag off",
    bar: 1.25,
    unit: "×",
    measure: () => ratio(compare(status(workspaces.valid(files)), status(workspaces.unflagged(files)), runs.middle)),
  };
  return [figure("status"), figure("report", "weekly"), flags];
}

function memory({ files, manyFiles, runs }: Scale, workspaces: Workspaces): Figure[] {
  const figure = (size: number, bar: number): Figure => ({
    name: `peak memory of okr validate, ${size.toLocaleString("en")} files, nothing remembered`,
    comparedWith: "",
    bar,
    unit: "MB",
    measure: () => {
      const dir = workspaces.valid(size);
      const megabytes = peakMemory(
        before(okr("validate", "--dir", dir), () => forget(dir)),
        runs.long,
      );
      return { kind: "memory", megabytes };
    },
  });
  return [figure(files, 140), figure(manyFiles, 250)];
}
