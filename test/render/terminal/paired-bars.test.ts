import { describe, expect, it } from "vitest";
import { widthOf } from "../../../src/render/columns.ts";
import { styleFor } from "../../../src/render/style.ts";
import { pairedBarLines } from "../../../src/render/terminal/paired-bars.ts";

const room = (width: number) => ({ width, style: styleFor(0) });

describe("pairedBarLines", () => {
  it("draws actual and plan under each other, which differ in shape", () => {
    const items = [
      { label: "Outreach", actual: 0.25, expected: 0.5 },
      { label: "Renewals", actual: null, expected: null },
    ];
    expect(pairedBarLines(items, room(38))).toEqual([
      "1  Outreach",
      "   actual  ▓▓▓▓▓░░░░░░░░░░░░░░░  25 %",
      "   plan    ┄┄┄┄┄┄┄┄┄┃            50 %",
      "2  Renewals",
      "   actual  ░░░░░░░░░░░░░░░░░░░░  –",
      "   plan                          –",
    ]);
  });

  it("is full only when it is done, and fits the width with labels of any length", () => {
    const items = [
      { label: "word ".repeat(40), actual: 0.99, expected: 1 },
      { label: "日本語".repeat(30), actual: 1.4, expected: 0 },
    ];
    const lines = pairedBarLines(items, room(80));
    expect(lines.filter((line) => widthOf(line) > 80)).toEqual([]);
    expect(lines.find((line) => line.includes("99 %"))).toContain("░");
    expect(lines.find((line) => line.includes("140 %"))).not.toContain("░");
  });
});
