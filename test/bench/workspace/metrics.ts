/** Something that a team counts: where it starts, where it should be, and how it is written. */
export interface Metric {
  readonly name: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly decimals: 0 | 1 | 2;
  /** Whether higher is better. */
  readonly up: boolean;
}

const metric = (
  name: string,
  unit: string,
  low: number,
  high: number,
  up: boolean,
  decimals: 0 | 1 | 2 = 0,
): Metric => ({
  name,
  unit,
  low,
  high,
  up,
  decimals,
});

export const METRICS: readonly Metric[] = [
  metric("Week-one activation", "%", 31, 45, true, 1),
  metric("Qualified demos", "demos", 12, 60, true),
  metric("Open opportunities from partners", "opportunities", 12, 40, true),
  metric("Renewal rate", "%", 82.5, 91, true, 1),
  metric("Monthly recurring revenue", "£k", 310, 420, true),
  metric("Net promoter score", "points", 18, 35, true),
  metric("Services with a rehearsed failover", "services", 3, 12, true),
  metric("Harbours on the new platform", "harbours", 40, 160, true),
  metric("Paying mobile users", "users", 900, 3500, true),
  metric("Tests that run on every change", "tests", 420, 1200, true),
  metric("Sign-ups", "sign-ups", 0, 1000, true),
  metric("Trained resellers", "people", 4, 25, true),
  metric("Page loading time", "ms", 500, 10000, false),
  metric("Time to recover", "minutes", 35, 74, false),
  metric("Days to first booking", "days", 4, 9, false, 1),
  metric("Cost of an invoice", "£", 0.85, 2.4, false, 2),
  metric("Open tickets older than a week", "tickets", 20, 140, false),
  metric("Days to hire", "days", 38, 71, false),
  metric("Failed payments", "%", 0.4, 1.9, false, 2),
  metric("Customers lost in the quarter", "customers", 6, 21, false),
  metric("Contract turnaround", "days", 5, 19, false, 1),
  metric("Manual steps in the month's close", "steps", 8, 31, false),
];

/** What is held between bounds: `[name, unit, at_least, at_most]`. */
export const BOUNDS: readonly (readonly [string, string, number | undefined, number | undefined])[] = [
  ["p95 response time", "ms", undefined, 400],
  ["Tickets per new account", "tickets", undefined, 3],
  ["Calls answered within a minute", "%", 85, undefined],
  ["Hours on call per person", "hours", undefined, 12],
  ["Cash in the bank", "£k", 900, undefined],
  ["Temperature of the server room", "°C", 17, 24],
];

/** What nobody has measured yet: `[name, unit]`. */
export const UNMEASURED = [
  ["Minutes from call to answer", "minutes"],
  ["Share of berths booked twice", "%"],
  ["Hours a week spent on exports", "hours"],
  ["Trust in the numbers, asked of ten leads", "points"],
] as const;

/** `[id, title]` of what an objective is about. */
export const AIMS = [
  ["activation", "New customers reach first value in their first week"],
  ["page-loading", "Nobody waits for a page"],
  ["inbound-pipeline", "Operators find us before we find them"],
  ["reliability", "A bank-holiday Saturday is an ordinary day"],
  ["renewals", "Customers renew without being asked twice"],
  ["consent", "Consent is asked once, in words that people understand"],
  ["partners", "Partners bring us operators we would never have met"],
  ["help-centre", "The answer is there before the question is asked"],
  ["cash-view", "Everyone who spends money can see what is left"],
  ["mobile-first", "Whatever a harbour master does, he can do from the quay"],
  ["data-exports", "Data leaves our system as easily as it came in"],
  ["onboarding-flow", "Sign-up takes as long as a cup of tea"],
  ["hiring-bar", "The right people say yes"],
  ["month-close", "The month closes in three days"],
  ["field-trust", "The first visit solves it"],
  ["security-proof", "Proof of security is a link, not a project"],
  ["price-clarity", "A price that can be said in one sentence"],
  ["winter-service", "Winter is when we win the next summer"],
  ["learning-loop", "What one team learns, the next one uses"],
  ["own-the-berth", "The berth board is the truth"],
] as const;
