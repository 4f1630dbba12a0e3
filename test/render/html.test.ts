import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as d from "../../src/document/build.ts";
import { toHtmlPage } from "../../src/render/html.ts";
import { documentOf, typed } from "./samples.ts";

/** What stands in the main element of the page. */
function main(...blocks: Parameters<typeof d.root>): string {
  return /<main>(.*)<\/main>/su.exec(toHtmlPage(d.root(...blocks), { title: "t" }))?.[1] ?? "";
}

describe("toHtmlPage", () => {
  it("is one page that loads nothing and runs nothing", () => {
    const page = toHtmlPage(d.root(d.paragraph("x")), { title: "A </title><script>" });
    expect(page).toMatch(
      /^<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="content-security-policy"/,
    );
    expect(page).toContain('content="default-src &#x27;none&#x27;; style-src &#x27;sha256-');
    expect(page).toContain("<title>A &#x3C;/title>&#x3C;script></title>");
    expect(page).not.toMatch(/<script|<link|url\(|@import| style=| on\w+=/);
    expect(page.endsWith("</html>\n")).toBe(true);
    expect(toHtmlPage(d.root(), { title: "t", lang: "mi" })).toContain('<html lang="mi">');
  });

  it("shows a status by word and symbol, and hides the symbol from the ear", () => {
    expect(main(d.paragraph(d.status("off-track", true)))).toBe(
      '<p><span class="badge off-track stale"><span aria-hidden="true">■</span> off track (stale)</span></p>',
    );
  });

  it("says in words what a bar, an arrow and an empty line mean", () => {
    const html = main(d.paragraph(d.progress(0.393, 0.55, "Activation"), d.trend("up"), d.blank("owner")));
    expect(html).toContain("<title>Activation: 39 % (plan 55 %)</title>");
    expect(html).toContain('<span class="unseen">up</span>');
    expect(html).toContain('<span class="unseen">owner: to be filled in</span>');
  });

  it("carries the numbers of a chart", () => {
    const series = [{ name: "value", values: [31, null, 33.5] }];
    const html = main(d.lineChart({ title: "Rate", xLabels: ["a", "b", "c"], unit: "%", series }));
    expect(html).toContain("<figcaption>Rate</figcaption>");
    expect(html).toContain("<desc>value: a 31 %, c 33.5 %</desc>");
    expect(html).toContain('<th scope="row">b</th><td align="right">–</td>');
  });

  it("names what a bar chart compares", () => {
    const html = main(d.barChart("Teams", [{ label: "Growth", actual: 0.4, expected: 0.5 }]));
    expect(html).toContain("<desc>Growth: 40 % (plan 50 %)</desc>");
  });

  it("lets links lead to the web and to mailboxes only, and no raw HTML through", () => {
    const links = ["https://example.com/?a=1&b", "mailto:a@b.c", "javascript:alert(1)", "data:text/html,x", "//evil"];
    const html = main(d.paragraph(...links.map((url) => d.link(url, "x"))), { type: "html", value: "<b>" });
    expect(html.match(/href="[^"]*"/g)).toEqual(['href="https://example.com/?a=1&#x26;b"', 'href="mailto:a@b.c"']);
    expect(html).not.toContain("<b>");
  });

  it("puts tables where they can scroll by themselves", () => {
    expect(main(d.table([{ title: "a" }], []))).toMatch(/^<div class="scroll" tabindex="0"><table>/);
  });

  it("has cells say what they are, for a screen too narrow for columns", () => {
    const html = main(d.table([{ title: "Name" }, { title: 'The "end"' }, { title: "" }], [[["x"], ["y"], ["z"]]]));
    expect(html).toMatch(/<td>x<\/td>\s*<td data-label="The &#x22;end&#x22;">y<\/td>\s*<td>z<\/td>/);
  });

  it("has the same tags whatever is typed", () => {
    const tags = (text: string) => toHtmlPage(documentOf(text), { title: text }).match(/<\/?[a-z!][a-z\d]*/gi);
    const expected = tags("x");
    fc.assert(
      fc.property(typed, (text) => {
        expect(tags(text)).toEqual(expected);
      }),
    );
  });
});
