import { counted, sentenceList } from "../../document/words.ts";
import { wrap } from "../../render/columns.ts";
import { camelKeys, jsonDocument } from "../../render/json.ts";
import { safeText } from "../../render/safe-text.ts";
import { shortDay } from "../../time/spoken.ts";
import type { Context } from "../context.ts";
import { isMap } from "../input.ts";
import { announceNotes } from "../notes.ts";
import { type Shared, sharingHintForAll } from "../share.ts";
import type { Planned } from "./planned.ts";
import type { Prepared } from "./prepare.ts";

/** Says what was written, and reads the actions back: what, who, until when. */
export function announceWritten({ io, options, style, width }: Context, { plan, meeting, changes }: Prepared): void {
  if (options.json) return;
  const planned = [...plan.decisions, ...plan.lessons, plan.review];
  for (const { file } of changes) {
    const { id, what } = described(
      planned.find((each) => each.file === file),
      file,
    );
    io.print(`${style.good("✓")} ${style.strong(safeText(id))}${what === "" ? "" : `  ${what}`}\n`);
    io.print(`  ${style.muted(safeText(file))}\n`);
  }
  const lines = [plan.review, ...plan.decisions]
    .flatMap(actionsOf)
    .map(({ what, owner, due }) => `${owner}, ${shortDay(due, meeting.date)}: ${safeText(what)}`);
  if (lines.length > 0) io.print(`\n${style.strong("Read back")}\n`);
  for (const line of lines)
    io.print(
      `${wrap(line, width - 2)
        .map((each) => `  ${each}`)
        .join("\n")}\n`,
    );
}

function described(planned: Planned | undefined, file: string): { id: string; what: string } {
  if (planned === undefined) return { id: stemOf(file), what: "lesson shared" };
  if (planned.kind === "review") return { id: planned.id, what: heldText(planned) };
  return { id: planned.id, what: planned.kind === "decision" ? "decision" : "lesson" };
}

function stemOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1, -".yaml".length);
}

/** What a review holds, counted. */
export function heldText({ content }: Planned): string {
  const count = (key: string, one: string, many?: string): string[] => {
    const list = content[key];
    return Array.isArray(list) && list.length > 0 ? [counted(list.length, one, many)] : [];
  };
  const parts = [
    ...count("decisions", "decision"),
    ...count("actions", "action"),
    ...count("kudos", "thanks", "thanks"),
    ...count("learnings", "lesson"),
  ];
  return parts.length === 0 ? "held" : sentenceList(parts);
}

interface ReadBack {
  readonly what: string;
  readonly owner: string;
  readonly due: string;
}

/** The actions that are still open; what was checked has all three. */
function actionsOf({ content }: Planned): ReadBack[] {
  const list = Array.isArray(content.actions) ? content.actions.filter(isMap) : [];
  return list
    .filter(({ done, dropped }) => done === undefined && dropped === undefined)
    .map(({ what, owner, due }) => ({ what: String(what), owner: String(owner), due: String(due) }));
}

/** Says on standard error what could be done next. */
export function announceRest(context: Context, root: string, { changes }: Prepared, shared: Shared | null): void {
  if (context.options.quiet) return;
  const files = changes.map(({ file }) => file);
  announceNotes(context, [], sharingHintForAll(context, root, files, shared));
}

/** The whole run as one JSON document. */
export function writtenJson({ meeting, plan, changes }: Prepared, amended: boolean, git: Shared): string {
  const { review, decisions, lessons } = plan;
  return jsonDocument("review", {
    id: review.id,
    type: meeting.kind,
    team: meeting.team,
    date: meeting.date,
    amended,
    written: changes.map(({ file, before }) => ({ file, created: before === null })),
    review: camelKeys(review.content),
    decisions: decisions.map(({ id, file, content }) => ({ id, file, item: camelKeys(content) })),
    lessons: lessons.map(({ id, file, content }) => ({ id, file, item: camelKeys(content) })),
    ...git,
  });
}
