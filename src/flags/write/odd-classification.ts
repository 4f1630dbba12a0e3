import { yaml } from "../../workspace/rules/yaml.ts";
import type { KeyResult } from "../../workspace/workspace.ts";
import type { Finding, Words } from "../finding.ts";
import { flagRule } from "../flag-rule.ts";
import { keyResultSpot } from "../spots.ts";

export const oddClassification = flagRule({
  id: "write/odd-classification",
  stage: "plan",
  severity: "warning",
  title: "A class and a category that do not go together",
  looksFor:
    "An active key result with `class: lagging` whose `category` is input or output; and, as info, one with `class: activity` whose `category` is outcome. Where either is missing, nothing is said.",
  why: "A lagging number shows at the end what came of it all, which is an outcome. What goes in and what is made can be seen while it happens, and is leading. Work done is an input or an output; if it changes something, the change is another number. When the labels are mixed up, the team believes that it watches the outcome while it watches the work, or waits until the end for what it could have steered by.",
  remedy:
    "Ask when the number is known and what it counts. If it moves early and drives the rest, it is `leading`; if it is the change itself, its category is `outcome`; if it counts work, its category is `input` or `output`. Correct the label, or find the number that fits it.",
  options: {},
  asOf: "2026-11-20",
  trips: [
    {
      file: "cycles/2026-Q4/okrs/growth/partners.yaml",
      text: yaml`
        title: Partners bring us operators we would never have met
        owner: ada
        key_results:
          - {id: kr1, title: Courses held grow from 2 to 9, type: increase, start: 2, target: 9, class: lagging, category: output}
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
          - {id: kr1, title: Partner revenue grows from 40 to 180, type: increase, start: 40, target: 180, class: lagging, category: outcome}
          - {id: kr2, title: Courses held grow from 2 to 9, type: increase, start: 2, target: 9, class: activity, category: output}
      `,
    },
  ],
  source: "PEEL, the business process equation: how the classes of key results fall into input, output and outcome",
  *find({ activeKeyResults }) {
    for (const { keyResult } of activeKeyResults) {
      const odd = oddityOf(keyResult);
      if (odd === null) continue;
      const { ref, objective, owner, class: signal, category } = keyResult;
      yield {
        subject: ref,
        concerns: [objective, `@${owner}`],
        spot: keyResultSpot(keyResult, ["category"]),
        words: () => ({ message: odd.message, help: odd.help, evidence: { class: signal, category } }),
        ...(odd.severity === undefined ? {} : { severity: odd.severity }),
      };
    }
  },
});

function oddityOf({
  title,
  class: signal,
  category,
}: KeyResult): (Pick<Words, "message" | "help"> & Pick<Finding, "severity">) | null {
  if (signal === "lagging" && (category === "input" || category === "output")) {
    return {
      message: `"${title}" is called lagging, and its category is ${category} and not outcome`,
      help: "Ask when the number is known: if only at the end, it is an outcome; if on the way, it is leading.",
    };
  }
  if (signal === "activity" && category === "outcome") {
    return {
      severity: "info",
      message: `"${title}" is called an activity, and its category is outcome`,
      help: "Ask whether it counts the work or what the work changed, and correct the one that is wrong.",
    };
  }
  return null;
}
