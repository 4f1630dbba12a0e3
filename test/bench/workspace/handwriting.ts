import { type Random, randomFrom } from "./random.ts";
import { foldedLines, isPlain, oneLine, sentences } from "./scalar.ts";

/** How a file is written down. */
export interface Hand {
  /** Dates in quotes, for readers of YAML 1.1, which take a bare one for a timestamp. */
  readonly quoteDates: boolean;
}

type Scalar = string | number | boolean | null;
type Entries = readonly (readonly [string, unknown])[];

/** The widest line of a flow collection. */
const WIDTH = 116;

const COMMENTS = [
  "see the notes of Monday",
  "to be checked with finance",
  "was agreed on the phone",
  "as last week",
  "provisional",
];
const HEADINGS = [
  "Numbers are from the dashboard, Friday noon.",
  "Talk to me before you change this.",
  "TODO: shorten",
];

/**
 * Writes a value down as a person would: words plain or folded or sometimes quoted, short lists and maps in flow
 * style, here and there a comment or a blank line. The same seed gives the same bytes.
 */
export function writtenByHand(value: object, seed: string, { quoteDates }: Hand): string {
  const random = randomFrom(`hand ${seed}`);
  const writer = new Writer(random, quoteDates);
  const heading = random.chance(0.04) ? [`# ${random.pick(HEADINGS)}`] : [];
  const start = random.chance(0.01) ? ["---"] : [];
  return `${[...start, ...heading, ...writer.map(entriesOf(value), 0)].join("\n")}\n`;
}

/** One person's habits, kept through one file. */
class Writer {
  private readonly comments: boolean;
  private readonly blankLines: boolean;
  private readonly indentsLists: boolean;
  private readonly random: Random;
  private readonly quoteDates: boolean;

  constructor(random: Random, quoteDates: boolean) {
    this.random = random;
    this.quoteDates = quoteDates;
    this.comments = random.chance(0.1);
    this.blankLines = random.chance(0.06);
    this.indentsLists = random.chance(0.85);
  }

  map(entries: Entries, indent: number): string[] {
    return entries.flatMap(([key, value], index) => {
      const lines = this.entry(`${" ".repeat(indent)}${key}:`, value, indent);
      const apart = this.blankLines && index > 0 && indent === 0 && lines.length > 1;
      return apart ? ["", ...lines] : lines;
    });
  }

  private entry(head: string, value: unknown, indent: number): string[] {
    if (typeof value === "string") return this.text(head, value, indent);
    if (value === null) return [head];
    if (isScalar(value)) return [`${head} ${value}${this.remark()}`];
    const flow = this.flow(value);
    if (flow === "[]") return [`${head} ${flow}`];
    if (flow !== undefined && head.length + flow.length < WIDTH && this.prefersFlow(value)) return [`${head} ${flow}`];
    if (!Array.isArray(value)) return [head, ...this.map(entriesOf(value), indent + 2)];
    return [head, ...value.flatMap((item) => this.item(item, this.indentsLists ? indent + 2 : indent))];
  }

  private prefersFlow(value: unknown): boolean {
    const short = Array.isArray(value) ? value.every(isScalar) : true;
    return this.random.chance(short ? 0.9 : 0.3);
  }

  private item(value: unknown, indent: number): string[] {
    const dash = `${" ".repeat(indent)}- `;
    if (isScalar(value)) return [`${dash}${this.scalar(value, false)}`];
    const flow = this.flow(value);
    if (flow !== undefined && indent + flow.length < WIDTH && this.random.chance(0.6)) return [`${dash}${flow}`];
    const [first = "", ...rest] = this.map(entriesOf(value), indent + 2);
    return [`${dash}${first.trimStart()}`, ...rest];
  }

  /** On one line in brackets or braces, when nothing in it is nested deeper than that of a person's patience. */
  private flow(value: unknown, depth = 0): string | undefined {
    if (isScalar(value))
      return typeof value === "string" && value.includes("\n") ? undefined : this.scalar(value, true);
    if (depth > 1) return undefined;
    if (Array.isArray(value)) {
      const items = value.map((item) => this.flow(item, depth + 1));
      return items.includes(undefined) ? undefined : `[${items.join(", ")}]`;
    }
    const pairs = entriesOf(value).map(([key, nested]) => [key, this.flow(nested, depth + 1)] as const);
    if (pairs.length > 7 || pairs.some(([, nested]) => nested === undefined)) return undefined;
    return `{${pairs.map(([key, nested]) => (nested === "" ? key : `${key}: ${nested}`)).join(", ")}}`;
  }

  private text(head: string, value: string, indent: number): string[] {
    const deeper = " ".repeat(indent + 2);
    if (value.length + indent < 84) return [`${head} ${this.scalar(value, false)}${this.remark()}`];
    const width = this.random.between(72, 96);
    const habit = this.random.next();
    const lines = foldedLines(value, width).map((line) => `${deeper}${line}`);
    if (habit < 0.32) return [`${head} >-`, ...lines];
    if (habit < 0.37) return [`${head} >`, ...lines];
    if (habit < 0.41)
      return [`${head} ${this.random.pick(["|", "|-"])}`, ...sentences(value).map((line) => deeper + line)];
    if (habit < 0.46 && isPlain(value, false)) return [`${head} ${lines[0]?.trimStart() ?? ""}`, ...lines.slice(1)];
    return [`${head} ${this.scalar(value, false)}`];
  }

  private scalar(value: Scalar, flow: boolean): string {
    return oneLine(value, {
      flow,
      quoteDates: this.quoteDates,
      quotes: quotes(this.random),
    });
  }

  private remark(): string {
    return this.comments && this.random.chance(0.2) ? ` # ${this.random.pick(COMMENTS)}` : "";
  }
}

/** Now and then a person quotes what need not be quoted, and not always with the same quotes. */
function quotes(random: Random): "needed" | "double" | "single" {
  const habit = random.next();
  return habit < 0.94 ? "needed" : habit < 0.98 ? "double" : "single";
}

function entriesOf(value: unknown): Entries {
  return typeof value === "object" && value !== null
    ? Object.entries(value).filter(([, nested]) => nested !== undefined)
    : [];
}

function isScalar(value: unknown): value is Scalar {
  return value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
