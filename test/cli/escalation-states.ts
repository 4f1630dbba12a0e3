import { rmSync } from "node:fs";
import { join } from "node:path";
import { exampleOf, put, type Tree } from "./scenario.ts";

/** The onboarding case of harbour on the afternoon of Friday 20 November: raised, given on, acknowledged. */
export const CONSENT: Tree = {
  "cycles/2026-Q4/escalations/2026-11-20-consent-wording.yaml": `title: Consent wording blocks the onboarding launch
raised:
  by: ada
  at: 2026-11-20T10:15:00+00:00
  due: {acknowledge: 2026-11-23T17:30:00+00:00, decide: 2026-11-25T17:30:00+00:00}
trigger: dependency
level: 2
affects: [growth/activation/kr1, growth/activation/kr3, web/onboarding-flow/kr1, legal/consent/kr2, marketing/launch-campaign]
summary: >-
  The approved consent wording was due on 6 November and is not there. Under the new guidance counsel
  wants two consents where our flow has one. The flow has been ready for a tenth of sign-ups since
  26 October and cannot go further; activation has stopped at 36.5%.
impact: >-
  The launch wave goes out on 1 December and will point at the old nine-field form. £40k of media
  cannot be cancelled, and the quarter's activation ends near 38% instead of 45%.
tried:
  - Two drafts sent to legal on 2 and 9 November
  - Meeting of growth, web, legal and counsel on 17 November, three texts and no choice between them
  - The consent step prototyped in both layouts, so that either can be finished
decision_needed:
  kind: scope
  question: Launch with the current wording, or move the date?
  by: 2026-11-25
options:
  - id: a
    option: Launch with the current wording and service mails only
    consequence: Nobody new gets marketing mail until legal follows by 8 January; no rebuild
    recommended: true
  - id: b
    option: Hold the date of the flow until two tick boxes are built and approved
    consequence: About eight days of work plus approval, mid December; the campaign is booked and 40k is lost
  - {id: c, option: Launch on 1 December for boat-show contacts only, consequence: They have consented on paper; half the campaign works}
events:
  # Mira is in the board meeting until Monday
  - {at: 2026-11-20T10:40:00+00:00, by: mira, did: reassigned, to: jon}
  - {at: 2026-11-20T14:00:00+00:00, by: jon, did: acknowledged}
`,
};

/** One that is over, with the review of it. */
export const LICENCE: Tree = {
  "cycles/2026-Q4/escalations/2026-10-22-ais-feed-licence.yaml": `title: The vessel-data licence stops at five ports
raised:
  by: mateo
  at: 2026-10-22T09:40:00+01:00
  due: {acknowledge: 2026-10-23T17:30:00+01:00, decide: 2026-10-28T17:30:00+00:00}
trigger: dependency
level: 2
affects: [platform/integrations/kr1]
summary: Kelvin Marine Data licenses five ports and we need fourteen. The adapters are finished and nine ports are waiting.
impact: No port after the fifth can be connected this quarter, and two of the October tenders name live data as a condition.
tried:
  - Call with Kelvin on the 13th
  - "Asked for a price per port instead of a flat one; refused on the 20th"
decision_needed: {kind: resource, question: "Pay Kelvin's price for twenty ports, or build on the free feed?", by: 2026-10-28}
options:
  - {id: a, option: Licence for twenty ports at £18k a year, consequence: £11k over the budget of product, recommended: true}
  - {id: b, option: Free feed with our own receivers, consequence: Six weeks of work and no promise about gaps in the data}
events:
  - {at: 2026-10-22T15:05:00+01:00, by: kofi, did: acknowledged}
  - {at: 2026-10-27T11:20:00+00:00, by: kofi, did: decided, option: a, decision: 2026-10-27-ais-feed-licence}
  - {at: 2026-10-30T10:05:00+00:00, by: mateo, did: resolved}
review:
  trigger_clear: {answer: true}
  right_tier_fast_enough: {answer: true, note: Three working days from brief to decision}
  ownership_accepted: {answer: true, note: Kofi rang Kelvin himself the same afternoon}
  blocker_removed: {answer: true}
  change_next_time: Raise it on the day a supplier's first answer is no. We waited a week to be polite.
  assumption: A supplier's price scales with use
`,
};

/** A copy of harbour in which nothing is escalated but this: what the example tells may grow. */
export function harbourWith(...trees: readonly Tree[]): string {
  const folder = exampleOf("harbour");
  rmSync(join(folder, "cycles/2026-Q4/escalations"), { recursive: true });
  for (const tree of trees) put(folder, tree);
  return folder;
}

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
