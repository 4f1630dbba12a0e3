/**
 * okr as a library: read a workspace, check it, score it. The command line is built on the same functions.
 *
 * ```js
 * import { findWorkspace, openWorkspace, score, validate } from "okr";
 *
 * const workspace = await openWorkspace(findWorkspace("."));
 * const problems = await validate(workspace);
 * const cycle = workspace.cycles.get("2026-Q4");
 * const scorecard = score(workspace, { cycle, asOf: "2026-11-20" });
 * ```
 *
 * What `okr flags` raises: `findFlags(new Evidence({ programme: workspace, asOf, scorecard, history }), FLAG_RULES)`, with
 * the moment from `asOfFrom` and what git knows from `readHistory`, or null.
 *
 * `score` and `scoringContext` throw a TypeError without a workspace, a cycle (such as one that the workspace does not have)
 * or a day, and a RangeError for a day that does not exist.
 *
 * Progress, expected, pace and confidence are fractions and never rounded; dates are `2026-11-20`.
 */
export { Evidence, type Standpoint } from "./flags/evidence.ts";
export { type Flags, findFlags } from "./flags/find-flags.ts";
export type { Finding, Flag, Words } from "./flags/finding.ts";
export { FLAG_RULES } from "./flags/registry.ts";
export type { Problem } from "./model/problem.ts";
export type { Severity } from "./model/severity.ts";
export { type HistoryPoint, historyOf } from "./score/history.ts";
export { wholePercent } from "./score/rounding.ts";
export { type ScoreAt, score, scoringContext } from "./score/scorecard.ts";
export type { Scorecard, ScoredKeyResult, ScoredObjective, Status, Trend } from "./score/scored.ts";
export { type AsOf, asOfFrom } from "./time/as-of.ts";
export type { History, NoHistory } from "./workspace/history.ts";
export { findWorkspace, NoWorkspaceError, type OpenOptions, openWorkspace } from "./workspace/open.ts";
export { readHistory } from "./workspace/read-history.ts";
export type { Settings } from "./workspace/settings.ts";
export { validate } from "./workspace/validate.ts";
export { readWords } from "./workspace/words.ts";
export type {
  CheckIn,
  CheckInWords,
  Cycle,
  Decision,
  Escalation,
  KeyResult,
  Learning,
  Objective,
  Person,
  Priority,
  Reflection,
  Review,
  Team,
  Workspace,
} from "./workspace/workspace.ts";
