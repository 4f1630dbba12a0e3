import { widthOf } from "../../render/columns.ts";
import { badges, percentText } from "../../render/meaning.ts";
import { safeText } from "../../render/safe-text.ts";
import type { Style } from "../../render/style.ts";
import { truncate } from "../../render/truncate.ts";
import type { Scorecard } from "../../score/scored.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import type { TreeNode } from "./support-tree.ts";

interface Look {
  readonly style: Style;
  readonly width: number;
}

/** The tree as lines with branches drawn. */
export function treeText(
  nodes: readonly TreeNode[],
  { settings }: Workspace,
  { cycle }: Scorecard,
  look: Look,
): string {
  const head = look.style.heading(`${safeText(settings.organisation)} ${cycle.id}: what supports what`);
  if (nodes.length === 0)
    return `${head}\n\nNothing here yet. Make an objective with okr new objective <team>/<name>.\n`;
  const loose = nodes.findIndex(({ kind }) => kind !== "priority");
  const lines = nodes.flatMap((node, index) => [
    ...(index === loose && loose > 0 ? ["", look.style.muted("Supporting nothing here:")] : [""]),
    ...branch(node, "", "", look),
  ]);
  return `${[head, ...lines].join("\n")}\n`;
}

function branch(node: TreeNode, lead: string, below: string, look: Look): string[] {
  const last = node.children.length - 1;
  return [
    line(node, lead, look),
    ...node.children.flatMap((child, index) =>
      branch(child, `${below}${index === last ? "└─ " : "├─ "}`, `${below}${index === last ? "   " : "│  "}`, look),
    ),
  ];
}

const INITIATIVE_MARKS = { todo: "[ ]", doing: "[~]", done: "[x]", stopped: "[-]" } as const;

function line(node: TreeNode, lead: string, { style, width }: Look): string {
  const owner = node.owner === null ? "" : ` (${safeText(node.owner)})`;
  const seen = node.repeated ? "  ↑ shown above" : "";
  const mark = markOf(node, style);
  const name = node.kind === "initiative" || node.kind === "priority" ? "" : `${shortId(node)}  `;
  const room = width - widthOf(lead) - widthOf(mark) - 1 - owner.length - seen.length;
  const text = truncate(`${name}${safeText(node.title)}`, Math.max(10, room));
  const paint =
    node.kind === "priority" ? style.strong : node.kind === "initiative" ? style.muted : (plain: string) => plain;
  return `${style.muted(lead)}${mark}${mark === "" ? "" : " "}${paint(text)}${style.muted(owner + seen)}`;
}

function markOf({ kind, status, progress, state }: TreeNode, style: Style): string {
  if (kind === "priority") return "◆";
  if (kind === "initiative") return INITIATIVE_MARKS[state ?? "todo"];
  if (status === null) return "";
  const { symbol, tone } = badges[status];
  return style[tone](`${symbol} ${percentText(progress).padStart(5)}`);
}

/** A key result stands below its objective, so its own id is enough. */
function shortId({ kind, id }: TreeNode): string {
  return kind === "key-result" ? (id.split("/").at(-1) ?? id) : id;
}
