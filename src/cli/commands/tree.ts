import type { Command } from "commander";
import type { Declare } from "../declare.ts";

export function treeCommand(declare: Declare): Command {
  return declare("tree", () => import("../run/tree.ts"))
    .summary("what supports what")
    .description("Priorities, objectives, key results and initiatives, by what supports what.")
    .argument("[scope...]", "a team, an objective, priority:<id> or @handle (@me)");
}
