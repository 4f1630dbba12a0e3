import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loopsIn } from "../../../src/flags/facts/loops.ts";

const loops = (links: Record<string, string[]>) => loopsIn(Object.keys(links), (node) => links[node] ?? []);

describe("loops", () => {
  it.each<[string, Record<string, string[]>, string[][]]>([
    ["nothing", {}, []],
    ["a line", { a: ["b"], b: ["c"], c: [] }, []],
    ["two ways to the same", { a: ["b", "c"], b: ["d"], c: ["d"], d: [] }, []],
    ["itself", { a: ["a"] }, [["a"]]],
    ["a circle, from its first by name", { c: ["a"], a: ["b"], b: ["c"] }, [["a", "b", "c"]]],
    [
      "two apart",
      { a: ["b"], b: ["a"], c: ["d"], d: ["c"] },
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["what leads into one", { x: ["a"], a: ["b"], b: ["a"] }, [["a", "b"]]],
    ["a node that is only led to", { a: ["b"] }, []],
  ])("%s", (_, links, expected) => {
    expect(loops(links)).toEqual(expected);
  });

  it("goes along a path of any length", () => {
    const size = 50_000;
    const around = loopsIn(["0"], (node) => [String((Number(node) + 1) % size)]);
    expect(around.map(({ length }) => length)).toEqual([size]);
  });

  it("finds one exactly where there is one, and each is one", () => {
    const nodes = ["a", "b", "c", "d", "e", "f"];
    const graph = fc.tuple(...nodes.map(() => fc.subarray(nodes)));
    fc.assert(
      fc.property(graph, (targets) => {
        const links = Object.fromEntries(nodes.map((node, index) => [node, targets[index] ?? []]));
        const found = loops(links);
        for (const loop of found) {
          loop.forEach((node, index) => {
            expect(links[node]).toContain(loop[(index + 1) % loop.length]);
          });
        }
        expect(found.length > 0).toBe(nodes.some((node) => reachable(links, node).has(node)));
      }),
    );
  });
});

/** Everything that a node leads to by one link or more. */
function reachable(links: Record<string, string[]>, from: string): Set<string> {
  const found = new Set(links[from]);
  for (const node of found) for (const next of links[node] ?? []) found.add(next);
  return found;
}
