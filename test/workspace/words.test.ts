import { expect, it } from "vitest";
import type { Content, Source } from "../../src/workspace/source.ts";
import { readWords } from "../../src/workspace/words.ts";

const FILES: Record<string, Content> = {
  "plain.yaml": Buffer.from("by: ada\nvalue: 36\nprogress: Up two\nproblems: >-\n  No words\n  yet\n"),
  "unusual.yaml": Buffer.from('by: &me ada\r\nplans: "Ring\\tthem"\r\nprogress: *me\r\n'),
  "number.yaml": Buffer.from("by: ada\nvalue: 36\n"),
  "broken.yaml": Buffer.from("by: [ada\n"),
  "bomb.yaml": Buffer.from(
    `a: &a [x, x, x, x, x, x, x, x, x, x]\n${[..."bcdefg"].map((id, index) => `${id}: &${id} [${`*${"abcdef"[index]}, `.repeat(9)}]`).join("\n")}\n`,
  ),
  "binary.yaml": Buffer.from([0xff, 0xfe, 0x00]),
  "unreadable.yaml": { rule: "path/unreadable", message: "", help: "" },
};

const asked: string[] = [];
const source: Source = {
  list: async () => ({ folders: [], faults: new Map() }),
  read: async (entries, visit) => {
    for (const entry of entries) {
      asked.push(entry.path);
      visit(entry, FILES[entry.path] ?? null);
    }
  },
};

it("reads the words of just the files that it is given, each once", async () => {
  const files = [...Object.keys(FILES), "gone.yaml", "plain.yaml"].map((file) => ({ file }));
  expect(Object.fromEntries(await readWords({ source }, files))).toEqual({
    "plain.yaml": { progress: "Up two", problems: "No words yet" },
    "unusual.yaml": { progress: "ada", plans: "Ring\tthem" },
    "number.yaml": {},
  });
  expect(asked).toEqual([...Object.keys(FILES), "gone.yaml"].sort());
});
