import { groupBy } from "../model/group-by.ts";
import { touches } from "./evidence.ts";
import type { Flag } from "./finding.ts";

/**
 * Findings with one cause are one finding: drops those on whose subject, or on the whole or a part of it, a rule has
 * spoken that says more of what to do. What is itself dropped still speaks for what it would have silenced.
 */
export function withoutEchoes(flags: readonly Flag[]): Flag[] {
  const byRule = groupBy(
    flags.filter(({ near }) => near !== true),
    ({ rule }) => rule.id,
  );
  return flags.filter(({ rule, subject }) => {
    if (subject === null) return true;
    const louder = (rule.silencedBy ?? []).flatMap((id) => byRule.get(id) ?? []);
    return !louder.some((flag) => flag.subject !== null && touches(flag.subject, subject));
  });
}
