import { printInline } from "../../workspace/yaml/print.ts";
import type { Founding } from "./founding.ts";

/** The first okr.yaml: every default of the rhythm written out, because it is what people come to change. */
export function settingsText({ organisation, timezone, handle }: Founding): string {
  return `\
# The settings of this OKR workspace. Whatever is left out has a default; an editor shows it on hover.
version: 1
organisation: ${printInline(organisation)}
timezone: ${printInline(timezone)}

# In plain English: the problem with getting things done that this programme is there to solve.
# problem: >-
#   Work that crosses teams stalls, because what one needs of another surfaces too late.

roles:
  rollout_lead: ${printInline(handle)} # who brings the programme to life
  # sponsor: handle # the executive who stands behind it
  # coaches: [handle] # who help teams to write and to review
  # arbiters: [handle] # who settle what two departments cannot

# What deadlines and durations such as 3d are counted in.
week:
  working_days: [mon, tue, wed, thu, fri]
  hours: "09:00-17:30"
  holidays: [] # such as [2026-12-25]

# The rhythm. A rhythm that is kept matters more than one that is perfect: change the days to suit you.
rhythm:
  check_in: {every: 1w, day: fri} # owners: the value, how sure they are, and a few words
  weekly_review: {every: 1w, day: mon} # each team: what to change this week
  monthly_review: {day: first tue} # departments: what to stop, reset or unblock
  quarterly_review: {day: last tue of cycle} # everyone who owns an objective: what it all came to
  celebration: {day: second wed}
  learning: {day: third wed}
  town_hall: {day: last wed of cycle}
  plan_within: 1w # from a cycle's first day: until then nothing is owed
`;
}
