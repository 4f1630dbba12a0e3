import { Command } from "commander";
import type { Declare } from "../declare.ts";

/** `okr decision`: one subcommand for each way to look at the decision log. */
export function decisionCommand(declare: Declare): Command {
  const command = new Command("decision").summary("the decision log: list, show");
  command.description("The decision log. okr decide writes into it, okr escalation decide and okr review do too.");
  command.addCommand(
    declare("list", () => import("../run/decision-list.ts"))
      .description("What was decided, the newest first.")
      .option("--team <team>", "that affects a team or the teams below it")
      .option("--since <day>", "from a day on")
      .option("--open", "that have open actions"),
  );
  command.addCommand(
    declare("show", () => import("../run/decision-show.ts"))
      .description("One decision whole, with how its actions stand.")
      .argument("<decision>", "its file's name, or the first words of it"),
  );
  return command;
}
