import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Edit, EditError, editDocument } from "../../src/workspace/edit.ts";

const FILE = `# our team's check-in
by: ada # me
value: 36.5   # counted on Friday

confidence: 0.6
blockers: # what stops us
  - id: consent   # the old one
    summary: >-
      Consent wording
      waits for legal
    # since the summer
  - {id: boat-show, summary: "No stand"}

# about the words
progress: 'quoted'
tags: [x, y]
`;

/** The lines of a text that another does not have, with what became of them. */
function changedLines(after: string): string[] {
  const before = FILE.split("\n");
  const lines = after.split("\n");
  return [
    ...before.filter((line) => !lines.includes(line)).map((line) => `-${line}`),
    ...lines.filter((line) => !before.includes(line)).map((line) => `+${line}`),
  ];
}

describe("only what changes is touched", () => {
  const cases: [name: string, edits: Edit[], changed: string[]][] = [
    [
      "a value, its comment kept",
      [{ set: ["value"], value: 40 }],
      ["-value: 36.5   # counted on Friday", "+value: 40   # counted on Friday"],
    ],
    [
      "a key after the one before it",
      [{ set: ["forecast"], value: 43, order: ["by", "value", "confidence", "forecast", "progress"] }],
      ["+forecast: 43"],
    ],
    ["a first key", [{ set: ["at"], value: "2026-11-20", order: ["at", "by"] }], ["+at: 2026-11-20"]],
    ["a key at the end", [{ set: ["plans"], value: "Go on" }], ["+plans: Go on"]],
    ["a key of an item", [{ set: ["blockers", 0, "done"], value: "2026-11-27" }], ["+    done: 2026-11-27"]],
    [
      "a key of an item on one line",
      [{ set: ["blockers", 1, "done"], value: "2026-11-27" }],
      ['-  - {id: boat-show, summary: "No stand"}', '+  - {id: boat-show, summary: "No stand", done: 2026-11-27}'],
    ],
    ["an item at the end", [{ insert: ["blockers"], value: { id: "c", summary: "C" } }], ["+  - {id: c, summary: C}"]],
    ["an item at the beginning", [{ insert: ["blockers"], value: { id: "c" }, at: 0 }], ["+  - {id: c}"]],
    [
      "an item of many keys",
      [{ insert: ["blockers"], value: { id: "c", a: 1, b: 2, d: 3 } }],
      ["+  - id: c", "+    a: 1", "+    b: 2", "+    d: 3"],
    ],
    ["an item on one line", [{ insert: ["tags"], value: "a, b" }], ["-tags: [x, y]", '+tags: [x, y, "a, b"]']],
    [
      "a list that was not there",
      [{ insert: ["learned"], value: { lesson: "Less" } }],
      ["+learned:", "+  - {lesson: Less}"],
    ],
    ["an item taken away", [{ remove: ["blockers", 1] }], ['-  - {id: boat-show, summary: "No stand"}']],
    ["an item of a line taken away", [{ remove: ["tags", 0] }], ["-tags: [x, y]", "+tags: [y]"]],
    ["a key taken away", [{ remove: ["progress"] }], ["-progress: 'quoted'"]],
    [
      "a block by a word, its comment kept",
      [{ set: ["blockers"], value: "none" }],
      [
        "-blockers: # what stops us",
        "-  - id: consent   # the old one",
        "-    summary: >-",
        "-      Consent wording",
        "-      waits for legal",
        "-    # since the summer",
        '-  - {id: boat-show, summary: "No stand"}',
        "+blockers: none # what stops us",
      ],
    ],
  ];
  it.each(cases)("%s", (_name, edits, changed) => {
    expect(changedLines(editDocument(FILE, edits))).toEqual(changed);
  });

  it("keeps the line ends of the file", () => {
    const windows = FILE.replaceAll("\n", "\r\n");
    const edited = editDocument(windows, [{ insert: ["blockers"], value: { id: "c", a: 1, b: 2, d: 3 } }]);
    expect(edited.replaceAll("\r\n", "")).not.toContain("\n");
    expect(edited.replaceAll("\r\n", "\n")).toBe(
      editDocument(FILE, [{ insert: ["blockers"], value: { id: "c", a: 1, b: 2, d: 3 } }]),
    );
  });

  it("needs no newline at the end", () => {
    expect(editDocument("a: 1", [{ set: ["b"], value: 2 }])).toBe("a: 1\nb: 2");
  });

  it("fills in what was empty", () => {
    expect(
      editDocument("a:\nb: []\n", [
        { insert: ["a"], value: "x" },
        { insert: ["b"], value: "z" },
      ]),
    ).toBe("a: [x]\nb: [z]\n");
  });
});

describe("what cannot be edited", () => {
  it.each<[string, string, Edit]>([
    ["nothing there", "a: 1\n", { set: ["b", "c"], value: 1 }],
    ["an index past the end", "a: [1]\n", { remove: ["a", 3] }],
    ["a scalar where a list should be", "a: 1\n", { insert: ["a"], value: 1 }],
    ["the last key of all", "a: 1\n", { remove: ["a"] }],
  ])("%s is refused", (_name, text, edit) => {
    expect(() => editDocument(text, [edit])).toThrow(EditError);
  });
});

describe("any edit", () => {
  const word = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 20 }),
    fc.lorem({ maxCount: 30 }),
    fc.constantFrom("# no", "a: b", "", "\n", "- x"),
  );

  it("says what was asked for, and leaves every comment where it was", () => {
    const pointers = fc.constantFrom(
      ["value"],
      ["by"],
      ["blockers", 0, "summary"],
      ["blockers", 1, "summary"],
      ["progress"],
      ["tags", 1],
      ["new"],
    );
    fc.assert(
      fc.property(pointers, word, (pointer, text) => {
        const edited = editDocument(FILE, [{ set: pointer, value: text }]);
        const wanted = parse(FILE);
        const parent = pointer.slice(0, -1).reduce((value, key) => value[key], wanted);
        parent[pointer.at(-1) ?? ""] = text;
        expect(parse(edited)).toEqual(wanted);
        for (const comment of FILE.match(/#.*$/gm) ?? []) expect(edited).toContain(comment);
      }),
      { numRuns: 500 },
    );
  });
});
