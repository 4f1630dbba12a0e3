import { hang } from "../render/columns.ts";
import { safeText } from "../render/safe-text.ts";
import type { Style } from "../render/style.ts";
import { truncate } from "../render/truncate.ts";
import type { Complaint } from "./complaint.ts";

/** A file that would be written, and what it would say in a line. */
interface WouldBe {
  readonly text: string;
  readonly file: string;
}

/** What would be written, with the names of the files; or what is wrong with it. */
export function whatWouldBeWritten(
  files: readonly WouldBe[],
  complaints: readonly Complaint[],
  { style, width }: { readonly style: Style; readonly width: number },
): string[] {
  const title = complaints.length === 0 ? "to be written" : "to be corrected";
  const rule = style.muted(`── ${title} ${"─".repeat(Math.max(0, width - title.length - 4))}`);
  const lines =
    complaints.length === 0
      ? files.flatMap(({ text, file }) => [style.strong(truncate(safeText(text), width)), `  ${style.muted(file)}`])
      : complaints.flatMap(({ where, message, help }) => [
          ...hang("✗ ", safeText(`${where}: ${message}`), width).map(style.caution),
          ...(help === null ? [] : hang("  ", safeText(help), width)),
        ]);
  return ["", rule, ...lines, ""];
}
