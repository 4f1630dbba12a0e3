import type { Command } from "commander";
import type { Declare } from "../declare.ts";

export function reviewCommand(declare: Declare): Command {
  return declare("review", () => import("../run/review.ts"), "the workspace, to write to it")
    .summary("take down a review: decisions, actions, thanks, lessons")
    .description(
      "Takes down a review that was held, in one go at its end: who was there, what was decided, who does what until when, who is thanked and what was learned, into the files that they belong to. At a terminal it asks; elsewhere it takes the options below, or --from. All files are written or none.",
    )
    .argument("<kind>", "planning, weekly, monthly, quarterly, learning, celebration or town-hall")
    .option("--team <team>", "whose review it was (default: the team that its leader leads, else is in)")
    .option("--by <handle>", "who led it (default: the handle whose e-mail is git's user.email)")
    .option("--led-by <handle>", "the same")
    .option("--present <handle...>", "who was there")
    .option("--notes <text>", "anything worth noting")
    .option("--decision <text...>", '"what was decided; what it affects; because: why", or the name of one on file')
    .option("--action <text...>", '"what; who; until when": a date, friday or +3d')
    .option("--thanks <text...>", 'who is thanked and what for: "handle: what for"')
    .option("--lesson <text...>", '"what was learned; where; worked; #tag", or the name of one on file')
    .option("--improved <text>", "quarterly: what improved because the objective existed")
    .option("--missed <text>", "quarterly: what leaders missed")
    .option("--ownership-broke <text>", "quarterly: where ownership broke")
    .option("--forums-helped <text>", "quarterly: which forums helped")
    .option("--forums-cost <text>", "quarterly: which forums only cost")
    .option("--date <date>", "the day on which it was held (default: today)")
    .option("--from <file>", "all of it as YAML from a file, or - for standard input")
    .option("--amend", "add to the review of that day")
    .option("--commit", "commit just the files it wrote")
    .option("--push", "and push the commit");
}
