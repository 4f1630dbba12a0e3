import { jsonDocument } from "../../render/json.ts";
import { owedDocument, owedOf } from "../../reviews/owed.ts";
import { score } from "../../score/scorecard.ts";
import { voiceOf } from "../../score/voice.ts";
import { choice, twoFormats } from "../choice.ts";
import type { Context } from "../context.ts";
import { cycleBefore } from "../current-cycle.ts";
import { earlierCycles } from "../earlier-cycles.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { identify } from "../identity.ts";
import { openForCycle } from "../open-for-cycle.ts";

interface Options {
  readonly format?: string;
}

const FORMATS = ["terminal", "markdown", "json"] as const;

export async function run(context: Context, [who]: [string | undefined], options: Options): Promise<ExitStatus> {
  const format = choice("--format", options.format ?? (context.options.json ? "json" : "terminal"), FORMATS);
  if (context.options.json && format !== "json") throw twoFormats(format);
  const opened = await openForCycle(context, context.options.cycle, cycleBefore);
  const { workspace, cycle, asOf } = opened;
  const person = who === undefined ? null : await identify(workspace, who === "@me" ? undefined : who, "@");
  const all = owedOf(workspace, score(workspace, { cycle, asOf: asOf.date }), asOf, earlierCycles(opened));
  const owed = person === null ? all : all.filter(({ owedBy }) => owedBy === person);
  if (format === "json") {
    context.io.print(jsonDocument("owed", { asOf: asOf.date, cycle: cycle.id, person, owed }));
    return EXIT.done;
  }
  const telling = { voice: voiceOf(workspace, cycle, asOf), week: workspace.settings.week };
  const tree = owedDocument(owed, telling, asOf);
  if (format === "markdown") {
    const { toMarkdown } = await import("../../render/markdown.ts");
    context.io.print(toMarkdown(tree));
  } else {
    const { toTerminal } = await import("../../render/terminal.ts");
    context.io.print(toTerminal(tree, { width: context.width, color: context.color }));
  }
  return EXIT.done;
}
