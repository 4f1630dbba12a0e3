import type { Tree } from "../scenario.ts";

/** A small valid workspace in which there is one of everything: the goldens of these scenarios are made from it. */
export const MARINA: Tree = {
  "okr.yaml": `version: 1
organisation: Marina
timezone: Europe/London
roles: {sponsor: mira, rollout_lead: mira, arbiters: [mira]}
escalation:
  tiers:
    3: {acknowledge: 1d, decide: 5d, owner: mira}
`,
  "priorities/2026.yaml": `priorities:
  - {id: win-the-coast, title: Become the first choice of operators on the coast, owner: mira}
  - {id: calm-operations, title: Run without surprises, owner: lena}
`,
  "teams/company.yaml": `name: Marina
level: company
lead: mira
members:
  mira: {name: Mira Novak, email: mira@marina.example}
`,
  "teams/growth.yaml": `name: Growth
level: department
parent: company
lead: ada
members:
  ada: {name: Ada Okafor, email: ada@marina.example}
  bo: {name: Bo Chen, email: bo@marina.example}
  grace:
    name: Grace Lind
    away: [{from: 2026-11-16, to: 2026-11-27, cover: ada}]
`,
  "teams/legal.yaml": `name: Legal
level: department
parent: company
lead: lena
members:
  lena: {name: Lena Vogt, email: lena@marina.example}
`,
  "learnings/2026-10-21-short-forms.yaml": `by: bo
from: growth/activation/kr1
lesson: Fewer fields beat better copy.
worked: true
tags: [forms]
shared: [{date: 2026-10-21, at: learning}]
thanks: [{by: mira, date: 2026-10-22}]
`,
  "cycles/2026-Q3/cycle.yaml": "starts: 2026-07-01\nends: 2026-09-30\nstate: closed\n",
  "cycles/2026-Q3/okrs/growth/trials.yaml": `title: Operators try before they buy
owner: ada
key_results:
  - {id: kr1, title: Trials grow from 10 to 40, type: increase, start: 10, target: 40}
`,
  "cycles/2026-Q3/checkins/growth/trials/kr1/2026-09-25.yaml": `by: ada
value: 34
confidence: 0.8
progress: Thirty-four.
plans: None.
problems: None.
`,
  "cycles/2026-Q4/cycle.yaml": "starts: 2026-10-01\nends: 2026-12-31\n",
  "cycles/2026-Q4/okrs/growth/activation.yaml": `title: New customers reach first value in their first week
owner: ada
why: Whoever gets going in a week stays for years.
supports:
  - {to: "priority:win-the-coast", how: Operators who start well tell their neighbours}
with: [team:legal]
informed_by: [2026-10-21-short-forms]
gives_way: The referral test.
key_results:
  - id: kr1
    title: Week-one activation rises from 31% to 45%
    type: increase
    metric: Week-one activation
    unit: "%"
    start: 31
    target: 45
    plan: [{date: 2026-11-01, value: 34}]
    weight: 2
    primary: true
    depends_on:
      - needs: legal/consent/kr1
        what: Approved consent wording
        needed_by: 2026-11-06
        critical: true
        agreed: {by: lena, date: 2026-10-05}
  - id: kr2
    title: Time to the first booking falls from 9 days to 4
    owner: bo
    type: decrease
    unit: days
    start: 9
    target: 4
  - id: kr3
    title: At most 3 complaints a week
    owner: grace
    type: control
    metric: Complaints
    at_most: 3
initiatives:
  - {id: i1, title: Short sign-up form, owner: bo, for: kr1, due: 2026-11-13, state: done}
  - {id: i2, title: Welcome call, owner: bo, state: doing}
`,
  "cycles/2026-Q4/okrs/growth/launch.yaml": `title: The new onboarding is in every channel
owner: bo
commitment: committed
supports:
  - {to: growth/activation/kr1, how: It is how they reach first value}
key_results:
  - id: kr1
    title: Four steps of the launch
    type: milestone
    milestones:
      - {id: design, title: Design agreed, due: 2026-10-16}
      - {id: build, title: Built, due: 2026-11-13}
      - {id: pilot, title: Piloted, due: 2026-11-27}
      - {id: everywhere, title: In every channel, due: 2026-12-11, weight: 2}
  - id: kr2
    title: Material for partners is ready
    type: task
    tasks:
      - {id: film, title: Film, due: 2026-10-30}
      - {id: cards, title: Price cards, due: 2026-12-04}
  - {id: kr3, title: Everyone is trained, type: task}
  - {id: kr4, title: We know what a launch costs, type: baseline, unit: GBP, measurements: 3}
  - {id: kr5, title: The plan is written, type: percentage}
initiatives:
  - {id: i1, title: Train support, for: kr3, state: done}
  - {id: i2, title: Train sales, for: kr3, state: stopped}
  - {id: i3, title: Train partners, for: kr3}
`,
  "cycles/2026-Q4/okrs/growth/watch.yaml": `title: What we only watch
owner: ada
key_results:
  - {id: kr1, title: Visits, type: increase, start: 0, target: 10, weight: 0}
`,
  "cycles/2026-Q4/okrs/growth/later.yaml": `title: For next year
owner: ada
state: draft
key_results:
  - {id: kr1, title: Something, type: percentage}
`,
  "cycles/2026-Q4/okrs/legal/consent.yaml": `title: Nobody waits for legal
owner: lena
supports: [{to: "priority:calm-operations"}, {to: growth/activation}]
key_results:
  - {id: kr1, title: Consent wording is approved, type: percentage}
`,
  ...checkIns("growth/activation/kr1", {
    "2026-10-09": "value: 31.5\nconfidence: 0.7\nprogress: Form drafted.\nplans: Test it.\nproblems: None.\n",
    "2026-10-23": "value: 33\nconfidence: 0.7\nprogress: Form shipped.\nplans: Cut fields.\nproblems: None.\n",
    "2026-11-06": "value: 35\nconfidence: 0.6\nprogress: Four fields.\nplans: Partners.\nproblems: None.\n",
    "2026-11-20": `value: 36.5
confidence: 0.6
forecast: 43
progress: Form cut from nine fields to four; activation up 2 points.
plans: Roll the form out to the partner channel.
problems: Legal has not approved the consent wording.
blockers:
  - {id: consent-wording, kind: dependency, summary: Consent wording waits for legal, since: 2026-11-06, waits_for: legal/consent/kr1}
decision_needed: Launch with today's wording, or wait?
kudos: [{to: bo, for: Shipping the form a week early}]
`,
  }),
  ...checkIns("growth/activation/kr2", { "2026-10-16": "value: 8.5\nconfidence: 0.5\nprogress: Slow.\n" }),
  ...checkIns("growth/activation/kr3", { "2026-11-06": "value: 2\n", "2026-11-13": "value: 5\nconfidence: 0.4\n" }),
  ...checkIns("growth/launch/kr1", { "2026-11-20": "done: [design]\nconfidence: 0.3\nprogress: Design stands.\n" }),
  ...checkIns("growth/launch/kr2", { "2026-11-20": "done: [film]\nconfidence: 0.8\nprogress: The film is out.\n" }),
  ...checkIns("growth/launch/kr4", { "2026-11-20": "value: 1200\nconfidence: 0.9\nprogress: First one.\n" }),
  ...checkIns("growth/launch/kr5", { "2026-11-20": "value: 60\nconfidence: 0.9\nprogress: Two thirds.\n" }),
  ...checkIns(
    "legal/consent/kr1",
    { "2026-11-13": "value: 20\nconfidence: 0.2\nproblems: Counsel is away.\n" },
    "lena",
  ),
  "cycles/2026-Q4/escalations/2026-11-20-consent-wording.yaml": `title: Consent wording blocks the launch
raised: {by: ada, at: 2026-11-20T09:15:00+00:00}
trigger: dependency
level: 2
affects: [growth/activation/kr1]
summary: Counsel has not approved the wording.
impact: The launch moves into January.
tried: [Two drafts sent to legal on 2 and 9 November]
decision_needed: {kind: scope, question: "Launch with the current wording, or move the date?", by: 2026-11-25}
options:
  - {id: a, option: Launch with the current wording, consequence: Legal follows by 8 January, recommended: true}
  - {id: b, option: Hold the date, consequence: The campaign is booked}
`,
  "cycles/2026-Q4/decisions/2026-11-10-no-referrals.yaml": `title: The referral test stops
by: ada
forum: weekly
affects: [growth/activation]
because: Two people cannot do three things.
gives_way: The referral test.
actions:
  - {id: a1, what: Tell the partners, owner: bo, due: 2026-11-16}
  - {id: a2, what: Write it down, owner: ada, due: 2026-11-24}
  - {id: a3, what: Archive the test, owner: bo, due: 2026-11-12, done: 2026-11-12}
`,
  "cycles/2026-Q4/reviews/growth/2026-11-16-weekly.yaml": `led_by: ada
present: [ada, bo]
actions: [{id: a1, what: Call the harbour master, owner: bo, due: 2026-11-27}]
`,
};

function checkIns(keyResult: string, byDate: Readonly<Record<string, string>>, by = "ada"): Tree {
  return Object.fromEntries(
    Object.entries(byDate).map(([date, text]) => [
      `cycles/2026-Q4/checkins/${keyResult}/${date}.yaml`,
      `by: ${by}\n${text}`,
    ]),
  );
}

/** The same with the flags off that look at the past, which is another in every repository. */
export const MARINA_WITHOUT_PAST: Tree = {
  ...MARINA,
  "okr.yaml": `${MARINA["okr.yaml"]}rules: {execute/unrecorded-priority-change: off, govern/tick-box-updates: off}\n`,
};
