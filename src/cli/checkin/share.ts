import { formatNumber } from "../../document/number.ts";
import { percentText } from "../../render/meaning.ts";
import type { Draft } from "./draft.ts";

/** One line that says what it is about, and a line for each check-in when there are several. */
export function commitMessage(drafts: readonly Draft[]): string {
  const [only] = drafts;
  const dates = [...new Set(drafts.map(({ date }) => date))];
  const when = dates.length === 1 ? ` for ${dates[0]}` : "";
  if (only !== undefined && drafts.length === 1) return `Check in on ${only.keyResult.ref}${when}\n\n${said(only)}`;
  const lines = drafts.map((draft) => `- ${draft.keyResult.ref}${when === "" ? ` ${draft.date}` : ""}: ${said(draft)}`);
  return `Check in on ${drafts.length} key results${when}\n\n${lines.join("\n")}`;
}

/** What a check-in says, in a few words. */
export function said({ keyResult, content }: Draft): string {
  const unit =
    "unit" in keyResult && keyResult.unit !== undefined
      ? ` ${keyResult.unit}`
      : keyResult.type === "percentage"
        ? " %"
        : "";
  const parts = [
    ...(content.value === undefined ? [] : [`${formatNumber(content.value)}${unit}`]),
    ...(content.done === undefined ? [] : [`done ${content.done.join(", ") || "none"}`]),
    ...(content.confidence === undefined ? [] : [`confidence ${percentText(content.confidence)}`]),
    ...(content.blockers ?? []).filter(({ done }) => done === undefined).map(({ id }) => `blocked by ${id}`),
  ];
  return parts.join(", ") || "words only";
}
