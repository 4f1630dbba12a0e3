import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Problem } from "../../../src/model/problem.ts";
import type { ExampleFile } from "../../../src/model/rule.ts";
import { problemsPretty } from "../../../src/render/problems/pretty.ts";
import { styleFor } from "../../../src/render/style.ts";
import { linesOf } from "../../../src/workspace/lines.ts";
import { openWorkspace } from "../../../src/workspace/open.ts";
import { onBase } from "../../../src/workspace/rules/base.ts";
import { validate } from "../../../src/workspace/validate.ts";

/** What `okr validate` finds in a workspace, and what it prints. */
export interface Verdict {
  readonly problems: readonly Problem[];
  readonly printed: string;
  /** How many files were looked at. */
  readonly files: number;
}

/** Checks a rule's example on top of the base, in a folder of its own that is removed again. */
export async function judgeExample(example: readonly ExampleFile[]): Promise<Verdict> {
  const root = mkdtempSync(join(tmpdir(), "okr-rule-"));
  try {
    for (const file of onBase(example)) put(root, file);
    return await judgeWorkspace(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Checks the workspace in a folder as `okr validate` does, at a width of 80 columns and without colour. */
export async function judgeWorkspace(root: string): Promise<Verdict> {
  const workspace = await openWorkspace(root, { cache: null });
  const problems = await validate(workspace);
  const lines = await linesOf(workspace, new Set(problems.map(({ file }) => file)));
  const files = workspace.files.size;
  const printed = problemsPretty(problems, {
    linesOf: (file) => lines.get(file) ?? null,
    files,
    width: 80,
    style: styleFor(0),
  });
  return { problems, printed, files };
}

/** Writes an example's file into a workspace. */
export function put(root: string, { file, text, as }: ExampleFile): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  if (as === "link") symlinkSync(text, path);
  else if (as === "pipe") execFileSync("mkfifo", [path]);
  else if (as === "large") writeFileSync(path, text.padEnd(2 ** 20 + 1, "\n"));
  else writeFileSync(path, text, as === "latin-1" ? "latin1" : "utf8");
}
