import type { Element, ElementContent } from "hast";

/** Attributes by their names in hast: `viewBox`, `className`, `textAnchor`. */
export type Attributes = Readonly<Record<string, string | number | string[]>>;

/** An element of HTML or SVG; a string among its children is text, and is escaped when it is written. */
export function element(tagName: string, attributes: Attributes, ...children: (ElementContent | string)[]): Element {
  const written = Object.entries(attributes).map(([name, value]) => [
    name,
    typeof value === "number" ? String(value) : value,
  ]);
  const nodes = children.map((child) => (typeof child === "string" ? { type: "text" as const, value: child } : child));
  return { type: "element", tagName, properties: Object.fromEntries(written), children: nodes };
}

/** Text that is only heard, where the eye has a symbol. */
export function unseen(text: string): Element {
  return element("span", { className: ["unseen"] }, text);
}

/** A symbol that is only seen, where the ear has a word. */
export function unheard(symbol: string): Element {
  return element("span", { ariaHidden: "true" }, symbol);
}
