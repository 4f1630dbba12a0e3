import { expect, it } from "vitest";

const ROOT = new URL("..", import.meta.url);

/** The library as it is published, by the name that its users write. */
async function library(): Promise<typeof import("../src/index.ts")> {
  const path = new URL("dist/index.js", ROOT).href;
  return import(/* @vite-ignore */ path);
}

it("opens, checks and scores a workspace as the example in its documentation does", async () => {
  const { findWorkspace, openWorkspace, score, validate, wholePercent, historyOf, scoringContext, readWords } =
    await library();
  const folder = findWorkspace(new URL("examples/harbour/teams", ROOT).pathname);
  expect(folder).toBe(new URL("examples/harbour", ROOT).pathname);
  const workspace = await openWorkspace(folder, { cache: null });
  expect(await validate(workspace)).toEqual([]);
  const cycle = workspace.cycles.get("2026-Q4");
  if (cycle === undefined) throw new Error("harbour has no 2026-Q4");
  const at = { cycle, asOf: "2026-11-20" };
  const { objectivesById, keyResultsByRef } = score(workspace, at);
  // The worked case of the documents: 70 %, 30 %, 60 % and 50 % make 53 %.
  expect(wholePercent(objectivesById.get("marketing/inbound-pipeline")?.progress ?? 0)).toBe(53);
  const scored = keyResultsByRef.get("growth/activation/kr1");
  if (scored === undefined) throw new Error("harbour has no growth/activation/kr1");
  const history = historyOf(scored.keyResult, scoringContext(workspace, at));
  expect(history.at(-1)).toMatchObject({ date: "2026-11-20", value: 36.5 });
  const words = await readWords(workspace, scored.checkIns.slice(-1));
  expect([...words.values()][0]?.progress).toMatch(/./);
});

it("scores no cycle that is not there, and as of no day that does not exist", async () => {
  const { openWorkspace, score, scoringContext } = await library();
  const workspace = await openWorkspace(new URL("examples/minimal", ROOT).pathname, { cache: null });
  const cycle = workspace.cycles.get("2026-Q4");
  // What JavaScript may hand over, whatever the types say.
  const given = (at: unknown, programme: unknown = workspace) => [
    () => score(programme as typeof workspace, at as Parameters<typeof score>[1]),
    () => scoringContext(programme as typeof workspace, at as Parameters<typeof score>[1]),
  ];
  const refused: readonly (readonly [calls: (() => unknown)[], error: ErrorConstructor, message: string])[] = [
    [
      given({ cycle, asOf: "2026-13-01" }),
      RangeError,
      'asOf must be a day that exists, such as "2026-11-20", and not "2026-13-01"',
    ],
    [given({ cycle, asOf: "2026-02-29" }), RangeError, 'and not "2026-02-29"'],
    [given({ cycle, asOf: "2026-11-20T10:00:00Z" }), RangeError, 'and not "2026-11-20T10:00:00Z"'],
    [given({ cycle, asOf: "" }), RangeError, 'and not ""'],
    [given({ cycle, asOf: 5 }), TypeError, 'asOf must be a day in a string, such as "2026-11-20", and not number'],
    [given({ cycle }), TypeError, "and not undefined"],
    [given({ cycle: workspace.cycles.get("2031-Q1"), asOf: "2026-11-20" }), TypeError, "There is no cycle to score"],
    [given({ cycle: "2026-Q4", asOf: "2026-11-20" }), TypeError, "There is no cycle to score"],
    [given(undefined), TypeError, "There is no cycle to score"],
    [given({ cycle, asOf: "2026-11-20" }, {}), TypeError, "There is no workspace to score"],
  ];
  for (const [calls, error, message] of refused) {
    for (const call of calls) {
      expect(call).toThrow(error);
      expect(call).toThrow(message);
    }
  }
});

it("raises the flags that okr flags raises", async () => {
  const { asOfFrom, Evidence, FLAG_RULES, findFlags, openWorkspace, readHistory, score } = await library();
  const programme = await openWorkspace(new URL("examples/harbour", ROOT).pathname, { cache: null });
  const cycle = programme.cycles.get("2026-Q4");
  const asOf = asOfFrom("2026-11-20", "2026-11-20", programme.settings.timezone);
  if (cycle === undefined || asOf === undefined) throw new Error("harbour has no 2026-Q4");
  const history = await readHistory(programme.root, cycle.id, null);
  const scorecard = score(programme, { cycle, asOf: asOf.date });
  const known = typeof history === "string" ? null : history;
  const { raised } = findFlags(new Evidence({ programme, asOf, scorecard, history: known }), FLAG_RULES);
  expect(raised.map(({ rule, subject }) => `${rule.id} ${subject}`)).toContain(
    "escalate/off-trajectory web/page-loading/kr4",
  );
});

it("finds what is wrong, and says where there is no workspace", async () => {
  const { findWorkspace, NoWorkspaceError, openWorkspace, validate } = await library();
  const workspace = await openWorkspace(new URL("examples/broken", ROOT).pathname, { cache: null });
  const problems = await validate(workspace);
  expect(problems.length).toBeGreaterThan(10);
  expect(problems[0]).toMatchObject({
    file: expect.any(String),
    line: expect.any(Number),
    severity: expect.any(String),
  });
  expect(() => findWorkspace("/")).toThrow(NoWorkspaceError);
});

it("exports nothing by accident", async () => {
  expect(Object.keys(await library()).sort()).toEqual([
    "Evidence",
    "FLAG_RULES",
    "NoWorkspaceError",
    "asOfFrom",
    "findFlags",
    "findWorkspace",
    "historyOf",
    "openWorkspace",
    "readHistory",
    "readWords",
    "score",
    "scoringContext",
    "validate",
    "wholePercent",
  ]);
});
