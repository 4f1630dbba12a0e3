import { expect, it } from "vitest";
import { judgeExample } from "./rules/on-disk.ts";

const LEARNING = "by: ada\nlesson: Fewer fields beat better copy.\n";

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => `${line(index)}\n`).join("");

/** Nine lists of nine aliases each: 387 million values in half a kilobyte. */
const laughs = lines(10, (index) => {
  const items = Array(9).fill(index === 0 ? "ha" : `*a${index - 1}`);
  return `x-${index}: &a${index} [${items.join(", ")}]`;
});

it.each([
  ["aliases that unfold without measure", laughs, "format/alias-bomb"],
  ["tens of thousands of aliases", `x-a: &a [b]\nx-l:\n${lines(30_000, () => "  - *a")}`, "format/alias-bomb"],
  ["aliases of nothing", `x-l:\n${lines(30_000, () => "  - *a")}`, "format/syntax"],
  ["an alias inside what it names", "x-a: &a {b: {c: [*a]}}\n", "format/alias-bomb"],
  ["brackets without end", `tags: ${"[".repeat(250_000)}`, "format/too-deep"],
  ["lists in lists on one line", `tags:\n  ${"- ".repeat(50_000)}a\n`, "format/too-deep"],
  ["indentation without end", `x-a:\n${lines(600, (index) => `${" ".repeat(index + 1)}a:`)}`, "format/too-deep"],
  ["maps in maps, a space each", `x-a:\n${lines(66, (index) => `${" ".repeat(index + 1)}a:`)}`, "format/too-deep"],
  ["many maps in maps", `x-a:\n${lines(300, (index) => `${" ".repeat(index + 1)}a:`)}`, "format/too-deep"],
  ["lists in lists", `x-a:\n${lines(90, (index) => `${" ".repeat(index)}-`)}`, "format/too-deep"],
  ["lists in brackets in maps", `x-a:\n a:\n  a: ${"[".repeat(63)}${"]".repeat(63)}\n`, "format/too-deep"],
  ["thousands of equal keys", lines(20_000, () => "tags: [a]"), "format/duplicate-key"],
  ["thousands of unknown keys", lines(20_000, (index) => `k${index}: 1`), "format/unknown-key"],
  ["a quote that never ends", `tags: "${"\\\\".repeat(120_000)}`, "format/syntax"],
  ["colons in a row", `${"a: ".repeat(20_000)}\n`, "format/syntax"],
  ["a key that is a list", "? [a, b]\n: c\n", "format/unknown-key"],
  ["a tag", "tags: !!js/function 'x'\n", "format/syntax"],
  ["a second document", "---\nby: bo\n", "format/several-documents"],
  ["an alias of nothing", "x-a: *b\n", "format/syntax"],
])("%s are refused, in bounded time and with a bounded list", async (_name, text, rule) => {
  const { problems } = await judgeExample([
    { file: "learnings/2026-11-18-short-forms-win.yaml", text: LEARNING + text },
  ]);
  expect(new Set(problems.map((problem) => problem.rule))).toEqual(new Set([rule]));
  expect(problems.length).toBeLessThanOrEqual(100);
});

it("says how many more problems there are than it lists", async () => {
  const text = LEARNING + lines(250, (index) => `k${index}: 1`);
  const { problems } = await judgeExample([{ file: "learnings/2026-11-18-short-forms-win.yaml", text }]);
  expect(problems).toHaveLength(100);
  expect(problems.at(-1)?.message).toBe(
    '"k99" is no key of a learning file, and 150 more such problems follow in this file',
  );
});

it.each([
  ["a long text", `x-text: ${"word ".repeat(50_000)}\n`],
  ["an anchor and its alias", "tags: &tags [onboarding]\nx-same: *tags\n"],
  ["as many maps in maps as may be", `x-a:\n${lines(64, (index) => `${" ".repeat(index + 1)}a:`)}`],
  ["as many brackets as may be", `x-a: ${"[".repeat(64)}${"]".repeat(64)}\n`],
  ["a pyramid of text", `x-a: |\n${lines(100, (index) => `${" ".repeat(index + 1)}a`)}`],
  ["comments and flow style", "tags: [ # these\n  onboarding, forms ] # and no more\n"],
])("%s are accepted", async (_name, text) => {
  const { problems } = await judgeExample([
    { file: "learnings/2026-11-18-short-forms-win.yaml", text: LEARNING + text },
  ]);
  expect(problems).toEqual([]);
});

it("accepts CRLF and a byte order mark", async () => {
  const text = `\ufeff${LEARNING.replaceAll("\n", "\r\n")}`;
  const { problems } = await judgeExample([{ file: "learnings/2026-11-18-short-forms-win.yaml", text }]);
  expect(problems).toEqual([]);
});
