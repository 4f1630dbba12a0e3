import type { Nodes } from "mdast";
import { bar } from "../chart/bar.ts";
import { glue } from "../columns.ts";
import { badges, badgeText, progressText, trendSymbol } from "../meaning.ts";
import type { Style } from "../style.ts";

const barWidth = 10;
const blankLine = "____________";

/** Running text as one line, to be wrapped by whoever knows the width. */
export function inlineText(nodes: readonly Nodes[], style: Style): string {
  return nodes.map((node) => inlineNode(node, style)).join("");
}

function inlineNode(node: Nodes, style: Style): string {
  switch (node.type) {
    case "text":
      return node.value;
    case "inlineCode":
      return style.code(`\`${node.value}\``);
    case "break":
      return "\n";
    case "strong":
      return style.strong(inlineText(node.children, style));
    case "emphasis":
      return style.emphasis(inlineText(node.children, style));
    case "delete":
      return style.struck(`~${inlineText(node.children, style)}~`);
    case "link":
      return linkText(inlineText(node.children, style), node.url, style);
    case "status":
      return style[badges[node.status].tone](badgeText(node));
    case "progress":
      return `${style.info(bar(node.progress, node.expected, barWidth))} ${unbroken(progressText(node))}`;
    case "trend":
      return trendSymbol(node.trend);
    case "blank":
      return style.muted(blankLine);
    default:
      return "children" in node ? inlineText(node.children, style) : "";
  }
}

/** The text with its address behind it, unless they say the same. */
function linkText(shown: string, url: string, style: Style): string {
  if (shown === url || `mailto:${shown}` === url) return style.link(shown);
  return `${shown} ${style.muted(`(${url})`)}`;
}

/** `39 % (plan 55 %)` breaks before the parenthesis and nowhere else. */
function unbroken(words: string): string {
  return words.replace(/ (?!\()/g, glue);
}
