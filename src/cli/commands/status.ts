import type { Command } from "commander";
import type { Declare } from "../declare.ts";

export function statusCommand(declare: Declare): Command {
  return declare("status", () => import("../run/status.ts"))
    .summary("where everything stands")
    .description("Where everything stands: progress against plan, confidence, trend, status, and what is overdue.")
    .argument("[scope...]", "a team, an objective, a key result, priority:<id> or @handle (@me)");
}
