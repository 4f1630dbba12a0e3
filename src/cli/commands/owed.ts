import type { Command } from "commander";
import type { Declare } from "../declare.ts";

export function owedCommand(declare: Declare): Command {
  return declare("owed", () => import("../run/owed.ts"))
    .summary("who owes what by when")
    .description(
      "Who owes what by when: check-ins, what is to be acknowledged and decided, actions, and what others wait for.",
    )
    .argument("[@handle]", "one person (@me)")
    .option("--format <format>", "terminal, markdown or json (default: terminal)");
}
