import { counted } from "../../../document/words.ts";
import { groupBy } from "../../../model/group-by.ts";
import { FEW, isShare } from "../share.ts";
import { cannotTell, judged, type Sign } from "../sign.ts";

/** Of fewer decisions it says nothing who made them. */
const ENOUGH = 4;

/** Decisions are spread while nobody makes more than this of them: a fraction. */
const HALF = 0.5;

export const leadersNotChasing: Sign = {
  id: "leaders-not-chasing",
  stage: "execute",
  title: "Leaders do not have to chase",
  next: "Agree who may decide what without asking, and begin each weekly review with what is overdue.",
  judge({ evidence }) {
    const { asOf, decisions, activeKeyResults } = evidence;
    const due = evidence.actions.filter((action) => action.due < asOf.date);
    const overdue = due.filter(({ state }) => state === "overdue").length;
    const silent = activeKeyResults.filter(({ stale }) => stale).length;
    const most = Math.max(0, ...[...groupBy(decisions, ({ by }) => by).values()].map((own) => own.length));
    const facts = {
      ...{ actionsDue: due.length, actionsOverdue: overdue, keyResults: activeKeyResults.length },
      ...{ checkInsOverdue: silent, decisions: decisions.length, mostByOnePerson: most },
    };
    if (due.length === 0 && decisions.length === 0) return cannotTell("no action or decision on record");
    if (due.length > 0 && isMore(overdue, due.length, FEW)) {
      return judged(false, `${overdue} of ${counted(due.length, "action")} overdue`, facts);
    }
    if (isMore(silent, activeKeyResults.length, FEW)) {
      return judged(false, `${counted(silent, "check-in")} overdue`, facts);
    }
    if (decisions.length >= ENOUGH && isMore(most, decisions.length, HALF)) {
      return judged(false, `one person made ${most} of ${decisions.length} decisions`, facts);
    }
    if (due.length === 0) return judged(true, `${counted(decisions.length, "decision")}, nothing overdue`, facts);
    return judged(true, `${overdue} of ${counted(due.length, "action")} overdue`, facts);
  },
};

function isMore(count: number, of: number, fraction: number): boolean {
  return count > 0 && count > fraction * of && isShare(count, of, fraction);
}
