import { Evidence } from "../../flags/evidence.ts";
import { findFlags } from "../../flags/find-flags.ts";
import type { Flag } from "../../flags/finding.ts";
import { FLAG_RULES } from "../../flags/registry.ts";
import { groupBy } from "../../model/group-by.ts";
import { hang, wrap } from "../../render/columns.ts";
import { safeText } from "../../render/safe-text.ts";
import type { Style } from "../../render/style.ts";
import { truncate } from "../../render/truncate.ts";
import type { Scorecard } from "../../score/scored.ts";
import type { Opened } from "../open-for-cycle.ts";
import { raiseFlags } from "../raise-flags.ts";
import type { Draft } from "./draft.ts";
import type { Outcome } from "./outcome.ts";

/** Stands in the place of a reference for what sums up several key results of somebody. */
export const ABOUT_SOMEBODY = "";

/**
 * What is flagged on each of some key results, and which triggers are near, by its reference. What concerns several of
 * them is told at the first, and what sums up several of somebody's before them all. Notes are left for `okr flags`.
 *
 * @param references in the order in which they are gone through.
 */
export async function flaggedOn(
  references: readonly string[],
  opened: Opened,
  scorecard: Scorecard,
): Promise<ReadonlyMap<string, readonly Flag[]>> {
  const { kept, near } = await raiseFlags(opened, scorecard);
  const worthSaying = [...kept.filter(({ severity }) => severity !== "info"), ...near];
  const firstOf = ({ subject, concerns = [] }: Flag) =>
    references.find((reference) => reference === subject || concerns.includes(reference));
  const concerned = worthSaying.filter((flag) => firstOf(flag) !== undefined);
  return groupBy(concerned, (flag) => (sumsUpSomebody(flag) ? ABOUT_SOMEBODY : (firstOf(flag) ?? ABOUT_SOMEBODY)));
}

/** Under one key result it would not be clear why it counts what others lack. */
function sumsUpSomebody({ subject, parts = [] }: Flag): boolean {
  return subject?.startsWith("@") === true && parts.length > 1;
}

/** The triggers of escalation that check-ins have just set off: those that had fired before are no news. */
export function firedBy({ workspace, asOf }: Opened, drafts: readonly Draft[], { before, after }: Outcome): Flag[] {
  const triggers = FLAG_RULES.filter(({ id }) => id.startsWith("escalate/"));
  const firedIn = (scorecard: Scorecard) =>
    findFlags(new Evidence({ programme: workspace, asOf, scorecard, history: null }), triggers).raised;
  const checkedIn = new Set(drafts.map(({ keyResult }) => keyResult.ref));
  const known = new Set(firedIn(before).map(({ rule, subject }) => `${rule.id} ${subject}`));
  return firedIn(after).filter(
    ({ rule, subject }) => checkedIn.has(subject ?? "") && !known.has(`${rule.id} ${subject}`),
  );
}

/** So many flags are told before the questions; more would be a sermon. */
const TOLD = 2;

/** How much is told of a flag: what to do as well, what was noticed, or as much of that as stands on one line. */
export type FlagDetail = "advice" | "message" | "line";

/** Who reads what is flagged on what, and where. */
export interface FlagLook {
  /** A key result, or `@ada`. */
  readonly reference: string;
  readonly reader: string;
  readonly style: Style;
  readonly width: number;
}

/** What is flagged, told before the questions are asked, and where the rest can be read. */
export function flaggedLines(flags: readonly Flag[], look: FlagLook, detail: FlagDetail): string[] {
  if (flags.length === 0) return [];
  const told = flags.slice(0, TOLD);
  const rest = restOf(told, flags.length - told.length, look, detail);
  return [
    ...told.flatMap((flag) => flagLines(flag, look, detail)),
    ...(rest === "" ? [] : [`  ${look.style.muted(truncate(rest, look.width - 2))}`]),
  ];
}

function flagLines(flag: Flag, look: FlagLook, detail: FlagDetail): string[] {
  const { style, width } = look;
  const lead = style.caution(flag.near ? "~ " : "! ");
  const noticed = `${flag.near ? "Near: " : ""}${safeText(flag.message)}.`;
  if (detail === "line") return [lead + truncate(noticed, width - 2)];
  const advice = detail === "advice" && advises(flag, look) ? wrap(safeText(flag.help), width - 2) : [];
  return [...hang(lead, noticed, width), ...advice.map((line) => `  ${style.muted(line)}`)];
}

/** Not where it is for others to ask of whoever sits here. */
function advises({ help }: Flag, { reader }: FlagLook): boolean {
  return !help.startsWith(`Ask ${reader}`);
}

function restOf(told: readonly Flag[], more: number, look: FlagLook, detail: FlagDetail): string {
  if (detail === "advice") return more > 0 ? `and ${more} more: okr flags lists them` : "";
  if (more > 0) return `and ${more} more: okr flags ${look.reference}`;
  return told.some((flag) => advises(flag, look)) ? `okr flags ${look.reference} says what to do` : "";
}
