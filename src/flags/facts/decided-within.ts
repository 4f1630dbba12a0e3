import type { Evidence } from "../evidence.ts";
import { unrecordedPriorityChange as rule } from "../execute/unrecorded-priority-change.ts";
import { choiceFor } from "../options.ts";

/** A decision made so many days before or after an edit accounts for it: as the rule about them is set. */
export function decidedWithin({ programme }: Evidence): number {
  return Number(choiceFor(rule, programme.settings.rules[rule.id]).options.days);
}
