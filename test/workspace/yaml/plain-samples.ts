/** Texts that between them hold every form the fast reader knows. */
export const SAMPLES: readonly string[] = [
  `---
escalation:
  tiers:
    1: {acknowledge: 0d, decide: 3d}
    2: {owner: mira}                     # the sponsor
30: [1, 2]
`,
  `title: New customers reach first value in their first week
owner: ada                               # one person, never a team
added_on: 2026-10-01
important: true
with: [team:legal, bo]
why: >-                                  # in plain English
  Those who reach first value in a week
  renew at twice the rate.

  Those who do not, leave.
supports:                                # what this contributes to, and how
  - {to: company/retention, how: Activated customers renew at twice the rate}
key_results:
  - id: kr1
    title: Week-one activation rises from 31% to 45%
    unit: "%"
    start: 31
    plan: [{date: 2026-11-01, value: 34.5}, {date: 2026-12-01, value: -4e1}]

    resources: {needed: "1 designer, 6 weeks", committed: true}
    depends_on:
    - needs: legal/consent/kr2
      agreed: {by: lena, date: 2026-10-05}    # the other side's commitment
      notes: |
        First draft:
          - short
          - clear

        Second draft.

  - id: kr2
    type: task
initiatives: []
`,
  `# A check-in, with prose as people wrap it.

by: ada
value: 36.5
progress: Form cut from nine fields to four;
  activation up 2 points.

  The partner channel follows.
plans:
  Roll the form out
  to the partner channel.
problems: 'Legal hasn''t approved the "consent" wording.'
decision_needed: "Launch with \\"today's\\" wording,\\tor wait?"
blockers:
-
  id: consent-wording
  within_our_authority: false
  done:
- id: budget
  history: [
    asked, # in June
    {at: 2026-11-20T14:00:00+00:00, by: jon},

    [1, [2, [3]], {}],
  ]
x-matrix:
  - - 1
    - ~
  - - .inf
    -   deep:  null
        deeper:
          deepest: [ "a, b" , 'c: d',e#f, g:h ]
kudos:
  # to the team
  - bo
  - "quoted"
  # and to grace
  - grace, who
    stepped in
`,
  `literal: |-
  # no comment
  a: b

folded: >
  one
  two  

  three
# between
nested:
    wide:
          wider: |
             text
    back: 1
last: >-
  no newline at the end`,
];
