import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPlain } from "../../../src/workspace/yaml/plain.ts";
import { documents } from "./plain-documents.ts";
import { disagreement } from "./plain-judge.ts";
import { mutate, soup } from "./plain-noise.ts";
import { Random } from "./plain-random.ts";
import { SAMPLES } from "./plain-samples.ts";

// `OKR_FUZZ_RUNS=200000 OKR_FUZZ_SEED=7` looks further than the build does.
const RUNS = Number(process.env.OKR_FUZZ_RUNS ?? 6000);
const SEED = Number(process.env.OKR_FUZZ_SEED ?? 1);

const EXAMPLES = readExamples(new URL("../../../examples/", import.meta.url));

function readExamples(folder: URL): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
  return new Map(names.sort().map((name) => [name, readFileSync(new URL(name, folder), "utf8")]));
}

/** Reads so many texts, expects no disagreement, and tells how many were read at all. */
function countRead(runs: number, nextText: () => string): number {
  let read = 0;
  for (let run = 0; run < runs; run++) {
    const text = nextText();
    expect(disagreement(text)).toBeUndefined();
    if (readPlain(text) !== undefined) read++;
  }
  return read;
}

describe("what readPlain returns is what yaml returns", () => {
  test("for the example files", () => {
    expect([...EXAMPLES.values()].map(disagreement).filter(Boolean)).toStrictEqual([]);
  });

  test.each(SAMPLES)("for a sample of every form, which it reads", (text) => {
    expect(readPlain(text)).toBeDefined();
    expect(disagreement(text)).toBeUndefined();
  });

  test("for examples and samples with something changed in them", () => {
    const random = new Random(SEED);
    const examples = [...EXAMPLES.values()];
    const nextText = () => random.pick(random.below(2) === 0 ? SAMPLES : examples);
    const read = countRead(RUNS, () => mutate(nextText(), nextText(), random));
    expect(read).toBeGreaterThan(RUNS / 10);
  });

  test("for texts of random tokens", () => {
    const random = new Random(SEED);
    const read = countRead(RUNS, () => soup(random));
    expect(read).toBeGreaterThan(RUNS / 10);
  });

  test("for any document, in every style that yaml writes", () => {
    let read = 0;
    const property = fc.property(documents, (text) => {
      expect(disagreement(text)).toBeUndefined();
      if (readPlain(text) !== undefined) read++;
    });
    fc.assert(property, { seed: SEED, numRuns: RUNS / 6 });
    expect(read).toBeGreaterThan(RUNS / 60);
  });
});

test("at least 95 % of the example files take the fast path", () => {
  const slow = [...EXAMPLES].filter(([, text]) => readPlain(text) === undefined).map(([name]) => name);
  expect(slow.length, `handed over: ${slow.join(", ")}`).toBeLessThanOrEqual(EXAMPLES.size * 0.05);
});
