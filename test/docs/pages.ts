import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = new URL("../..", import.meta.url).pathname;

/** A page of the documentation. */
export interface Page {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** A fenced block of a page. */
export interface Fence {
  /** The word behind the opening fence; empty when there is none. */
  readonly language: string;
  readonly lines: readonly string[];
  /** The line of the opening fence, from 1. */
  readonly line: number;
  /** What the comment above says, with or without a blank line between, as `key=value` pairs: `<!-- example=broken now=2026-11-27 -->`. */
  readonly note: ReadonlyMap<string, string>;
}

/** Where a path of the repository is on this disk. */
export function inRepository(path: string): string {
  return join(ROOT, path);
}

/** The README and every page under docs/, in order of path. */
export function pages(): Page[] {
  const below = readdirSync(inRepository("docs"), { recursive: true, encoding: "utf8" });
  const paths = below.filter((path) => path.endsWith(".md")).map((path) => `docs/${path}`);
  return ["README.md", ...paths.sort()].map(page);
}

export function page(path: string): Page {
  return { path, text: readFileSync(inRepository(path), "utf8") };
}

/** The fenced blocks of a page, in order. */
export function fencesOf({ text }: Page): Fence[] {
  const lines = text.split("\n");
  const fences: Fence[] = [];
  for (let index = 0; index < lines.length; index++) {
    const [, fence, language = ""] = /^(`{3,})(\w*)/.exec(lines[index] ?? "") ?? [];
    if (fence === undefined) continue;
    const end = lines.indexOf(fence, index + 1);
    fences.push({ language, lines: lines.slice(index + 1, end), line: index + 1, note: noteAbove(lines, index) });
    index = end;
  }
  return fences;
}

function noteAbove(lines: readonly string[], index: number): Map<string, string> {
  const comment = /^<!-- (.*) -->$/.exec(lines[index - 1] || (lines[index - 2] ?? ""))?.[1] ?? "";
  return new Map([...comment.matchAll(/(\w+)=(\S+)/g)].map(([, key = "", value = ""]) => [key, value]));
}

/** A page without what stands in fenced blocks and comments. */
export function proseOf({ text }: Page): string {
  return text.replaceAll(/^(`{3,}).*\n[\s\S]*?^\1$/gm, "").replaceAll(/<!--[\s\S]*?-->/g, "");
}

/** The part of a page below each heading, down to the next one of any depth, by the heading without its backticks. */
export function sectionsOf(page: Page): Map<string, string> {
  const parts = page.text.split(/^(#{1,6} .*)$/m);
  const sections = new Map<string, string>();
  for (let index = 1; index < parts.length; index += 2) {
    sections.set((parts[index] ?? "").replace(/^#+ /, "").replaceAll("`", "").trim(), parts[index + 1] ?? "");
  }
  return sections;
}

/** What stands between backticks. */
export function codeIn(markdown: string): string[] {
  return [...markdown.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
}
