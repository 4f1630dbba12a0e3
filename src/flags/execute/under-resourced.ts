import { nameOf } from "../../score/key-result-facts.ts";
import type { ScoredKeyResult } from "../../score/scored.ts";
import { reaches } from "../../score/threshold.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import type { KeyResult } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import { INITIATIVES, RESOURCES } from "../facts/causes.ts";
import { elapsedSinceAdded } from "../facts/elapsed.ts";
import { percent } from "../facts/percent.ts";
import type { Finding } from "../finding.ts";
import { flagRule } from "../flag-rule.ts";
import { keyResultSpot } from "../spots.ts";

export const underResourced = flagRule({
  id: "execute/under-resourced",
  stage: "execute",
  severity: "warning",
  title: "A key result without what it takes",
  looksFor: `A key result that

- says under \`resources.needed\` what reaching it takes, and not \`committed: true\`,
- or has no initiative that is done or going on although a quarter of the cycle has passed since it was added, in a team that records initiatives.

Milestones and tasks are themselves the work, a baseline needs no more than its readings, and a balancing key result only keeps another one honest: these need no initiative. Where an initiative names no key result it may be for any of its objective's, and the rule is silent about them. It is too about what \`engage/set-and-forget\` has found forgotten: whether that still matters is asked first.`,
  why: "A target is a wish until somebody has said who will work on it, with what, and with whose money. Whoever approves the number and not the means has put off the answer to the end of the cycle, when it can only be no.",
  remedy:
    "Have whoever owns the people or the budget say yes, and write `committed: true`; or take the target down to what is there. A team that cannot get an answer has an escalation of kind resource.",
  options: {
    elapsed: {
      default: 0.25,
      min: 0,
      max: 1,
      whole: false,
      meaning: "The fraction of the cycle that passes before a key result without an initiative is flagged.",
    },
  },
  silencedBy: [
    "engage/set-and-forget",
    "escalate/decision-needed",
    "escalate/out-of-authority",
    "escalate/threatens",
    "execute/unaddressed-bottleneck",
  ],
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
            metric: Week-one activation
            start: 31
            target: 45
            resources: {needed: "1 designer, 6 weeks"}
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
            metric: Week-one activation
            start: 31
            target: 45
            resources: {needed: "1 designer, 6 weeks", committed: true}
        initiatives:
          - {id: i1, title: Short sign-up form, owner: bo, for: kr1, state: doing}
      `,
    },
  ],
  source: "PEEL, execution: targets that are not backed by people, tools and money",
  *find(evidence, { elapsed }) {
    const recording = teamsWithInitiatives(evidence);
    for (const scored of evidence.activeKeyResults) {
      if (scored.status === "done") continue;
      const { keyResult } = scored;
      if (keyResult.resources?.needed !== undefined && keyResult.resources.committed !== true) {
        yield uncommitted(scored, keyResult.resources.needed, evidence);
        continue;
      }
      const passed = elapsedSinceAdded(keyResult, evidence);
      const isExpected = recording.has(keyResult.team) && reaches(passed, elapsed) && needsInitiative(keyResult);
      if (isExpected && hasNone(keyResult, evidence)) yield unworked(scored, passed, evidence);
    }
  },
});

function uncommitted(scored: ScoredKeyResult, needed: string, { voice }: Evidence): Finding {
  const { keyResult } = scored;
  return {
    subject: keyResult.ref,
    concerns: [`@${keyResult.owner}`],
    causes: [RESOURCES],
    words: () => ({
      message: `"${voice.keyResult(nameOf(scored))}" needs "${needed}", and nobody has committed it`,
      help: `Ask whoever can give it for a yes or a no; okr escalate ${keyResult.ref} puts the question to them.`,
      evidence: { keyResult: keyResult.ref, needed, committed: false },
    }),
    spot: keyResultSpot(keyResult, ["resources"]),
  };
}

function unworked(scored: ScoredKeyResult, passed: number, { scorecard, voice }: Evidence): Finding {
  const { keyResult } = scored;
  const name = `"${voice.keyResult(nameOf(scored))}"`;
  const stopped = keyResult.initiatives.length;
  const gone = `${percent(passed)} of the cycle gone`;
  return {
    subject: keyResult.ref,
    concerns: [`@${keyResult.owner}`],
    causes: [INITIATIVES],
    words: () => ({
      message:
        stopped === 0
          ? `${name} has no initiative with ${gone}`
          : `${name} has no initiative that is not stopped, with ${gone}`,
      help: `Ask ${voice.person(keyResult.owner)} what will move it and who does that; list it under initiatives with for: ${keyResult.id}.`,
      evidence: {
        keyResult: keyResult.ref,
        initiatives: 0,
        stopped,
        elapsed: scorecard.elapsed,
        since: keyResult.addedOn,
      },
    }),
    spot: keyResultSpot(keyResult),
  };
}

/** The teams that write down the work beside the outcome, in whatever objective of the cycle. */
function teamsWithInitiatives({ scorecard }: Evidence): ReadonlySet<string> {
  return new Set(
    scorecard.objectives
      .filter(({ objective }) => (objective.initiatives ?? []).length > 0)
      .map(({ objective }) => objective.team),
  );
}

function needsInitiative({ type, class: signal }: KeyResult): boolean {
  return type !== "milestone" && type !== "task" && type !== "baseline" && signal !== "balancing";
}

function hasNone({ initiatives, objective }: KeyResult, { cycle }: Evidence): boolean {
  const forAny = (cycle.objectives.get(objective)?.initiatives ?? []).some(
    (initiative) => initiative.for === undefined,
  );
  return !forAny && initiatives.every(({ state }) => state === "stopped");
}
