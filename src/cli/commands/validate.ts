import type { Command } from "commander";
import type { Declare } from "../declare.ts";

export function validateCommand(declare: Declare): Command {
  return declare("validate", () => import("../run/validate.ts"))
    .summary("check every file against the format and every reference")
    .description(
      "Checks every file against the format and every reference between files. Exit status 1 when there are errors.",
    )
    .argument("[path...]", "only what is wrong in these files or folders")
    .option("--format <format>", "pretty, json or github (default: pretty; github under GitHub Actions)")
    .option(
      "--since <rev>",
      "only what has come since this commit: in the files it changed, or broken by them elsewhere",
    )
    .option("--max-warnings <n>", "fail when there are more warnings than this");
}
