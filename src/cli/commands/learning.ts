import { Command } from "commander";
import type { Declare } from "../declare.ts";

/** `okr learning`: one subcommand for each thing that can be done with the library of lessons. */
export function learningCommand(declare: Declare): Command {
  const command = new Command("learning").summary("the library of lessons: list, search, share, thank");
  command.description("The library of lessons, across all teams and cycles. okr learn puts one into it.");
  for (const below of libraryCommands(declare)) command.addCommand(below);
  return command;
}

/** What can be done with the library: the same below `okr learning` and below `okr learn`. */
export function libraryCommands(declare: Declare): Command[] {
  return [
    narrowing(
      declare("list", () => import("../run/learning-list.ts")).description(
        "The lessons of the library, the newest first. With --cycle those that come from that cycle.",
      ),
    ),
    narrowing(
      declare("search", () => import("../run/learning-search.ts"))
        .description(
          "Finds lessons by tags and words, the best first, across all cycles; also those that check-ins tell and nobody has put into the library.",
        )
        .argument("<words...>", "what to look for; with # before it just that tag"),
    ),
    sharing(
      declare("share", () => import("../run/learning-share.ts"), "the workspace, to write to it")
        .description("Notes in a lesson's file that it was shared.")
        .argument("<lesson>", "its file's name, or the first words of it")
        .option("--at <forum>", "where: a forum, or anything else (default: learning)")
        .option("--date <date>", "when (default: today)"),
    ),
    sharing(
      declare("thank", () => import("../run/learning-thank.ts"), "the workspace, to write to it")
        .description("Notes in a lesson's file who thanks for it.")
        .argument("<lesson>", "its file's name, or the first words of it")
        .option("--by <handle>", "who thanks (default: the handle whose e-mail is git's user.email)")
        .option("--date <date>", "when (default: today)"),
    ),
  ];
}

function narrowing(command: Command): Command {
  return command
    .option("--tag <tag...>", "with all of these tags")
    .option("--team <team>", "of a team and the teams below it");
}

function sharing(command: Command): Command {
  return command.option("--commit", "commit just the file it changed").option("--push", "and push the commit");
}
