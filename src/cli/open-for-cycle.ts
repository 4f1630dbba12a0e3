import { safeText } from "../render/safe-text.ts";
import { type AsOf, asOfFrom } from "../time/as-of.ts";
import { type CycleDates, openWorkspace } from "../workspace/open.ts";
import type { Settings } from "../workspace/settings.ts";
import type { Cycle, Workspace } from "../workspace/workspace.ts";
import { type Context, workspaceFolder } from "./context.ts";
import { currentCycle } from "./current-cycle.ts";
import { UsageError } from "./errors.ts";
import { readingProgress } from "./progress.ts";
import { namingUnusable } from "./unusable-cycles.ts";
import { isHarmful, refuseWrongSettings } from "./wrong-settings.ts";

/** A workspace opened for questions about one cycle at one moment. */
export interface Opened {
  readonly workspace: Workspace;
  readonly cycle: Cycle;
  readonly asOf: AsOf;
}

/** The moment that the call is about, in the workspace's timezone. */
export function asOfIn(timezone: string, { io, options }: Context): AsOf {
  const [name, text] =
    options.asOf !== undefined
      ? ["--as-of", options.asOf]
      : io.environment.OKR_NOW
        ? ["OKR_NOW", io.environment.OKR_NOW]
        : ["", null];
  const asOf = asOfFrom(text, io.now(), isKnown(timezone) ? timezone : "UTC");
  if (asOf === undefined) {
    throw new UsageError(
      `${name} cannot be "${text}"`,
      "Write a day that exists, such as 2026-11-20, or an instant such as 2026-11-20T14:00:00+00:00.",
    );
  }
  return asOf;
}

/** A time zone that is wrong is a problem of okr.yaml, which validate reports; it must not stop the other commands. */
function isKnown(timezone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: timezone }) !== null;
  } catch {
    return false;
  }
}

/**
 * Opens the workspace for a question about one cycle: reads that cycle, and no other that is not asked for. Files that
 * cannot be used are named on standard error, because what they hold is missing from the answer.
 *
 * @param named the cycle, where the call names one
 * @param besides which other cycles the answer is drawn from; asked twice where something is remembered, first of that
 * @throws {UsageError} when there is no such cycle, or none at that date.
 */
export async function openForCycle(
  context: Context,
  named = context.options.cycle,
  besides: (cycles: readonly CycleDates[], chosen: string, settings: Settings) => readonly string[] = () => [],
): Promise<Opened> {
  const folder = workspaceFolder(context);
  let chosen: string | null = null;
  let asOf: AsOf | null = null;
  asOfIn("UTC", context); // refuses what is no day at once; and time zones take long to load, so while git lists
  const workspace = await openWorkspace(folder, {
    source: context.source,
    progress: readingProgress(context),
    settingsProblems: (problems) => refuseWrongSettings(context, problems),
    expectedCycles: (settings, cycles) => {
      const { date } = asOfIn(settings.timezone, context);
      return unlessRefused(() => {
        const id = currentCycle(cycles, date, named);
        return [id, ...besides(cycles, id, settings)];
      });
    },
    cycles: (settings, cycles) => {
      asOf = asOfIn(settings.timezone, context);
      const { date } = asOf;
      chosen = namingUnusable(folder, cycles, () => currentCycle(cycles, date, named));
      return [chosen, ...besides(cycles, chosen, settings)];
    },
  });
  const cycle = workspace.cycles.get(chosen ?? "");
  if (cycle === undefined || asOf === null) throw new Error("a cycle was chosen that is not there");
  warnOfUnusable(workspace, context);
  return { workspace, cycle, asOf };
}

/** What was remembered refuses nothing: it may have changed. */
function unlessRefused(choose: () => readonly string[]): readonly string[] {
  try {
    return choose();
  } catch (error) {
    if (error instanceof UsageError) return [];
    throw error;
  }
}

/** "A file that cannot be read disappears from the list" is the one thing that must not happen in silence. */
export function warnOfUnusable({ problems }: Workspace, { io, options, style }: Context): void {
  const files = new Set(problems.filter(isHarmful).map(({ file }) => file));
  files.delete("okr.yaml"); // which has a warning of its own
  if (files.size === 0 || options.quiet) return;
  const some = [...files].slice(0, 3).map(safeText).join(", ");
  const more = files.size > 3 ? ` and ${files.size - 3} more` : "";
  io.note(
    `${style.caution("warning")}: ${files.size} file${files.size === 1 ? " has" : "s have"} errors and may be missing here: `,
  );
  io.note(`${some}${more}. Run okr validate.\n`);
}
