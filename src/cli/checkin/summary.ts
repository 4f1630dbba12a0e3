import { sentenceList } from "../../document/words.ts";
import { safeText } from "../../render/safe-text.ts";
import type { Style } from "../../render/style.ts";
import { truncate } from "../../render/truncate.ts";
import { askChoice } from "../ask-choice.ts";
import type { Terminal } from "../terminal.ts";
import { type Draft, missingParts } from "./draft.ts";
import { said } from "./share.ts";

/** What someone decides on the summary: write everything, nothing, or change one, by its position. */
export type Decision = "write" | "cancel" | number;

/** What would be written, with the names of the files. */
export function summaryLines(drafts: readonly Draft[], { style, width }: { style: Style; width: number }): string[] {
  const lines = drafts.flatMap((draft) => {
    const missing = missingParts(draft.content);
    return [
      `${style.strong(draft.keyResult.ref)}  ${truncate(safeText(said(draft)), Math.max(10, width - draft.keyResult.ref.length - 3))}`,
      `  ${style.muted(draft.file)}`,
      ...(missing.length === 0 ? [] : [`  ${style.caution(`incomplete without ${sentenceList(missing)}`)}`]),
    ];
  });
  return ["", style.muted(`── to be written ${"─".repeat(Math.max(0, width - 17))}`), ...lines, ""];
}

/**
 * Asks what to do with them.
 *
 * @throws {CancelledError} when they stop it.
 */
export async function askSummary(terminal: Terminal, drafts: readonly Draft[], style: Style): Promise<Decision> {
  const choices = [
    { name: drafts.length === 1 ? "Write it" : `Write all ${drafts.length}`, value: "write" },
    ...drafts.map(({ keyResult }, index) => ({ name: `Change ${keyResult.ref}`, value: String(index) })),
    { name: "Cancel, write nothing", value: "cancel" },
  ];
  const chosen = await askChoice(terminal, "Write?", choices, style);
  return chosen === "write" || chosen === "cancel" ? chosen : Number(chosen);
}
