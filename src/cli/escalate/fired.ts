import { Evidence } from "../../flags/evidence.ts";
import { findFlags } from "../../flags/find-flags.ts";
import type { Flag } from "../../flags/finding.ts";
import { sift } from "../../flags/ignored.ts";
import { FLAG_RULES } from "../../flags/registry.ts";
import type { Scorecard } from "../../score/scored.ts";
import type { Opened } from "../open-for-cycle.ts";
import { rangesOf } from "../raise-flags.ts";

/** The triggers of a cycle that nobody has answered, and those that are one step from firing. */
export interface Fired {
  readonly evidence: Evidence;
  readonly fired: readonly Flag[];
  readonly near: readonly Flag[];
}

const TRIGGERS = FLAG_RULES.filter(({ id }) => id.startsWith("escalate/"));

/** Runs the triggers of escalation alone: they rest on the cycle, and need no history. */
export async function firedTriggers(opened: Opened, scorecard: Scorecard): Promise<Fired> {
  const { workspace, asOf } = opened;
  const evidence = new Evidence({ programme: workspace, asOf, scorecard, history: null });
  const { raised, near } = findFlags(evidence, TRIGGERS);
  const files = new Set(workspace.ignores.map(({ file }) => file));
  const ranges = await rangesOf(
    workspace,
    raised.filter(({ spot }) => files.has(spot.file)),
  );
  const { kept } = sift(raised, workspace.ignores, asOf.date, (flag) => ranges(flag)?.line ?? 0);
  return { evidence, fired: kept, near };
}
