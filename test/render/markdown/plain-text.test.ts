import fc from "fast-check";
import type { Nodes, PhrasingContent, Root } from "mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { type Options, toMarkdown } from "mdast-util-to-markdown";
import { expect, it } from "vitest";
import { text } from "../../../src/render/markdown/plain-text.ts";

const options: Options = { bullet: "-", emphasis: "_", extensions: [gfmTableToMarkdown({ tablePipeAlign: false })] };

const characters = [..."aB1 ,;?%/()“”’'\"…–→×.:)]([!*_-#\n>&<`|~$=+2·£"];
const typed = fc.array(fc.constantFrom(...characters), { maxLength: 12 }).map((parts) => parts.join(""));
const leaf = typed.map((value): PhrasingContent => ({ type: "text", value }));
const phrasing: fc.Arbitrary<PhrasingContent> = fc.oneof(
  leaf,
  leaf.map((child): PhrasingContent => ({ type: "strong", children: [child] })),
  leaf.map((child): PhrasingContent => ({ type: "emphasis", children: [child] })),
  leaf.map((child): PhrasingContent => ({ type: "link", url: "https://harbour.example", children: [child] })),
  typed.map((value): PhrasingContent => ({ type: "inlineCode", value })),
  fc.constant<PhrasingContent>({ type: "break" }),
);
const content = fc.array(phrasing, { minLength: 1, maxLength: 4 });
const block: fc.Arbitrary<Root["children"][number]> = fc.oneof(
  content.map((children) => ({ type: "paragraph" as const, children })),
  content.map((children) => ({ type: "heading" as const, depth: 2 as const, children })),
  content.map((children) => ({
    type: "list" as const,
    children: [{ type: "listItem" as const, children: [{ type: "paragraph" as const, children }] }],
  })),
  content.map((children) => ({
    type: "table" as const,
    children: [{ type: "tableRow" as const, children: [{ type: "tableCell" as const, children }] }],
  })),
);

it("writes the same bytes as the escaper that it spares", () => {
  const property = fc.property(block, block, (first, second) => {
    const tree: Nodes = { type: "root", children: [first, second] };
    expect(toMarkdown(tree, { ...options, handlers: { text } })).toBe(toMarkdown(tree, options));
  });
  fc.assert(property, { seed: 20_261_120, numRuns: 3_000 });
});
