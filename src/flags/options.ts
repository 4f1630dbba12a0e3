import type { RuleSetting } from "../model/settings.ts";
import type { Severity } from "../model/severity.ts";
import type { FlagRule, OptionDeclaration, OptionDeclarations, OptionValues } from "./flag-rule.ts";

/** What okr.yaml says of a rule. */
export interface RuleChoice {
  /** False when it is switched off. */
  readonly enabled: boolean;
  /** The severity that takes the place of the rule's own; null without one. */
  readonly severity: Severity | null;
  readonly options: OptionValues<OptionDeclarations>;
}

/** Reads what okr.yaml says of a rule. Options that the rule does not have, or that do not fit it, are left out: `validate` reports them. */
export function choiceFor(rule: FlagRule, setting: RuleSetting | undefined): RuleChoice {
  const given = typeof setting === "object" ? setting : {};
  const severity = typeof setting === "string" ? setting : given.severity;
  return {
    enabled: severity !== "off",
    severity: severity === undefined || severity === "off" ? null : severity,
    options: Object.fromEntries(
      Object.entries(rule.options).map(([name, declared]) => [
        name,
        optionValue(declared, given[name as keyof typeof given]),
      ]),
    ),
  };
}

function optionValue(declared: OptionDeclaration, given: unknown): number | readonly string[] {
  if (typeof declared.default === "number") {
    return typeof given === "number" ? given : declared.default;
  }
  const words = Array.isArray(given) ? given.filter((word) => typeof word === "string") : [];
  return [...declared.default, ...words];
}
