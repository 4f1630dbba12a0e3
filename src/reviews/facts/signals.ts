import type { Flag } from "../../flags/finding.ts";
import type { Severity } from "../../model/severity.ts";
import type { Scope } from "../../score/team-scope.ts";

/** A flag or a trigger, as a forum shows it: what has been noticed, or what is one step from it. */
export interface Signal {
  /** `escalate/low-confidence` */
  readonly rule: string;
  readonly severity: Severity;
  /** What it is about. */
  readonly subject: string | null;
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
  /** True when it has not fired yet. */
  readonly near: boolean;
}

/** The flags and triggers that concern a scope, in the order given: what has been noticed, then what is near. */
export function signalsOf(flags: readonly Flag[], scope: Scope): Signal[] {
  return flags
    .filter((flag) => concerns(flag, scope))
    .map(({ rule, severity, subject, message, help, near = false }) => {
      return { rule: rule.id, severity, subject, message, remedy: help, near };
    });
}

/** What is about the programme as a whole is the whole company's business. */
function concerns({ subject, concerns: others = [] }: Flag, scope: Scope): boolean {
  if (scope.isWhole) return true;
  return [subject ?? "", ...others].some((concern) => {
    if (concern.startsWith("@")) return scope.hasPerson(concern.slice(1));
    if (concern.startsWith("team:")) return scope.hasTeam(concern.slice("team:".length));
    return scope.hasReference(concern);
  });
}

/** Whether a meeting must talk about it: triggers, and flags that are more than a note. */
export function isPressing(signal: Signal): boolean {
  return isTrigger(signal) || signal.severity !== "info";
}

/** Whether a signal is a trigger of escalation. */
export function isTrigger({ rule }: Signal): boolean {
  return rule.startsWith("escalate/");
}
