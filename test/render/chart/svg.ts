import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";

/** All attributes of one name in a drawing, in order. */
export function attributes(drawing: Element, name: string): string[] {
  return [...toHtml(drawing).matchAll(new RegExp(` ${name}="([^"]*)"`, "g"))].map((match) => match[1] ?? "");
}
