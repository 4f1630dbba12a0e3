import type { Root } from "mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { type Options, toMarkdown as serialize } from "mdast-util-to-markdown";
import { flowHandlers, phrasingHandlers } from "./markdown/handlers.ts";
import { safeTree } from "./safe-tree.ts";

/** Where GitHub, GitLab and their like go beyond CommonMark, typed text must not either. */
const extraSyntax: Options["unsafe"] = [
  { character: "~", inConstruct: "phrasing" },
  // A dollar sign that could close a formula; with none to close, none opens, and `$40k` stays as it is.
  { before: "[^\\s]", character: "$", after: "(?:[^0-9A-Za-z]|$)", inConstruct: "phrasing" },
];

const options: Options = {
  bullet: "-",
  rule: "-",
  emphasis: "_",
  listItemIndent: "one",
  unsafe: extraSyntax,
  handlers: { ...phrasingHandlers, ...flowHandlers },
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
};

/**
 * A document as GitHub-flavoured markdown. What people typed stands there as they typed it, and never as markup:
 * no HTML, no link, no heading and no table cell comes from a title. Ends with one newline.
 */
export function toMarkdown(tree: Root): string {
  return `${serialize(safeTree(tree), options).trimEnd()}\n`;
}
