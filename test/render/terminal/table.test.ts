import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { progress, root, status, table } from "../../../src/document/build.ts";
import { widthOf } from "../../../src/render/columns.ts";
import { toTerminal } from "../../../src/render/terminal.ts";
import { typed } from "../samples.ts";

function drawn(width: number, ...content: Parameters<typeof table>): string {
  return `\n${toTerminal(root(table(...content)), { width, color: false })}`;
}

const columns = [{ title: "Objective" }, { title: "Progress" }, { title: "Confidence", align: "right" }] as const;
const rows = [
  ["New customers reach value within a day", progress(0.4, 0.5, "x"), "0.6"],
  ["日本語のタイトル", status("at-risk", false), "0.25"],
];

describe("tables in a terminal", () => {
  it("takes what it needs where there is room", () => {
    expect(drawn(90, columns, rows)).toBe(`
Objective                               Progress                     Confidence
──────────────────────────────────────  ───────────────────────────  ──────────
New customers reach value within a day  ▓▓▓▓░┃░░░░ 40 % (plan 50 %)         0.6
日本語のタイトル                        ▲ at risk                          0.25
`);
  });

  it("wraps the words first, and sets the rows apart", () => {
    expect(drawn(62, columns, rows)).toBe(`
Objective              Progress                     Confidence
─────────────────────  ───────────────────────────  ──────────
New customers reach    ▓▓▓▓░┃░░░░ 40 % (plan 50 %)         0.6
value within a day

日本語のタイトル       ▲ at risk                          0.25
`);
  });

  it("becomes a list of fields where its columns have no room", () => {
    const many = Array.from({ length: 6 }, (_, index) => ({ title: `Heading${index}` }));
    expect(drawn(40, many, [["a", "b", "c", "d", "e", "f"]])).toBe(`
Heading0  a
Heading1  b
Heading2  c
Heading3  d
Heading4  e
Heading5  f
`);
  });

  it("is only its headings without rows", () => {
    expect(drawn(40, [{ title: "a" }, { title: "b" }], [])).toBe("\na  b\n─  ─\n");
  });

  it("never exceeds the width", () => {
    const cells = fc.array(typed, { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(cells, fc.array(cells, { maxLength: 4 }), fc.integer({ min: 40, max: 120 }), (head, body, width) => {
        const titles = head.map((title) => ({ title }));
        for (const line of drawn(width, titles, body).split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
