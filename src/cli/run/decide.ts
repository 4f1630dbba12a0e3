import { voiceOf } from "../../score/voice.ts";
import type { CycleDates } from "../../workspace/open.ts";
import { type Context, canAsk } from "../context.ts";
import { cyclesNamedIn } from "../cycles-named-in.ts";
import { announceDecision, decisionWrittenJson, toldOfDecision } from "../decision/announce.ts";
import { type Call, decisionFromOptions, decisionFromYaml } from "../decision/gather.ts";
import { contentOptions, type DecideOptions } from "../decision/options.ts";
import type { PreparedDecision } from "../decision/prepare.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { type Input, readInput } from "../input.ts";
import { announceNotes } from "../notes.ts";
import { type Opened, openForCycle } from "../open-for-cycle.ts";
import { saveChanges } from "../save-changes.ts";
import { type Shared, sharingHint } from "../share.ts";

/** `okr decide`: writes a decision that no escalation asked for into the log. */
export async function run(
  context: Context,
  [title]: [string | undefined],
  options: DecideOptions,
): Promise<ExitStatus> {
  const call: Call = { title, options };
  const input = options.from === undefined ? null : await readInput(context.io, options.from);
  const asks = input === null && title === undefined && contentOptions(options).length === 0 && canAsk(context);
  // What will be typed at a terminal may refer to any cycle, and is checked while it is typed.
  const besides = (cycles: readonly CycleDates[]) =>
    asks ? cycles.map(({ id }) => id) : cyclesNamedIn(textsOf(options, input), cycles);
  const opened = await openForCycle(context, context.options.cycle, besides);
  const { planned, change } = await gather(context, opened, call, { input, asks });
  const message = `Decide: ${planned.content.title}\n\n${planned.id}`;
  const { root } = opened.workspace;
  const voice = voiceOf(opened.workspace, opened.cycle, opened.asOf);
  const written = { planned, told: toldOfDecision(planned, opened.cycle, voice) };
  const announce = () => announceDecision(context, voice, written);
  const json = (git: Shared) => decisionWrittenJson(written, git);
  const shared = await saveChanges(context, root, { changes: [change], message, announce, json, ...options });
  if (!context.options.quiet) announceNotes(context, [], sharingHint(context, root, change.file, shared));
  return EXIT.done;
}

/** The decision: from a file, from whoever sits at the terminal, or from options. */
async function gather(
  context: Context,
  opened: Opened,
  call: Call,
  { input, asks }: { readonly input: Input | null; readonly asks: boolean },
): Promise<PreparedDecision> {
  if (input !== null) return decisionFromYaml(opened, call, input);
  if (!asks) return decisionFromOptions(opened, call);
  const { askToDecide } = await import("../decision/ask.ts");
  return askToDecide(context, opened, call);
}

function textsOf({ affects, action }: DecideOptions, input: Input | null): string[] {
  const file = input === null ? [] : [Buffer.from(input.bytes).toString("utf8")];
  return [...(affects ?? []), ...(action ?? []), ...file];
}
