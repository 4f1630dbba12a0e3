// Generated from the files beside it by npm run generate.

import { faultFinding } from "./engage/fault-finding.ts";
import { infrequentReviews } from "./engage/infrequent-reviews.ts";
import { nothingCelebrated } from "./engage/nothing-celebrated.ts";
import { setAndForget } from "./engage/set-and-forget.ts";
import { unsupportedOwner } from "./engage/unsupported-owner.ts";
import { decisionNeeded } from "./escalate/decision-needed.ts";
import { dependencyWindow } from "./escalate/dependency-window.ts";
import { lowConfidence } from "./escalate/low-confidence.ts";
import { offTrajectory } from "./escalate/off-trajectory.ts";
import { outOfAuthority } from "./escalate/out-of-authority.ts";
import { threatens } from "./escalate/threatens.ts";
import { checkInDiscipline } from "./execute/check-in-discipline.ts";
import { noInnovation } from "./execute/no-innovation.ts";
import { unaddressedBottleneck } from "./execute/unaddressed-bottleneck.ts";
import { underResourced } from "./execute/under-resourced.ts";
import { unrecordedPriorityChange } from "./execute/unrecorded-priority-change.ts";
import type { FlagRule } from "./flag-rule.ts";
import { meetingWithoutDecision } from "./govern/meeting-without-decision.ts";
import { noTradeOff } from "./govern/no-trade-off.ts";
import { overdueAction } from "./govern/overdue-action.ts";
import { redWithoutAction } from "./govern/red-without-action.ts";
import { tickBoxUpdates } from "./govern/tick-box-updates.ts";
import { tooManyPriorities } from "./govern/too-many-priorities.ts";
import { achievementOnly } from "./learn/achievement-only.ts";
import { notFedForward } from "./learn/not-fed-forward.ts";
import { nothingCaptured } from "./learn/nothing-captured.ts";
import { nothingShared } from "./learn/nothing-shared.ts";
import { sharingUnrecognised } from "./learn/sharing-unrecognised.ts";
import { missingRole } from "./own/missing-role.ts";
import { noSingleOwner } from "./own/no-single-owner.ts";
import { conservativeTargets } from "./plan/conservative-targets.ts";
import { misaligned } from "./plan/misaligned.ts";
import { noBuyIn } from "./plan/no-buy-in.ts";
import { notPrioritised } from "./plan/not-prioritised.ts";
import { tooManyOrTooFew } from "./plan/too-many-or-too-few.ts";
import { boughtAtAPrice } from "./progress/bought-at-a-price.ts";
import { hollow } from "./progress/hollow.ts";
import { unbalanced } from "./progress/unbalanced.ts";
import { activityNotOutcome } from "./write/activity-not-outcome.ts";
import { noMeasure } from "./write/no-measure.ts";
import { oddClassification } from "./write/odd-classification.ts";

/** Every red flag and every trigger, by stage and name. */
export const FLAG_RULES: readonly FlagRule[] = [
  conservativeTargets,
  misaligned,
  noBuyIn,
  notPrioritised,
  tooManyOrTooFew,
  checkInDiscipline,
  noInnovation,
  unaddressedBottleneck,
  underResourced,
  unrecordedPriorityChange,
  faultFinding,
  infrequentReviews,
  nothingCelebrated,
  setAndForget,
  unsupportedOwner,
  achievementOnly,
  notFedForward,
  nothingCaptured,
  nothingShared,
  sharingUnrecognised,
  missingRole,
  noSingleOwner,
  activityNotOutcome,
  noMeasure,
  oddClassification,
  meetingWithoutDecision,
  noTradeOff,
  overdueAction,
  redWithoutAction,
  tickBoxUpdates,
  tooManyPriorities,
  boughtAtAPrice,
  hollow,
  unbalanced,
  decisionNeeded,
  dependencyWindow,
  lowConfidence,
  offTrajectory,
  outOfAuthority,
  threatens,
];

const byId: ReadonlyMap<string, FlagRule> = new Map(FLAG_RULES.map((rule) => [rule.id, rule]));

/** The rule of an id such as `plan/no-buy-in`. */
export function findFlagRule(id: string): FlagRule | undefined {
  return byId.get(id);
}
