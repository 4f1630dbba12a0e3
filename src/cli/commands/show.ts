import type { Command } from "commander";
import type { Declare } from "../declare.ts";

export function showCommand(declare: Declare): Command {
  return declare("show", () => import("../run/show.ts"))
    .summary("one thing, whole, with its history drawn")
    .description("One objective, key result, escalation, decision or person, whole, with its history drawn.")
    .argument("<ref>", "such as growth/activation, growth/activation/kr1, 2026-11-20-consent-wording or @ada");
}
