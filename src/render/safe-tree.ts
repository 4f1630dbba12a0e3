import type { Nodes, Root } from "mdast";
import { safeLines, safeText } from "./safe-text.ts";

/** Where a report may link to: the web or a mailbox, and never to what a browser would run. */
const safeUrl = /^(?:https?:\/\/|mailto:)/i;

/**
 * A copy of a document in which nothing that someone typed can do harm, wherever it stands: titles, labels of charts,
 * addresses. Everything becomes a single line, since a line break inside a cell or a heading means nothing; only a
 * block of code keeps its lines. Raw HTML is left out, and a link that leads anywhere but to the web or a mailbox becomes
 * its text, so that no renderer meets either.
 */
export function safeTree(tree: Root): Root {
  return safeValue(tree, safeText) as Root;
}

function safeValue(value: unknown, safe: (typed: string) => string): unknown {
  if (typeof value === "string") return safe(value);
  if (Array.isArray(value)) return value.flatMap(harmless).map((entry) => safeValue(entry, safe));
  if (typeof value !== "object" || value === null) return value;
  const inside = isNode(value) && value.type === "code" ? safeLines : safeText;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, safeValue(entry, inside)]));
}

/** What stands in for an entry of a list: itself, unless it is a node that a report must not have. */
function harmless(entry: unknown): unknown[] {
  if (!isNode(entry)) return [entry];
  switch (entry.type) {
    case "image":
    case "imageReference":
      return [{ type: "text", value: entry.alt ?? "" }];
    case "link":
      return safeUrl.test(entry.url) ? [entry] : entry.children.flatMap(harmless);
    case "linkReference":
      return entry.children.flatMap(harmless);
    case "html":
    case "definition":
    case "footnoteDefinition":
    case "footnoteReference":
    case "yaml":
      return [];
    default:
      return [entry];
  }
}

function isNode(value: unknown): value is Nodes {
  return typeof value === "object" && value !== null && "type" in value;
}
