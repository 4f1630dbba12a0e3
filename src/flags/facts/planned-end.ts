import { planPoints } from "../../score/expected.ts";
import { itemsOf } from "../../score/items.ts";
import type { CycleRhythm } from "../../score/rhythm.ts";
import type { ScoredKeyResult } from "../../score/scored.ts";

/**
 * The day on which a key result is reached by its own dates: that of the last milestone or task that is still to come,
 * of the baseline, or of the first point of its plan that is at the target. Null where its file gives no dates.
 *
 * @param what where only a part of it is meant: the milestone or task whose title it names, if it names one
 */
export function plannedEnd(
  { keyResult, checkIns }: ScoredKeyResult,
  rhythm: CycleRhythm,
  what: string | undefined,
): string | null {
  switch (keyResult.type) {
    case "increase":
    case "decrease":
      if (keyResult.plan === undefined) return null;
      return planPoints(keyResult, rhythm).find(({ progress }) => progress >= 1)?.date ?? rhythm.ends;
    case "baseline":
      return keyResult.due ?? null;
    case "milestone":
    case "task": {
      const ahead = itemsOf(keyResult, checkIns).filter(({ reached }) => !reached);
      const meant = ahead.filter(({ id }) => namesPart(what, titlesOf(keyResult).get(id)));
      const dates = (meant.length > 0 ? meant : ahead).flatMap(({ due }) => due ?? []);
      return dates.length === 0 ? null : dates.reduce((last, date) => (date > last ? date : last));
    }
    default:
      return null;
  }
}

function titlesOf(keyResult: Extract<ScoredKeyResult["keyResult"], { type: "milestone" | "task" }>) {
  const listed = keyResult.type === "milestone" ? keyResult.milestones : (keyResult.tasks ?? keyResult.initiatives);
  return new Map(listed.map(({ id, title }) => [id, title]));
}

function namesPart(what: string | undefined, title: string | undefined): boolean {
  if (what === undefined || title === undefined) return false;
  const [wanted, offered] = [what.trim().toLowerCase(), title.trim().toLowerCase()];
  return wanted.includes(offered) || offered.includes(wanted);
}
