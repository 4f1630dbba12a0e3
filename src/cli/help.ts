import { type Command, Help } from "commander";
import type { Io } from "./io.ts";
import { columnsOf } from "./width.ts";

/** What stands beside an option is wrapped as long as it has this room: a line that the terminal breaks is harder to read. */
const LEAST_ROOM = 20;

const EXAMPLES: readonly (readonly [call: string, does: string])[] = [
  ["okr init", "make a workspace here"],
  ["okr checkin", "this week's check-ins, one key result at a time"],
  ["okr validate", "is every file right? (in CI: --format github)"],
  ["okr status", "where everything stands"],
  ["okr agenda weekly", "what the team has to decide on Monday"],
];
const CALL_WIDTH = 28;

/** Fits the help of a program to where it is printed, and ends it with examples. */
export function fitHelp(program: Command, io: Io): Command {
  const [getOutHelpWidth, getErrHelpWidth] = [
    () => columnsOf(io.stdout, io.environment),
    () => columnsOf(io.stderr, io.environment),
  ];
  return program
    .configureOutput({ getOutHelpWidth, getErrHelpWidth })
    .configureHelp({ ...program.configureHelp(), minWidthToWrap: LEAST_ROOM })
    .addHelpText("after", ({ error }) => examples(error ? getErrHelpWidth() : getOutHelpWidth()));
}

function examples(helpWidth: number): string {
  const help = Object.assign(new Help(), { helpWidth, minWidthToWrap: LEAST_ROOM });
  const lines = EXAMPLES.map(([call, does]) => help.formatItem(call, CALL_WIDTH, does, help));
  return ["", "Examples:", ...lines].join("\n");
}
