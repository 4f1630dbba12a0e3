import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { radarChart } from "../../src/document/build.ts";
import { toSvgFile } from "../../src/render/svg.ts";
import { typed } from "./samples.ts";

const chart = (label: string) => radarChart(label, Array(3).fill({ label, actual: 0.4, expected: 0.5 }));

describe("toSvgFile", () => {
  it("is a picture by itself, in light and dark, with its name and its words first", () => {
    const svg = toSvgFile(chart("Everything & <more>"));
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 480 350" width="480" height="350" role="img">/,
    );
    expect(svg).toContain("<title>Everything &#x26; &#x3C;more></title><desc>1 Everything");
    expect(svg).toContain("prefers-color-scheme: dark");
    expect(svg).not.toMatch(/href|url\(|<script|@import/);
    expect(svg.endsWith("</svg>\n")).toBe(true);
  });

  it("is well-formed, whatever somebody typed", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const svg = toSvgFile(chart(text));
        const open: string[] = [];
        for (const [, close, name = "", self] of svg.matchAll(/<(\/?)([a-zA-Z]+)[^<>]*?(\/?)>/g)) {
          if (close) expect(open.pop()).toBe(name);
          else if (!self) open.push(name);
        }
        expect(open).toEqual([]);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has none of them.
        expect(svg).not.toMatch(/[\u0000-\u0008\u000B-\u001F]|<script|<\/style>.*<\/style>/);
      }),
    );
  });
});
