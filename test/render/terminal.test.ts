import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as d from "../../src/document/build.ts";
import { widthOf } from "../../src/render/columns.ts";
import { toTerminal } from "../../src/render/terminal.ts";
import { documentOf, typed } from "./samples.ts";

function plain(width: number, ...blocks: Parameters<typeof d.root>): string {
  return toTerminal(d.root(...blocks), { width, color: false });
}

describe("toTerminal", () => {
  it("draws headings that are headings without colour", () => {
    expect(plain(40, d.heading(1, "One"), d.heading(2, "Two"), d.heading(3, "Three"), d.paragraph("x"))).toBe(
      "One\n━━━\nTwo\n───\nThree\nx\n",
    );
  });

  it("wraps paragraphs, items and quotes under themselves", () => {
    const tree = [
      d.paragraph("one two three four"),
      d.list("one two three four", d.item(d.paragraph("a"), d.list("b"))),
    ];
    expect(plain(12, ...tree)).toBe("one two\nthree four\n\n• one two\n  three four\n• a\n  • b\n");
    expect(plain(12, d.blockquote(d.paragraph("one two three")))).toBe("│ one two\n│ three\n");
  });

  it("draws tasks, numbers, code and rules", () => {
    expect(plain(20, d.list(d.task(true, "a"), d.task(false, "b")))).toBe("☑ a\n☐ b\n");
    const ten = Array.from({ length: 10 }, (_, index) => `i${index}`);
    expect(
      plain(20, d.orderedList(...ten))
        .split("\n")
        .slice(8, 10),
    ).toEqual(["9.  i8", "10. i9"]);
    expect(plain(20, d.code("yaml", "a:\n  b\n"), d.thematicBreak())).toBe(`    a:\n      b\n\n${"─".repeat(20)}\n`);
  });

  it("shows an address once", () => {
    const links = [d.link("https://a.b"), " ", d.link("https://a.b", "site"), " ", d.link("mailto:x@y.z", "x@y.z")];
    expect(plain(80, d.paragraph(...links))).toBe("https://a.b site (https://a.b) x@y.z\n");
  });

  it("keeps the numbers of a bar together", () => {
    expect(plain(24, d.paragraph(d.progress(0.4, 0.5, "x")))).toBe("▓▓▓▓░┃░░░░ 40 %\n(plan 50 %)\n");
  });

  it("draws bar charts with their labels and numbers", () => {
    const items = [
      { label: "Growth", actual: 0.4, expected: 0.5 },
      { label: "Core", actual: null, expected: null },
    ];
    expect(plain(44, d.barChart("Teams", items))).toBe(
      "Teams\nGrowth  ▓▓▓▓▓▓▓░░┃░░░░░░░░  40 % (plan 50 %)\nCore    ░░░░░░░░░░░░░░░░░░  –\n",
    );
  });

  it("colours only when asked", () => {
    const tree = d.root(d.paragraph(d.status("on-track", false)));
    expect(toTerminal(tree, { width: 40, color: true })).toBe("\u001B[32m● on track\u001B[39m\n");
    expect(toTerminal(tree, { width: 40, color: false })).toBe("● on track\n");
  });

  it("sends a terminal nothing that was typed and that it would obey", () => {
    fc.assert(
      fc.property(typed, fc.boolean(), (text, color) => {
        const output = toTerminal(documentOf(text), { width: 60, color });
        const ours = color ? stripVTControlCharacters(output) : output;
        expect(ours).not.toMatch(/[^\P{Control}\n]|[\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });

  it("says the same with and without colour", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const [coloured = "", bare = ""] = [true, false].map((color) =>
          toTerminal(documentOf(text), { width: 60, color }),
        );
        expect(withoutEnds(stripVTControlCharacters(coloured))).toBe(withoutEnds(bare));
      }),
    );
  });

  it("stays inside the width, code excepted", () => {
    fc.assert(
      fc.property(typed, fc.integer({ min: 40, max: 120 }), (text, width) => {
        const { children } = documentOf(text);
        const blocks = children.filter((node) => node.type !== "code");
        for (const line of plain(width, ...blocks).split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

/** Spaces at the end of a line are not seen. */
function withoutEnds(output: string): string {
  return output.replace(/[^\S\n]+$/gm, "");
}
