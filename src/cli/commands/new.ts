import { Command } from "commander";
import type { Declare } from "../declare.ts";

/** `okr new`: one subcommand for each thing that can be made. */
export function newCommand(declare: Declare): Command {
  const command = new Command("new").summary("write a new team, cycle, priority, objective or key result");
  command.description(
    "Writes a new file, or adds to one with its comments kept. At a terminal it asks for what is missing. What would not be valid is not written.",
  );
  command.addCommand(
    declare("team", () => import("../run/new-team.ts"), "the workspace, to write to it")
      .description("Writes teams/<id>.yaml.")
      .argument("[id]", "lower-case letters, digits and hyphens")
      .option("--name <name>", "the team's name")
      .option("--level <level>", "company, department, team or individual (default: team)")
      .option("--parent <team>", "the team above (default: the company)")
      .option("--lead <handle>", "who leads it")
      .option("--deputy <handle>", "who stands in for the lead")
      .option("--member <handle...>", 'whose home it is: handles, or "handle=Name <address>"'),
  );
  command.addCommand(
    declare("cycle", () => import("../run/new-cycle.ts"), "the workspace, to write to it")
      .description("Writes cycles/<id>/cycle.yaml. The dates follow from the id unless they are given.")
      .argument("[id]", "2026, 2026-H2, 2026-T3, 2026-Q4 or 2026-11")
      .option("--starts <date>", "the first day")
      .option("--ends <date>", "the last day")
      .option(
        "--state <state>",
        "planning, active, closing or closed (default: planning before it starts, else active)",
      ),
  );
  command.addCommand(
    declare("priority", () => import("../run/new-priority.ts"), "the workspace, to write to it")
      .description("Adds to priorities/<year>.yaml, as the last in rank unless told otherwise.")
      .argument("[id]", "lower-case letters, digits and hyphens")
      .option("--title <title>", "what the enterprise is set on")
      .option("--owner <handle>", "who answers for it")
      .option("--why <text>", "why it matters this year")
      .option("--year <year>", "the year (default: the as-of date's)")
      .option("--rank <n>", "its rank, 1 the most important"),
  );
  const objective = declare("objective", () => import("../run/new-objective.ts"), "the workspace, to write to it")
    .description("Writes cycles/<cycle>/okrs/<team>/<objective>.yaml with a first key result.")
    .argument("[ref]", "team and objective, such as growth/activation")
    .option("--title <title>", "what is to be achieved")
    .option("--owner <handle>", "who answers for it (default: the team's lead)")
    .option("--commitment <commitment>", "stretch or committed (default: stretch)")
    .option("--supports <ref...>", "what it contributes to: objectives, key results or priority:<id>")
    .option("--draft", "write it as a draft")
    .option("--key-result <title>", "the first key result: an outcome with its number");
  command.addCommand(keyResultOptions(objective));
  const keyResult = declare("key-result", () => import("../run/new-key-result.ts"), "the workspace, to write to it")
    .description("Adds a key result to an objective, keeping the file's comments and order.")
    .argument("[ref]", "objective and key result, such as growth/activation/kr2; without kr2, the next number")
    .option("--title <title>", "the outcome, with its number")
    .option("--owner <handle>", "who answers for it (default: the objective's owner)");
  command.addCommand(keyResultOptions(keyResult));
  return command;
}

/** What a key result needs, by its type. */
function keyResultOptions(command: Command): Command {
  return command
    .option("--type <type>", "increase, decrease, control, baseline, percentage, milestone or task (default: increase)")
    .option("--metric <name>", "the metric")
    .option("--unit <unit>", "its unit")
    .option("--start <number>", "increase, decrease: where the value begins")
    .option("--target <number>", "increase, decrease: the value to reach")
    .option("--at-least <number>", "control: the lower bound")
    .option("--at-most <number>", "control: the upper bound")
    .option("--every <period>", "day or week (default: week): how often a control is measured")
    .option("--measurements <n>", "baseline: how many make one (default: 1)")
    .option("--due <date>", "baseline: when it should stand")
    .option("--milestone <title...>", 'milestone: the steps, each a title or "2026-11-30 title"')
    .option("--task <title...>", "task: the tasks, likewise (default: the objective's initiatives for it)")
    .option("--weight <number>", "how much it counts (default: 1)")
    .option("--primary", "the one that matters most");
}
