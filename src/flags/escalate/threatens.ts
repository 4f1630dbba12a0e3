import type { Blocker } from "../../model/check-in.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import type { Evidence } from "../evidence.ts";
import { type BlockerTrigger, blockerTriggers } from "../facts/blocker-triggers.ts";
import { atStake, blockerFacts, spotOf, summaryOf, weight, whoIsWaitedFor } from "../facts/blocker-words.ts";
import { triggerCauses } from "../facts/causes.ts";
import type { OpenTrigger } from "../facts/trigger.ts";
import { quoted, triggerFinding, UNANSWERED } from "../facts/trigger-finding.ts";
import { flagRule } from "../flag-rule.ts";

const ID = "escalate/threatens";

export const threatens = flagRule({
  id: ID,
  stage: "execute",
  severity: "warning",
  title: "What is in the way threatens a promise",
  looksFor: `A blocker whose \`threatens\` says that a customer, compliance or a commitment is at stake; or the objective, when the key result is committed or the objective's primary one. It fires at once.

It stays until it is answered: by an escalation that affects the key result or its objective, or by a decision with this rule under \`answers\`. When the threat is over and nobody has said what answered it, a note remains. Of the triggers on one blocker only one speaks, the one that says most about what to do; this one is the last of them.`,
  why: "A blocker that costs a team a week is the team's business. One that costs a customer, a licence or the company's word is not, whatever its size: whoever gave that word must hear of it while there is still a choice.",
  remedy:
    "Tell those whose promise it is, with what happens if nothing is decided and by when: `okr escalate` writes the brief. If the risk is taken on purpose, `okr decide` says who took it and until when.",
  options: {},
  inFirstCycle: "loud",
  asOf: "2026-11-20",
  trips: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 36.5
        confidence: 0.6
        blockers:
          - {id: forty-k, kind: risk, summary: Media is booked for a flow that may not be live, threatens: commitment}
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 36.5
        confidence: 0.6
        blockers:
          - {id: forty-k, kind: risk, summary: Media is booked for a flow that may not be live, threatens: objective}
      `,
    },
  ],
  source:
    "Escalation, triggers: a customer outcome, compliance, a committed launch or a top-priority key result is at stake",
  *find(evidence) {
    for (const trigger of blockerTriggers(ID, evidence)) {
      yield triggerFinding(trigger, {
        spot: spotOf(trigger),
        concerns: whoIsWaitedFor(trigger, evidence),
        causes: triggerCauses(trigger),
        words: () => ({
          message: messageOf(trigger, evidence),
          ask: "Tell those whose promise it is what happens if nothing is decided",
          facts: blockerFacts(trigger),
        }),
      });
    }
  },
});

function messageOf(trigger: BlockerTrigger & OpenTrigger, evidence: Evidence): string {
  const { day } = evidence.voice;
  const { scored, episode, stakes, life } = trigger;
  const name = quoted(scored, evidence);
  const summary = `"${summaryOf(trigger)}"`;
  const stake = whatIsAtStake(stakes.threatens ?? "objective", trigger);
  const since = day(life?.since ?? episode.began);
  if (trigger.stage === "cleared") {
    return `${summary} held up ${name} from ${since} and threatened ${stake}; that is over since ${day(episode.clearedOn ?? episode.began)}, and ${UNANSWERED}`;
  }
  return `${summary} holds up ${name} since ${since} and threatens ${stake}${weight(trigger)}`;
}

/** A threat to the objective counts for a reason. */
function whatIsAtStake(threat: NonNullable<Blocker["threatens"]>, { scored: { keyResult } }: BlockerTrigger): string {
  if (threat !== "objective") return atStake(threat);
  return keyResult.commitment === "committed"
    ? "an objective that is promised"
    : "the objective, for which it matters most";
}
