import type { Command } from "commander";
import type { Declare } from "../declare.ts";

export function explainCommand(declare: Declare): Command {
  return declare("explain", () => import("../run/explain.ts"), "no workspace")
    .summary("what a rule looks for, and why")
    .description(
      "What a rule looks for, why, an example that trips it and one that does not. Without a rule: all of them.",
    )
    .argument("[rule]", "such as format/unknown-key");
}
