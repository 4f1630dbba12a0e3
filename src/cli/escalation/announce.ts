import { wrap } from "../../render/columns.ts";
import { camelKeys, jsonDocument } from "../../render/json.ts";
import { safeText } from "../../render/safe-text.ts";
import type { Context } from "../context.ts";
import { escalationJson } from "../escalate/escalation-json.ts";
import { announceNotes } from "../notes.ts";
import { type Shared, sharingHint } from "../share.ts";
import { printTold } from "../told.ts";
import type { Subject } from "./subject.ts";
import type { Happening, Telling } from "./verb.ts";

/** What was done to an escalation, and what git did with it. */
export interface Announced {
  readonly happening: Happening;
  readonly telling: Telling;
  /** The files that were written, the escalation's own last. */
  readonly files: readonly string[];
  readonly shared: Shared | null;
  /** More that the JSON document says. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** Says what was done, what follows, and who must be told. */
export function announceEvent(context: Context, { escalation, opened }: Subject, announced: Announced): void {
  const { happening, telling, files, shared, more = {} } = announced;
  const { io, options } = context;
  if (options.json) {
    const { event, state } = happening;
    const git = { commit: shared?.commit ?? null, pushed: shared?.pushed ?? false };
    const said = { event: camelKeys(event), escalation: escalationJson(state), ...more, tell: telling.told };
    io.print(jsonDocument("escalation", { id: escalation.id, file: escalation.file, ...said, ...git }));
  } else printWritten(context, escalation.id, files, telling);
  if (!options.quiet) {
    const path = files.length === 1 ? escalation.file : ".";
    announceNotes(context, [], sharingHint(context, opened.workspace.root, path, shared));
  }
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
