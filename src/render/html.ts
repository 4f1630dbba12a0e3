import { createHash } from "node:crypto";
import type { Root as HastRoot } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Root } from "mdast";
import { toHast } from "mdast-util-to-hast";
import { element } from "./element.ts";
import { handlers } from "./html/handlers.ts";
import { stylesheet } from "./html/stylesheet.ts";
import { safeText } from "./safe-text.ts";
import { safeTree } from "./safe-tree.ts";

/** What the page says about itself. */
export interface PageMeta {
  readonly title: string;
  /** The language that it is written in; English when not said. */
  readonly lang?: string;
}

/** Nothing is loaded, nothing is run, nothing is sent; the only style is the one of the page. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(stylesheet).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/**
 * A document as a page that is one file: it can be mailed, opened on a phone, printed and kept. No script, nothing
 * from elsewhere; what people typed is text, and links lead to the web or to a mailbox only.
 */
export function toHtmlPage(tree: Root, { title, lang = "en" }: PageMeta): string {
  const content = toHast(safeTree(tree), { handlers });
  const blocks =
    content.type === "root" ? content.children.flatMap((node) => (node.type === "doctype" ? [] : node)) : [];
  const main = element("main", {}, ...blocks);
  const head = element(
    "head",
    {},
    element("meta", { charSet: "utf-8" }),
    element("meta", { httpEquiv: "content-security-policy", content: policy }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("meta", { name: "color-scheme", content: "light dark" }),
    element("meta", { name: "referrer", content: "no-referrer" }),
    element("title", {}, safeText(title)),
    element("style", {}, stylesheet),
  );
  const page: HastRoot = {
    type: "root",
    children: [{ type: "doctype" }, element("html", { lang }, head, element("body", {}, main))],
  };
  return `${toHtml(page)}\n`;
}
