import { counted } from "../../document/words.ts";
import type { IgnoredFlag } from "../../flags/ignored.ts";
import { hang, wrap } from "../../render/columns.ts";
import { jsonDocument } from "../../render/json.ts";
import { safeText } from "../../render/safe-text.ts";
import type { Style } from "../../render/style.ts";

/** What comments ignore, as `okr flags --ignored` lists it. */
export function ignoredText(
  ignored: readonly IgnoredFlag[],
  { style, width }: { style: Style; width: number },
): string {
  if (ignored.length === 0) return "No flag is ignored.\n";
  const blocks = ignored.flatMap(({ flag, ignore }) => {
    const ends = ignore.until === null ? "without an end" : `until ${ignore.until}`;
    return [
      `${style.caution(flag.rule.id)}  ${style.strong(safeText(flag.subject ?? ""))}  ${style.muted(`${safeText(ignore.file)}:${ignore.line}`)}`,
      ...wrap(safeText(flag.message), width - 2).map((line) => `  ${line}`),
      ...hang(style.info("because: "), `${safeText(ignore.reason)} (${ends})`, width - 2).map((line) => `  ${line}`),
      "",
    ];
  });
  return `${blocks.join("\n")}${counted(ignored.length, "flag")} ignored.\n`;
}

/** The same as JSON: each with the comment that ignores it, under the same fields as a flag. */
export function ignoredJson(ignored: readonly IgnoredFlag[], files: number): string {
  return jsonDocument("flags", {
    ignored: ignored.map(({ flag, ignore }) => ({
      rule: flag.rule.id,
      severity: flag.severity,
      message: flag.message,
      subject: flag.subject,
      evidence: flag.evidence,
      file: ignore.file,
      line: ignore.line,
      until: ignore.until,
      reason: ignore.reason,
    })),
    files,
  });
}
