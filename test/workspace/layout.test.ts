import { describe, expect, it } from "vitest";
import { isPlace, placeBeside, placeOf, subjectOf } from "../../src/workspace/layout.ts";

const PLACES: readonly [path: string, place: Record<string, string>, subject: string | null][] = [
  ["okr.yaml", { kind: "settings" }, null],
  ["priorities/2026.yaml", { kind: "priorities", stem: "2026" }, null],
  ["teams/growth.yaml", { kind: "team", team: "growth" }, "team:growth"],
  ["learnings/2026-11-18-x.yaml", { kind: "learning", date: "2026-11-18", stem: "2026-11-18-x" }, "2026-11-18-x"],
  ["diagnostics/2026-11-18.yaml", { kind: "diagnostic", date: "2026-11-18" }, null],
  ["cycles/2026-T3/cycle.yaml", { kind: "cycle", cycle: "2026-T3" }, "2026-T3"],
  [
    "cycles/2026-Q4/okrs/growth/activation.yaml",
    { kind: "objective", cycle: "2026-Q4", team: "growth", objective: "activation" },
    "growth/activation",
  ],
  [
    "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
    { kind: "check-in", team: "growth", objective: "activation", keyResult: "kr1", date: "2026-11-20" },
    "growth/activation/kr1",
  ],
  ["cycles/2026/escalations/2026-11-20-a-b.yaml", { kind: "escalation", date: "2026-11-20" }, "2026-11-20-a-b"],
  ["cycles/2026-11/decisions/2026-11-20-a.yaml", { kind: "decision", date: "2026-11-20" }, "2026-11-20-a"],
  [
    "cycles/2026-H2/reviews/growth/2026-11-23-town-hall.yaml",
    { kind: "review", team: "growth", date: "2026-11-23", stem: "2026-11-23-town-hall" },
    "growth/2026-11-23-town-hall",
  ],
  [
    "cycles/2026-Q4/reflections/growth/activation.yaml",
    { kind: "reflection", objective: "activation" },
    "growth/activation",
  ],
];

const FAULTS: readonly [path: string, rule: string][] = [
  ["priorities/26.yaml", "path/invalid-date"],
  ["teams/Growth.yaml", "path/invalid-id"],
  ["teams/growth team.yaml", "path/invalid-id"],
  ["teams/-a.yaml", "path/invalid-id"],
  ["teams/.yaml", "path/invalid-id"],
  [`teams/${"a".repeat(65)}.yaml`, "path/invalid-id"],
  ["teams/growth.yml", "path/unexpected-file"],
  ["teams/growth.YAML", "path/unexpected-file"],
  ["teams/a/b.yaml", "path/unexpected-file"],
  ["learnings/2026-11-31-x.yaml", "path/invalid-date"],
  ["learnings/2026-11-18.yaml", "path/invalid-date"],
  ["learnings/2026-11-18-.yaml", "path/invalid-id"],
  ["diagnostics/2026-02-29.yaml", "path/invalid-date"],
  ["cycles/2026-Q5/cycle.yaml", "path/invalid-cycle"],
  ["cycles/Q4/okrs/growth/a.yaml", "path/invalid-cycle"],
  ["cycles/2026-Q4/okrs/a.yaml", "path/unexpected-file"],
  ["cycles/2026-Q4/checkins/growth/activation/2026-11-20.yaml", "path/unexpected-file"],
  ["cycles/2026-Q4/checkins/growth/activation/kr1/20-11-2026.yaml", "path/invalid-date"],
  ["cycles/2026-Q4/reviews/growth/2026-11-23-standup.yaml", "path/invalid-review-kind"],
  ["cycles/cycle.yaml", "path/unexpected-file"],
];

describe("the place of a path", () => {
  it.each(PLACES)("%s", (path, place, subject) => {
    const found = placeOf(path);
    expect(found).toMatchObject(place);
    expect(found !== null && isPlace(found) && subjectOf(found)).toBe(subject);
  });

  it.each(FAULTS)("%s cannot be one", (path, rule) => {
    const found = placeOf(path);
    expect(found).toMatchObject({ rule, message: expect.stringMatching(/./), help: expect.stringMatching(/./) });
  });

  it.each([
    "README.md",
    "src/a.yaml",
    "okr.yml",
    "teams",
    "teams/README.md",
    "teams/.gitkeep",
    "xcycles/2026/cycle.yaml",
  ])("%s is nobody's business", (path) => expect(placeOf(path)).toBeNull());

  it("is the same when it is read from a neighbour's", () => {
    const names = [
      "a",
      "activation",
      "Bad",
      "2026-11-20",
      "2026-11-20-x",
      "2026-11-31",
      "2026-11-23-weekly",
      "2026",
      "cycle",
      "",
    ];
    for (const [path] of PLACES) {
      const neighbour = placeOf(path);
      if (neighbour === null || !isPlace(neighbour)) throw new Error(path);
      const folder = path.slice(0, path.lastIndexOf("/") + 1);
      for (const name of names) {
        for (const beside of [`${folder}${name}.yaml`, `${folder}${name}.yml`, `${folder}${name}.md`]) {
          expect({ beside, place: placeBeside(neighbour, beside) }).toEqual({ beside, place: placeOf(beside) });
        }
      }
    }
  });
});
