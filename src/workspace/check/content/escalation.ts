import type { EscalationEvent, EscalationFile } from "../../../model/escalation.ts";
import type { Remark } from "../../remark.ts";
import { didYouMean } from "../nearest.ts";
import { duplicateIds } from "./lists.ts";

/** What the format asks of an escalation beyond its shape: one story that can have happened. */
export function checkEscalation(escalation: EscalationFile): Remark[] {
  return [
    ...duplicateIds(escalation.options, ["options"]),
    ...timeOrder(escalation),
    ...story(escalation.events ?? []),
    ...unknownOptions(escalation),
  ];
}

function timeOrder({ raised, events = [] }: EscalationFile): Remark[] {
  let latest = { what: "it was raised", at: raised.at };
  return events.flatMap((event, index): Remark[] => {
    const before = latest;
    if (moment(event.at) < moment(before.at)) {
      return [
        {
          rule: "format/event-order",
          pointer: ["events", index, "at"],
          message: `This ${event.did} (${event.at}) stands before ${before.what} (${before.at})`,
          help: "Events are in time order and come after the raising: correct the time, or the order.",
        },
      ];
    }
    latest = { what: `event ${index + 1}, ${event.did}`, at: event.at };
    return [];
  });
}

/** Milliseconds since the epoch of an instant that the schema has already accepted. */
function moment(instant: string): number {
  return Date.parse(instant);
}

type Standing = "open" | "paused" | "decided" | "closed";

/** Walks through the events and says which of them cannot follow the ones before. */
function story(events: readonly EscalationEvent[]): Remark[] {
  let standing: Standing = "open";
  let closedBy = "";
  return events.flatMap((event, index): Remark[] => {
    const refusal = refuse(event, standing, closedBy);
    if (refusal !== null) {
      return [{ rule: "format/event-order", pointer: ["events", index, "did"], at: "value", ...refusal }];
    }
    standing = after(event, standing);
    if (standing === "closed") closedBy = event.did;
    return [];
  });
}

function refuse(
  event: EscalationEvent,
  standing: Standing,
  closedBy: string,
): { message: string; help: string } | null {
  if (standing === "closed" && event.did !== "reopened") {
    return {
      message: `After ${closedBy} an escalation can only be reopened, not ${event.did}`,
      help: "Remove this event, or add a reopened event before it.",
    };
  }
  if (event.did === "resumed" && standing !== "paused") {
    return {
      message: "It was not paused, so it cannot be resumed",
      help: "Remove this event, or add the paused one before it.",
    };
  }
  if (event.did === "paused" && standing !== "open") {
    return { message: `It is ${standing} already, so it cannot be paused`, help: "Remove this event." };
  }
  if (event.did === "reopened" && (standing === "open" || standing === "paused")) {
    return { message: "It is open, so it cannot be reopened", help: "Remove this event." };
  }
  return null;
}

function after(event: EscalationEvent, before: Standing): Standing {
  switch (event.did) {
    case "paused":
      return "paused";
    case "resumed":
    case "reopened":
    case "moved":
      return "open";
    case "decided":
      return "decided";
    case "resolved":
    case "withdrawn":
      return "closed";
    default:
      return before;
  }
}

function unknownOptions({ options, events = [] }: EscalationFile): Remark[] {
  const ids = options.map(({ id }) => id);
  return events.flatMap((event, index): Remark[] => {
    if (event.did !== "decided" || event.option === undefined || ids.includes(event.option)) return [];
    return [
      {
        rule: "reference/unknown-option",
        pointer: ["events", index, "option"],
        message: `This brief has no option "${event.option}"`,
        help: didYouMean(event.option, ids, `It has ${ids.join(", ")}.`),
        evidence: { reference: event.option },
      },
    ];
  });
}
