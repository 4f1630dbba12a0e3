import type { Kind } from "../../src/model/kinds.ts";

/** A valid document of each kind that uses every field of the format. */
export const EVERY_FIELD: { readonly [K in Kind]: string } = {
  settings: `
version: 1
organisation: Harbour
timezone: Europe/London
problem: >-
  Cross-functional work breaks down because dependencies surface too late.
roles: {sponsor: mira, rollout_lead: tom, coaches: [ines], arbiters: [mira, jon]}
week: {working_days: [mon, tue, wed, thu, fri], hours: "09:00-17:30", holidays: [2026-12-25, 2026-12-28]}
rhythm:
  check_in: {every: 1w, day: fri, grace: 3d, attends: Owners, decides: Nothing}
  weekly_review: {every: 2w, day: mon, attends: Team and its lead, decides: Scope within the team}
  monthly_review: {day: first tue, attends: Department leads, decides: "Stop, reset, move attention"}
  quarterly_review: {day: last tue of cycle}
  celebration: {day: second wed}
  learning: {day: third wed}
  town_hall: {day: last wed of cycle}
  plan_within: 1w
  reflect_from: 7d
escalation:
  low_confidence: 0.4
  low_confidence_runs: 2
  off_track_runs: 2
  dependency_window: 5d
  tiers:
    1: {acknowledge: 0d, decide: 3d}
    2: {acknowledge: 4h, decide: 5d}
    3: {acknowledge: 1d, decide: 5d, owner: mira, deputy: jon}
rules:
  engage/nothing-celebrated: off
  govern/overdue-action: warning
  plan/too-many-or-too-few: {severity: error, max: 5}
`,
  priorities: `
priorities:
  - {id: win-mid-market, title: First choice of mid-market operators, owner: mira, why: They stay longest}
`,
  team: `
name: Growth
level: department
parent: company
lead: ada
deputy: grace
members:
  ada: {name: Ada Okafor, email: ada@harbour.example}
  bo:
  grace: {name: Grace Lind, away: [{from: 2026-11-16, to: 2026-11-27, cover: ada}]}
`,
  cycle: `
starts: 2026-10-01
ends: 2026-12-31
state: active
`,
  objective: `
title: New customers reach first value in their first week
owner: ada
commitment: stretch
state: active
added_on: 2026-10-01
why: They decide in the first week
important: true
urgent: false
with: [team:legal, bo, "external:Acme Payments"]
supports:
  - {to: company/retention, how: Activated customers renew at twice the rate}
  - {to: "priority:win-mid-market"}
  - {to: "2026:company/retention/kr1"}
informed_by: [2026-09-24-short-forms-win, "2026-Q3:growth/activation"]
gives_way: The referral test
key_results:
  - id: kr1
    title: Week-one activation rises from 31% to 45%
    owner: ada
    state: active
    type: increase
    metric: Week-one activation
    unit: "%"
    start: 31
    target: 45
    plan: [{date: 2026-11-01, value: 34}]
    weight: 2
    primary: true
    class: leading
    category: outcome
    impact: high
    effort: low
    resources: {needed: "1 designer, 6 weeks", committed: true}
    depends_on:
      - needs: legal/consent/kr2
        what: Approved consent wording
        needed_by: 2026-11-06
        critical: true
        agreed: {by: lena, date: 2026-10-05}
        delivered: 2026-11-18
    source: {csv: data/activation.csv, column: rate, url: "https://data.example"}
  - {id: kr2, title: Time to first booking falls, type: decrease, metric: Days, unit: days, start: 9, target: 4}
  - {id: kr3, title: Tickets stay low, type: control, at_least: 80, at_most: 120, every: day, class: balancing, balances: kr1}
  - {id: kr4, title: We know the churn, type: baseline, metric: Churn, unit: "%", measurements: 3, due: 2026-11-30}
  - {id: kr5, title: The guide is written, type: percentage}
  - id: kr6
    title: The portal is live
    type: milestone
    milestones: [{id: beta, title: Three partners try it, due: 2026-11-01, weight: 1}, {id: live, title: Open to all}]
  - {id: kr7, title: Partners know, type: task, tasks: [{id: newsletter, title: Write to them, due: 2026-11-01}]}
  - {id: kr8, title: The form is short, type: task}
initiatives:
  - {id: i1, title: Short form, owner: bo, for: kr8, due: 2026-11-13, state: done, link: "https://tracker.example/GR-12"}
`,
  "check-in": `
by: ada
value: 36.5
done: [beta]
confidence: 0.6
forecast: 43
progress: Form cut from nine fields to four; activation up 2 points.
plans: Roll the form out to the partner channel.
problems: Legal has not approved the consent wording.
blockers:
  - id: consent-wording
    kind: dependency
    summary: Consent wording waits for legal
    since: 2026-11-06
    waits_for: legal/consent/kr2
    within_our_authority: false
    threatens: commitment
    done: 2026-11-24
decision_needed: Launch with today's wording, or wait?
stop_or_shift: Pausing the referral test until this is settled.
learned:
  - {lesson: Fewer fields beat better copy, tags: [onboarding], worked: true}
kudos:
  - {to: bo, for: Shipping the form a week early}
automatic: false
`,
  escalation: `
title: Consent wording blocks the onboarding launch
raised:
  by: ada
  at: 2026-11-20T10:15:00+00:00
  due: {acknowledge: 2026-11-23T17:30:00+00:00, decide: 2026-11-25T17:30:00+00:00}
trigger: dependency
level: 2
affects: [growth/activation/kr1, "2026-Q3:growth/activation"]
summary: Legal has not approved the wording.
impact: The launch moves to January.
tried: [Two drafts sent to legal on 2 and 9 November]
decision_needed: {kind: scope, question: "Launch with the current wording, or move the date?", by: 2026-11-25}
options:
  - {id: a, option: Launch with the current wording, consequence: Legal follows by 8 January, recommended: true}
  - {id: b, option: Hold the date, consequence: The campaign is booked}
events:
  - {at: 2026-11-20T14:00:00+00:00, by: jon, did: acknowledged, why: Mine}
  - {at: 2026-11-20T15:00:00+00:00, by: jon, did: reassigned, to: tom}
  - {at: 2026-11-20T16:00:00+00:00, by: tom, did: paused, why: Waiting for counsel}
  - {at: 2026-11-20T17:00:00Z, by: tom, did: resumed, why: Counsel answered, due: {decide: 2026-11-25T17:30:00+00:00}}
  - {at: 2026-11-23T09:30:00+00:00, by: jon, did: moved, to: 3, why: Needs the sponsor, due: {decide: 2026-11-25T17:30:00+00:00}}
  - {at: 2026-11-24T11:00:00+00:00, by: mira, did: decided, option: a, decision: 2026-11-24-consent-copy}
  - {at: 2026-11-27T16:00:00+00:00, by: ada, did: resolved}
  - {at: 2026-11-28T16:00:00+00:00, by: ada, did: reopened, due: {acknowledge: 2026-11-30T17:30:00+00:00}}
  - {at: 2026-11-29T16:00:00.5+01:00, by: ada, did: withdrawn}
review:
  trigger_clear: {answer: true, note: Named the key result}
  right_tier_fast_enough: {answer: false, note: Three days at tier 2}
  ownership_accepted: {answer: true}
  blocker_removed: {answer: true}
  change_next_time: Agree consent wording in the planning week
  assumption: Legal turns a draft round in a week
`,
  decision: `
title: Launch with the current consent wording
by: mira
forum: escalation
kind: scope
affects: [growth/activation/kr1]
escalation: 2026-11-20-consent-wording
answers: [escalate/dependency-window]
until: 2026-12-15
because: The campaign is booked
gives_way: The referral test stops until January.
actions:
  - {id: a1, what: Confirm the wording, owner: lena, due: 2027-01-08, for: [growth/activation/kr1], done: 2026-12-18}
  - {id: a2, what: Tell support, owner: bo, due: 2026-12-01, dropped: Support knew}
`,
  review: `
led_by: ada
present: [ada, grace, bo]
notes: Short.
decisions: [2026-11-24-consent-copy]
actions: [{id: a1, what: Tell support, owner: bo, due: 2026-11-30}]
kudos: [{to: bo, for: The form}]
learnings: [2026-11-18-short-forms-win]
improved: Activation
missed: Legal's load
ownership_broke: Between web and growth
forums_helped: The weekly
forums_cost: The town hall
`,
  reflection: `
by: ada
date: 2026-12-28
planned: What we set out to do.
happened: What changed between the start and the end.
went_well: The form
went_badly: The wording
known_now: [Legal needs two weeks]
fresh_eyes: Ask legal first.
had_impact: {answer: true, note: Activation rose}
wish_known: How long legal takes.
key_results:
  kr1: {next: carry, why: Two points short}
  kr2: {next: done, graded: 0.8, because: The measure changed in week 9}
learnings: [2026-11-18-short-forms-win]
`,
  learning: `
by: ada
from: 2026-Q4:growth/activation/kr1
lesson: Fewer fields beat better copy.
worked: true
tags: [onboarding, forms]
shared: [{date: 2026-11-18, at: learning}]
thanks: [{by: mira, date: 2026-11-18}]
`,
  diagnostic: `
by: tom
areas:
  strategy: [{question: same-priorities, score: 2, evidence: "Five leaders, four lists"}]
  rhythm: [{question: weekly, score: 5}]
  alignment: [{question: pull, score: 1}]
  accountability: [{question: owners, score: 3}]
  leadership: []
`,
};
