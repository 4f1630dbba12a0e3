import { Command } from "commander";
import type { Declare } from "../declare.ts";

export function agendaCommand(declare: Declare): Command {
  const command = new Command("agenda").summary("the agenda of a review, filled from the data");
  command.description("The agenda of a review, filled from the data: what to decide, and what it rests on.");
  return command.addCommand(
    declare("weekly", () => import("../run/agenda-weekly.ts"))
      .description("The weekly review: thirty minutes that decide instead of reciting status.")
      .option("--team <team>", "the team (default: the whole company)")
      .option("--format <format>", "terminal, markdown, html or json (default: terminal at a terminal, else markdown)")
      .option("-o, --output <file>", "write it to a file"),
  );
}
