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
