import { readdirSync, readFileSync } from "node:fs";
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import { programFor } from "../../src/cli/program.ts";

const top = new URL("../..", import.meta.url).pathname;
const program = programFor({ print: () => {}, note: () => {} } as never, "0", () => {});

/** What follows the program's name where it is the subject of a sentence. */
const VERBS = ["cannot", "has", "that", "okr", "who"];

/** The command that a text names, with what stands behind it: `["escalation", "show"]`. */
const NAMED = /(?<![-\w./"])okr ([a-z][a-z-]*)(?: ([a-z][a-z-]*))?/g;

function below(command: Command, name: string | undefined): Command | undefined {
  return command.commands.find((each) => each.name() === name);
}

/** The commands in a text that are not in the program. Of one that only groups others, the next word is one of these. */
function unknownIn(text: string): string[] {
  return [...text.matchAll(NAMED)].flatMap(([named, first = "", second]) => {
    if (VERBS.includes(first)) return [];
    const command = below(program, first);
    const isGroup = command?.registeredArguments.length === 0 && command.commands.length > 0;
    return command === undefined || (isGroup && second !== undefined && below(command, second) === undefined)
      ? [named]
      : [];
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(`${top}/${folder}`, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:ts|md)$/.test(name))
    .map((name) => `${folder}/${name}`);
}

/** What people get to read: a file without the comments of code. */
function wordsOf(file: string): string {
  const text = readFileSync(`${top}/${file}`, "utf8");
  return file.endsWith(".ts") ? text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "") : text;
}

describe("a command that is named", () => {
  it.each(["src", "docs"])("in a text under %s/ is one of the program", (folder) => {
    const unknown = filesIn(folder).flatMap((file) => unknownIn(wordsOf(file)).map((named) => `${file}: ${named}`));
    expect(unknown).toEqual([]);
  });

  it("is found where it is not", () => {
    expect(unknownIn("Run `okr reflect`, then okr agenda monthly. A call of okr agenda has it.")).toEqual([
      "okr reflect",
      "okr agenda monthly",
      "okr agenda has",
    ]);
    expect(unknownIn("okr learn keeps it; okr escalation show X; okr learning")).toEqual([]);
  });
});
