import { counted } from "../../../document/words.ts";
import type { Evidence } from "../../evidence.ts";
import { supportsOf } from "../../facts/supports.ts";
import { isShare, NEARLY_ALL } from "../share.ts";
import { cannotTell, judged, type Sign } from "../sign.ts";

export const linkedUpward: Sign = {
  id: "linked-upward",
  stage: "engage",
  title: "Objectives are linked upward",
  next: "Ask each owner whom it helps that theirs is reached, and write the answer under supports with a how.",
  judge({ evidence }) {
    const below = evidence.activeObjectives.filter(({ team }) => hasAbove(team, evidence));
    const alone = below.filter((objective) => supportsOf(objective).length === 0).map(({ id }) => id);
    const linked = below.length - alone.length;
    if (below.length === 0) return cannotTell("nothing is above them to link to");
    return judged(isShare(linked, below.length, NEARLY_ALL), `${linked} of ${counted(below.length, "objective")}`, {
      linked,
      of: below.length,
      alone,
    });
  },
};

/** The company's objectives have its priorities of the year above them, where there are any. */
function hasAbove(team: string, { programme, cycle }: Evidence): boolean {
  if (programme.teams.get(team)?.level !== "company") return true;
  return [...programme.priorities.values()].some(({ year }) => year === cycle.id.slice(0, 4));
}
