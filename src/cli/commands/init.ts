import type { Command } from "commander";
import type { Declare } from "../declare.ts";

export function initCommand(declare: Declare): Command {
  return declare("init", () => import("../run/init.ts"), "no workspace")
    .summary("make a workspace")
    .description(
      "Makes a workspace: settings, one company team, the current cycle, a first objective to edit, editor settings, a CI workflow, .gitattributes. Never overwrites a file.",
    )
    .argument("[dir]", "the folder (default: this one)")
    .option("--organisation <name>", "the organisation's name")
    .option("--timezone <name>", "an IANA time zone")
    .option("--handle <handle>", "your handle, which owns the first objective")
    .option("--name <name>", "your name")
    .option("--email <address>", "your address, as in your git commits");
}
