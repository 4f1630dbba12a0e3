import { groupBy } from "../../model/group-by.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import type { KeyResult } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import { namesNumber } from "../facts/title-number.ts";
import type { Finding } from "../finding.ts";
import { flagRule } from "../flag-rule.ts";
import { keyResultSpot, teamSpot } from "../spots.ts";

export const noMeasure = flagRule({
  id: "write/no-measure",
  stage: "plan",
  severity: "warning",
  title: "A key result without a number",
  looksFor: `An active key result of type \`milestone\` or \`task\` whose title names no number, in digits or in words. The other types have their numbers in \`start\` and \`target\`, in their bounds, or are there to find one.

And, as info, a team of whose active key results more than half are bare percentages: of type \`percentage\`, with no number in the title, so that only their owner knows what 60 % of them is.`,
  why: "Without a number, whether it is reached is a matter of opinion, and the opinion is found at the end. A per cent done takes no thought to write, and everybody reads it as they like: the last tenth often takes as long as the rest. Units that people count in, such as customers, days or pounds, show what has really moved, and that a team has learned to plan.",
  remedy:
    "Put the number in the title: how many of what, or from where to where. Make of a per cent done an increase or a decrease with `start`, `target` and `unit`; where it cannot be counted yet, begin with a `baseline`.",
  options: {
    share: {
      default: 0.5,
      min: 0,
      max: 1,
      whole: false,
      meaning: "More than this fraction of a team's key results being bare percentages is noted.",
    },
    words: {
      default: [],
      meaning: "Words that count as a number in a title, beside the English ones: for titles in another language.",
    },
  },
  asOf: "2026-11-20",
  trips: [
    {
      file: "cycles/2026-Q4/okrs/growth/partners.yaml",
      text: yaml`
        title: Partners bring us operators we would never have met
        owner: ada
        key_results:
          - id: kr1
            title: Resellers are trained
            type: task
            tasks: [{id: solent, title: Solent Marine}, {id: clyde, title: Clyde Chandlery}]
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/okrs/growth/partners.yaml",
      text: yaml`
        title: Partners bring us operators we would never have met
        owner: ada
        key_results:
          - id: kr1
            title: Two resellers are trained
            type: task
            tasks: [{id: solent, title: Solent Marine}, {id: clyde, title: Clyde Chandlery}]
      `,
    },
  ],
  source: "PEEL, signs of maturity: key results in appropriate units and not only percentages; the failure points",
  *find(evidence, { share, words }) {
    const active = evidence.activeKeyResults.map(({ keyResult }) => keyResult);
    for (const keyResult of active) {
      if (keyResult.type !== "milestone" && keyResult.type !== "task") continue;
      if (!namesNumber(keyResult.title, words)) yield withoutNumber(keyResult);
    }
    for (const [team, own] of groupBy(active, (keyResult) => keyResult.team)) {
      const bare = own.filter(({ type, title }) => type === "percentage" && !namesNumber(title, words));
      if (bare.length > share * own.length) yield mostlyPercentages(team, bare, own, evidence);
    }
  },
});

function withoutNumber(keyResult: KeyResult): Finding {
  const { ref, objective, owner, title, type } = keyResult;
  return {
    subject: ref,
    concerns: [objective, `@${owner}`],
    words: () => ({
      message: `"${title}" names no number by which anyone could tell that it is reached`,
      help: "Ask how many, of what, or from where to where, and say it in the title.",
      evidence: { type },
    }),
    spot: keyResultSpot(keyResult),
  };
}

function mostlyPercentages(
  team: string,
  bare: readonly KeyResult[],
  own: readonly KeyResult[],
  evidence: Evidence,
): Finding {
  const objectives = evidence.activeObjectives.filter((objective) => objective.team === team);
  const keyResults = bare.map(({ ref }) => ref);
  const share = bare.length === own.length ? "all of its" : `${bare.length} of its ${own.length}`;
  return {
    subject: `team:${team}`,
    concerns: keyResults,
    severity: "info",
    words: () => ({
      message: `${evidence.voice.team(team)} measures ${share} key results in per cent done`,
      help: "Ask of each what could be counted instead, such as customers, days or pounds, from where to where.",
      evidence: { keyResults, count: bare.length, of: own.length },
    }),
    spot: teamSpot(team, objectives, evidence),
  };
}
