import { groupBy } from "../../model/group-by.ts";
import type { ScoredByPart } from "../../score/by-part.ts";
import { reaches } from "../../score/threshold.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import type { KeyResult } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import { isMoved, noFurther, reachedEarly } from "../facts/easy-target.ts";
import { countedIn, MeasuredBefore } from "../facts/last-cycle.ts";
import { isStretch as canStretch } from "../facts/stretch.ts";
import type { Finding } from "../finding.ts";
import { flagRule } from "../flag-rule.ts";
import { teamSpot } from "../spots.ts";

export const conservativeTargets = flagRule({
  id: "plan/conservative-targets",
  stage: "plan",
  severity: "warning",
  title: "Targets that ask for no stretch",
  looksFor: `Signs that what is called a stretch is none:

- a key result that was at its target before half of the cycle was over, of whichever type but a control, which is kept and not reached, or a baseline;
- one of type increase or decrease whose way from start to target is no longer than the way that the same metric went in the cycle before;
- a team all of whose stretch key results ended the cycle before at 100 %; until one of this cycle's is at-risk or off-track, which shows that they are not easy.

What is \`committed\` is promised and may be safe. The cycle before is compared where it was about as long, by the name of the metric and its unit, and by the title where no metric is named.`,
  why: "A target that is certain to be reached asks for nothing that the team would not have done anyway, and the company finds out less about what is possible. Where people fear to be judged by their scores, they protect themselves by setting them low; everything is at 100 %, and nothing has moved. A good stretch ends at 70 % to 100 %, and rests on a reason why it could be reached.",
  remedy:
    "Ask what would have to be different to get twice as far, and set a target that the team believes possible and is not sure of. Where a target is reached early, set the next one by `okr decide`, or call it done and give the time to something else. If reaching it is a promise, say `commitment: committed`.",
  needs: "previous-cycle",
  options: {
    factor: {
      default: 1,
      min: 0,
      whole: false,
      meaning:
        "A target is conservative when it is no further from its start than this many times what the metric moved in the cycle before.",
    },
    early: {
      default: 0.5,
      min: 0,
      max: 1,
      whole: false,
      meaning: "A target that is reached before this fraction of the cycle is over was too easy.",
    },
    least: {
      default: 1,
      min: 1,
      whole: true,
      meaning: "A team is judged by the cycle before when it had at least so many stretch key results in it.",
    },
  },
  asOf: "2026-11-20",
  trips: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-10-23.yaml",
      text: yaml`
        by: ada
        value: 45
        confidence: 1
        progress: The short form did it.
        plans: Watch whether it lasts.
        problems: None.
      `,
    },
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 46
        confidence: 1
        progress: It lasts.
        plans: None.
        problems: None.
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q3/cycle.yaml",
      text: yaml`
        starts: 2026-07-01
        ends: 2026-09-30
        state: closed
      `,
    },
    {
      file: "cycles/2026-Q3/okrs/growth/activation.yaml",
      text: yaml`
        title: New customers reach first value in their first week
        owner: ada
        key_results:
          - {id: kr1, title: Week-one activation rises from 24% to 34%, type: increase, unit: "%", start: 24, target: 34}
      `,
    },
    {
      file: "cycles/2026-Q3/checkins/growth/activation/kr1/2026-09-25.yaml",
      text: yaml`
        by: ada
        value: 31
      `,
    },
  ],
  source: "PEEL, planning: conservative key results; the causes of unbalanced progress: targets too conservative",
  *find(evidence, { factor, early, least }) {
    const { lastCycle } = evidence;
    const before = lastCycle === null ? null : new MeasuredBefore(lastCycle);
    for (const scored of evidence.activeKeyResults) {
      const { keyResult } = scored;
      if (!canStretch(scored)) continue;
      const finding =
        reachedEarly(scored, early, evidence) ??
        (before === null || !isMoved(keyResult) ? null : noFurther(keyResult, before, factor, evidence));
      if (finding !== null) yield finding;
    }
    if (lastCycle !== null) yield* teamsThatReachedAll(lastCycle, least, evidence);
  },
});

/** Nothing is asked of a team without a stretch key result now, nor of one that one of them keeps busy. */
function* teamsThatReachedAll(lastCycle: ScoredByPart, least: number, evidence: Evidence): Generator<Finding> {
  const { activeKeyResults, activeObjectives, voice } = evidence;
  const before = countedIn(lastCycle.objectives).filter(isStretch);
  const now = groupBy(
    activeKeyResults.filter(({ keyResult }) => isStretch(keyResult)),
    ({ keyResult }) => keyResult.team,
  );
  for (const [team, ended] of groupBy(before, (keyResult) => keyResult.team)) {
    const current = now.get(team) ?? [];
    if (current.length === 0 || current.some(({ status }) => status === "at-risk" || status === "off-track")) continue;
    const stretched = ended.filter((keyResult) => canStretch({ keyResult }));
    if (
      stretched.length < least ||
      stretched.length === 0 ||
      !ended.every((keyResult) => reaches(lastCycle.scoreOf(keyResult).progress, 1))
    )
      continue;
    const objectives = activeObjectives.filter((objective) => objective.team === team);
    yield {
      subject: `team:${team}`,
      concerns: objectives.map(({ id }) => id),
      words: () => ({
        message: `${ended.length === 1 ? `The only stretch key result of ${voice.team(team)}` : `Every stretch key result of ${voice.team(team)}, ${ended.length} in all,`} ended last cycle at 100 %`,
        help: "Go through this cycle's targets together, and ask of each whether anybody doubts that it will be reached.",
        evidence: {
          cause: "all-reached",
          cycle: lastCycle.cycle.id,
          keyResults: ended.map(({ ref }) => ref),
        },
      }),
      spot: teamSpot(team, objectives, evidence),
    };
  }
}

function isStretch({ commitment }: KeyResult): boolean {
  return commitment === "stretch";
}
