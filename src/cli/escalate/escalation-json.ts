import type { EscalationState } from "../../escalation/state.ts";
import { camelKeys } from "../../render/json.ts";
import type { Escalation } from "../../workspace/workspace.ts";

/** An escalation in a list, as it stands: who has it, both clocks, and what happens next. */
export function escalationJson(state: EscalationState): object {
  return {
    id: state.id,
    title: state.title,
    state: state.state,
    tier: state.tier,
    owner: state.owner,
    actingFor: state.actingFor,
    acknowledge: clockJson(state.acknowledge),
    decide: clockJson(state.decide),
    placedAt: state.placedAt,
    trigger: state.trigger,
    question: state.question,
    raisedBy: state.raisedBy,
    raisedAt: state.raisedAt,
    affects: state.affects,
    paused: state.paused,
    pausedBecause: state.pausedBecause,
    since: state.since,
    endedAt: state.endedAt,
    breached: state.breached,
    nextForum: state.nextForum,
    offCycle: state.offCycle,
    backOn: state.backOn,
    passedOver: state.passedOver.map(({ handle, tier, because }) => ({ handle, tier, because })),
    next: state.next,
  };
}

/** An escalation whole: what its file says, with the keys as JSON has them, and how it stands. */
export function wholeEscalationJson({ file: _file, ...written }: Escalation, state: EscalationState): object {
  return { ...(camelKeys(written) as object), ...escalationJson(state) };
}

function clockJson({ due, met, at, remainingMinutes }: EscalationState["decide"]): object {
  return { due, met, at, remainingMinutes };
}
