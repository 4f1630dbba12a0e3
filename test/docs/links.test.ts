import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { inRepository, type Page, page, pages, proseOf } from "./pages.ts";

/** The targets of a page's links that stay in the repository. */
function targetsOf(from: Page): string[] {
  const prose = proseOf(from).replaceAll(/`[^`\n]*`/g, "");
  const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}

/** The anchors of a page, as git hosts make them from headings. */
function anchorsOf(to: Page): Set<string> {
  const headings = [...to.text.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => heading);
  return new Set(headings.map(anchorFor));
}

function anchorFor(heading: string): string {
  const plain = heading.replaceAll("`", "").toLowerCase();
  return plain.replaceAll(/[^\p{L}\p{N}\s_-]/gu, "").replaceAll(/\s/g, "-");
}

function isBroken(from: Page, target: string): boolean {
  const [path = "", anchor] = target.split("#");
  const to = path === "" ? from.path : join(dirname(from.path), path);
  if (!existsSync(inRepository(to))) return true;
  if (anchor === undefined) return false;
  return statSync(inRepository(to)).isDirectory() || !anchorsOf(page(to)).has(anchor);
}

describe.each(pages())("$path", (from) => {
  it("links only to what is there", () => {
    expect(targetsOf(from).filter((target) => isBroken(from, target))).toEqual([]);
  });
});

describe("the README", () => {
  it("leads to every page of the documentation", () => {
    const linked = new Set(targetsOf(page("README.md")).map((target) => target.split("#")[0]));
    const written = pages().filter(({ path }) => /^docs\/[^/]+\.md$/.test(path));
    expect(written.map(({ path }) => path).filter((path) => !linked.has(path))).toEqual([]);
  });
});
