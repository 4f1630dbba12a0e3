import { Command } from "commander";
import type { Declare } from "../declare.ts";

/** `okr action`: one subcommand for each thing that can be done with what decisions and reviews left to do. */
export function actionCommand(declare: Declare): Command {
  const command = new Command("action").summary("what decisions and reviews left to do: list, done");
  command.description("The actions that decisions and reviews left, by owner and due date.");
  command.addCommand(
    declare("list", () => import("../run/action-list.ts"))
      .description("What is to be done, overdue first: who, until when, what it is for and where it came from.")
      .option("--owner <@handle>", "that somebody owes; @me is you")
      .option("--overdue", "that is past its date")
      .option("--all", "what is done and dropped too"),
  );
  command.addCommand(
    declare("done", () => import("../run/action-done.ts"), "the workspace, to write to it")
      .description("Says in the file of its decision or review that an action is done, or why it was dropped.")
      .argument("<action...>", "such as 2026-11-24-consent-copy#a1 or growth/2026-11-23-weekly#a1")
      .option("--on <day>", "the day on which it was done (default: today)")
      .option("--drop <why>", "it will not be done, and why")
      .option("--by <handle>", "who says so (default: the handle whose e-mail is git's user.email)")
      .option("--commit", "commit just the files it changed")
      .option("--push", "and push the commit"),
  );
  return command;
}
