import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  Pair,
  parseDocument,
  visit,
  type YAMLError,
  YAMLMap,
} from "yaml";
import type { Pointer, Range } from "../../model/problem.ts";
import { AliasCount } from "./alias-count.ts";
import { type Comment, commentsIn } from "./comments.ts";
import { NESTED_TOO_DEEP, tooDeepIn } from "./depth.ts";
import { DANGLING_ALIAS, duplicateKey, ENDLESS_ALIAS, TOO_MANY_ALIASES } from "./syntax.ts";
import { mistakesBehind } from "./syntax-errors.ts";

/** Something wrong with the text itself, with its place. */
export interface TextFault extends Range {
  readonly rule: string;
  readonly message: string;
  readonly help: string;
}

/** A key that stands in its map a second time. */
export interface RepeatedKey extends TextFault {
  readonly pointer: Pointer;
}

/** How often an anchor may be used, aliases inside aliases multiplied. No OKR file comes near. */
const MOST_ALIASES = 1000;

/**
 * A file as the YAML judge reads it, with the place of everything. It is slow (a third of a millisecond for an
 * ordinary file), so it is made only for files that have something to report or that are about to be edited.
 */
export class PositionedDocument {
  readonly #lines = new LineCounter();
  readonly #document: Document.Parsed;
  readonly #text: string;

  /** @param text the file's text without a byte order mark. */
  constructor(text: string) {
    this.#text = text;
    this.#document = parseDocument(text, {
      version: "1.2",
      schema: "core",
      strict: true,
      uniqueKeys: false, // checked here: the judge compares every key with every other
      prettyErrors: false,
      lineCounter: this.#lines,
      logLevel: "error", // "silent" would also keep quiet about a second document
    });
  }

  /** Its comments, from the top. */
  comments(): Comment[] {
    return commentsIn(this.#text);
  }

  /** What keeps the text from being read, in order; empty when it can be. */
  faults(): TextFault[] {
    const complaints: YAMLError[] = [...this.#document.errors, ...this.#document.warnings];
    if (complaints.length === 0) return [];
    return mistakesBehind(complaints, this.#text).map(({ report: { rule, message, help }, from, to }) => ({
      rule,
      message,
      help,
      ...this.#range(from, to),
    }));
  }

  /** Where lists and maps are nested too deep. */
  depthFaults(): TextFault[] {
    const node = tooDeepIn(this.#document.contents);
    return node === null ? [] : [{ ...NESTED_TOO_DEEP, ...this.#placeOf(node) }];
  }

  /** The keys that stand in their map already. They are taken out, so that the first ones count. */
  takeOutRepeated(): RepeatedKey[] {
    const repeated: RepeatedKey[] = [];
    this.#takeOutRepeated(this.#document.contents, [], repeated);
    return repeated;
  }

  #takeOutRepeated(node: unknown, pointer: Pointer, repeated: RepeatedKey[]): void {
    if (isSeq(node))
      for (const [index, item] of node.items.entries()) this.#takeOutRepeated(item, [...pointer, index], repeated);
    if (!isMap(node)) return;
    const seen = new Set<string>();
    node.items = node.items.filter((pair) => {
      const name = this.#nameOf(pair);
      const place = [...pointer, name];
      if (seen.has(name)) {
        repeated.push({ ...duplicateKey(name), ...this.#placeOf(pair.key), pointer: place });
        return false;
      }
      seen.add(name);
      this.#takeOutRepeated(pair.value, place, repeated);
      return true;
    });
  }

  /** The document's value, by the core schema, once its aliases are known to be sound. */
  value(): unknown {
    return this.#document.toJS({ maxAliasCount: -1 });
  }

  /**
   * The aliases that cannot be followed: those that name nothing, those inside the very thing that they name, and the
   * first with which they unfold without measure.
   */
  aliasFaults(): TextFault[] {
    const faults: TextFault[] = [];
    const aliases = new AliasCount();
    visit(this.#document, {
      Node: (_key, node, path) => {
        if (!isAlias(node)) return aliases.anchor(node);
        const target = aliases.targetOf(node);
        const report = target === undefined ? DANGLING_ALIAS : path.includes(target) ? ENDLESS_ALIAS : null;
        if (report !== null) faults.push({ ...report, ...this.#placeOf(node) });
        else if (aliases.use(node) > MOST_ALIASES) {
          faults.push({ ...TOO_MANY_ALIASES, ...this.#placeOf(node) });
          return visit.BREAK;
        }
        return undefined;
      },
    });
    return faults;
  }

  /** The place of what a pointer leads to; where there is nothing, of the nearest thing above it. */
  rangeOf(pointer: Pointer, at: "key" | "value"): Range {
    let node: unknown = this.#document.contents;
    let found: Range = this.#topOf(node);
    for (let depth = 0; depth < pointer.length; depth++) {
      const step = this.#step(node, pointer[depth]);
      if (step === undefined) return found;
      const last = depth === pointer.length - 1;
      found = this.#nodeRange(last && at === "value" ? (step.value ?? step.key) : (step.key ?? step.value)) ?? found;
      node = step.value;
    }
    return found;
  }

  /** How a value without quotes is written, such as 007 for the number 7; null for every other. */
  writtenAt(pointer: Pointer): string | null {
    let node: unknown = this.#document.contents;
    for (const key of pointer) node = this.#step(node, key)?.value;
    return isScalar(node) && node.type === "PLAIN" && node.source !== undefined ? node.source : null;
  }

  /** Whether what a pointer leads to is written: a key that is not stands for its default. */
  holds(pointer: Pointer): boolean {
    let node: unknown = this.#document.contents;
    for (const key of pointer) {
      const step = this.#step(node, key);
      if (step === undefined) return false;
      node = step.value;
    }
    return true;
  }

  #step(parent: unknown, key: string | number | undefined): { key: unknown; value: unknown } | undefined {
    const node = isAlias(parent) ? parent.resolve(this.#document) : parent;
    if (isMap(node)) {
      const pair = node.items.find((item) => this.#nameOf(item) === String(key));
      return pair ? { key: pair.key, value: isEmpty(pair.value) ? undefined : pair.value } : undefined;
    }
    if (isSeq(node) && typeof key === "number") {
      const value = node.items[key];
      return value === undefined ? undefined : { key: undefined, value };
    }
    return undefined;
  }

  /** What a key is called in the document's value: also one that is empty, a list or a map. */
  #nameOf({ key }: Pair<unknown, unknown>): string {
    if (isScalar(key)) return String(key.value ?? "");
    const alone = new YAMLMap<unknown, unknown>();
    alone.items.push(new Pair(key, null));
    return Object.keys(alone.toJS(this.#document, { maxAliasCount: -1 }) as object)[0] ?? "";
  }

  /** Where something is missing at the top level, point at the first key and not at the whole file. */
  #topOf(node: unknown): Range {
    const first = isMap(node) ? node.items[0]?.key : node;
    return this.#nodeRange(first) ?? this.#range(0, 0);
  }

  #placeOf(node: unknown): Range {
    return this.#nodeRange(node) ?? this.#range(0, 0);
  }

  #nodeRange(node: unknown): Range | undefined {
    const range = (node as Node | undefined)?.range;
    if (!range) return undefined;
    // A block collection ends where the next thing begins: underline only its first line.
    const start = range[0];
    const newline = this.#text.indexOf("\n", start);
    const lineEnd = newline === -1 ? this.#text.length : newline;
    const end = isCollection(node) || range[1] > lineEnd ? Math.min(range[1], lineEnd) : range[1];
    return this.#range(start, Math.max(end, start));
  }

  #range(from: number, to: number): Range {
    const start = this.#lines.linePos(Math.min(from, this.#text.length));
    const end = this.#lines.linePos(Math.min(Math.max(to, from), this.#text.length));
    const line = Math.max(start.line, 1);
    const column = Math.max(start.col, 1);
    const sameSpot = end.line < line || (end.line === line && end.col <= column);
    return { line, column, endLine: sameSpot ? line : end.line, endColumn: sameSpot ? column + 1 : end.col };
  }
}

/** A key with nothing behind it has a value of no length: its key is the better place to point at. */
function isEmpty(value: unknown): boolean {
  return value === null || (isScalar(value) && value.value === null && value.source === "");
}
