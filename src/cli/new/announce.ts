import { jsonDocument } from "../../render/json.ts";
import { safeText } from "../../render/safe-text.ts";
import type { Context } from "../context.ts";

/** What `okr new` wrote. */
export interface Written {
  /** What it made: `team`, `key-result` … */
  readonly made: string;
  /** As references write it. */
  readonly ref: string;
  /** Relative to the workspace. */
  readonly file: string;
  /** False when the file was there and something was added to it. */
  readonly created: boolean;
}

/** Says what was written and what could be done next. */
export function announce({ io, options, style }: Context, written: Written, next: string): void {
  if (options.json) {
    io.print(jsonDocument("new", { ...written }));
    return;
  }
  const verb = written.created ? "Wrote" : "Added to";
  io.print(`${style.good("✓")} ${verb} ${style.strong(safeText(written.file))}: ${safeText(written.ref)}\n`);
  if (!options.quiet) io.note(`${style.muted(`Next: ${next}`)}\n`);
}
