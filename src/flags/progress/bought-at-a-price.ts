import { nameOf } from "../../score/key-result-facts.ts";
import type { ScoredKeyResult } from "../../score/scored.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import { againstPlan } from "../facts/percent.ts";
import { flagRule } from "../flag-rule.ts";
import { keyResultSpot } from "../spots.ts";

export const boughtAtAPrice = flagRule({
  id: "progress/bought-at-a-price",
  stage: "execute",
  severity: "warning",
  title: "One number goes up at the cost of another",
  looksFor:
    "A key result that is on-track or done while the one that `balances` it, in the same objective, is off-track.",
  why: "A balancing key result is there because the other one can be reached in a way that nobody wants: more calls and angrier people, faster releases and more faults. When it gives way while the other is fine, that way has been taken, and the price will come back as next quarter's problem.",
  remedy:
    "Look at the two together in the next review and say which of them wins. Slow the first one down until the balance holds again, or decide openly that the price is worth paying and write the decision down with `okr decide`.",
  options: {},
  asOf: "2026-11-20",
  trips: [
    {
      file: "cycles/2026-Q4/okrs/growth/activation.yaml",
      text: yaml`
        title: New customers reach first value in their first week
        owner: ada
        key_results:
          - {id: kr1, title: Week-one activation rises from 31% to 45%, type: increase, metric: Week-one activation, start: 31, target: 45}
          - id: kr2
            title: Support tickets per new account stay at 3 or fewer a week
            type: control
            metric: Tickets per new account
            at_most: 3
            class: balancing
            balances: kr1
      `,
    },
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 39
        confidence: 0.8
      `,
    },
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr2/2026-11-20.yaml",
      text: yaml`
        by: bo
        value: 5
        confidence: 0.5
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
          - {id: kr1, title: Week-one activation rises from 31% to 45%, type: increase, metric: Week-one activation, start: 31, target: 45}
          - id: kr2
            title: Support tickets per new account fall from 6 to 3
            type: decrease
            metric: Tickets per new account
            start: 6
            target: 3
            class: balancing
            balances: kr1
      `,
    },
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 39
        confidence: 0.8
      `,
    },
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr2/2026-11-20.yaml",
      text: yaml`
        by: bo
        value: 4
        confidence: 0.7
      `,
    },
  ],
  source: "PEEL, classes of key results: balancing and paired key results, against tunnel vision",
  *find({ activeKeyResults, scorecard, voice }) {
    for (const balance of activeKeyResults) {
      const { balances, objective, owner } = balance.keyResult;
      if (balances === undefined || balance.status !== "off-track") continue;
      const bought = scorecard.keyResultsByRef.get(`${objective}/${balances}`);
      if (bought === undefined || !isGood(bought)) continue;
      const [gain, price] = [bought, balance].map((scored) => `"${voice.keyResult(nameOf(scored))}"`);
      yield {
        subject: bought.keyResult.ref,
        concerns: [balance.keyResult.ref, ...new Set([`@${bought.keyResult.owner}`, `@${owner}`])],
        words: () => ({
          message: `${gain} is ${bought.status === "done" ? "done" : "on track"} at ${againstPlan(bought.progress, bought.expected)}, and ${price}, which is there to keep it honest, is off track at ${againstPlan(balance.progress, balance.expected)}`,
          help: `Put both before ${people(bought, balance, voice.person)} and settle which one gives way until the balance holds again.`,
          evidence: {
            keyResult: bought.keyResult.ref,
            progress: bought.progress,
            expected: bought.expected,
            balancedBy: balance.keyResult.ref,
            balancingProgress: balance.progress,
            balancingExpected: balance.expected,
          },
        }),
        spot: keyResultSpot(balance.keyResult, ["balances"]),
      };
    }
  },
});

function isGood({ status }: ScoredKeyResult): boolean {
  return status === "on-track" || status === "done";
}

function people(one: ScoredKeyResult, other: ScoredKeyResult, name: (handle: string) => string): string {
  return [...new Set([one.keyResult.owner, other.keyResult.owner])].map(name).join(" and ");
}
