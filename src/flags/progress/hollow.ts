import { nameOf } from "../../score/key-result-facts.ts";
import type { ScoredKeyResult, ScoredObjective } from "../../score/scored.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import { againstPlan } from "../facts/percent.ts";
import { flagRule } from "../flag-rule.ts";
import { keyResultSpot } from "../spots.ts";

export const hollow = flagRule({
  id: "progress/hollow",
  stage: "execute",
  severity: "warning",
  title: "Everything moves but what it is for",
  looksFor:
    "An objective whose key results are on-track taken together, while its primary key result, or where none is primary its only outcome, is off-track. Nothing is said while too little is expected for a pace to mean anything.",
  why: "It is a false start: the work on the list gets done, and the number that the list was made for does not follow. Then the list is not complete. Doing the rest of it faster makes the mean greener and changes nothing.",
  remedy:
    "Stop looking at the mean. Measure where the distance to the primary key result really goes, add what is missing from the list, and order it by how much each item moves that one number.",
  options: {},
  asOf: "2026-11-20",
  trips: [
    {
      file: "cycles/2026-Q4/okrs/growth/activation.yaml",
      text: yaml`
        title: New customers reach first value in their first week
        owner: ada
        key_results:
          - id: kr1
            title: Week-one activation rises from 31% to 45%
            type: increase
            start: 31
            target: 45
            primary: true
          - {id: kr2, title: Every help text is rewritten, type: percentage}
          - {id: kr3, title: Every mail template is rewritten, type: percentage}
      `,
    },
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 31.5
        confidence: 0.6
      `,
    },
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr2/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 90
        confidence: 0.9
      `,
    },
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr3/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 80
        confidence: 0.9
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/okrs/growth/activation.yaml",
      text: yaml`
        title: New customers reach first value in their first week
        owner: ada
        key_results:
          - id: kr1
            title: Week-one activation rises from 31% to 45%
            type: increase
            start: 31
            target: 45
            primary: true
          - {id: kr2, title: Every help text is rewritten, type: percentage}
      `,
    },
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 37
        confidence: 0.6
      `,
    },
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr2/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 90
        confidence: 0.9
      `,
    },
  ],
  source: "PEEL, planning: the false start of a list that is incomplete, and progress that is hollow",
  *find({ scorecard, voice, asOf }) {
    for (const scored of scorecard.objectives) {
      const { objective, progressAgainstExpected: progress, expected, paceVerdict } = scored;
      if (objective.state !== "active" || objective.addedOn > asOf.date || paceVerdict !== "on-track") continue;
      const aim = aimOf(scored);
      if (aim?.status !== "off-track" || progress === null || expected === null) continue;
      const { keyResult } = aim;
      const name = `"${voice.keyResult(nameOf(aim))}"`;
      const role = keyResult.primary ? "its primary key result" : "its only outcome";
      yield {
        subject: objective.id,
        concerns: [keyResult.ref, `@${objective.owner}`],
        words: () => ({
          message: `"${objective.title}" looks on track at ${againstPlan(progress, expected)}, but ${role}, ${name}, is off track at ${againstPlan(aim.progress, aim.expected)}`,
          help: `Ask ${voice.person(objective.owner)} what else keeps ${name} where it is, and add that to the list before finishing the rest of it.`,
          evidence: {
            objective: objective.id,
            progress,
            expected,
            keyResult: keyResult.ref,
            primary: keyResult.primary,
            keyResultProgress: aim.progress,
            keyResultExpected: aim.expected,
          },
        }),
        spot: keyResultSpot(keyResult),
      };
    }
  },
});

/** What an objective is there for: its primary key result, else the one that is an outcome. */
function aimOf({ keyResults }: ScoredObjective): ScoredKeyResult | undefined {
  const counted = keyResults.filter(({ counts }) => counts);
  const primary = counted.find(({ keyResult }) => keyResult.primary);
  if (primary !== undefined) return primary;
  const outcomes = counted.filter(({ keyResult }) => keyResult.category === "outcome");
  return outcomes.length === 1 ? outcomes[0] : undefined;
}
