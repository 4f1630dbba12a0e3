import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from "yaml";
import type { Pointer, Range } from "../../model/problem.ts";
import { type Comment, commentsIn } from "./comments.ts";
import { DANGLING_ALIAS, duplicateKey, ENDLESS_ALIAS, reportSyntax } from "./syntax.ts";

/** Something wrong with the text itself, with its place. */
export interface TextFault extends Range {
  readonly rule: string;
  readonly message: string;
  readonly help: string;
}

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

  /** What is wrong with the text, in order; empty when it can be read. */
  faults(): TextFault[] {
    const complaints: YAMLError[] = [...this.#document.errors, ...this.#document.warnings];
    const errors = complaints.map((error) => {
      const [from, to] = error.pos;
      const { length = to - from, ...report } = reportSyntax(error, this.#text);
      return { ...report, ...this.#range(from, from + length) };
    });
    return [...errors, ...this.#duplicateKeys()];
  }

  /**
   * The document's value, by the core schema.
   *
   * @throws {ReferenceError} when aliases would unfold to far more than the file holds.
   */
  value(): unknown {
    return this.#document.toJS({ maxAliasCount: 1000 });
  }

  /** The aliases that have no value: those that name nothing, and those inside the very thing that they name. */
  aliasFaults(): TextFault[] {
    const faults: TextFault[] = [];
    const anchors = new Map<string, Node>();
    visit(this.#document, {
      Node: (_key, node, path) => {
        if (!isAlias(node)) {
          if (node.anchor !== undefined) anchors.set(node.anchor, node);
          return;
        }
        const target = anchors.get(node.source);
        const fault = target === undefined ? DANGLING_ALIAS : path.includes(target) ? ENDLESS_ALIAS : null;
        if (fault !== null) faults.push({ ...fault, ...(this.#nodeRange(node) ?? this.#range(0, 0)) });
      },
    });
    return faults;
  }

  #duplicateKeys(): TextFault[] {
    const faults: TextFault[] = [];
    visit(this.#document, {
      Map: (_key, map) => {
        const seen = new Set<string>();
        for (const { key } of map.items) {
          if (!isScalar(key)) continue;
          const name = String(key.value ?? "");
          if (seen.has(name)) faults.push({ ...duplicateKey(name), ...(this.#nodeRange(key) ?? this.#range(0, 0)) });
          seen.add(name);
        }
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

  #step(parent: unknown, key: string | number | undefined): { key: unknown; value: unknown } | undefined {
    const node = isAlias(parent) ? parent.resolve(this.#document) : parent;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      return pair && isPair(pair) ? { key: pair.key, value: isEmpty(pair.value) ? undefined : pair.value } : undefined;
    }
    if (isSeq(node) && typeof key === "number") {
      const value = node.items[key];
      return value === undefined ? undefined : { key: undefined, value };
    }
    return undefined;
  }

  /** Where something is missing at the top level, point at the first key and not at the whole file. */
  #topOf(node: unknown): Range {
    const first = isMap(node) ? node.items[0]?.key : node;
    return this.#nodeRange(first) ?? this.#range(0, 0);
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
