import { wrap } from "../../render/columns.ts";
import { camelKeys, jsonDocument } from "../../render/json.ts";
import { safeText } from "../../render/safe-text.ts";
import type { Context } from "../context.ts";
import { escalationJson } from "../escalate/escalation-json.ts";
import { announceNotes } from "../notes.ts";
import { type Shared, sharingHintForAll } from "../share.ts";
import { printTold } from "../told.ts";
import type { Subject } from "./subject.ts";
import type { Happening, Telling } from "./verb.ts";

/** What was done to an escalation. */
export interface Announced {
  readonly telling: Telling;
  /** The files that say so, the escalation's own last. */
  readonly files: readonly string[];
}

/** What the JSON document says of it. */
export interface AnswerGiven {
  readonly happening: Happening;
  readonly telling: Telling;
  /** More of it than every verb has. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** Says what was done, what follows, and who must be told: the answer of the command. */
export function announceEvent(context: Context, { escalation }: Subject, { telling, files }: Announced): void {
  if (!context.options.json) printWritten(context, escalation.id, files, telling);
}

/** The whole run as one JSON document. */
export function eventJson(
  { escalation: { id, file } }: Subject,
  { happening: { event, state }, telling, more = {} }: AnswerGiven,
  git: Shared,
): string {
  const said = { event: camelKeys(event), escalation: escalationJson(state), ...more, tell: telling.told };
  return jsonDocument("escalation", { id, file, ...said, ...git });
}

/** Says on standard error what became of the files. */
export function announceSharing(
  context: Context,
  { opened }: Subject,
  files: readonly string[],
  shared: Shared | null,
): void {
  if (context.options.quiet) return;
  announceNotes(context, [], sharingHintForAll(context, opened.workspace.root, files, shared));
}

/** What was done, the files, what follows, and whom to tell. */
export function printWritten(context: Context, id: string, files: readonly string[], telling: Telling): void {
  const { io, style, width } = context;
  io.print(`${style.good("✓")} ${style.strong(safeText(id))}  ${safeText(telling.done)}\n`);
  for (const file of files) io.print(`  ${style.muted(safeText(file))}\n`);
  for (const note of telling.notes) {
    const lines = wrap(safeText(note), Math.min(width, 100) - 2);
    io.print(`${lines.map((line) => `  ${line}`).join("\n")}\n`);
  }
  printTold(context, telling.told);
}
