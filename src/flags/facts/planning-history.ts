import type { Objective } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import { commitDay } from "./commit-day.ts";
import { decidedWithin } from "./decided-within.ts";
import { unrecordedEdits } from "./unrecorded-edits.ts";

/** When an objective was planned, as git knows it. */
export interface Planning {
  readonly id: string;
  /** The last day on which it was brought, or edited without a decision that accounts for it. */
  readonly lastEdit: string;
}

/**
 * When an objective was last planned. Null where git knows nothing of it: it was never committed, or it came with the
 * workspace or its cycle after planning had ended, and may be older than its commit.
 */
export function planningOf({ id, file }: Objective, evidence: Evidence): Planning | null {
  const { history, programme, scorecard, asOf } = evidence;
  const { planningEnds } = scorecard.rhythm;
  const changes = history?.objectives.get(file) ?? [];
  const days = changes.map((change) => commitDay(change, programme.settings)).filter((date) => date <= asOf.date);
  const [first] = days.sort();
  if (first === undefined) return null;
  const cameLate = first > planningEnds;
  if (cameLate && history?.added.get(file) === undefined) return null;
  const inTime = days.filter((date) => date <= planningEnds);
  const late = unrecordedEdits(id, changes, evidence, decidedWithin(evidence)).map(({ date }) => date);
  return { id, lastEdit: [...inTime, ...late, ...(cameLate ? [first] : [])].sort().at(-1) ?? first };
}
