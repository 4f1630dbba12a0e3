import type { Command } from "commander";
import type { Declare } from "../declare.ts";

export function decideCommand(declare: Declare): Command {
  return declare("decide", () => import("../run/decide.ts"), "the workspace, to write to it")
    .summary("write a decision and its actions into the log")
    .description(
      "Writes a decision to cycles/<cycle>/decisions/<date>-<slug>.yaml: what was decided, why, what gives way, and who does what until when. At a terminal it asks; elsewhere it takes the options below, or --from. A decision on an escalation is written by okr escalation decide.",
    )
    .argument("[title]", "what was decided, in a sentence")
    .option("--affects <ref...>", "the objectives and key results concerned: at least one")
    .option("--kind <word>", `${KINDS} (what kind of decision)`)
    .option("--forum <word>", "weekly, monthly, quarterly or off-cycle (where it was decided)")
    .option("--because <text>", "why")
    .option("--gives-way <text>", "what stops or waits because of it")
    .option("--answers <rule...>", "flags or triggers on what it affects that it settles without a brief")
    .option("--until <day>", "until when it settles them (default: until the condition clears and returns)")
    .option("--action <text...>", '"what; who; until when": a date, friday or +3d')
    .option("--by <handle>", "who decided (default: the handle whose e-mail is git's user.email)")
    .option("--date <date>", "the day on which it was decided (default: today)")
    .option("--from <file>", "all of it as YAML from a file, or - for standard input")
    .option("--commit", "commit just the file it wrote")
    .option("--push", "and push the commit");
}

const KINDS = "resource, scope, timing, sequencing, ownership, risk, stop, reset, move or unblock";
