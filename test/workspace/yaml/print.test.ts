import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readPlain } from "../../../src/workspace/yaml/plain.ts";
import { printInline, printYaml, type YamlValue } from "../../../src/workspace/yaml/print.ts";
import { findTextFaults } from "../../../src/workspace/yaml/suspicious.ts";

const core = { version: "1.2", schema: "core" } as const;

/** What people type, and what they should not have. */
const typed = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.stringMatching(/^[ \n\t:#>|'"{}[\],&*!%@`?-]{0,12}$/),
  fc.lorem({ maxCount: 60 }),
  fc.array(fc.lorem(), { maxLength: 4 }).map((lines) => lines.join("\n")),
  fc.constantFrom(
    "yes",
    "No",
    "on",
    "y",
    "~",
    "null",
    "010",
    "1_000",
    "12:30:45",
    "0b1",
    "0x1F",
    "1e3",
    ".5",
    "+1",
    "=",
    "<<",
    ".inf",
  ),
  fc.constantFrom(
    "2026-11-20",
    "2026-11-20T10:15:00+00:00",
    "2026-02-30",
    "1.0",
    "-",
    "- a",
    "a: b",
    "a #b",
    " a",
    "a ",
    "a\r\nb",
    "🎉 \u0000",
  ),
);
const value: fc.Arbitrary<YamlValue> = fc.letrec<{ any: YamlValue; map: YamlValue }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    typed,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("any"), { maxLength: 4 }),
    tie("map"),
  ),
  map: fc.dictionary(
    typed.filter((key) => key !== "__proto__"),
    tie("any"),
    { maxKeys: 5, noNullPrototype: true },
  ),
})).any;

describe("what is written", () => {
  it("is read again as the same value, whatever the strings hold", () => {
    fc.assert(
      fc.property(value, (each) => {
        const text = printYaml(each);
        expect(parse(text, core)).toEqual(each);
        expect(findTextFaults(text)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves in a key what no file may hold only as an escape", () => {
    const odd = { "a\ufffeb": { "x\u0007": 1 }, "\ufffe": ["\ufffe"] };
    const text = printYaml(odd);
    expect(parse(text, core)).toEqual(odd);
    expect(findTextFaults(text)).toEqual([]);
  });

  it("fits between brackets when it is one line", () => {
    fc.assert(
      fc.property(value, (each) => {
        const line = printInline(each);
        expect(line).not.toContain("\n");
        expect(parse(`[${line}, {key: ${line}}]`, core)).toEqual([each, { key: each }]);
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps text from readers of YAML 1.1 that would take it for something else", () => {
    const words = [
      "yes",
      "No",
      "on",
      "OFF",
      "y",
      "n",
      "~",
      "010",
      "1_000",
      "12:30:45",
      "0b1",
      ".5",
      "true",
      "null",
      "=",
    ];
    expect(parse(printYaml(words), { version: "1.1" })).toEqual(words);
  });
});

describe("how it looks", () => {
  it("is what a person would write", () => {
    const checkIn = {
      by: "ada",
      value: 36.5,
      done: ["m1", "m2"],
      progress: "Form cut from nine fields to four; activation up 2 points.",
      plans: "no",
      problems: "Legal: the wording. ".repeat(8).trim(),
      blockers: [
        { id: "consent", kind: "dependency", summary: "Waits", since: "2026-11-06", within_our_authority: false },
      ],
      kudos: [{ to: "bo", for: "Shipping: early" }],
      forecast: undefined,
    };
    const text = printYaml(checkIn);
    expect(text).toBe(`by: ada
value: 36.5
done: [m1, m2]
progress: Form cut from nine fields to four; activation up 2 points.
plans: "no"
problems: >-
  Legal: the wording. Legal: the wording. Legal: the wording. Legal: the wording. Legal: the
  wording. Legal: the wording. Legal: the wording. Legal: the wording.
blockers:
  - id: consent
    kind: dependency
    summary: Waits
    since: 2026-11-06
    within_our_authority: false
kudos:
  - {to: bo, for: "Shipping: early"}
`);
    expect(readPlain(text)?.value).toEqual(JSON.parse(JSON.stringify(checkIn)));
  });

  it("keeps paragraphs as they were typed, and escapes what does not print", () => {
    expect(printYaml({ a: "one\n\ntwo", b: "bell\u0007", c: "", d: [] })).toBe(
      'a: |-\n  one\n\n  two\nb: "bell\\u0007"\nc: ""\nd: []\n',
    );
  });
});
