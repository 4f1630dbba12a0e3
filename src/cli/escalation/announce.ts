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

/** The same, once git has been asked. */
export interface AnnouncedRest extends Announced {
  readonly happening: Happening;
  readonly shared: Shared | null;
  /** More that the JSON document says. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** Says what was done, what follows, and who must be told: the answer of the command. */
export function announceEvent(context: Context, { escalation }: Subject, { telling, files }: Announced): void {
  if (!context.options.json) printWritten(context, escalation.id, files, telling);
}

/** Says what became of the files: with everything else as JSON, otherwise on standard error. */
export function announceRest(context: Context, { escalation, opened }: Subject, announced: AnnouncedRest): void {
  const { happening, telling, files, shared, more = {} } = announced;
  const { io, options } = context;
  if (options.json) {
    const { event, state } = happening;
    const git = { commit: shared?.commit ?? null, pushed: shared?.pushed ?? false };
    const said = { event: camelKeys(event), escalation: escalationJson(state), ...more, tell: telling.told };
    io.print(jsonDocument("escalation", { id: escalation.id, file: escalation.file, ...said, ...git }));
  }
  if (options.quiet) return;
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
