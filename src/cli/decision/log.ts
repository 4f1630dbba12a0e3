import { actionsOf } from "../../escalation/actions.ts";
import { wasOffCycle } from "../../escalation/decided-off-cycle.ts";
import { groupBy } from "../../model/group-by.ts";
import { camelKeys } from "../../render/json.ts";
import { type LoggedDecision, openActions } from "../../reviews/decision-log.ts";
import type { Opened } from "../open-for-cycle.ts";
import type { OpenedRecords } from "../open-record.ts";

/** Every decision that had been made by the as-of day in the cycles that were read, the newest first. */
export function logOf({ workspace, cycles, asOf }: OpenedRecords): LoggedDecision[] {
  return cycles
    .flatMap((cycle) => loggedIn({ workspace, cycle, asOf }))
    .sort((a, b) => (a.decision.id > b.decision.id ? -1 : 1));
}

/** The same of one cycle, in the order of the cycle. */
export function loggedIn({ workspace, cycle, asOf }: Opened): LoggedDecision[] {
  const actions = groupBy(actionsOf(workspace, cycle, asOf.date), ({ from }) => `${from.kind} ${from.id}`);
  const reviews = [...cycle.reviews.values()].filter(({ date }) => date <= asOf.date);
  return [...cycle.decisions.values()]
    .filter(({ date }) => date <= asOf.date)
    .map((decision) => ({
      decision,
      cycle: cycle.id,
      offCycle: wasOffCycle(decision, workspace, cycle),
      review: reviews.find(({ decisions = [] }) => decisions.includes(decision.id))?.id ?? null,
      actions: actions.get(`decision ${decision.id}`) ?? [],
    }));
}

/** A decision as JSON has it, its actions with how they stand. */
export function decisionJson(logged: LoggedDecision): object {
  const { file: _file, actions: _actions, id, date, ...written } = logged.decision;
  return {
    id,
    cycle: logged.cycle,
    date,
    ...(camelKeys(written) as object),
    offCycle: logged.offCycle,
    review: logged.review,
    actions: logged.actions,
    openActions: openActions(logged).length,
  };
}
