import type { Command } from "commander";
import type { Declare } from "../declare.ts";

export function whyCommand(declare: Declare): Command {
  return declare("why", () => import("../run/why.ts"))
    .summary("where a number comes from")
    .description("Where a number comes from: the formula, its inputs, and the file, line and commit of each.")
    .argument("<ref>", "an objective, a key result or a team, such as growth/activation/kr1");
}
