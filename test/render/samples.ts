import fc from "fast-check";
import type { Root } from "mdast";
import * as d from "../../src/document/build.ts";

/** Text as people type it, paste it, or attack with it. */
export const typed = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc
    .array(
      fc.constantFrom(
        ..."#*_-+=|`~<>[]()!&\\\"'$.1 \n\r\t:",
        "<script>",
        "</style>",
        "[x](javascript:alert(1))",
        "\u001B[2J",
        "\u009B31m",
        "\u202E",
        "&lt;",
        "```",
        "www.x.org",
        "日本",
        "👩‍👩‍👧",
        "é",
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join("")),
);

/** A document in which the same typed text stands everywhere that text can stand. */
export function documentOf(text: string): Root {
  return d.root(
    d.heading(1, text),
    d.paragraph(text, d.strong(text), d.emphasis(text), d.struck(text), d.inlineCode(text)),
    d.paragraph(d.link("https://example.com/", text), d.status("at-risk", true), d.blank(text), d.trend("up")),
    d.list(text, d.task(true, text)),
    d.blockquote(d.paragraph(text)),
    d.table([{ title: text }, { title: "Progress" }], [[text, d.progress(0.4, 0.5, text)]]),
    d.code("yaml", text),
    d.lineChart({ title: text, xLabels: [text, "b"], unit: text, series: [{ name: text, values: [1, 2] }] }),
    d.barChart(text, [{ label: text, actual: 0.2, expected: 0.4 }]),
    // So many spokes have their labels in the words of the drawing alone, and as many elements whatever those are.
    d.radarChart(text, Array(9).fill({ label: text, actual: 0.1, expected: 0.4 })),
  );
}
