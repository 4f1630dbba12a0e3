import type { Tree } from "./scenario.ts";

/** What a brief about the data exports says, whatever became of it. */
const BRIEF = `trigger: decision
affects: [platform/data-exports/kr1]
summary: Two products want the same week of one team.
impact: Both are late.
tried: [Asked both teams to share the week]
decision_needed: {kind: sequencing, question: Who goes first?, by: 2026-11-30}
options:
  - {id: a, option: Exports first, consequence: Maps wait a week, recommended: true}
  - {id: b, option: Maps first}
`;

/** An escalation of harbour, raised by jana on a day at ten, with what happened since. */
export function anEscalation(
  day: string,
  slug: string,
  title: string,
  events: readonly string[] = [],
  level = 2,
): Tree {
  const happened = events.length === 0 ? "" : `events:\n${events.map((event) => `  - {${event}}\n`).join("")}`;
  const raised = `raised: {by: jana, at: ${day}T10:00:00+00:00}\nlevel: ${level}\n`;
  return { [`cycles/2026-Q4/escalations/${day}-${slug}.yaml`]: `title: ${title}\n${raised}${BRIEF}${happened}` };
}

/** One of each state on Thursday 26 November, beside the example's own, which is late by then. */
export const ONE_OF_EACH: Tree = {
  ...anEscalation("2026-11-25", "raised", "Just raised"),
  ...anEscalation("2026-11-24", "paused", "Paused", [
    "at: 2026-11-24T15:00:00+00:00, by: kofi, did: acknowledged",
    "at: 2026-11-25T09:00:00+00:00, by: kofi, did: paused, why: The price comes on Friday",
  ]),
  ...anEscalation("2026-11-23", "decided", "Decided", [
    "at: 2026-11-24T09:00:00+00:00, by: kofi, did: decided, option: a, why: The audit does not wait",
  ]),
  ...anEscalation("2026-11-19", "resolved", "Resolved", [
    "at: 2026-11-20T09:00:00+00:00, by: kofi, did: acknowledged",
    "at: 2026-11-20T12:00:00+00:00, by: kofi, did: decided, option: b",
    "at: 2026-11-23T09:00:00+00:00, by: jana, did: resolved",
  ]),
  ...anEscalation("2026-11-18", "withdrawn", "Withdrawn", [
    "at: 2026-11-19T09:00:00+00:00, by: jana, did: withdrawn, why: They agreed over lunch",
  ]),
};
