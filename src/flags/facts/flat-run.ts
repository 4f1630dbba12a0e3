import type { ScoredKeyResult } from "../../score/scored.ts";
import type { CheckIn } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";

/** The newest check-ins that all say the same value, or the same milestones or tasks reached, oldest first. */
export function flatRun({ checkIns }: ScoredKeyResult): readonly CheckIn[] {
  const newest = checkIns.at(-1);
  if (newest === undefined) return [];
  const said = reading(newest);
  const before = checkIns.findLastIndex((checkIn) => reading(checkIn) !== said);
  return checkIns.slice(before + 1);
}

function reading({ value, done }: CheckIn): string {
  return value === undefined ? [...(done ?? [])].sort().join() : String(value);
}

/** Whether some check-ins, or a lesson recorded since the first of them, say what was learned from their key result. */
export function hasTaught({ keyResult }: ScoredKeyResult, run: readonly CheckIn[], evidence: Evidence): boolean {
  const since = run[0]?.date ?? "";
  const own = [keyResult.ref, keyResult.objective].flatMap((ref) => [ref, `${keyResult.cycle}:${ref}`]);
  return (
    run.some(({ learned = [] }) => learned.length > 0) ||
    evidence.learnings.some(({ from, date }) => date >= since && from !== undefined && own.includes(from))
  );
}
