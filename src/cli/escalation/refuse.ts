import type { EscalationEvent } from "../../model/escalation.ts";
import { faultOf, type StoryFault } from "../../model/escalation-story.ts";
import { UsageError } from "../errors.ts";
import type { Subject } from "./subject.ts";

type Did = EscalationEvent["did"];

/**
 * Refuses what cannot happen to an escalation where it stands, and what would change nothing; says how it stands and what
 * can be done instead.
 *
 * @throws {UsageError}
 */
export function refuseOutOfOrder(subject: Subject, did: Did): void {
  const fault = faultOf(subject.standing, did);
  const refusal = fault === null ? idle(subject, did) : impossible(subject, did, fault);
  if (refusal === null) return;
  throw new UsageError(`${subject.escalation.id}: ${refusal.message}`, refusal.help);
}

interface Refusal {
  readonly message: string;
  readonly help: string;
}

function impossible(subject: Subject, did: Did, fault: StoryFault): Refusal {
  const { id } = subject.escalation;
  switch (fault.kind) {
    case "ended": {
      const so = `so it cannot be ${did}`;
      return {
        message: `it was ${fault.by} ${when(subject, fault.by)}, ${so}`,
        help: `If it is not over after all: okr escalation reopen ${id}`,
      };
    }
    case "not-paused":
      return { message: "it is not paused, so it cannot be resumed", help: openHelp(subject) };
    case "cannot-pause":
      return fault.because === "paused"
        ? {
            message: `it has been paused already ${when(subject, "paused")}: ${subject.state.pausedBecause}`,
            help: `To let the clock run again: okr escalation resume ${id} --why "…"`,
          }
        : {
            message: `it was decided ${when(subject, "decided")}, so there is no clock to pause`,
            help: decidedHelp(id),
          };
    case "open":
      return { message: `it is open (${subject.state.state}), so it cannot be reopened`, help: openHelp(subject) };
  }
}

/** What can stand in the file and would say nothing new. */
function idle(subject: Subject, did: Did): Refusal | null {
  const { standing, escalation } = subject;
  const { id } = escalation;
  if (did === "resumed" && standing.pauseWasMoved) {
    const moved = `it was moved ${when(subject, "moved")}`;
    return {
      message: `${moved}, which has started both clocks again: it is not paused any more`,
      help: openHelp(subject),
    };
  }
  if (standing.phase === "decided" && (did === "acknowledged" || did === "decided" || did === "reassigned")) {
    const so = { acknowledged: "nothing is left to acknowledge", decided: "it cannot be decided again" };
    const rest = did === "reassigned" ? "nobody has to have it any more" : so[did];
    return { message: `it was decided ${when(subject, "decided")}, so ${rest}`, help: decidedHelp(id) };
  }
  if (standing.phase === "decided" && did === "withdrawn") {
    return { message: `it was decided ${when(subject, "decided")}, so it cannot be withdrawn`, help: decidedHelp(id) };
  }
  if (did === "acknowledged" && standing.phase === "acknowledged" && !wasGivenOn(subject)) {
    return {
      message: `it was acknowledged ${when(subject, "acknowledged")} already`,
      help: `To hand it to somebody else: okr escalation reassign ${id} --to <handle>. To decide: okr escalation decide ${id}`,
    };
  }
  return null;
}

/** What can be done where it stands. */
function openHelp({ standing, escalation: { id } }: Subject): string {
  if (standing.phase === "decided") return decidedHelp(id);
  const clock = standing.isPaused ? "resume" : "pause";
  const first = standing.phase === "raised" ? "ack, decide" : "decide";
  return `What can be done with it: ${first}, move, reassign, ${clock}, resolve or withdraw. See okr escalation show ${id}`;
}

function decidedHelp(id: string): string {
  return `When the blocker is gone: okr escalation resolve ${id}. If the decision does not hold: okr escalation reopen ${id}`;
}

/** Whether it was given to somebody after it was acknowledged, who has not said yet that they own it. */
function wasGivenOn({ escalation: { events = [] } }: Subject): boolean {
  const last = events.findLast(({ did }) => did === "acknowledged" || did === "reassigned");
  return last?.did === "reassigned";
}

/** `by Jon Hartley on Fri 20 Nov, 14:00`: who did it last, and when. */
export function when({ escalation: { events = [] }, voice }: Subject, did: Did): string {
  const event = events.findLast((each) => each.did === did);
  return event === undefined ? "" : `by ${voice.person(event.by)} on ${voice.moment(event.at)}`;
}
