import { toHtml } from "hast-util-to-html";
import { describe, expect, it } from "vitest";
import { radarChart } from "../../../src/document/build.ts";
import { hasShape } from "../../../src/document/radar.ts";
import { radarSvg } from "../../../src/render/chart/radar-svg.ts";
import { attributes } from "./svg.ts";

const items = (...actual: (number | null)[]) =>
  actual.map((fraction, index) => ({ label: `Objective ${"abcdefghijkl"[index]}`, actual: fraction, expected: 0.5 }));

describe("radarSvg", () => {
  it("draws plan and actual over a spoke each, from the centre at 0 to the outer ring at 1", () => {
    const drawing = radarSvg(radarChart("Teams", items(1, 0.5, 0, 0.25)));
    const [, , , outer, plan, actual] = attributes(drawing, "points");
    expect(outer).toBe("240,78 348,186 240,294 132,186");
    expect(plan).toBe("240,132 294,186 240,240 186,186");
    expect(actual).toBe("240,78 294,186 240,186 213,186");
  });

  it("cuts what is beyond an end, and what is not known is at the centre", () => {
    const [actual] = attributes(radarSvg(radarChart("Teams", items(1.5, -0.4, null))), "points").slice(-1);
    expect(actual).toBe("240,78 240,186 240,186");
  });

  it("says in words what it shows", () => {
    const html = toHtml(radarSvg(radarChart("Teams", items(1.5, 0.5, null))));
    expect(html).toContain('role="img"><title>Teams</title><desc>1 Objective a: 150 % (plan 50 %); 2 Objective b: ');
    expect(html).toContain("3 Objective c: – (plan 50 %)</desc>");
  });

  it("labels a few spokes by name, cut to where there is room, and many by number", () => {
    const long = { label: "word ".repeat(40).trim(), actual: 0.5, expected: 0.5 };
    const few = toHtml(radarSvg(radarChart("Teams", [...items(0.1, 0.2), long])));
    expect(few).toContain(">1 Objective a</text>");
    expect(few).toMatch(/>word [^<]*…<\/text>/);
    expect(few).toContain(`<title>${long.label}</title>`);
    const many = toHtml(radarSvg(radarChart("Teams", items(...Array(9).fill(0.5)))));
    expect(many).toContain(">9</text>");
    expect(many).not.toContain("9 Objective i</text>");
  });

  it("keeps its labels inside the drawing", () => {
    const wide = Array.from({ length: 8 }, () => ({
      label: "Somebody wrote a long title here",
      actual: 1,
      expected: 1,
    }));
    const html = toHtml(radarSvg(radarChart("Teams", wide)));
    for (const [, x = "", y = "", anchor, line = ""] of html.matchAll(
      /<text x="([\d.]+)" y="([\d.]+)" text-anchor="(\w+)">([^<]*)/g,
    )) {
      const length = line.length * 6.6;
      const left = anchor === "start" ? Number(x) : Number(x) - (anchor === "end" ? length : length / 2);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + length).toBeLessThanOrEqual(480);
      expect(Number(y)).toBeGreaterThanOrEqual(12);
      expect(Number(y)).toBeLessThanOrEqual(330);
    }
  });
});

describe("hasShape", () => {
  it.each([
    [2, false],
    [3, true],
    [24, true],
    [25, false],
  ])("of %i spokes: %s", (count, shape) => {
    expect(hasShape(radarChart("Teams", Array(count).fill({ label: "a", actual: 0, expected: 0 })))).toBe(shape);
  });
});
