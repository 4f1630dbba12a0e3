import { describe, expect, it } from "vitest";
import * as d from "../../src/document/build.ts";

describe("builders of report trees", () => {
  it("takes a string for a text node", () => {
    expect(d.paragraph("a ", d.strong("b"))).toEqual({
      type: "paragraph",
      children: [
        { type: "text", value: "a " },
        { type: "strong", children: [{ type: "text", value: "b" }] },
      ],
    });
  });

  it("makes paragraphs of what blank lines separate", () => {
    const texts = d.paragraphs("  one\nstill one\r\n \n\n two \n").map((paragraph) => paragraph.children);
    expect(texts).toEqual([[d.text("one\nstill one")], [d.text("two")]]);
    expect(d.paragraphs(" \n ")).toEqual([]);
  });

  it("fills short rows of a table, and aligns its columns", () => {
    const table = d.table([{ title: "a" }, { title: ["b", "c"], align: "right" }], [["1"]]);
    expect(table.align).toEqual([null, "right"]);
    expect(table.children.map((row) => row.children.map((cell) => cell.children))).toEqual([
      [[d.text("a")], [d.text("b"), d.text("c")]],
      [[d.text("1")], [d.text("")]],
    ]);
  });

  it("takes running text, several pieces of it, or blocks as items of a list", () => {
    const nested = d.item(d.paragraph("c"), d.list("d"));
    expect(d.list("a", ["b", d.trend("up")], nested).children).toEqual([
      d.item(d.paragraph("a")),
      d.item(d.paragraph("b", d.trend("up"))),
      nested,
    ]);
    expect(d.task(true, "done").checked).toBe(true);
    expect(d.orderedList("a").ordered).toBe(true);
  });

  it("shows a link without text as its address", () => {
    expect(d.link("https://example.com").children).toEqual([d.text("https://example.com")]);
  });

  it("takes the newline that ends a file off a block of code", () => {
    expect(d.code("yaml", "a: 1\n").value).toBe("a: 1");
  });
});
