import { counted, sentenceList } from "../../document/words.ts";
import type { Problem } from "../../model/problem.ts";
import type { Severity } from "../../model/severity.ts";
import { hang, widthOf, wrap } from "../../render/columns.ts";
import { countBySeverity } from "../../render/problems/count.ts";
import { safeText } from "../../render/safe-text.ts";
import type { Paint, Style } from "../../render/style.ts";
import { truncate } from "../../render/truncate.ts";

/** What the list is drawn with. */
interface Look {
  readonly style: Style;
  readonly width: number;
}

const INDENT = "  ";

/**
 * Flags as a person reads them at a terminal: worst first, each with what was noticed, what to do about it, and where in
 * the files it shows. They are about people's work and not about the text of a file, so no lines of it are drawn.
 */
export function flagsText(flags: readonly Problem[], title: string, look: Look): string {
  const { style, width } = look;
  const head = style.heading(truncate(safeText(title), width));
  if (flags.length === 0) return `${head}\n\n${style.good("✓")} No red flags.\n`;
  const blocks = flags.flatMap((flag) => [...block(flag, look), ""]);
  return [head, "", ...blocks, summary(flags, look), ""].join("\n");
}

const SYMBOLS: Readonly<Record<Severity, string>> = { error: "✗", warning: "!", info: "i" };

function block(flag: Problem, look: Look): string[] {
  const { style, width } = look;
  const inner = width - INDENT.length;
  return [
    ...title(flag, look),
    ...indented(wrap(safeText(flag.message), inner)),
    ...indented(hang(`${style.info("→")} `, safeText(flag.help ?? ""), inner)),
    ...indented([style.muted(`${safeText(flag.file)}:${flag.line}`)]),
  ];
}

/** The rule, and what the flag is about where that has a name: beside it, or below it where there is no room. */
function title({ rule, severity, subject }: Problem, { style, width }: Look): string[] {
  const name = `${SYMBOLS[severity]} ${severity}  ${rule}`;
  const painted = paintOf(severity, style)(name);
  if (subject === null) return [painted];
  const text = safeText(subject);
  return text.length <= width - widthOf(name) - INDENT.length
    ? [`${painted}  ${style.strong(text)}`]
    : [painted, `${INDENT}${style.strong(truncate(text, width - INDENT.length))}`];
}

function summary(flags: readonly Problem[], { style, width }: Look): string {
  const { error, warning, info } = countBySeverity(flags);
  const counts = [
    error > 0 ? style.bad(counted(error, "error")) : null,
    warning > 0 ? style.caution(counted(warning, "warning")) : null,
    info > 0 ? style.info(counted(info, "note")) : null,
  ].filter((count) => count !== null);
  return [`${sentenceList(counts)}.`, ...wrap("okr explain <rule> says what a rule looks for, and why.", width)].join(
    "\n",
  );
}

function paintOf(severity: Severity, style: Style): Paint {
  return { error: style.bad, warning: style.caution, info: style.info }[severity];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => INDENT + line);
}
