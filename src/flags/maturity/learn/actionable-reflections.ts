import type { Reflection } from "../../../workspace/workspace.ts";
import { endedObjectives } from "../ended-objectives.ts";
import { isShare, MOST } from "../share.ts";
import { cannotTell, judged, type Sign } from "../sign.ts";

export const actionableReflections: Sign = {
  id: "actionable-reflections",
  stage: "learn",
  title: "Reflections lead to action",
  next: "In each reflection say what happened, with a number, and of each key result what becomes of it and why.",
  judge({ evidence }) {
    const ended = endedObjectives(evidence);
    if (ended === null) return cannotTell("no cycle before this one");
    const reflections = ended.objectives.flatMap(({ reflection }) => reflection ?? []);
    if (ended.objectives.length === 0) return cannotTell("nothing was scored last cycle");
    if (reflections.length === 0) return judged(false, "no reflection on last cycle", { cycle: ended.cycle.id });
    const good = reflections.filter(leadsToAction);
    return judged(
      isShare(good.length, reflections.length, MOST),
      `${good.length} of ${reflections.length} say what and what now`,
      { cycle: ended.cycle.id, good: good.map(({ objective }) => objective), of: reflections.length },
    );
  },
};

/** It says what happened, what becomes of the key results, and what is known now or why that becomes of them. */
function leadsToAction(reflection: Reflection): boolean {
  const { happened, went_well: well, went_badly: badly, known_now: known = [], learnings = [] } = reflection;
  const verdicts = Object.values(reflection.key_results);
  const saysWhat = [happened, well, badly].some((text) => text !== undefined);
  const saysWhy = known.length > 0 || learnings.length > 0 || verdicts.some(({ why }) => why !== undefined);
  return saysWhat && verdicts.length > 0 && saysWhy;
}
