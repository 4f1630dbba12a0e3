import type { Command } from "commander";
import type { Declare } from "../declare.ts";

export function balanceCommand(declare: Declare): Command {
  return declare("balance", () => import("../run/balance.ts"))
    .summary("planned against actual across a level, drawn, with the likely causes of an imbalance")
    .description(
      "How evenly objectives move, each against its own plan: drawn, in numbers, and with the sixteen usual causes of an imbalance.",
    )
    .argument(
      "[scope]",
      "a team, for its own objectives; or a level: company (default), department, team or individual",
    )
    .option("--format <format>", "terminal, markdown, html or json (default: terminal at a terminal, else markdown)")
    .option("-o, --output <file>", "write it to a file; beside markdown, the radar to a picture of the same name");
}
