import { Evidence } from "../../flags/evidence.ts";
import { findFlags } from "../../flags/find-flags.ts";
import type { Flag } from "../../flags/finding.ts";
import { FLAG_RULES } from "../../flags/registry.ts";
import { groupBy } from "../../model/group-by.ts";
import { hang, wrap } from "../../render/columns.ts";
import { safeText } from "../../render/safe-text.ts";
import type { Style } from "../../render/style.ts";
import type { Scorecard } from "../../score/scored.ts";
import type { Opened } from "../open-for-cycle.ts";
import { raiseFlags } from "../raise-flags.ts";
import type { Draft } from "./draft.ts";
import type { Outcome } from "./outcome.ts";

/**
 * What is flagged on each of some key results, and which triggers are near, by its reference. What concerns several of
 * them is told at the first. Notes are left for `okr flags`.
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
  return groupBy(worthSaying, ({ subject, concerns = [] }) => {
    const concerned = [subject, ...concerns];
    return references.find((reference) => concerned.includes(reference)) ?? "";
  });
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

/**
 * What is flagged on the key result at hand, before its questions are asked, each with what to do; not where that is for
 * others to ask of whoever sits here.
 */
export function flaggedLines(flags: readonly Flag[], reader: string, style: Style, width: number): string[] {
  if (flags.length === 0) return [];
  const more = flags.length - TOLD;
  return [
    ...flags
      .slice(0, TOLD)
      .flatMap(({ message, help, near }) => [
        ...hang(style.caution(near ? "~ " : "! "), `${near ? "Near: " : ""}${safeText(message)}.`, width),
        ...(help.startsWith(`Ask ${reader}`) ? [] : wrap(safeText(help), width - 2)).map(
          (line) => `  ${style.muted(line)}`,
        ),
      ]),
    ...(more > 0 ? [`  ${style.muted(`and ${more} more: okr flags lists them`)}`] : []),
    "",
  ];
}
