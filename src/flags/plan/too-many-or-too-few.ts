import { counted } from "../../document/words.ts";
import { groupBy } from "../../model/group-by.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import type { Objective } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import type { Finding } from "../finding.ts";
import { flagRule } from "../flag-rule.ts";
import { keyResultsSpot, teamSpot } from "../spots.ts";

interface Limits {
  readonly max: number;
  readonly min: number;
}

export const tooManyOrTooFew = flagRule({
  id: "plan/too-many-or-too-few",
  stage: "plan",
  severity: "warning",
  inFirstCycle: "loud",
  title: "Too many objectives or key results, or too few",
  looksFor: `A team with more than five active objectives, or an active objective with more than five active key results. Fewer than three of either is info; there, what is done counts too.

Teams without an objective in the cycle are not looked at: they have not joined yet.`,
  why: "Three to five objectives, each with three to five key results, are what a team can keep in mind and finish. With more, attention is spread so thin that what matters most is not done in time, and the list shows that nobody has chosen. With fewer, it is worth asking whether something that matters has no place in the plan, or whether the team has not quite committed to it.",
  remedy:
    "Rank what there is and let the rest wait: `state: backlog` keeps an objective or a key result for later, and work that is no result of its own belongs under `initiatives`. If a short list is all that matters, it is fine as it is.",
  options: {
    max: {
      default: 5,
      min: 1,
      whole: true,
      meaning: "More active objectives in a team, or more active key results in an objective, than this are too many.",
    },
    min: {
      default: 3,
      min: 0,
      whole: true,
      meaning: "Fewer objectives in a team, or fewer key results in an objective, than this are few, which is info.",
    },
  },
  asOf: "2026-11-20",
  trips: [
    {
      file: "cycles/2026-Q4/okrs/growth/activation.yaml",
      text: yaml`
        title: New customers reach first value in their first week
        owner: ada
        key_results:
          - {id: kr1, title: Week-one activation rises from 31% to 45%, type: increase, start: 31, target: 45}
          - {id: kr2, title: Days to the first booking fall from 9 to 4, type: decrease, start: 9, target: 4}
          - {id: kr3, title: Fields of the form fall from 9 to 4, type: decrease, start: 9, target: 4}
          - {id: kr4, title: Welcome calls rise from 10 to 60, type: increase, start: 10, target: 60}
          - {id: kr5, title: Tickets per account fall from 5 to 3, type: decrease, start: 5, target: 3}
          - {id: kr6, title: Guides read rise from 40 to 90, type: increase, start: 40, target: 90}
      `,
    },
  ],
  passes: ["activation", "partners", "referrals"].map((objective) => ({
    file: `cycles/2026-Q4/okrs/growth/${objective}.yaml`,
    text: yaml`
      title: More customers come to us through ${objective}
      owner: ada
      key_results:
        - {id: kr1, title: New customers rise from 31 to 45, type: increase, start: 31, target: 45}
        - {id: kr2, title: Days to the first booking fall from 9 to 4, type: decrease, start: 9, target: 4}
        - {id: kr3, title: Tickets per account fall from 5 to 3, type: decrease, start: 5, target: 3}
    `,
  })),
  source: "PEEL, planning: too many or too few objectives and key results",
  *find(evidence, limits) {
    yield* teamsOutside(limits, evidence);
    for (const objective of evidence.activeObjectives) yield* keyResultsOutside(limits, objective);
  },
});

/** What is done is no load any more, but it was planned: it counts against too few and not against too many. */
function* teamsOutside({ max, min }: Limits, evidence: Evidence): Generator<Finding> {
  const objectives = evidence.scorecard.objectives.map(({ objective }) => objective);
  const done = groupBy(
    objectives.filter(({ state }) => state === "done"),
    ({ team }) => team,
  );
  for (const [team, active] of groupBy(evidence.activeObjectives, (objective) => objective.team)) {
    const planned = [...active, ...(done.get(team) ?? [])];
    const name = evidence.voice.team(team);
    const about = {
      subject: `team:${team}`,
      concerns: planned.map(({ id }) => id),
      spot: teamSpot(team, active, evidence),
    };
    if (active.length > max) {
      yield {
        ...about,
        words: () => ({
          message: `${name} works on ${counted(active.length, "objective")} at once, more than ${max}`,
          help: "Rank them together, keep the first few, and let the others wait with `state: backlog`.",
          evidence: { objectives: active.map(({ id }) => id), count: active.length, max },
        }),
      };
    } else if (planned.length < min) {
      yield {
        ...about,
        severity: "info",
        words: () => ({
          message: `${name} has ${counted(planned.length, "objective")} this cycle, fewer than ${min}`,
          help: "Ask whether something that matters has no place in the plan; if not, leave it so.",
          evidence: { objectives: planned.map(({ id }) => id), count: planned.length, min },
        }),
      };
    }
  }
}

function* keyResultsOutside({ max, min }: Limits, objective: Objective): Generator<Finding> {
  const { id, title, owner, keyResults } = objective;
  const active = keyResults.filter(({ state }) => state === "active");
  const planned = keyResults.filter(({ state }) => state === "active" || state === "done");
  const about = {
    subject: id,
    concerns: [`@${owner}`],
    spot: keyResultsSpot(objective),
  };
  if (active.length > max) {
    yield {
      ...about,
      words: () => ({
        message: `"${title}" has ${counted(active.length, "key result")}, more than ${max}`,
        help: "Keep those that show whether the objective is reached, and make the others initiatives or let them wait.",
        evidence: { keyResults: active.map(({ ref }) => ref), count: active.length, max },
      }),
    };
  } else if (planned.length < min) {
    yield {
      ...about,
      severity: "info",
      words: () => ({
        message: `"${title}" has ${counted(planned.length, "key result")}, fewer than ${min}`,
        help: "Ask whether the objective could be missed although all of these are reached; if it could, add what is missing.",
        evidence: { keyResults: planned.map(({ ref }) => ref), count: planned.length, min },
      }),
    };
  }
}
