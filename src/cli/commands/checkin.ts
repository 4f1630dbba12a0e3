import type { Command } from "commander";
import type { Declare } from "../declare.ts";

export function checkInCommand(declare: Declare): Command {
  return declare("checkin", () => import("../run/checkin.ts"), "the workspace, to write to it")
    .summary("the weekly check-in")
    .description(
      "The weekly check-in. At a terminal it goes through what is due, one key result at a time. Elsewhere it takes the options below for one key result, or --from for several.",
    )
    .argument("[kr...]", "the key results (default: what is due for --by)")
    .option("--by <handle>", "who checks in (default: the handle whose e-mail is git's user.email)")
    .option("--value <number>", "the measured value")
    .option("--done <ids...>", "all milestones or tasks reached so far")
    .option("--confidence <fraction>", "0 to 1: how sure you are of reaching the target")
    .option("--forecast <number>", "the value you expect on the cycle's last day")
    .option("--progress <text>", "what moved")
    .option("--plans <text>", "what happens next")
    .option("--problems <text>", "what is in the way")
    .option("--blocker <text...>", "what stops it: a summary, or id: summary")
    .option("--decision-needed <question>", "the decision that is needed")
    .option("--stop-or-shift <text>", "what is stopped or moved to make room")
    .option("--learned <text...>", "a lesson worth keeping")
    .option("--thanks <text...>", "who is thanked and what for: handle: what for")
    .option("--date <date>", "the day it speaks for (default: today)")
    .option("--from <file>", "several check-ins as YAML from a file, or - for standard input")
    .option("--amend", "replace that day's check-in")
    .option("--commit", "commit just the files it wrote")
    .option("--push", "and push the commit");
}
