import type { Command } from "commander";
import type { Declare } from "../declare.ts";

/** `okr escalation health`: how the process itself does. */
export function escalationHealthCommand(declare: Declare): Command {
  return declare("health", () => import("../run/escalation-health.ts"))
    .description(
      "How escalation itself does over several cycles: where things are settled, how both clocks were kept, whether decisions came by the day asked for, what was raised late or never, what keeps coming back, on whom decisions rest.",
    )
    .option("--cycles <n>", "so many cycles, this one and those before it (default: 3)")
    .option("--since <cycle>", "the cycles from this one on")
    .option("--team <team>", "what belongs to a team or the teams below it")
    .option("--format <format>", "terminal, markdown, html or json (default: terminal at a terminal, else markdown)")
    .option("-o, --output <file>", "write it to a file");
}
