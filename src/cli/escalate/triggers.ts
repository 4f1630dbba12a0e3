import { concernOf } from "../../escalation/concern.ts";
import { routeAt } from "../../escalation/route.ts";
import type { Flag } from "../../flags/finding.ts";
import { isInScope } from "../../flags/scope.ts";
import type { Trigger } from "../../reviews/escalation/triggers.ts";
import { score } from "../../score/scorecard.ts";
import type { Scorecard } from "../../score/scored.ts";
import { whoOwes } from "../../score/who-owes.ts";
import { flagScope } from "../flags/scope.ts";
import type { Opened } from "../open-for-cycle.ts";
import { firedTriggers } from "./fired.ts";
import { matterOf, suggestFor } from "./matter.ts";

/**
 * The triggers of some scopes, those that have fired before those that are near.
 *
 * @throws {UsageError} when a scope names nothing that is there.
 */
export async function triggersIn(opened: Opened, scopes: readonly string[]): Promise<Trigger[]> {
  const { workspace, cycle, asOf } = opened;
  const scorecard = score(workspace, { cycle, asOf: asOf.date });
  const scope = await flagScope(workspace, scorecard, scopes);
  const { fired, near, evidence } = await firedTriggers(opened, scorecard);
  const isAskedFor = (flag: Flag) => scope === null || isInScope(flag, scope, evidence);
  return [...fired, ...near].filter(isAskedFor).map((flag) => triggerFrom(flag, opened, scorecard));
}

function triggerFrom(flag: Flag, opened: Opened, scorecard: Scorecard): Trigger {
  const { workspace, cycle, asOf } = opened;
  const { rule, subject, near = false, message, help, evidence } = flag;
  const ref = subject ?? "";
  const raisedBy = ownerOf(ref, scorecard);
  const owner = raisedBy === null ? null : whoOwes(workspace.people, raisedBy, asOf.date);
  const matter = matterOf(opened, scorecard, [ref], [flag]);
  const { level } = suggestFor(opened, matter);
  const concern = concernOf({ affects: [...matter.affects], raised: { by: owner ?? "", at: asOf.instant } }, cycle);
  const { taker, takenAt } = routeAt(workspace, { concern, date: asOf.date }, level);
  const suggests = { level, tier: takenAt, decider: taker?.handle ?? null };
  return { rule: rule.id, ref, near, message, remedy: help, evidence, owner, suggests };
}

function ownerOf(ref: string, { keyResultsByRef, objectivesById }: Scorecard): string | null {
  return keyResultsByRef.get(ref)?.keyResult.owner ?? objectivesById.get(ref)?.objective.owner ?? null;
}
