import { hang, wrap } from "../../render/columns.ts";
import { badges, badgeText } from "../../render/meaning.ts";
import { safeText } from "../../render/safe-text.ts";
import type { Style } from "../../render/style.ts";
import { valueText } from "../value-text.ts";
import type { Proposal } from "./proposal.ts";

/** What is known of what is stuck, before anything is asked: where it stands, what has fired, what blocks it. */
export function openingLines(
  { standing, matter, level }: Proposal,
  { style, width }: { readonly style: Style; readonly width: number },
): string[] {
  const where = standing.flatMap((scored) => {
    const badge = style[badges[scored.status].tone](badgeText(scored));
    return [
      ...wrap(`${style.strong(scored.keyResult.ref)}  ${safeText(scored.keyResult.title)}`, width),
      `  ${safeText(valueText(scored))}  ${badge}`,
    ];
  });
  const fired = matter.fired.flatMap(({ rule, message }) =>
    hang(`${style.caution("!")} `, safeText(`${message} (${rule.id})`), width),
  );
  const blockers = matter.blockers.flatMap(({ summary, since, waitsFor }) => {
    const waits = waitsFor === null ? "" : `, waits for ${waitsFor}`;
    return hang("• ", safeText(`Blocked since ${since}${waits}: ${summary}`), width);
  });
  const lines = [...where, ...(fired.length > 0 ? fired : blockers)];
  return lines.length === 0 ? [] : [...lines, style.muted(`Suggested: level ${level.level}`), ""];
}
