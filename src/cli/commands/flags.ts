import type { Command } from "commander";
import type { Declare } from "../declare.ts";

export function flagsCommand(declare: Declare): Command {
  return declare("flags", () => import("../run/flags.ts"))
    .summary("the red flags of the programme, each with its evidence and what to do")
    .description(
      "Raises what people avoid raising: the programme's red flags, worst first, each with the evidence in the data and what to do about it. Exit status 1 when there are errors, or what --fail-on says.",
    )
    .argument("[scope...]", "a team, an objective, a key result, priority:<id> or @handle (@me)")
    .option("--format <format>", "pretty, json or github (default: pretty; github under GitHub Actions)")
    .option("--stage <stage>", "only the flags of one stage: plan, execute, engage or learn")
    .option("--ignored", "list what comments in the files ignore, with their reasons, in place of the flags")
    .option("--fail-on <severity>", "fail on error, warning, info or never (default: error)");
}
