import { Command } from "commander";
import type { Declare } from "../declare.ts";

export function reportCommand(declare: Declare): Command {
  const command = new Command("report").summary("the written report");
  command.description("The written report, for those who were not there.");
  return command.addCommand(
    declare("weekly", () => import("../run/report-weekly.ts"))
      .description(
        "The week: what waits for whom, the headline, what moved, where everything stands, and what comes next.",
      )
      .option("--team <team>", "one team (default: the whole company)")
      .option(
        "--by <handle>",
        "who reads it: what waits for them comes first (@me: by git's user.email; default: everyone)",
      )
      .option("--format <format>", "terminal, markdown, html or json (default: terminal at a terminal, else markdown)")
      .option("-o, --output <file>", "write it to a file"),
  );
}
