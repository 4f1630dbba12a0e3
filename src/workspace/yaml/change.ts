import { type Document, isMap, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from "yaml";
import type { Pointer } from "../../model/problem.ts";
import type { Edit } from "../edit.ts";
import { Places, startOf, valueEnd } from "./places.ts";
import { printInline, printYaml, type YamlValue } from "./print.ts";

/** Characters of a text that give way to others. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The changes to a text that make an edit, in order of place; `null` when its pointer leads nowhere.
 *
 * @param document what `yaml` made of the text, with the place of every node.
 */
export function changeFor(text: string, document: Document.Parsed, edit: Edit): Change[] | null {
  const pointer = "set" in edit ? edit.set : "insert" in edit ? edit.insert : edit.remove;
  const key = pointer.at(-1);
  const parent = nodeAt(document.contents, pointer.slice(0, -1));
  if (key === undefined || parent === null) return null;
  const editor = new Editor(text);
  if (isMap(parent)) return editor.inMap(parent, String(key), edit);
  return isSeq(parent) && typeof key === "number" ? editor.inList(parent, key, edit) : null;
}

/** What a pointer leads to. Not through an alias: what it names stands elsewhere, and may be named by others. */
function nodeAt(root: unknown, pointer: Pointer): YAMLMap | YAMLSeq | null {
  let node = root;
  for (const step of pointer) {
    if (isMap(node)) node = pairOf(node, String(step))?.value;
    else if (isSeq(node) && typeof step === "number") node = node.items[step];
    else return null;
  }
  return isMap(node) || isSeq(node) ? node : null;
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);
}

/** Finds the places in one text and writes what goes there. */
class Editor {
  readonly #text: string;
  readonly #newline: string;
  readonly #places: Places;

  constructor(text: string) {
    this.#text = text;
    this.#places = new Places(text);
    this.#newline = text.includes("\r\n") ? "\r\n" : "\n";
  }

  inMap(map: YAMLMap, key: string, edit: Edit): Change[] | null {
    const index = map.items.findIndex((pair) => isScalar(pair.key) && String(pair.key.value) === key);
    const pair = map.items[index];
    if ("remove" in edit) return pair === undefined ? null : this.#removeItem(map, index);
    if ("set" in edit)
      return pair === undefined
        ? this.#addKey(map, key, edit.value, edit.order)
        : this.#setValue(map, pair, key, edit.value);
    if (pair === undefined) return this.#addKey(map, key, [edit.value], undefined);
    if (isSeq(pair.value) && pair.value.items.length > 0) return this.#insertItem(pair.value, edit.value, edit.at);
    return isEmpty(pair.value) ? this.#setValue(map, pair, key, [edit.value]) : null;
  }

  inList(list: YAMLSeq, index: number, edit: Edit): Change[] | null {
    const item = list.items[index];
    if (item === undefined) return null;
    if ("remove" in edit) return this.#removeItem(list, index);
    if ("set" in edit) return this.#setItem(list, item, edit.value);
    return isSeq(item) && item.items.length > 0 ? this.#insertItem(item, edit.value, edit.at) : null;
  }

  #setValue(map: YAMLMap, pair: Pair, key: string, value: YamlValue): Change[] {
    const colon = this.#text.indexOf(":", valueEnd(pair.key));
    const from = colon + 1;
    const to = Math.max(this.#places.endOf(pair.value), from);
    if (map.flow) return [{ from, to, text: ` ${printInline(value)}` }];
    const tail = this.#below(
      printYaml({ [key]: value }, this.#places.columnOf(pair.key)),
      this.#places.columnOf(pair.key),
    ).slice(printedKey(key).length);
    return this.#replace(from, to, tail, value);
  }

  /** Puts a value in place of another, so that a comment behind the old one or behind its key stays where it was. */
  #replace(from: number, to: number, tail: string, value: YamlValue): Change[] {
    const firstLine = this.#places.lineEnd(from);
    const wasBelow = to > firstLine && this.#text.slice(from, firstLine).trim().startsWith("#");
    if (wasBelow && tail.startsWith(this.#newline)) return [{ from: firstLine, to, text: tail }];
    const comment = this.#text.slice(to, this.#places.lineEnd(to)).trim() !== "";
    if (!comment || !tail.includes("\n")) {
      if (!wasBelow) return [{ from, to, text: tail }];
      return [
        { from, to: from, text: tail },
        { from: firstLine, to, text: "" },
      ];
    }
    if (!tail.startsWith(this.#newline)) return [{ from, to, text: ` ${printInline(value)}` }];
    return [
      { from, to, text: "" },
      { from: this.#places.lineEnd(to), to: this.#places.lineEnd(to), text: tail },
    ];
  }

  #addKey(map: YAMLMap, key: string, value: YamlValue, order: readonly string[] | undefined): Change[] | null {
    const before = order === undefined ? map.items.length - 1 : lastBefore(map, key, order);
    if (map.flow) return this.#addInFlow(map, before, `${printInline(key)}: ${printInline(value)}`);
    const [first] = map.items;
    if (first === undefined) return null;
    const column = this.#places.columnOf(first.key);
    return this.#addLines(
      map,
      before,
      startOf(first.key),
      this.#below(printYaml({ [key]: value }, column), column),
      column,
    );
  }

  #insertItem(list: YAMLSeq, value: YamlValue, at: number | undefined): Change[] | null {
    const before = Math.min(at ?? list.items.length, list.items.length) - 1;
    if (list.flow) return this.#addInFlow(list, before, printInline(value));
    const column = this.#places.columnOf(list);
    return this.#addLines(list, before, startOf(list), this.#below(printYaml([value], column), column), column);
  }

  /** Adds lines of a block collection after one of its items, or before the first one. */
  #addLines(parent: YAMLMap | YAMLSeq, before: number, first: number, lines: string, column: number): Change[] {
    const indent = " ".repeat(column);
    if (before < 0) return [{ from: first, to: first, text: lines + this.#newline + indent }];
    const end = this.#places.lineEnd(this.#places.endOf(parent.items[before]));
    return [{ from: end, to: end, text: this.#newline + indent + lines }];
  }

  #addInFlow(parent: YAMLMap | YAMLSeq, before: number, item: string): Change[] {
    const first = startOf(parent) + 1;
    if (parent.items.length === 0) return [{ from: first, to: first, text: item }];
    if (before < 0) return [{ from: first, to: first, text: `${item}, ` }];
    const end = this.#places.endOf(parent.items[before]);
    return [{ from: end, to: end, text: `, ${item}` }];
  }

  #setItem(list: YAMLSeq, item: unknown, value: YamlValue): Change[] {
    const [from, to] = [startOf(item), this.#places.endOf(item)];
    if (list.flow) return [{ from, to, text: printInline(value) }];
    const column = this.#places.columnOf(list);
    return this.#replace(from, to, this.#below(printYaml([value], column), column).slice("- ".length), value);
  }

  #removeItem(parent: YAMLMap | YAMLSeq, index: number): Change[] {
    const item = parent.items[index];
    const following = parent.items[index + 1];
    const preceding = parent.items[index - 1];
    if (parent.flow) {
      if (following !== undefined) return [{ from: startOf(item), to: startOf(following), text: "" }];
      const from = preceding === undefined ? startOf(item) : this.#places.endOf(preceding);
      return [{ from, to: this.#places.endOf(item), text: "" }];
    }
    const start = isSeq(parent) ? this.#text.lastIndexOf("-", startOf(item) - 1) : startOf(item);
    const line = this.#places.lineStart(start);
    if (this.#text.slice(line, start).trim() === "")
      return [{ from: line, to: this.#places.nextLine(this.#places.endOf(item)), text: "" }];
    // The first key stands behind the hyphen of a list's item: what follows moves up to its place.
    return following === undefined ? [] : [{ from: start, to: startOf(following), text: "" }];
  }

  /** The lines of a printed value, those after the first indented to a column, without the last line end. */
  #below(printed: string, column: number): string {
    const lines = printed.trimEnd().split("\n");
    return lines
      .map((line, index) => (index === 0 || line === "" ? line : " ".repeat(column) + line))
      .join(this.#newline);
  }
}

function printedKey(key: string): string {
  return printYaml({ [key]: null }).slice(0, -" null\n".length);
}

/** Nothing behind a key, `null`, `~` or `[]`. */
function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null) || (isSeq(node) && node.items.length === 0);
}

/** The last key of a map that stands before a key in an order; -1 when there is none. */
function lastBefore(map: YAMLMap, key: string, order: readonly string[]): number {
  const place = order.indexOf(key);
  const earlier = new Set(place === -1 ? order : order.slice(0, place));
  return map.items.findLastIndex(({ key: name }) => isScalar(name) && earlier.has(String(name.value)));
}
