import { describe, expect, test } from "vitest";
import { type PlainValue, readPlain } from "../../../src/workspace/yaml/plain.ts";
import { judge } from "./plain-judge.ts";

const READ: { readonly [form: string]: readonly (readonly [text: string, value: PlainValue])[] } = {
  mappings: [
    ["a: b", { a: "b" }],
    ["a: b\n", { a: "b" }],
    ["a:\nb: c\n", { a: null, b: "c" }],
    ["a:\n  b: c\n  d: e\nf: g\n", { a: { b: "c", d: "e" }, f: "g" }],
    ["a:\n      b: c\nd:\n e: f\n", { a: { b: "c" }, d: { e: "f" } }],
    ["a b-c/d#e: f:g#h\n", { "a b-c/d#e": "f:g#h" }],
    ["a[0]: b]c\n", { "a[0]": "b]c" }],
    ["a:   b  \n", { a: "b" }],
  ],
  "a mark at the beginning, and numbers as keys": [
    ["---\na: b\n", { a: "b" }],
    ["---\n\n# c\na: b\n", { a: "b" }],
    ["1: a\na: {2: b, 3: c}\n", { 1: "a", a: { 2: "b", 3: "c" } }],
  ],
  sequences: [
    ["a:\n  - b\n  - c\n", { a: ["b", "c"] }],
    ["a:\n- b\n- c\nd: e\n", { a: ["b", "c"], d: "e" }],
    ["a:\n-\n- b: c\n  d: e\n-\n  f: g\n", { a: [null, { b: "c", d: "e" }, { f: "g" }] }],
    ["a:\n  - - b\n    - c\n  -   d:\n      - e\n", { a: [["b", "c"], { d: ["e"] }] }],
  ],
  "flow collections": [
    ["a: []\nb: {}\n", { a: [], b: {} }],
    [
      "a: {from: 2026-11-16, to: 2026-11-27, cover: ada}\n",
      { a: { from: "2026-11-16", to: "2026-11-27", cover: "ada" } },
    ],
    ["a: [ b,\"c, d\" , 'e', {x: 1, y: [2]} ] # f\n", { a: ["b", "c, d", "e", { x: 1, y: [2] }] }],
    ["a: [team:legal, 10:15:00+00:00]\n", { a: ["team:legal", "10:15:00+00:00"] }],
    ["a:\n  - {b: c}\n  - [d]\n", { a: [{ b: "c" }, ["d"]] }],
    ["a: [\n  b, # c\n\n  {d:\n    e},\n]\n", { a: ["b", { d: "e" }] }],
    ["a:\n  {\n    b: c\n  }\n", { a: { b: "c" } }],
  ],
  "quoted scalars": [
    [`a: "b: # 'c' \\"d\\" \\\\ \\/ \\n\\t"\n`, { a: "b: # 'c' \"d\" \\ / \n\t" }],
    ["a: 'it''s \"b\": # \\n'''\n", { a: "it's \"b\": # \\n'" }],
    ["a: \"\"\nb: ''\nc: ' d '\n", { a: "", b: "", c: " d " }],
    ["a: \"1\"\nb: 'null'\n", { a: "1", b: "null" }],
  ],
  "plain scalars on several lines": [
    ["a: b\n  c\n d\ne: f\n", { a: "b c d", e: "f" }],
    ["a: b  \n\n   \n  c\n", { a: "b\n\nc" }],
    ["a:\n  b c\n  d\n", { a: "b c d" }],
    ["a:\n- b\n  - c\n- 1\n  2\n", { a: ["b - c", "1 2"] }],
    ["a: b\n  c # d\ne: f\n", { a: "b c", e: "f" }],
    ["a: b\n  # c\nd: e\n", { a: "b", d: "e" }],
  ],
  "block scalars": [
    ["a: |\n  b\n   c: d\n\n  # e\nf: g\n", { a: "b\n c: d\n\n# e\n", f: "g" }],
    ["a: >\n  b\n  c\n\n\n  d\n\nf: g\n", { a: "b c\n\nd\n", f: "g" }],
    ["a: |- # b\n  c\n  \n\n# d\n", { a: "c" }],
    ["a: >-\n b\n c", { a: "b c" }],
    ["a: |\n b", { a: "b\n" }],
    ["a:\n- |\n  b\n- c: >-\n    d\n    e\n  f: g\n", { a: ["b\n", { c: "d e", f: "g" }] }],
  ],
  comments: [
    ["# a\n\n  # b\nc: d # e\n# f\n", { c: "d" }],
    ["a: # b\n  # c\n  d: e\n#f\n", { a: { d: "e" } }],
    ["a:\n- # b\n  c\n", { a: ["c"] }],
    ["a:\n  # b\n  - c\n# d\n  - e\n", { a: ["c", "e"] }],
  ],
  "characters beyond ASCII": [["zoë: Zürich – 東京 🎉 \u00a0x\n", { zoë: "Zürich – 東京 🎉 \u00a0x" }]],
  "names that objects inherit, as values": [["a: __proto__\nb: constructor\n", { a: "__proto__", b: "constructor" }]],
};

const SCALARS: readonly (readonly [source: string, value: PlainValue])[] = [
  ...(["~", "null", "Null", "NULL"] as const).map((source) => [source, null] as const),
  ...(["true", "True", "TRUE"] as const).map((source) => [source, true] as const),
  ...(["false", "False", "FALSE"] as const).map((source) => [source, false] as const),
  ...([".inf", ".Inf", "+.INF"] as const).map((source) => [source, Number.POSITIVE_INFINITY] as const),
  ["-.inf", Number.NEGATIVE_INFINITY],
  [".NaN", Number.NaN],
  ["0", 0],
  ["-0", -0],
  ["+1", 1],
  ["-12", -12],
  ["007", 7],
  ["0o17", 15],
  ["0x1F", 31],
  ["9007199254740993", 9007199254740992],
  ["1000000000000000000000000000000", 1e30],
  ["1.50", 1.5],
  ["5.", 5],
  [".5", 0.5],
  ["-.5", -0.5],
  ["1e3", 1000],
  ["-1.5E-3", -0.0015],
  ["1e999", Number.POSITIVE_INFINITY],
  ...[
    "nULL",
    "tRUE",
    "yes",
    "no",
    "on",
    "y",
    "2026-11-20",
    "2026-11-20T10:15:00+00:00",
    "4h",
    "1_000",
    "0b1",
    "1 2",
  ].map((source) => [source, source] as const),
  ...["0o8", "0xg", "+0x1", ".", "..5", "1.2.3", "1e", "+", "+.nan", ".iNF", "40%", "a-b", "=", "<b", "é"].map(
    (source) => [source, source] as const,
  ),
];

const HANDED_OVER: { readonly [why: string]: readonly string[] } = {
  "nothing in it": ["", "\n", "  \n", "# a\n"],
  "no mapping at the top": ["a\n", "- a\n", "{a: b}\n", "[a]\n", '"a"\n', "|\n  a\n", " a: b\n"],
  "characters that are no plain text": [
    ...[
      "a: b\r\nc: d\r\n",
      "a: b\rc",
      "a:\tb",
      "a: b\t\n",
      "\ta: b",
      "\ufeffa: b\n",
      "a: \u0000",
      "a: \u0007",
      "a: \u001f",
    ],
    ...["a: \u007f", "a: \u0085", "a: \u2028", "a: \u2029", "a: \ufffe", "a: \ud83c", "a: \udf89\n"],
  ],
  "anchors, aliases and tags": [
    "a: &b c\n",
    "a: *b\n",
    "a: !!str b\n",
    "&a b: c\n",
    "*a : b\n",
    "a: !b {}\n",
    "a: [&b c, *b]\n",
  ],
  "documents and directives": [
    "--- a: b\n",
    "---\n---\na: b\n",
    "---\n",
    "# c\n---\na: b\n",
    "--- # c\na: b\n",
    "a: b\n---\nc: d\n",
    "a: b\n...\n",
    "... a: b\n",
    "%YAML 1.2\n---\na: b\n",
  ],
  "complex keys": ["? a\n: b\n", ": a\n", "{a: b}: c\n", "[a]: b\n", "a: {[b]: c}\n", "a: {? b : c}\n"],
  "quoted keys": ['"a": b\n', "'a': b\n", 'a: {"b": c}\n', 'a:\n  "b": c\n'],
  "keys that are no strings": [
    "0: a\n",
    "01: a\n",
    "-1: a\n",
    "1234567890: a\n",
    "true: a\n",
    "null: a\n",
    "~: a\n",
    "1.5: a\n",
    ".inf: a\n",
    "a: {1.5: b}\n",
  ],
  "keys that stand twice": ["a: b\na: c\n", "a: {b: c, b: d}\n", "a:\n  - b: c\n    b: d\n", "a:\nb:\na:\n"],
  "keys that objects inherit": [
    "__proto__: a\n",
    "constructor: a\n",
    "a: {toString: b}\n",
    "a:\n  __proto__:\n    b: c\n",
  ],
  "merge keys and conflict markers": [
    "<<: a\n",
    "<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> d\n",
    "a: b\n=======\nc: d\n",
  ],
  "keys without a value, and values without a key": [
    "a\nb: c\n",
    "a: b\nc\n",
    "a : b\n",
    "a:b\n",
    "a: {b}\n",
    "a: {b: , c: d}\n",
  ],
  "maps where text should be": ["a: b: c\n", "a: b\n  c: d\n", "a: - b\n", "a: [b: c]\n", "a:\n  b\n  c: d\n"],
  "odd indentation": [
    "a:\n    b: c\n  d: e\n",
    "a: b\n  c: d\n",
    "a:\n  - b\n - c\n",
    "a:\n  - b\n  c: d\n",
    "a:\n  b: c\n   d: e\n",
  ],
  "quotes that go on or do not end": [
    'a: "b\n  c"\n',
    "a: 'b\n  c'\n",
    'a: "b\n',
    "a: 'b''\n",
    'a: "b" c\n',
    'a: "b"#c\n',
    "a: 'b'c\n",
  ],
  "rare escapes": ['a: "\\x41"\n', 'a: "\\u0041"\n', 'a: "\\a"\n', 'a: "\\q"\n', 'a: "\\\n  b"\n', 'a: "\\_"\n'],
  "indicators where a plain scalar would start": [
    "a: @b\n",
    "a: `b`\n",
    "a: %b\n",
    "a: ,b\n",
    "a: ]\n",
    "a: }\n",
    "a: -b\n",
    "a: -\n",
    "a: ?b\n",
  ],
  "block scalars that take more rules": [
    ...[
      "a: |2\n  b\n",
      "a: |+\n  b\n\n",
      "a: >1-\n b\n",
      "a: |-+\n  b\n",
      "a: | b\n",
      "a: |#b\n  c\n",
      "a: |\nb: c\n",
      "a: >-\n",
    ],
    ...[
      "a: >\n\n  b\n",
      "a: |\n    \n  b\n",
      "a: |\n   \n",
      "a: >\n  b\n    c\n  d\n",
      "a: |\n  b\n     \n  c\n",
      "a: |\n  b\n c\n",
    ],
  ],
  "flow collections that go astray": [
    ...[
      "a: [b\n",
      "a: [b}\n",
      "a: [b]]\n",
      "a: [b] c\n",
      "a: [b]#c\n",
      "a: [,]\n",
      "a: [b,,c]\n",
      "a: {,}\n",
      "a: {b: c d: e}\n",
    ],
    ...[
      "a: [b\n  c]\n",
      "a: [\nb]\n",
      "a: [[\n]]\n",
      "a: [b,#c\n  d]\n",
      "a: {b:c}\n",
      "a: [b[c]]\n",
      "a: [-]\n",
      "a: {b: c\n# d\n}\n",
    ],
  ],
  "a comment above a scalar on a line of its own": ["a:\n#b\n  c\nd: e\n", "a:\n  # b\n  c\n"],
  "too much of something": [
    `${"k".repeat(1025)}: a\n`,
    `a: ${"[".repeat(31)}${"]".repeat(31)}\n`,
    `a:\n  ${"- ".repeat(31)}b\n`,
    `a: ${"b".repeat(1024 * 1024)}\n`,
  ],
};

describe("readPlain", () => {
  describe.each(Object.entries(READ))("reads %s", (_form, cases) => {
    test.each(cases)("%j", (text, value) => {
      expect(readPlain(text)).toStrictEqual({ value });
      expect(judge(text)).toStrictEqual({ value });
    });
  });

  test.each(SCALARS)("takes the plain scalar %s for %s", (source, value) => {
    for (const text of [`a: ${source}\n`, `a:\n  - ${source}\n`, `a: [${source}]\n`, `a: {b: ${source}}\n`]) {
      expect(readPlain(text)).toStrictEqual(judge(text));
    }
    expect(readPlain(`a: ${source}`)).toStrictEqual({ value: { a: value } });
  });

  describe.each(Object.entries(HANDED_OVER))("hands over %s", (_why, texts) => {
    test.each(texts.map((text) => [text.slice(0, 60), text]))("%j", (_start, text) => {
      expect(readPlain(text)).toBeUndefined();
    });
  });

  test("makes ordinary objects", () => {
    const reading = readPlain("a: {b: c}\n");
    expect(reading?.value).toBeInstanceOf(Object);
    expect(Object.getOwnPropertyDescriptor(reading?.value, "a")).toMatchObject({ writable: true, configurable: true });
  });

  test("reads thirty levels and long keys, which are the limits", () => {
    expect(readPlain(`a: ${"[".repeat(29)}${"]".repeat(29)}\n`)).toBeDefined();
    expect(readPlain(`${"k".repeat(1024)}: a\n`)).toBeDefined();
  });
});
