import type { BlockContent, Paragraph } from "mdast";
import { blank, emphasis, heading, type Inline, inlineCode, list, paragraph, strong } from "../document/build.ts";
import { cut } from "./cut.ts";

/** Where a decision is written: what, who, until when. */
export function decisionPlace(): Paragraph {
  const places = ["Decision: ", blank("decision"), " · Owner: ", blank("owner"), " · Date: ", blank("date")];
  return paragraph(...places);
}

/** The question that a part of the agenda has to answer. */
export function question(text: string): Paragraph {
  return paragraph(strong(text));
}

/** A question with the place for its answer. */
export function toDecide(text: string): BlockContent[] {
  return [question(text), decisionPlace()];
}

/** A line that begins with what it is: `Done: …` */
export function labelled(label: string, ...children: Inline[]): Paragraph {
  return paragraph(strong(`${label}:`), ...(children.length === 0 ? [] : [" ", ...children]));
}

/** A key of the format as rules write it, with its value or without: `agreed`, `primary: true`. */
const KEY = /`([a-z][a-z_]*(?:: [a-z]+)?)`/u;

/**
 * What a rule says to do, with the keys that it names as code. People's names and titles stand in it too, so whatever
 * else is between backticks stays text.
 */
export function advice(help: string): Inline[] {
  const parts = help.split(KEY).map((part, index) => (index % 2 === 1 ? inlineCode(part) : part));
  return parts.filter((part) => part !== "");
}

/** A text that ends like a sentence. */
export function sentence(text: string): string {
  return /[.!?…]["'”’)]*$/u.test(text) ? text : `${text}.`;
}

/** A heading inside a part. */
export function subheading(...children: Inline[]): BlockContent {
  return heading(3, ...children);
}

/** What someone wrote, in quotes and cut to what fits, with who wrote it: `“The text is late” (Ada Okafor)`. */
export function quoted(text: string, by: string, most = 160): string {
  return `“${cut(text, most)}” (${by})`;
}

/** The first of a list, and how many there are beside them. */
export function shortList(items: readonly Inline[][], most: number, rest: (left: number) => string): BlockContent[] {
  if (items.length === 0) return [];
  const shown = items.length > most ? items.slice(0, most - 1) : items;
  const left = items.length - shown.length;
  return [list(...shown, ...(left === 0 ? [] : [[emphasis(rest(left))]]))];
}
