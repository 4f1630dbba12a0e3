import { counted } from "../../../document/words.ts";
import type { KeyResult } from "../../../workspace/workspace.ts";
import type { Evidence } from "../../evidence.ts";
import { cannotTell, judged, type Sign } from "../sign.ts";

const RULE = "plan/conservative-targets";

export const promisesWithPlans: Sign = {
  id: "promises-with-plans",
  stage: "plan",
  title: "A plan behind each promise",
  next: "Write down for each committed key result by what date which value is reached, or the work that gets there.",
  judge({ evidence, flags }) {
    const promised = evidence.activeKeyResults.filter(({ keyResult }) => keyResult.commitment === "committed");
    const without = promised
      .filter(({ keyResult }) => !hasPlan(keyResult, evidence))
      .map(({ keyResult }) => keyResult.ref);
    const easy = flags.filter(({ rule }) => rule.id === RULE).map(({ subject }) => subject);
    const facts = { committed: promised.length, without, conservative: easy };
    if (promised.length === 0) return cannotTell("no key result is committed");
    if (without.length > 0) return judged(false, `${without.length} of ${promised.length} promised without one`, facts);
    if (easy.length > 0) return judged(false, `${counted(easy.length, "target")} without any stretch`, facts);
    return judged(true, `${promised.length} of ${promised.length} promised with one`, facts);
  },
};

/** Values by date, steps with dates, or work listed for it or for its objective. A control is kept from day to day. */
function hasPlan(keyResult: KeyResult, { cycle }: Evidence): boolean {
  if (keyResult.type === "control") return true;
  if ("plan" in keyResult && (keyResult.plan ?? []).length > 0) return true;
  if (keyResult.type === "milestone" && keyResult.milestones.some(({ due }) => due !== undefined)) return true;
  if (keyResult.type === "task" && (keyResult.tasks ?? []).some(({ due }) => due !== undefined)) return true;
  if (keyResult.type === "baseline" && keyResult.due !== undefined) return true;
  const work = cycle.objectives.get(keyResult.objective)?.initiatives ?? [];
  return work.some((one) => one.state !== "stopped" && (one.for === undefined || one.for === keyResult.id));
}
