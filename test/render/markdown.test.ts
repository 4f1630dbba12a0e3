import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toString as textOf } from "mdast-util-to-string";
import { describe, expect, it } from "vitest";
import * as d from "../../src/document/build.ts";
import { toMarkdown } from "../../src/render/markdown.ts";
import { safeText } from "../../src/render/safe-text.ts";
import { documentOf, typed } from "./samples.ts";

describe("toMarkdown", () => {
  it.each([
    ["a tag", "<script>alert(1)</script>", "\\<script>alert(1)\\</script>"],
    ["a comment", "<!-- x", "\\<!-- x"],
    ["a link", "[x](javascript:alert(1))", "\\[x]\\(javascript:alert(1))"],
    ["code", "`x`", "\\`x\\`"],
    ["a heading", "# x", "\\# x"],
    ["an item", "- x", "\\- x"],
    ["a numbered item", "1. x", "1\\. x"],
    ["a quote", "> x", "\\> x"],
    ["a strike", "~~x~~", "\\~\\~x\\~\\~"],
    ["a formula", "$x$", "$x\\$"],
    ["a price", "$40k to $50k", "$40k to $50k"],
    ["a mention", "@ada in #12, www.x.org", "@ada in #12, www.x.org"],
    ["lines", "a\n\n# b", "a  # b"],
  ])("keeps %s as it was typed", (_, given, written) => {
    expect(toMarkdown(d.root(d.paragraph(given)))).toBe(`${written}\n`);
  });

  it("writes compact tables, and keeps every cell in its place", () => {
    const table = d.table(
      [{ title: "a" }, { title: "b", align: "right" }],
      [["x | y\nz", d.inlineCode("p|q")], ["long cell"]],
    );
    expect(toMarkdown(d.root(table))).toBe("| a | b |\n| - | -: |\n| x \\| y z | `p\\|q` |\n| long cell | |\n");
  });

  it("writes badges, bars, arrows and blanks in symbols and words", () => {
    const tree = d.root(
      d.paragraph(d.status("on-track", false), " ", d.status("off-track", true), " ", d.trend("down"), d.trend(null)),
      d.paragraph(d.progress(0.393, 0.55, "x"), " ", d.progress(null, null, "x")),
      d.paragraph("Decision: ", d.blank("decision")),
      d.paragraph(d.blank("notes")),
    );
    expect(toMarkdown(tree)).toBe(
      "● on track ■ off track (stale) ↘–\n\n▓▓▓▓░░┃░░░ 39 % (plan 55 %) ░░░░░░░░░░ –\n\nDecision: ____\n\n\\_\\_\\_\\_\n",
    );
  });

  it("writes lists, tasks and struck text as GitHub reads them", () => {
    const tree = d.root(
      d.list("a", d.task(true, "b"), d.task(false, d.struck("c"))),
      d.orderedList("d"),
      d.thematicBreak(),
    );
    expect(toMarkdown(tree)).toBe("- a\n- [x] b\n- [ ] ~~c~~\n\n1. d\n\n---\n");
  });

  it("lets links lead to the web and to mailboxes only, and no raw HTML or image through", () => {
    const tree = d.root(
      d.paragraph(d.link("https://example.com", "web"), " ", d.link("JavaScript:alert(1)", d.strong("not"))),
      { type: "html", value: "<b>" },
      d.paragraph({ type: "image", url: "https://example.com/x.png", alt: "picture" }),
    );
    expect(toMarkdown(tree)).toBe("[web](https://example.com) **not**\n\npicture\n");
  });

  it("reads back as the text that was typed, and as nothing else", () => {
    fc.assert(
      fc.property(typed, (text) => {
        fc.pre(text.trim() !== "");
        const read = fromMarkdown(toMarkdown(d.root(d.paragraph(text))));
        expect(read.children.map((node) => node.type)).toEqual(["paragraph"]);
        expect(textOf(read)).toBe(safeText(text));
      }),
    );
  });

  it("has the same structure whatever is typed, and no HTML", () => {
    const shapeOf = (text: string) => JSON.stringify(shape(fromMarkdown(toMarkdown(documentOf(text)))));
    const expected = shapeOf("x");
    fc.assert(
      fc.property(typed, (text) => {
        fc.pre(/^[^\s](.*[^\s])?$/u.test(safeText(text)));
        expect(shapeOf(text)).toBe(expected);
      }),
    );
  });
});

/** The types of the nodes of a tree, without the text. */
function shape(node: object): unknown {
  const type = "type" in node ? node.type : null;
  const children = "children" in node && Array.isArray(node.children) ? node.children.map(shape) : [];
  return type === "paragraph" ? type : [type, ...children];
}
