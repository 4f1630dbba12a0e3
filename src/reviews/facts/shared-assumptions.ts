import type { EscalationCase } from "../../escalation/health/case.ts";
import { saysTheSame } from "../../learning/words.ts";

/** A planning assumption that broke in more than one escalation, as the reviews afterwards say. */
export interface SharedAssumption {
  /** In the words of the first. */
  readonly assumption: string;
  /** Oldest cycle first, then in order of id. */
  readonly escalations: readonly { readonly id: string; readonly cycle: string; readonly team: string }[];
}

/** The assumptions that several escalations share, in nearly the same words; those that broke most often first. */
export function sharedAssumptions(escalations: readonly EscalationCase[]): SharedAssumption[] {
  const groups: { assumption: string; escalations: SharedAssumption["escalations"] }[] = [];
  for (const { id, cycle, team, assumption } of escalations) {
    if (assumption === null) continue;
    const known = groups.find((group) => saysTheSame(group.assumption, assumption));
    if (known === undefined) groups.push({ assumption, escalations: [{ id, cycle, team }] });
    else known.escalations = [...known.escalations, { id, cycle, team }];
  }
  return groups
    .filter((group) => group.escalations.length > 1)
    .sort((a, b) => b.escalations.length - a.escalations.length);
}
