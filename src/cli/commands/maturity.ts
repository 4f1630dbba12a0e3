import type { Command } from "commander";
import type { Declare } from "../declare.ts";

export function maturityCommand(declare: Declare): Command {
  return declare("maturity", () => import("../run/maturity.ts"))
    .summary("the twenty signs of a mature programme, each shown or not, with evidence")
    .description(
      "The twenty signs of a programme that has matured, five for each stage: each shown, not shown, or more than the data can tell.",
    )
    .option("--format <format>", "terminal, markdown, html or json (default: terminal at a terminal, else markdown)")
    .option("-o, --output <file>", "write it to a file");
}
