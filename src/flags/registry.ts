// Generated from the files beside it by npm run generate.
import type { FlagRule } from "./flag-rule.ts";
import { overdueAction } from "./govern/overdue-action.ts";

/** Every red flag and every trigger, by stage and name. */
export const FLAG_RULES: readonly FlagRule[] = [overdueAction];

const byId: ReadonlyMap<string, FlagRule> = new Map(FLAG_RULES.map((rule) => [rule.id, rule]));

/** The rule of an id such as `plan/no-buy-in`. */
export function findFlagRule(id: string): FlagRule | undefined {
  return byId.get(id);
}
