import { counted, sentenceList } from "../../document/words.ts";
import { groupBy } from "../../model/group-by.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import type { KeyResult, Objective } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import { firstOverlap } from "../facts/same-measure.ts";
import type { Finding } from "../finding.ts";
import { flagRule } from "../flag-rule.ts";
import { keyResultSpot, keyResultsSpot, teamSpot } from "../spots.ts";

export const notPrioritised = flagRule({
  id: "plan/not-prioritised",
  stage: "plan",
  severity: "warning",
  title: "Key results that nobody has ranked",
  looksFor: `An objective whose key results leave open what matters most. Of these, the first that applies:

- a money pit: a key result with \`impact: low\` and \`effort: high\`;
- two key results that measure the same thing: the same \`metric\`, or titles that say the same where one of them names none;
- only activity: every key result has \`class: activity\` or \`category: input\`, or is a list of tasks that says neither;
- several key results, none of them \`primary\`, all of one weight, and none with \`impact\` or \`effort\`.

Beside these, a team with more than two big bets in the cycle: key results with \`impact: high\` and \`effort: high\`.`,
  why: "Key results should leave nothing important out, not overlap, and be clearly ordered. A basket of equals is hit or miss: the team finishes what is easiest, reports good progress, and the objective is no nearer. What costs much and changes little takes the people away from what would. A team can carry one or two big bets in a quarter; a third is at the cost of the first.",
  remedy:
    "Mark the key result that the objective cannot do without as `primary: true`, or give weights. Say of each what it changes and costs under `impact` and `effort`, and drop what costs much for little. Make one of two that overlap, and find the outcome that the activities are for.",
  options: {
    big_bets: {
      default: 2,
      min: 0,
      whole: true,
      meaning: "More key results of high impact and high effort in a team's cycle than this are too many.",
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
          - {id: kr1, title: Week-one activation rises from 31% to 45%, type: increase, start: 31, target: 45, primary: true}
          - {id: kr2, title: Days to the first booking fall from 9 to 4, type: decrease, start: 9, target: 4}
      `,
    },
  ],
  source: "PEEL, planning: key results that overlap, leave gaps or are not prioritised; impact against effort",
  *find(evidence, { big_bets: most }) {
    for (const objective of evidence.activeObjectives) {
      const planned = objective.keyResults.filter(({ state }) => state === "active" || state === "done");
      const found = moneyPits(objective) ?? overlap(objective, planned) ?? onlyActivity(objective, planned);
      const finding = found ?? equals(objective, planned);
      if (finding !== null) yield finding;
    }
    yield* tooManyBigBets(most, evidence);
  },
});

/** One key result is the subject itself; several are a matter of their objective. */
function moneyPits(objective: Objective): Finding | null {
  const pits = objective.keyResults.filter(
    ({ state, impact, effort }) => state === "active" && impact === "low" && effort === "high",
  );
  const [first] = pits;
  if (first === undefined) return null;
  const titles = sentenceList(pits.map(({ title }) => `"${title}"`));
  return {
    ...about(objective, pits, pits.length === 1 ? first.ref : objective.id),
    words: () => ({
      message: `${titles} ${pits.length === 1 ? "costs" : "cost"} much effort for little impact`,
      help: "Stop it or let it wait, with okr decide, and give the effort to what changes more.",
      evidence: { cause: "money-pit", keyResults: refsOf(pits) },
    }),
    spot: keyResultSpot(first, ["effort"]),
  };
}

function overlap(objective: Objective, planned: readonly KeyResult[]): Finding | null {
  const found = firstOverlap(planned);
  if (found === null) return null;
  const { one, other, by } = found;
  return {
    ...about(objective, [one, other]),
    words: () => ({
      message: `"${one.title}" and "${other.title}" measure the same thing, so it counts twice`,
      help: "Keep one of the two, and ask what else the objective needs.",
      evidence: { cause: "overlap", by, keyResults: refsOf([one, other]) },
    }),
    spot: keyResultSpot(other, [by]),
  };
}

function onlyActivity(objective: Objective, planned: readonly KeyResult[]): Finding | null {
  if (planned.length === 0 || !planned.every(isActivity)) return null;
  return {
    ...about(objective, planned),
    words: () => ({
      message: `"${objective.title}" is measured only by work done, and by nothing that the work should change`,
      help: "Ask what will be different once it is done, and make that a key result; the work can be initiatives.",
      evidence: { cause: "only-activity", keyResults: refsOf(planned) },
    }),
    spot: keyResultsSpot(objective),
  };
}

/** Tasks count work done; whoever classifies them says whether there is more to them. */
function isActivity({ type, class: signal, category }: KeyResult): boolean {
  if (signal === undefined && category === undefined) return type === "task";
  return signal === "activity" || category === "input";
}

function equals(objective: Objective, planned: readonly KeyResult[]): Finding | null {
  if (planned.length < 2 || planned.some(isRanked)) return null;
  if (planned.some(({ weight }) => weight !== planned[0]?.weight)) return null;
  return {
    ...about(objective, planned),
    words: () => ({
      message: `Nothing says which of the ${planned.length} key results of "${objective.title}" matters most`,
      help: "Agree on the one that the objective cannot do without and mark it `primary: true`, or give them weights.",
      evidence: { cause: "equals", keyResults: refsOf(planned) },
    }),
    spot: keyResultsSpot(objective),
  };
}

function isRanked({ primary, impact, effort }: KeyResult): boolean {
  return primary || impact !== undefined || effort !== undefined;
}

function* tooManyBigBets(most: number, evidence: Evidence): Generator<Finding> {
  const bets = evidence.activeKeyResults
    .map(({ keyResult }) => keyResult)
    .filter(({ impact, effort }) => impact === "high" && effort === "high");
  for (const [team, own] of groupBy(bets, (keyResult) => keyResult.team)) {
    if (own.length <= most) continue;
    const objectives = evidence.activeObjectives.filter((objective) => objective.team === team);
    yield {
      subject: `team:${team}`,
      concerns: refsOf(own),
      words: () => ({
        message: `${evidence.voice.team(team)} has ${counted(own.length, "big bet")} running at once, more than ${most}`,
        help: "Decide which of them would be missed least, and let it wait for the next cycle.",
        evidence: { cause: "big-bets", keyResults: refsOf(own), count: own.length, most },
      }),
      spot: teamSpot(team, objectives, evidence),
    };
  }
}

/** Whom and what a finding is about: the objective unless said otherwise, these of its key results, and their owners. */
function about(
  { id, owner }: Objective,
  keyResults: readonly KeyResult[],
  subject = id,
): Pick<Finding, "subject" | "concerns"> {
  const concerned = new Set([id, `@${owner}`, ...keyResults.flatMap((one) => [one.ref, `@${one.owner}`])]);
  concerned.delete(subject);
  return { subject, concerns: [...concerned] };
}

function refsOf(keyResults: readonly KeyResult[]): string[] {
  return keyResults.map(({ ref }) => ref);
}
