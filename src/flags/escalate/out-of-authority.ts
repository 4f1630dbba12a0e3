import { yaml } from "../../workspace/rules/yaml.ts";
import type { Evidence } from "../evidence.ts";
import { type BlockerTrigger, blockerTriggers } from "../facts/blocker-triggers.ts";
import { blockerFacts, spotOf, summaryOf, weight, whoIsWaitedFor } from "../facts/blocker-words.ts";
import { triggerCauses } from "../facts/causes.ts";
import type { OpenTrigger } from "../facts/trigger.ts";
import { quoted, triggerFinding, UNANSWERED } from "../facts/trigger-finding.ts";
import { flagRule } from "../flag-rule.ts";

const ID = "escalate/out-of-authority";

export const outOfAuthority = flagRule({
  id: ID,
  stage: "execute",
  severity: "warning",
  title: "The owner may not settle what is in the way",
  looksFor: `A blocker with \`within_our_authority: false\`. It fires at once.

It stays until it is answered: by an escalation that affects the key result or its objective, or by a decision with this rule under \`answers\`. When the blocker is gone, or is the owner's to settle again, and nobody has said what answered it, a note remains. Of the triggers on one blocker only one speaks: a decision that is needed and a delivery that is late say more than this one.`,
  why: "Who is asked to deliver something and may not remove what stops it can only wait, or work around it. Waiting longer changes nothing: this is not solvable at team level, and the sooner that is said the more ways out there still are.",
  remedy:
    "Say that it can no longer be settled at team level, and ask for the decision: `okr escalate` writes the brief and finds who can make it. Or give the owner the authority, and write that down with `okr decide`.",
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
          - {id: budget, kind: resource, summary: The budget for translations is spent, within_our_authority: false}
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
          - {id: budget, kind: resource, summary: The budget for translations is spent}
      `,
    },
  ],
  source: "Escalation, triggers: the owner no longer has the authority to remove what is in the way",
  *find(evidence) {
    for (const trigger of blockerTriggers(ID, evidence)) {
      yield triggerFinding(trigger, {
        spot: spotOf(trigger),
        concerns: whoIsWaitedFor(trigger, evidence),
        causes: triggerCauses(trigger),
        words: () => ({
          message: messageOf(trigger, evidence),
          ask: "Say that this is no longer solvable at team level, and which decision it takes",
          facts: blockerFacts(trigger),
        }),
      });
    }
  },
});

function messageOf(trigger: BlockerTrigger & OpenTrigger, evidence: Evidence): string {
  const { day, person } = evidence.voice;
  const { scored, episode, mentions } = trigger;
  const name = quoted(scored, evidence);
  const summary = `"${summaryOf(trigger)}"`;
  const owner = person(scored.keyResult.owner);
  const saidOn = day(mentions[0]?.date ?? episode.began);
  if (trigger.stage === "cleared") {
    return `${summary} held up ${name} and was not ${owner}'s to settle, as said on ${saidOn}; it is over since ${day(episode.clearedOn ?? episode.began)}, and ${UNANSWERED}`;
  }
  return `${summary} holds up ${name} since ${day(trigger.life?.since ?? episode.began)} and is not ${owner}'s to settle, as said on ${saidOn}${weight(trigger)}`;
}
