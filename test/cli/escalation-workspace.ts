import { emptyFolder, put, type Run, okr as run } from "./built-okr.ts";

/** The brief's path, and its name. */
export const BRIEF = "cycles/2026-Q4/escalations/2026-11-20-consent-wording.yaml";
export const ID = "2026-11-20-consent-wording";

/** What stands before the events, with comments, blank lines and a quoting of its own. */
export const HEAD = `# Raised after the Friday review.
title: Consent wording blocks the launch

raised: {by: bo, at: 2026-11-20T10:15:00+00:00}   # on paper since Wednesday
trigger: dependency
level: 2
affects: [onboarding/activation/kr1]

summary: "The wording was due on 6 November."
impact: The launch moves to January.
tried:
  - Two drafts sent to legal   # 2 and 9 November

decision_needed: {kind: scope, question: "Launch now, or wait?", by: 2026-11-27}
options:
  - {id: a, option: Launch with today's wording, recommended: true}
  - {id: b, option: Wait for legal, consequence: The media is lost}
`;

/** What stands behind them. */
export const TAIL = `
# For the retrospective.
x-ticket: GR-12
`;

const COMPANY = `name: Harbour
level: company
lead: mira
deputy: jon
members:
  mira: {name: Mira Castell, email: mira@harbour.example}
  jon: {name: Jon Hartley, email: jon@harbour.example}
`;

export const GROWTH = `name: Growth
level: department
parent: company
lead: ada
deputy: grace
members:
  ada: {name: Ada Okafor, email: ada@harbour.example}
  grace: {name: Grace Lind, email: grace@harbour.example}
  theo: {name: Theo Marsh, email: theo@harbour.example}
`;

const ONBOARDING = `name: Onboarding
level: team
parent: growth
lead: bo
members:
  bo: {name: Bo Lindqvist, email: bo@harbour.example}
`;

const SETTINGS = `version: 1
organisation: Harbour
roles: {sponsor: mira, rollout_lead: jon, arbiters: [jon]}
escalation:
  tiers:
    3: {acknowledge: 1d, decide: 5d, owner: mira, deputy: jon}
`;

const OBJECTIVE = `title: New customers reach first value in their first week
owner: bo
key_results:
  - {id: kr1, title: Activation rises from 31 to 45, type: increase, start: 31, target: 45, owner: theo}
`;

/** Files of the workspace that differ from the usual ones. */
export type Given = Readonly<Record<string, string>>;

/**
 * A workspace in UTC with one escalation at tier 2 that bo raised on Friday 20 November 2026 at 10:15: ada, the lead of
 * growth, has until Monday 17:30 to acknowledge, and until Friday the 27th 17:30 to decide; above her is mira.
 *
 * @param events the lines below `events:`, each of which begins with `  - `.
 */
export function escalated(events: readonly string[] = [], given: Given = {}): string {
  const folder = emptyFolder();
  const files: Given = {
    "okr.yaml": SETTINGS,
    "teams/company.yaml": COMPANY,
    "teams/growth.yaml": GROWTH,
    "teams/onboarding.yaml": ONBOARDING,
    "cycles/2026-Q4/cycle.yaml": "starts: 2026-10-01\nends: 2026-12-31\n",
    "cycles/2026-Q4/okrs/onboarding/activation.yaml": OBJECTIVE,
    [BRIEF]: briefWith(events),
    ...given,
  };
  for (const [path, text] of Object.entries(files)) put(folder, path, text);
  return folder;
}

/** The brief with events: those that stand there, and lines that were added. */
export function briefWith(events: readonly string[]): string {
  return `${HEAD}${events.length === 0 ? "" : `events:\n${events.map((event) => `${event}\n`).join("")}`}${TAIL}`;
}

/** November 2026 in UTC; the 20th is a Friday. */
export function at(day: number, time = "10:00:00"): string {
  return `2026-11-${String(day).padStart(2, "0")}T${time}+00:00`;
}

/** An event as people write one. */
export function event(day: number, by: string, did: string, more = ""): string {
  return `  - {at: ${at(day)}, by: ${by}, did: ${did}${more}}`;
}

/** Runs the built command at a moment of November 2026. */
export function okrAt(folder: string, now: string, args: readonly string[]): Run {
  return run(folder, args, { OKR_NOW: now });
}
