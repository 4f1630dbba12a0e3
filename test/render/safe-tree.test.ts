import type { Root } from "mdast";
import { describe, expect, it } from "vitest";
import * as d from "../../src/document/build.ts";
import { safeTree } from "../../src/render/safe-tree.ts";

describe("safeTree", () => {
  it("makes every string one printable line, and keeps the lines of code", () => {
    const series = [{ name: "a\nb", values: [1, null] }];
    const tree = d.root(
      d.paragraph("a\nb\u001B"),
      d.lineChart({ title: "a\rb", xLabels: ["\u202E"], unit: "\t", series }),
      d.code("ya\nml", "a\nb\u0000"),
    );
    expect(safeTree(tree)).toEqual(
      d.root(
        d.paragraph("a b␛"),
        d.lineChart({ title: "a␍b", xLabels: ["\uFFFD"], unit: " ", series: [{ name: "a b", values: [1, null] }] }),
        d.code("ya\nml", "a\nb␀"),
      ),
    );
  });

  it("leaves the given tree as it was", () => {
    const tree = d.root(d.paragraph("a\nb"));
    safeTree(tree);
    expect(tree).toEqual(d.root(d.paragraph("a\nb")));
  });

  it.each([
    "javascript:alert(1)",
    " javascript:x",
    "data:text/html,x",
    "vbscript:x",
    "//host",
    "file:///etc",
    "a.md",
    "",
  ])("takes a link to %j apart, but not what it says", (url) => {
    expect(safeTree(d.root(d.paragraph(d.link(url, "a", d.strong("b")))))).toEqual(
      d.root(d.paragraph("a", d.strong("b"))),
    );
  });

  it.each(["https://a.b/c?d", "HTTP://a", "mailto:a@b"])("keeps a link to %s", (url) => {
    expect(safeTree(d.root(d.paragraph(d.link(url, "a"))))).toEqual(d.root(d.paragraph(d.link(url, "a"))));
  });

  it("leaves out raw HTML, pictures and whatever refers to an address elsewhere", () => {
    const tree: Root = {
      type: "root",
      children: [
        { type: "html", value: "<b>" },
        { type: "definition", identifier: "x", url: "javascript:x" },
        d.paragraph(
          { type: "image", url: "https://a/b.png", alt: "picture" },
          { type: "linkReference", identifier: "x", referenceType: "full", children: [d.text("text")] },
        ),
      ],
    };
    expect(safeTree(tree)).toEqual(d.root(d.paragraph("picture", "text")));
  });
});
