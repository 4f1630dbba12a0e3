import { beforeAll, describe, expect, it } from "vitest";
import { folderOf, okr } from "../scenario.ts";

const objective = (title: string, supports: string) =>
  `title: ${title}\nowner: ada\nsupports: [${supports}]\nkey_results: [{id: kr1, title: Half, type: percentage}]\n`;

/** A year, a half and a quarter in each other, with what goes up from one to the next. */
const NESTED = {
  "okr.yaml": "version: 1\norganisation: Harbour\n",
  "teams/company.yaml": "name: Harbour\nlevel: company\nlead: ada\nmembers: {ada: }\n",
  "priorities/2026.yaml": "priorities: [{id: grow, title: Grow, owner: ada}]\n",
  "cycles/2026/cycle.yaml": "starts: 2026-01-01\nends: 2026-12-31\n",
  "cycles/2026/okrs/company/vision.yaml": objective("Vision", "{to: priority:grow}"),
  "cycles/2026/okrs/company/alone.yaml": objective("Alone", ""),
  "cycles/2026-H2/cycle.yaml": "starts: 2026-07-01\nends: 2026-12-31\n",
  "cycles/2026-H2/okrs/company/half.yaml": objective("Half", "{to: 2026:company/vision/kr1}"),
  "cycles/2026-Q3/cycle.yaml": "starts: 2026-07-01\nends: 2026-09-30\n",
  "cycles/2026-Q3/okrs/company/past.yaml": objective("Past", "{to: 2026:company/vision}"),
  "cycles/2026-Q4/cycle.yaml": "starts: 2026-10-01\nends: 2026-12-31\n",
  "cycles/2026-Q4/okrs/company/now.yaml": objective("Now", "{to: 2026-H2:company/half, how: A step}"),
  "cycles/2026-Q4/okrs/company/next.yaml": objective("Next", "{to: 2026-Q4:company/now}"),
};

interface Node {
  readonly id: string;
  readonly how: string | null;
  readonly children: readonly Node[];
}

/** The ids of a tree, each behind as many dots as it is deep. */
function outline(nodes: readonly Node[], depth = 0): string[] {
  return nodes.flatMap(({ id, children }) => [".".repeat(depth) + id, ...outline(children, depth + 1)]);
}

let folder: string;
beforeAll(() => {
  folder = folderOf(NESTED);
});

describe("the objectives of longer cycles", () => {
  it("stand above those of the cycle, and those of cycles beside it do not", async () => {
    const { status, stdout } = await okr(folder, ["tree", "--json"]);
    expect(status).toBe(0);
    const { cycle, nodes }: { cycle: string; nodes: Node[] } = JSON.parse(stdout);
    expect(cycle).toBe("2026-Q4");
    expect(outline(nodes)).toEqual([
      "priority:grow",
      ".2026:company/vision",
      "..2026:company/vision/kr1",
      "...2026-H2:company/half",
      "....2026-H2:company/half/kr1",
      "....company/now",
      ".....company/now/kr1",
      ".....company/next",
      "......company/next/kr1",
      "2026:company/alone",
      ".2026:company/alone/kr1",
    ]);
  });

  it("stand there only as far as the scope leads up to them", async () => {
    const { stdout } = await okr(folder, ["tree", "company/next", "--json"]);
    expect(outline(JSON.parse(stdout).nodes)).toEqual(["company/next", ".company/next/kr1"]);
    const text = (await okr(folder, ["tree", "company/now"])).stdout;
    expect(text).toContain("2026-H2:company/half  Half (ada)");
    expect(text).not.toContain("alone");
  });

  it("are the tree's own in theirs", async () => {
    const { stdout } = await okr(folder, ["tree", "--cycle", "2026", "--json"]);
    expect(outline(JSON.parse(stdout).nodes)).toEqual([
      "priority:grow",
      ".company/vision",
      "..company/vision/kr1",
      "company/alone",
      ".company/alone/kr1",
    ]);
  });
});
