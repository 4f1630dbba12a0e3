import { sentenceList } from "../document/words.ts";
import { Evidence } from "../flags/evidence.ts";
import { type Flags, findFlags } from "../flags/find-flags.ts";
import type { Flag } from "../flags/finding.ts";
import type { FlagRule } from "../flags/flag-rule.ts";
import { type Sifted, sift } from "../flags/ignored.ts";
import { choiceFor } from "../flags/options.ts";
import { FLAG_RULES } from "../flags/registry.ts";
import type { Range } from "../model/problem.ts";
import type { Scorecard } from "../score/scored.ts";
import { dateIn } from "../time/zone-clock.ts";
import type { History, NoHistory } from "../workspace/history.ts";
import type { CycleDates } from "../workspace/open.ts";
import type { Settings } from "../workspace/settings.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { type Context, workspaceFolder } from "./context.ts";
import { cycleBefore } from "./current-cycle.ts";
import { type Opened, openForCycle } from "./open-for-cycle.ts";

/** What the rules say of a cycle, without what comments ignore. */
export interface Raised extends Sifted {
  readonly evidence: Evidence;
  readonly near: readonly Flag[];
  /** All that the rules noticed, what is not told included, without what comments ignore. */
  readonly noticed: readonly Flag[];
  readonly undecided: Flags["undecided"];
  /** Why what only git knows is not known; null when it is, or when no rule asks. */
  readonly noHistory: NoHistory | null;
}

/** What git knows of a cycle, or why it knows nothing; null when no rule that is switched on asks. */
type Past = History | NoHistory | null;

/** A workspace opened for what flags look at, with git being asked about the cycle's past. */
export interface OpenedForFlags extends Opened {
  readonly past: Promise<Past>;
}

/** Opens the workspace for a cycle, and for what flags compare it with. */
export async function openForFlags(context: Context): Promise<OpenedForFlags> {
  const past = new EarlyPast(workspaceFolder(context));
  const opened = await openForCycle(context, context.options.cycle, (cycles, chosen, settings) => {
    past.ask(chosen, settings);
    lookAtClocks(settings, cycles, chosen);
    return isNeeded("previous-cycle", settings) ? cycleBefore(cycles, chosen) : [];
  });
  return { ...opened, past: past.answer };
}

/**
 * Runs every rule over a cycle. The past is read from git only when a rule that is switched on needs it, and files are
 * read again only where a comment may ignore what was found in them.
 */
export async function raiseFlags(
  { workspace, asOf, past }: Opened & Partial<OpenedForFlags>,
  scorecard: Scorecard,
): Promise<Raised> {
  const history = await (past ?? pastOf(workspace.root, scorecard.cycle.id, workspace.settings));
  const evidence = new Evidence({
    programme: workspace,
    asOf,
    scorecard,
    history: typeof history === "string" ? null : history,
  });
  const { raised, near, noticed, undecided } = findFlags(evidence, FLAG_RULES);
  const ranges = await rangesOf(
    workspace,
    noticed.filter(({ spot }) => workspace.ignores.some(({ file }) => file === spot.file)),
  );
  const lineOf = (flag: Flag): number => ranges(flag)?.line ?? 0;
  const sifted = (flags: readonly Flag[]) => sift(flags, workspace.ignores, asOf.date, lineOf);
  const noHistory = typeof history === "string" ? history : null;
  return { ...sifted(raised), noticed: sifted(noticed).kept, evidence, near, undecided, noHistory };
}

/** Rules ask on which day something happened. When the clocks change takes long to find out, and now git is listing. */
function lookAtClocks(settings: Settings, cycles: readonly CycleDates[], chosen: string): void {
  const cycle = cycles.find(({ id }) => id === chosen);
  if (cycle === undefined || !FLAG_RULES.some((rule) => choiceFor(rule, settings.rules[rule.id]).enabled)) return;
  for (const date of [cycle.starts, cycle.ends]) dateIn(settings.timezone, `${date}T12:00:00Z`);
}

/** Asks git about the past of the cycle that is expected, and again only where it is another one that was meant. */
class EarlyPast {
  readonly #root: string;
  #cycle: string | null = null;
  answer: Promise<Past> = Promise.resolve(null);

  constructor(root: string) {
    this.#root = root;
  }

  ask(chosen: string, settings: Settings): void {
    const cycle = isNeeded("history", settings) ? chosen : null;
    if (cycle === this.#cycle) return;
    this.#cycle = cycle;
    this.answer = pastOf(this.#root, chosen, settings);
    this.answer.catch(() => {}); // whoever asks for it is told
  }
}

/** Whether a rule that is switched on needs something beside the cycle itself. */
function isNeeded(need: FlagRule["needs"], { rules }: Settings): boolean {
  return FLAG_RULES.some((rule) => rule.needs === need && choiceFor(rule, rules[rule.id]).enabled);
}

async function pastOf(root: string, cycle: string, settings: Settings): Promise<Past> {
  if (!isNeeded("history", settings)) return null;
  const { readHistory } = await import("../workspace/read-history.ts");
  return readHistory(root, cycle);
}

/** Finds where in their files flags point to; nowhere for a file that cannot be read any more. */
export async function rangesOf(workspace: Workspace, flags: readonly Flag[]): Promise<(flag: Flag) => Range | null> {
  if (flags.length === 0) return () => null;
  const { placesIn } = await import("../workspace/locate.ts");
  const places = await placesIn(workspace, new Set(flags.map(({ spot }) => spot.file)));
  return ({ spot: { file, pointer, at } }) => places.get(file)?.rangeOf(pointer, at ?? "value") ?? null;
}

const REASONS: Readonly<Record<NoHistory, string>> = {
  "no-repository": "this folder is in no git repository",
  "no-git": "git is not installed, or not in the PATH",
  shallow: "this clone is shallow: fetch the whole history (fetch-depth: 0 in GitHub's checkout action)",
  "no-commits": "nothing has been committed yet",
  unreadable: "git could not read it",
};

/** Says on standard error which rules could not look at the past, and why. */
export function noteUndecided({ undecided, noHistory }: Raised, { io, options, style }: Context): void {
  if (noHistory === null || undecided.length === 0 || options.quiet) return;
  const rules = sentenceList(undecided.map(({ id }) => id));
  io.note(`${style.info("note")}: ${rules} need the history of the files, and ${REASONS[noHistory]}.\n`);
}
