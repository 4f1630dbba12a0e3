import type { Command } from "commander";
import type { Declare } from "../declare.ts";
import { libraryCommands } from "./learning.ts";

/** `okr learn` puts a lesson into the library; the commands of the library stand below it too. */
export function learnCommand(declare: Declare): Command {
  const command = declare("learn", () => import("../run/learn.ts"), "the workspace, to write to it")
    .summary("put a lesson into the library; list, search, share or thank")
    .description(
      "Writes a lesson to learnings/<date>-<slug>.yaml, for whoever comes next. At a terminal it asks for what is missing when no lesson is given. list, search, share and thank are those of okr learning.",
    )
    .argument("[ref]", "the objective or key result that it comes from")
    .argument("[lesson]", "what was learned, in a sentence")
    .option("--lesson <text>", "what was learned")
    .option("--from-ref <ref>", "the objective or key result that it comes from")
    .option("--worked", "what was tried worked")
    .option("--no-worked", "it did not")
    .option("--tags <tag...>", "words to find it by")
    .option("--by <handle>", "who learned it (default: the handle whose e-mail is git's user.email)")
    .option("--date <date>", "the day on which it was learned (default: today)")
    .option("--commit", "commit just the file it wrote")
    .option("--push", "and push the commit");
  for (const below of libraryCommands(declare)) command.addCommand(below);
  return command;
}
