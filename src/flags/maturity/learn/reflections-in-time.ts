import { endedObjectives } from "../ended-objectives.ts";
import { cannotTell, judged, type Sign } from "../sign.ts";

export const reflectionsInTime: Sign = {
  id: "reflections-in-time",
  stage: "learn",
  title: "Reflections done in time",
  next: "Open reflections a week before the last day, and let no planning begin at any level that has not closed its own.",
  judge({ evidence }) {
    const ended = endedObjectives(evidence);
    if (ended === null) return cannotTell("no cycle before this one");
    const { cycle, objectives } = ended;
    const of = objectives.length;
    if (of === 0) return cannotTell("nothing was scored last cycle");
    const late = objectives.filter(({ reflection }) => reflection === null || (reflection.date ?? "") > cycle.ends);
    const undated = objectives.filter(({ reflection }) => reflection !== null && reflection.date === undefined);
    const facts = { cycle: cycle.id, by: cycle.ends, late: late.map(({ objective }) => objective.id), of };
    if (late.length === 0 && undated.length > 0) return cannotTell(`${undated.length} of ${of} have no date`);
    return judged(late.length === 0, `${of - late.length} of ${of} by the last day`, facts);
  },
};
