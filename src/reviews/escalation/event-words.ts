import type { EscalationEvent } from "../../model/escalation.ts";
import type { Voice } from "../../score/voice.ts";
import type { Escalation } from "../../workspace/workspace.ts";

/** One thing that happened to an escalation: `moved to tier 3 by Jon Hartley: Needs the sponsor`. */
export function eventText(event: EscalationEvent, { options }: Pick<Escalation, "options">, voice: Voice): string {
  const why = event.why === undefined ? "" : `: ${event.why}`;
  return `${deed(event, options, voice)} by ${voice.person(event.by)}${why}`;
}

function deed(event: EscalationEvent, options: Escalation["options"], voice: Voice): string {
  switch (event.did) {
    case "moved":
      return `moved to tier ${event.to}`;
    case "reassigned":
      return `given to ${voice.person(event.to)}`;
    case "decided":
      return `decided${chosen(event.option, options)}${event.decision === undefined ? "" : ` (${event.decision})`}`;
    default:
      return event.did;
  }
}

function chosen(id: string | undefined, options: Escalation["options"]): string {
  if (id === undefined) return "";
  const option = options.find((each) => each.id === id);
  return option === undefined ? ` for ${id}` : ` for ${id}, “${option.option}”,`;
}
