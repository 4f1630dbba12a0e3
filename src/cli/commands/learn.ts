import type { Command } from "commander";
import type { Declare } from "../declare.ts";

export function learnCommand(declare: Declare): Command {
  return declare("learn", () => import("../run/learn.ts"))
    .summary("put a lesson into the library")
    .description(
      "Writes a lesson to learnings/<date>-<slug>.yaml, for whoever comes next. At a terminal it asks for what is missing when no lesson is given.",
    )
    .argument("[ref]", "the objective or key result that it comes from")
    .argument("[lesson]", "what was learned, in a sentence")
    .option("--lesson <text>", "what was learned")
    .option("--from-ref <ref>", "the objective or key result that it comes from")
    .option("--worked", "what was tried worked")
    .option("--no-worked", "it did not")
    .option("--tags <tag...>", "words to find it by")
    .option("--by <handle>", "who learned it (default: the handle whose e-mail is git's user.email)")
    .option("--date <date>", "the day on which it was learned (default: today)")
    .option("--commit", "commit just the file it wrote")
    .option("--push", "and push the commit");
}
