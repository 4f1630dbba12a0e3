import { wrap } from "../../render/columns.ts";
import { jsonDocument } from "../../render/json.ts";
import { safeText } from "../../render/safe-text.ts";
import { offCycleText } from "../../reviews/escalation/clock-words.ts";
import { holderText, passedOverText } from "../../reviews/escalation/holder-words.ts";
import { sentence } from "../../reviews/parts.ts";
import { voiceOf } from "../../score/voice.ts";
import type { Context } from "../context.ts";
import { announceNotes } from "../notes.ts";
import type { Opened } from "../open-for-cycle.ts";
import { type Shared, sharingHint } from "../share.ts";
import type { Told } from "../told.ts";
import { wholeEscalationJson } from "./escalation-json.ts";
import type { Draft } from "./prepare.ts";

/** Says what was raised, who has it until when, and who must be told: the answer of the command. */
export function printRaised(context: Context, opened: Opened, draft: Draft, told: readonly Told[]): void {
  const { io, options, style } = context;
  if (options.json) return;
  const { id, file } = draft.escalation;
  io.print(`${style.good("✓")} ${style.strong(id)}  raised\n`);
  io.print(`  ${style.muted(file)}\n`);
  for (const line of standingLines(opened, draft)) {
    const lines = wrap(safeText(line), Math.min(context.width, 100) - 2);
    io.print(`${lines.map((each) => `  ${each}`).join("\n")}\n`);
  }
  printMessages(context, opened, told);
}

/** Says on standard error that the clocks run, and how to share the file. */
export function noteRest(context: Context, root: string, { escalation }: Draft, shared: Shared | null): void {
  if (context.options.quiet) return;
  const waits = shared?.pushed === true ? [] : ["Both clocks run, and nobody else sees the brief before it is pushed."];
  announceNotes(context, waits, sharingHint(context, root, escalation.file, shared));
}

/** The whole run as one JSON document. */
export function raisedJson({ escalation, state }: Draft, told: readonly Told[], git: Shared): string {
  return jsonDocument("escalate", {
    id: escalation.id,
    file: escalation.file,
    escalation: wholeEscalationJson(escalation, state),
    tell: told,
    ...git,
  });
}

/** Who has it and who is passed over, the two due moments, and whether they can wait for a meeting. */
export function standingLines({ workspace, cycle, asOf }: Opened, { state }: Draft): string[] {
  const voice = voiceOf(workspace, cycle, asOf);
  const telling = { voice, week: workspace.settings.week };
  const passed = state.passedOver.map((each) => passedOverText(each, voice));
  const off = state.offCycle ? `; ${offCycleText(state, telling)}` : "";
  return [
    sentence(holderText(state, voice)),
    ...(passed.length === 0 ? [] : [`Passed over: ${passed.join("; ")}.`]),
    `Acknowledge by ${voice.moment(state.acknowledge.due)}, decide by ${voice.moment(state.decide.due)}${off}.`,
  ];
}

/** Whom to send what. A line without spaces, such as a path, is left whole so that it can be copied. */
function printMessages({ io, style, width }: Context, { workspace }: Opened, told: readonly Told[]): void {
  for (const { who, what } of told) {
    const email = workspace.people.get(who)?.email;
    io.print(`\n${style.strong("Tell")} @${who}${email ? ` ${style.muted(`<${safeText(email)}>`)}` : ""}\n`);
    const lines = what
      .split("\n")
      .flatMap((line) => (line.includes(" ") ? wrap(safeText(line), Math.min(width, 100) - 4) : [safeText(line)]));
    io.print(`${lines.map((line) => `    ${line}`).join("\n")}\n`);
  }
}
