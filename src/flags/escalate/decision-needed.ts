import { counted } from "../../document/words.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import type { Evidence } from "../evidence.ts";
import { type BlockerTrigger, blockerTriggers } from "../facts/blocker-triggers.ts";
import { blockerFacts, spotOf, summaryOf, weight, whoIsWaitedFor } from "../facts/blocker-words.ts";
import { triggerCauses } from "../facts/causes.ts";
import type { OpenTrigger } from "../facts/trigger.ts";
import { quoted, triggerFinding, UNANSWERED } from "../facts/trigger-finding.ts";
import { flagRule } from "../flag-rule.ts";

const ID = "escalate/decision-needed";

export const decisionNeeded = flagRule({
  id: ID,
  stage: "execute",
  severity: "warning",
  title: "A decision is waited for, and nobody has made it",
  looksFor: `A blocker of kind \`decision\` that is still open at the next check-in. When it is first said it is near.

Once fired it stays until it is answered: by an escalation that affects the key result or its objective, by a decision with this rule under \`answers\` or, where the team itself can settle it, by an action for the key result. When the blocker is gone and nobody has said what was decided, a note remains. Of the triggers on one blocker only one speaks, and this one comes first.`,
  why: "Teams bear delay longer than they bear not knowing. A trade-off on scope, order, date or money that nobody makes stops more work than it is about, and each week of it takes a way out off the table.",
  remedy:
    "Put it as one question with at least two real ways out, say by when it is needed, and ask the one who may decide: `okr escalate` writes the brief. If that is the team, decide in the next review and write it down with `okr decide`.",
  options: {},
  inFirstCycle: "loud",
  asOf: "2026-11-20",
  trips: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-13.yaml",
      text: yaml`
        by: ada
        value: 36
        confidence: 0.6
        blockers:
          - {id: launch-date, kind: decision, summary: "Launch with the old wording, or wait"}
      `,
    },
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 36.5
        confidence: 0.6
        blockers:
          - {id: launch-date, kind: decision, summary: "Launch with the old wording, or wait"}
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
          - {id: launch-date, kind: decision, summary: "Launch with the old wording, or wait"}
      `,
    },
  ],
  source: "Escalation, triggers: work can go on only if somebody makes a trade-off",
  *find(evidence) {
    for (const trigger of blockerTriggers(ID, evidence)) {
      yield triggerFinding(trigger, {
        spot: spotOf(trigger),
        concerns: whoIsWaitedFor(trigger, evidence),
        causes: triggerCauses(trigger),
        words: () => ({
          message: messageOf(trigger, evidence),
          ask: "Put it as one question with two real ways out",
          facts: blockerFacts(trigger),
        }),
      });
    }
  },
});

function messageOf(trigger: BlockerTrigger & OpenTrigger, evidence: Evidence): string {
  const { day } = evidence.voice;
  const { began, clearedOn } = trigger.episode;
  const name = quoted(trigger.scored, evidence);
  const summary = `"${summaryOf(trigger)}"`;
  switch (trigger.stage) {
    case "near":
      return `${name} needs a decision since ${day(began)}, ${summary}${weight(trigger)}; it fires if the next check-in says so too`;
    case "fired":
      return `${name} has waited for a decision since ${day(began)}, in ${counted(trigger.mentions.length, "check-in")}: ${summary}${weight(trigger)}`;
    case "cleared":
      return `${name} waited for a decision from ${day(began)} to ${day(clearedOn ?? began)}, ${summary}; and ${UNANSWERED}`;
  }
}
