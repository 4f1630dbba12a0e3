import { forAlphabetOf } from "../../document/alphabet.ts";
import type { ScoredByPart } from "../../score/by-part.ts";
import type { Objective } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import { reflectionOn } from "./reflected.ts";
import { metricKey } from "./same-measure.ts";

/**
 * The objective of the last cycle that one of this cycle carries on or repeats: the team's own with the same name or
 * title, or one whose reflection carried or reset a key result with the same measure. Null when it is new.
 */
export function predecessorOf(objective: Objective, previous: ScoredByPart, evidence: Evidence): Objective | null {
  const own = previous.objectives.filter(
    ({ team, state }) => team === objective.team && state !== "draft" && state !== "backlog",
  );
  return (
    own.find(({ id }) => id === objective.id) ??
    titledAlike(own, objective) ??
    own.find((before) => isCarriedInto(objective, before, previous, evidence)) ??
    null
  );
}

function titledAlike(objectives: readonly Objective[], { title }: Objective): Objective | undefined {
  const words = plain(title);
  return objectives.find((other) => plain(other.title) === words);
}

function isCarriedInto(objective: Objective, before: Objective, { cycle }: ScoredByPart, evidence: Evidence): boolean {
  const verdicts = reflectionOn(before, cycle, evidence)?.key_results ?? {};
  const measures = new Set(objective.keyResults.map(metricKey));
  return before.keyResults.some((keyResult) => {
    const next = verdicts[keyResult.id]?.next;
    const measure = metricKey(keyResult);
    return (next === "carry" || next === "reset") && measure !== null && measures.has(measure);
  });
}

/** The words alone: case, spaces and signs do not make another title. */
function plain(text: string): string {
  const lower = text.toLowerCase();
  return lower.replaceAll(forAlphabetOf(lower, /[^a-z0-9]+/g, /[^\p{L}\p{N}]+/gu), " ").trim();
}
