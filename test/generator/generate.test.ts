import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { SCHEMAS } from "../../src/model/kinds.ts";
import { type GeneratedFile, generateFiles } from "../bench/generate.ts";
import { withProblems } from "../bench/workspace/problems.ts";
import { danglingReferences } from "./references.ts";

const FILES = 1000;

describe("a generated workspace", () => {
  let files: GeneratedFile[] = [];
  beforeAll(() => {
    files = [...generateFiles({ files: FILES })];
  });

  it("has as many files as were asked for, no path twice", () => {
    expect(new Set(files.map(({ path }) => path)).size).toBe(FILES);
  });

  it("is the same, byte for byte, every time", () => {
    expect(digest(generateFiles({ files: FILES }))).toBe(digest(files));
  });

  it("is about 700 bytes a file, and about nine in ten are check-ins", () => {
    const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    const checkIns = files.filter(({ kind }) => kind === "check-in").length;
    expect(bytes / FILES).toBeGreaterThan(650);
    expect(bytes / FILES).toBeLessThan(750);
    expect(checkIns / FILES).toBeGreaterThan(0.84);
    expect(checkIns / FILES).toBeLessThan(0.92);
  });

  it("parses and holds to the format, bare dates or quoted ones", () => {
    for (const file of [...files, ...generateFiles({ files: FILES, quoteDates: true })])
      expect(problemsOf(file), file.path).toEqual([]);
  });

  it("says the same with quoted dates", () => {
    const quoted = [...generateFiles({ files: FILES, quoteDates: true })];
    expect(quoted.map(({ text }) => parsed(text))).toEqual(files.map(({ text }) => parsed(text)));
  });

  it("refers to nothing that does not exist", () => {
    expect(danglingReferences(files.map(({ path, text }) => ({ path, value: parsed(text) })))).toEqual([]);
  });

  it("would have been found to, if it did", () => {
    const mistaken = withProblems(files, 50).map(({ path, text }) => ({
      path,
      value: parsed(text),
    }));
    expect(danglingReferences(mistaken).join("\n")).toMatch(/waits_for: growth\/no-such-objective\/kr1/);
    expect(danglingReferences(mistaken).join("\n")).toMatch(/owner: nobody-known/);
  });

  it("has every kind of file, and key results of all seven types", () => {
    expect(new Set(files.map(({ kind }) => kind))).toEqual(new Set(Object.keys(SCHEMAS)));
    const objectives = files
      .filter(({ kind }) => kind === "objective")
      .map(({ text }) => SCHEMAS.objective.parse(parsed(text)));
    expect(new Set(objectives.flatMap((one) => one.key_results.map(({ type }) => type))).size).toBe(7);
  });

  it("has as many broken files as were asked for in the variant with problems", () => {
    const broken = withProblems(files, 50);
    expect(broken.filter((file, index) => file.text !== files[index]?.text)).toHaveLength(50);
    expect(digest(withProblems(files, 50))).toBe(digest(broken));
  });
});

function digest(files: Iterable<GeneratedFile>): string {
  const hash = createHash("sha256");
  for (const { path, text } of files) hash.update(`${path}\0${text}\0`);
  return hash.digest("hex");
}

function parsed(text: string): unknown {
  return parseDocument(text).toJS();
}

function problemsOf({ kind, text }: GeneratedFile): unknown[] {
  const document = parseDocument(text);
  const { error } = SCHEMAS[kind].safeParse(document.toJS());
  return [...document.errors, ...document.warnings, ...(error?.issues ?? [])];
}
