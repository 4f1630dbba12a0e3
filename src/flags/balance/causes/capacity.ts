import { reaches } from "../../../score/threshold.ts";
import { againstPlan } from "../../facts/percent.ts";
import { type Look, looked } from "../cause.ts";
import type { Scene } from "../scene.ts";
import { furthestApart, type Standing } from "../standing.ts";

/** So far ahead of plan has somebody to spare, and so far behind somebody is missing: a fraction. */
const FAR = 0.3;

/** One objective far ahead of its plan while another is far behind. */
export function handsApart(scene: Scene): Look {
  const extremes = furthestApart(scene.compared);
  if (extremes === null) return looked([], "fewer than two objectives can be compared");
  const { best, worst } = extremes;
  if (!reaches(best.ahead, FAR) || !reaches(-worst.ahead, FAR)) return looked([]);
  return looked([{ message: `${said(best)} while ${said(worst)}`, subject: worst.id, rule: null }]);
}

function said({ title, progress, expected }: Standing): string {
  return `"${title}" is at ${againstPlan(progress, expected)}`;
}
