import { printInline } from "../../workspace/yaml/print.ts";
import type { Founding } from "./founding.ts";

/** The first cycle. */
export function cycleText({ cycle }: Founding): string {
  return `\
starts: ${cycle.starts}
ends: ${cycle.ends} # the last day, included
state: active # planning, active, closing or closed
`;
}

/**
 * The first objective: an example that can be edited into a real one, and that holds to what it teaches. In the middle
 * of a cycle it owes nothing for the weeks before it was there.
 */
export function objectiveText({ handle, date, cycle }: Founding): string {
  const addedOn = date > cycle.starts ? `added_on: ${date} # nothing is owed before this day\n` : "";
  const plan = (start: number) =>
    date > cycle.starts && date < cycle.ends
      ? `\n    plan: [{date: ${date}, value: ${start}}] # where it should be when; without it, a straight line over the cycle`
      : "";
  return `\
# An example. Make it yours: change every line, and rename the file, whose name is the objective's id.
# An objective says what will be different and for whom. It is an outcome, not work: "Launch the help page" is work.
title: New customers succeed without having to ask us
owner: ${printInline(handle)} # one person, never a team
commitment: stretch # reaching 0.7 of it is a success; a committed one is promised whole
${addedOn}why: >-
  Whoever succeeds in the first week stays. Today most new customers get stuck and write to us.

# How you will know: two to four key results, each with a number that moves from somewhere to somewhere.
key_results:
  - id: kr1
    title: Customers who are set up within a week rise from 40% to 60%
    type: increase # or decrease, control, baseline, percentage, milestone, task
    metric: Set up within a week
    unit: "%"
    start: 40 # where it is today; measure it before you promise (type: baseline)
    target: 60${plan(40)}
    primary: true # the one that matters most
  - id: kr2
    title: Questions in their first week fall from 5 to 2
    type: decrease
    metric: Questions in the first week
    start: 5
    target: 2${plan(5).replace(/ # .*/, "")}

# The work that should move the numbers. Finishing it is not success; a number that moved is.
initiatives:
  - {id: i1, title: Sit with five new customers and watch where they stop, for: kr1}
`;
}
