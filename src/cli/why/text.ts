import { hang, wrap } from "../../render/columns.ts";
import { safeText } from "../../render/safe-text.ts";
import type { Style } from "../../render/style.ts";
import { truncate } from "../../render/truncate.ts";
import type { Derivation, DerivedValue, Fact, FilePlace } from "../../score/derivation/derivation.ts";
import { SETTINGS_FILE } from "../../score/derivation/facts.ts";
import { wholePercent } from "../../score/rounding.ts";
import { shortDate } from "../../time/spoken.ts";
import type { SourceLine } from "./sources.ts";

interface Look {
  readonly style: Style;
  readonly width: number;
}

/** What has been printed already is named the second time, and not repeated. */
interface Page extends Look {
  readonly printed: Set<string>;
}

type SourceOf = (place: FilePlace) => SourceLine | null;

/** Derivations as a tree of lines: what it is, the formula, the same in numbers, and where every input stands. */
export function whyText(derivations: readonly Derivation[], sourceOf: SourceOf, look: Look): string {
  const printed = new Set<string>();
  const blocks = derivations.map((derivation) => block(derivation, sourceOf, { ...look, printed }, 0).join("\n"));
  return `${blocks.join("\n\n")}\n`;
}

function block(node: Derivation | Fact, sourceOf: SourceOf, page: Page, depth: number): string[] {
  const indent = "  ".repeat(depth);
  if (node.kind === "fact") return factLines(node, sourceOf, page, indent);
  const { style, width, printed } = page;
  const key = `${node.name} ${node.subject}`;
  if (printed.has(key))
    return [`${indent}${safeText(node.name)} of ${safeText(node.subject)}: ${inWords(node)}, as above`];
  printed.add(key);
  const head =
    depth === 0
      ? style.strong(`${safeText(node.subject)}: ${safeText(node.name)} ${inWords(node)}`)
      : `${safeText(node.name)} of ${safeText(node.subject)}: ${inWords(node)}`;
  return [
    `${indent}${head}`,
    ...wrapUnder(safeText(node.formula), `${indent}  `, width).map(style.muted),
    ...(node.numbers === null ? [] : hang(`${indent}  = `, safeText(node.numbers), width)),
    ...node.inputs.flatMap((input) => block(input, sourceOf, page, depth + 1)),
  ];
}

function wrapUnder(text: string, indent: string, width: number): string[] {
  return wrap(text, width - indent.length).map((line) => indent + line);
}

function inWords({ value, name, numbers }: Derivation): string {
  if (typeof value !== "number") return valueText(value);
  if (name === "progress" && numbers === null) return "no check-in yet";
  const fraction = name.includes("progress") || name.includes("expected");
  return fraction ? `${wholePercent(value)} % (${value})` : String(value);
}

function valueText(value: DerivedValue): string {
  if (value === null) return "not known";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(safeText).join(", ");
  return typeof value === "string" ? safeText(value) : String(value);
}

function factLines(node: Fact, sourceOf: SourceOf, { style, width }: Look, indent: string): string[] {
  const source = node.source === null ? null : sourceOf(node.source);
  const value = source?.written === false ? `${valueText(node.value)}, the default` : valueText(node.value);
  const line = `${indent}· ${safeText(node.name)}: ${value}`;
  // Nothing in the settings file says it, and no line of it is nearer than another.
  if (source === null || (!source.written && node.source?.file === SETTINGS_FILE)) return [truncate(line, width)];
  const commit =
    source.commit === null
      ? ""
      : `  ${source.commit} ${safeText(source.author ?? "")}${source.date === null ? "" : `, ${shortDate(source.date)}`}`;
  return [truncate(line, width), style.muted(`${indent}    ${safeText(source.file)}:${source.line}${commit}`)];
}
