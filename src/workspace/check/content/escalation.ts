import type { EscalationEvent, EscalationFile } from "../../../model/escalation.ts";
import { faultOf, RAISED, type StoryFault, standingAfter } from "../../../model/escalation-story.ts";
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
  let latest = { what: "the raising", at: raised.at };
  return events.flatMap((event, index): Remark[] => {
    const before = latest;
    if (moment(event.at) < moment(before.at)) {
      return [
        {
          rule: "format/event-order",
          pointer: ["events", index, "at"],
          message: `The event "${event.did}" (${event.at}) is earlier than ${before.what} (${before.at})`,
          help: "Events are in time order and come after the raising: correct the time, or the order.",
        },
      ];
    }
    latest = { what: `event ${index + 1}, "${event.did}"`, at: event.at };
    return [];
  });
}

/** Milliseconds since the epoch of an instant that the schema has already accepted. */
function moment(instant: string): number {
  return Date.parse(instant);
}

/** Walks through the events and says which of them cannot follow the ones before. */
function story(events: readonly EscalationEvent[]): Remark[] {
  let standing = RAISED;
  return events.flatMap(({ did }, index): Remark[] => {
    const fault = faultOf(standing, did);
    if (fault !== null) {
      const place = { pointer: ["events", index, "did"], at: "value" as const };
      return [{ rule: "format/event-order", ...place, ...inWords(fault, did) }];
    }
    standing = standingAfter(standing, did);
    return [];
  });
}

function inWords(fault: StoryFault, did: EscalationEvent["did"]): { message: string; help: string } {
  switch (fault.kind) {
    case "ended":
      return {
        message: `After ${fault.by} an escalation can only be reopened, not ${did}`,
        help: "Remove this event, or add a reopened event before it.",
      };
    case "not-paused":
      return {
        message: "It was not paused, so it cannot be resumed",
        help: "Remove this event, or add the paused one before it.",
      };
    case "cannot-pause":
      return { message: `It is ${fault.because} already, so it cannot be paused`, help: "Remove this event." };
    case "open":
      return { message: "It is open, so it cannot be reopened", help: "Remove this event." };
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
