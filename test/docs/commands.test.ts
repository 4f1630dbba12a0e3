import { describe, expect, it } from "vitest";
import { okr } from "../cli/built-okr.ts";
import { inRepository, page, sectionsOf } from "./pages.ts";

const sections = sectionsOf(page("docs/commands.md"));

interface Help {
  /** What stands behind `okr`: `new team`. */
  readonly command: string;
  readonly options: readonly string[];
  readonly below: readonly string[];
}

/** The help of a command, taken apart: its own options and the commands below it. */
function helpOf(command: string): Help {
  const { stdout, stderr, status } = okr(inRepository("."), [
    ...command.split(" ").filter((word) => word !== ""),
    "--help",
  ]);
  if (status !== 0) throw new Error(`okr ${command} --help gives no help: ${stderr}`);
  const parts = new Map(
    stdout.split(/\n(?=[A-Z][A-Za-z ]*:\n)/).map((part) => [part.slice(0, part.indexOf(":")), part] as const),
  );
  const options = [...(parts.get("Options") ?? "").matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(
    ([, name = ""]) => name,
  );
  const below = [...(parts.get("Commands") ?? "").matchAll(/^ {2}([a-z][\w-]*)/gm)].map(([, name = ""]) => name);
  return {
    command,
    options: options.filter((name) => name !== "--help"),
    below: below.filter((name) => name !== "help"),
  };
}

function helps(command = ""): Help[] {
  const help = helpOf(command);
  return [help, ...help.below.flatMap((name) => helps(`${command} ${name}`.trim()))];
}

/** What is written about a command. Those of the library stand below two commands, and are described once. */
function headingOf(command: string): string {
  return `okr ${command.replace(/^learn (?=\w)/, "learning ")}`;
}

/** Whether a section names an option as a word of its own: `--by` is not in `--by-day`. */
function names(section: string, option: string): boolean {
  return new RegExp(`${option}(?![\\w-])`).test(section);
}

describe("docs/commands.md", () => {
  const [program, ...commands] = helps();

  it("has a section for every command and for no other", () => {
    const documented = [...sections.keys()].filter((heading) => heading.startsWith("okr ")).sort();
    const runnable = commands.filter(({ below, options }) => below.length === 0 || options.length > 0);
    expect(documented).toEqual([...new Set(runnable.map(({ command }) => headingOf(command)))].sort());
  });

  it("says what every option that goes with all commands does", () => {
    const section = sections.get("Options that every command takes") ?? "";
    expect(program?.options.filter((option) => !names(section, option))).toEqual([]);
  });

  it.each(commands.filter(({ options }) => options.length > 0))(
    "says what every option of okr $command does",
    (help) => {
      const section = sections.get(headingOf(help.command)) ?? "";
      expect(help.options.filter((option) => !names(section, option))).toEqual([]);
    },
  );
});
