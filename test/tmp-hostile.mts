import { mkdtempSync, cpSync, writeFileSync, mkdirSync } from "node:fs";
import { judgeWorkspace } from "./workspace/rules/on-disk.ts";
const base = "by: nell\nlesson: x\n";
const laughs = () => { let t = "by: nell\nlesson: x\nx-a: &a0 [l,l,l,l,l,l,l,l,l]\n"; for (let i=1;i<9;i++) t += `x-${i}: &a${i} [${Array(9).fill(`*a${i-1}`).join(",")}]\n`; return t; };
const cases: Record<string,string> = {
  laughs: laughs(),
  manyAliases: base + "tags: &a [b]\nx-l:\n" + "  - *a\n".repeat(100000),
  manyDangling: base + "x-l:\n" + "  - *a\n".repeat(100000),
  deepBlock: base + "x-d:\n" + Array.from({length: 400}, (_, i) => " ".repeat(i+1) + "a:").join("\n") + "\n",
  deepSeq: base + "x-d: " + "[".repeat(60) + "]".repeat(60) + "\n",
  dashes: base + "x-d:\n  " + "- ".repeat(5000) + "a\n",
  dup: base + "tags: [a]\n".repeat(50000),
  quotes: base + "tags: \"" + "a\\".repeat(400000),
  colons: base + "a: ".repeat(200000),
  bigScalar: base + "progress: " + "a ".repeat(500000),
  mergekey: base + "x-b: &b {a: 1}\nx-c: {<<: *b}\n",
  complexKey: base + "? [a, b]\n: c\n",
  keysBig: base + Array.from({length: 40000}, (_, i) => `k${i}: 1`).join("\n") + "\n",
  tags: base + "tags: !!set {a, b}\n",
  binary: base + "x-b: !!binary aGVsbG8=\n",
  timestamp: base + "x-b: !!timestamp 2001-12-14t21:59:43.10-05:00\n",
};
for (const [name, text] of Object.entries(cases)) {
  const root = mkdtempSync("/tmp/okr-host-");
  cpSync("examples/minimal", root, { recursive: true });
  mkdirSync(root + "/learnings");
  writeFileSync(root + "/learnings/2026-11-18-a.yaml", text);
  const t = performance.now();
  try { const v = await judgeWorkspace(root);
  console.log(name, Math.round(performance.now() - t) + "ms", v.problems.length, v.problems.slice(0,2).map(p => `${p.rule} ${p.line}:${p.column} ${p.message.slice(0,100)}`)); }
  catch (e) { console.log(name, "CRASH", e); }
}
