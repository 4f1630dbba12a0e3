import type { Command } from "commander";
import type { Declare } from "../declare.ts";

export function escalateCommand(declare: Declare): Command {
  return declare("escalate", () => import("../run/escalate.ts"), "the workspace, to write to it")
    .summary("take what is stuck to whoever can decide it")
    .description(
      "Writes an escalation brief, a decision request to whoever can decide: what happened, what follows if nobody decides, what was tried, the question, and at least two real options. It is prefilled from what triggered it. At a terminal it asks; elsewhere it takes the options below, or --from.",
    )
    .argument("[ref...]", "the objectives or key results that are stuck; with --triggers scopes")
    .option("--triggers", "list the triggers that have fired and those that are near")
    .option("--route", "say who would get it at each tier, and why")
    .option("--title <title>", "the issue in a line")
    .option("--trigger <trigger>", "progress, dependency, decision or risk")
    .option("--level <level>", "1 local, 2 cross-functional, 3 strategic: the tier it starts at (default: suggested)")
    .option("--affects <ref...>", "all objectives and key results concerned (default: suggested)")
    .option("--summary <text>", "what happened")
    .option("--impact <text>", "what will happen if nobody decides")
    .option("--tried <text...>", "what was tried already, each by itself")
    .option("--decision-kind <kind>", "resource, scope, timing, sequencing, ownership or risk")
    .option("--question <question>", "the question to be decided")
    .option("--decide-by <day>", "the day by which the decision is needed: a date, friday or +3d")
    .option("--option <text...>", 'at least two real paths, each "a: what could be done; what follows from it"')
    .option("--recommend <option>", "the id of the option that you would take")
    .option("--slug <id>", "the file's name behind the date (default: from the title)")
    .option("--by <handle>", "who raises it (default: the handle whose e-mail is git's user.email)")
    .option("--from <file>", "the brief as YAML from a file, or - for standard input")
    .option("--anyway", "although one on the same cause is open")
    .option("--commit", "commit just the file it wrote")
    .option("--push", "and push the commit");
}
