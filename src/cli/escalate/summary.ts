import { hang, wrap } from "../../render/columns.ts";
import { safeText } from "../../render/safe-text.ts";
import type { Style } from "../../render/style.ts";
import type { Opened } from "../open-for-cycle.ts";
import { standingLines } from "./announce.ts";
import type { Prepared } from "./prepare.ts";

/** What would be written: its file, who gets it, and the two due moments; or what is wrong with it. */
export function summaryLines(
  opened: Opened,
  { draft, complaints }: Prepared,
  { style, width }: { readonly style: Style; readonly width: number },
): string[] {
  const title = draft === null ? "to be corrected" : "to be written";
  const rule = style.muted(`── ${title} ${"─".repeat(Math.max(0, width - title.length - 4))}`);
  if (draft === null) {
    const wrong = complaints.flatMap(({ where, message, help }) => [
      ...hang("✗ ", safeText(`${where}: ${message}`), width).map(style.caution),
      ...(help === null ? [] : hang("  ", safeText(help), width)),
    ]);
    return ["", rule, ...wrong, ""];
  }
  const { escalation } = draft;
  return [
    "",
    rule,
    ...wrap(style.strong(safeText(escalation.title)), width),
    ...wrap(safeText(escalation.decision_needed.question), width),
    style.muted(escalation.file),
    ...standingLines(opened, draft).flatMap((line) => wrap(safeText(line), width)),
    "",
  ];
}
