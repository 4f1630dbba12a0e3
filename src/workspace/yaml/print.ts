import { Document, isMap, isScalar, isSeq, type Node, type ScalarTag } from "yaml";
import { DATE_PATTERN, INSTANT_PATTERN } from "../../model/patterns.ts";

/** A value that can be written as YAML. Keys that are `undefined` are left out. */
export type YamlValue = null | boolean | number | string | readonly YamlValue[] | YamlMap;

export interface YamlMap {
  readonly [key: string]: YamlValue | undefined;
}

/** Lines that are longer are broken: prose into folded lines, lists and maps into one line an item. */
const WIDTH = 100;

/** A map of few short things stands on one line, as people write it: `{to: bo, for: Shipping early}`. */
const FLOW_MAP_KEYS = 3;

/**
 * Writes a value as a person would: keys in the order they have in the value, quotes only where a reader of YAML 1.2
 * or 1.1 needs them, dates plain, short lists and maps on one line, long prose folded. Read again by the core schema
 * it gives the same value, whatever the strings hold.
 *
 * @param indent what the lines stand below, for text that goes into a file: it makes the room for prose smaller.
 */
export function printYaml(value: YamlValue, indent = 0): string {
  return print(value, (node) => spread(node, indent));
}

/** Writes a value on one line that also fits between brackets. */
export function printInline(value: YamlValue): string {
  const line = print([value], setFlow).trimEnd();
  return line.slice(1, -1);
}

function print(value: YamlValue, layOutNode: (node: Node | null) => void): string {
  const document = new Document(null, {
    version: "1.2",
    schema: "core",
    compat: "yaml-1.1",
    customTags: (tags) => [...tags, verbatimTag],
  });
  document.contents = document.createNode(value, { aliasDuplicateObjects: false, keepUndefined: false });
  layOutNode(document.contents);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, indentSeq: true });
}

/** Text that is written as it stands, because `yaml` would write it in another way. */
class Verbatim {
  readonly #write: (indent: string) => string;

  constructor(write: (indent: string) => string) {
    this.#write = write;
  }

  text(indent: string): string {
    return this.#write(indent);
  }
}

const verbatimTag: ScalarTag = {
  tag: "tag:yaml.org,2002:str",
  default: true,
  identify: (value) => value instanceof Verbatim,
  resolve: (text) => text,
  stringify: ({ value }, { indent }) => (value instanceof Verbatim ? value.text(indent) : String(value)),
};

/** Gives each key or item its own lines. */
function spread(node: unknown, column: number): void {
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      layOut(value, column + 2, flowLength(key));
      keepPrintable(key);
    }
  } else if (isSeq(node)) for (const item of node.items) layOut(item, column + 2, "-".length);
  else if (isScalar(node)) node.value = written(node.value, column, true);
}

/** A key is written as `yaml` writes it, unless that would leave in the file what no file may hold. */
function keepPrintable(key: unknown): void {
  if (!isScalar(key) || typeof key.value !== "string" || !isUnusual(key.value)) return;
  const text = key.value;
  key.value = new Verbatim(() => escaped(text));
}

/** Decides which collections stand on one line behind their key, and which strings over several. */
function layOut(node: unknown, column: number, key: number): void {
  if (isScalar(node)) node.value = written(node.value, column + key, true);
  else if (fitsFlow(node) && column + key + flowLength(node) <= WIDTH) setFlow(node);
  else spread(node, column);
}

/** Lists of words, and maps of a few words or such lists; nothing with a line break in it. */
function fitsFlow(node: unknown): boolean {
  if (isSeq(node)) return node.items.every(isWord);
  if (!isMap(node) || node.items.length > FLOW_MAP_KEYS) return false;
  return node.items.every(({ value }) => isWord(value) || (isSeq(value) && fitsFlow(value)));
}

function isWord(node: unknown): boolean {
  return isScalar(node) && !String(node.value).includes("\n");
}

/** About how many columns a node takes on one line. */
function flowLength(node: unknown): number {
  if (isScalar(node)) return String(node.value).length;
  if (isSeq(node)) return node.items.reduce<number>((sum, item) => sum + flowLength(item) + ", ".length, 0);
  if (!isMap(node)) return 0;
  return node.items.reduce((sum, { key, value }) => sum + flowLength(key) + flowLength(value) + ": , ".length, 0);
}

function setFlow(node: unknown): void {
  if (isMap(node)) {
    node.flow = true;
    for (const { key, value } of node.items) {
      setFlow(value);
      keepPrintable(key);
    }
  } else if (isSeq(node)) {
    node.flow = true;
    for (const item of node.items) setFlow(item);
  } else if (isScalar(node)) node.value = written(node.value, 0, false);
}

/** Tabs, carriage returns, other controls, foreign line ends, marks that are no text, halves of a character. */
const UNUSUAL = /[^\n\x20-\x7e\u00a0-\u2027\u202a-\ufefe\uff00-\ufffd]|\p{Surrogate}/u;
const ASTRAL_GUARD = /[\u{10000}-\u{10ffff}]/gu;

function isUnusual(text: string): boolean {
  return UNUSUAL.test(text.replace(ASTRAL_GUARD, ""));
}

/** What is written for a scalar: the value itself where `yaml` writes it well. */
function written(value: unknown, column: number, mayBreak: boolean): unknown {
  if (typeof value !== "string") return value;
  if (DATE_PATTERN.test(value) || INSTANT_PATTERN.test(value)) return new Verbatim(() => value);
  const isEdged = value !== value.trim(); // by spaces of any kind, which readers take for their own
  if (isEdged || isUnusual(value)) return new Verbatim(() => escaped(value));
  const lines = value.split("\n");
  if (lines.length === 1 && (!mayBreak || column + value.length + 2 <= WIDTH)) return value;
  if (!mayBreak || lines.some((line) => line !== line.trimEnd()) || lines[0] === "" || lines.at(-1) === "") {
    return new Verbatim(() => escaped(value));
  }
  if (lines.length > 1) return new Verbatim((indent) => block("|-", lines, indent));
  return new Verbatim((indent) => block(">-", fold(value, Math.max(40, WIDTH - indent.length)), indent));
}

function block(header: string, lines: readonly string[], indent: string): string {
  return [header, ...lines.map((line) => (line === "" ? "" : indent + line))].join("\n");
}

/** Breaks prose at single spaces, since a folded line break stands for one. */
function fold(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** A double-quoted scalar with everything escaped that does not print. JSON's escapes are YAML's too. */
function escaped(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
