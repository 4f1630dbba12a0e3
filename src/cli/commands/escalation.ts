import { Command } from "commander";
import type { Declare } from "../declare.ts";
import { escalationHealthCommand } from "./escalation-health.ts";
import { escalationVerbs } from "./escalation-verbs.ts";

/** What can be done with escalations, in the order of the help: look first, then what moves one on. */
const SUBCOMMANDS: readonly ((declare: Declare) => Command)[] = [
  listCommand,
  showCommand,
  ...escalationVerbs,
  escalationHealthCommand,
];

/** `okr escalation`: one subcommand for each thing that can be done with what was escalated. */
export function escalationCommand(declare: Declare): Command {
  const command = new Command("escalation").summary("run what is escalated: who has it, both clocks, what is next");
  command.description(
    "Runs what was escalated: who has it, both clocks, and what happens next. okr escalate raises it.",
  );
  for (const subcommand of SUBCOMMANDS) command.addCommand(subcommand(declare));
  return command;
}

function listCommand(declare: Declare): Command {
  return declare("list", () => import("../run/escalation-list.ts"))
    .summary("what is stuck, with whom, until when")
    .description(
      "What is escalated and not over, what is late first: who has it, both clocks with what remains in working time, and what happens next if nothing is done.",
    )
    .option("--owner <@handle>", "that somebody has; @me is you")
    .option("--team <team>", "that concerns a team or the teams below it")
    .option("--all", "what is resolved or withdrawn too");
}

function showCommand(declare: Declare): Command {
  return declare("show", () => import("../run/escalation-show.ts"))
    .summary("one of them whole, to be read or sent")
    .description(
      "One escalation whole, with its clocks and its course. As markdown it can be pasted into a mail or a chat.",
    )
    .argument("<escalation>", "its file's name, or the first words of it")
    .option("--format <format>", "terminal, markdown, html or json (default: terminal at one, else markdown)")
    .option("-o, --output <file>", "write to a file");
}
