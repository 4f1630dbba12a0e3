import type { Problem } from "../model/problem.ts";
import { HARMLESS } from "../workspace/remark.ts";
import type { Context } from "./context.ts";
import { UsageError } from "./errors.ts";

const FILE = "okr.yaml";

/**
 * Takes what is wrong with `okr.yaml` before anything else is read. Who only reads is told that the defaults count for
 * what is wrong; who writes would write by wrong settings.
 *
 * @throws {UsageError} for a format version that this okr does not read, and for any error where something is to be
 *   written.
 */
export function refuseWrongSettings({ io, style, writes }: Context, problems: readonly Problem[]): void {
  const foreign = problems.find(({ rule }) => rule === "format/version");
  if (foreign !== undefined) throw new UsageError(`${FILE}: ${foreign.message}`, foreign.help);
  if (!problems.some(isHarmful)) return;
  if (writes) {
    throw new UsageError(`${FILE} has errors; nothing was written`, `Correct them first: okr validate ${FILE}`);
  }
  io.note(`${style.caution("warning")}: ${FILE} has errors: what is wrong in it does not count. `);
  io.note(`Run okr validate ${FILE}.\n`);
}

/** Whether a problem takes something away from what counts. */
export function isHarmful({ rule, severity }: Problem): boolean {
  return severity === "error" && !HARMLESS.has(rule);
}
