import { actionsOf } from "../../escalation/actions.ts";
import { groupBy } from "../../model/group-by.ts";
import { camelKeys } from "../../render/json.ts";
import { type LoggedDecision, openActions } from "../../reviews/decision-log.ts";
import type { OpenedRecords } from "../open-record.ts";

/** Every decision that had been made by the as-of day in the cycles that were read, the newest first. */
export function logOf({ workspace, cycles, asOf }: OpenedRecords): LoggedDecision[] {
  return cycles
    .flatMap((cycle) => {
      const actions = groupBy(actionsOf(workspace, cycle, asOf.date), ({ from }) => `${from.kind} ${from.id}`);
      return [...cycle.decisions.values()]
        .filter(({ date }) => date <= asOf.date)
        .map((decision) => ({ decision, cycle: cycle.id, actions: actions.get(`decision ${decision.id}`) ?? [] }));
    })
    .sort((a, b) => (a.decision.id > b.decision.id ? -1 : 1));
}

/** A decision as JSON has it, its actions with how they stand. */
export function decisionJson(logged: LoggedDecision): object {
  const { file: _file, actions: _actions, id, date, ...written } = logged.decision;
  return {
    id,
    cycle: logged.cycle,
    date,
    ...(camelKeys(written) as object),
    actions: logged.actions,
    openActions: openActions(logged).length,
  };
}
