import { formatNumber } from "../../document/number.ts";
import { counted } from "../../document/words.ts";
import { blockerLives } from "../../escalation/triggers/blocker-life.ts";
import { lowConfidence as lowConfidenceRuns, type Said } from "../../escalation/triggers/confidence.ts";
import type { Run } from "../../escalation/triggers/episode.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import type { CheckIn } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import { type OpenTrigger, openTrigger, stakesOf, triggerable, triggersBefore } from "../facts/trigger.ts";
import { quoted, triggerFinding, UNANSWERED } from "../facts/trigger-finding.ts";
import { flagRule } from "../flag-rule.ts";
import { keyResultSpot } from "../spots.ts";

const ID = "escalate/low-confidence";

export const lowConfidence = flagRule({
  id: ID,
  stage: "execute",
  severity: "warning",
  title: "The owner no longer believes in it",
  looksFor: `A confidence below \`low_confidence\` (0.4) at \`low_confidence_runs\` (2) check-ins in a row; both stand under \`escalation\` in okr.yaml. One check-in short of that it is near. A check-in without a confidence says nothing about it.

Once fired it stays until it is answered: by an escalation that affects the key result or its objective, by a decision with this rule under \`answers\` or, where the team itself can settle it, by an action for the key result. When confidence comes back and nobody has said what answered it, a note remains.`,
  why: "Owners see trouble before the numbers do. A low confidence that is given twice has outlived the bad week; from then on the question is no longer how it is going but what somebody is to do. That this is a rule means that nobody needs courage to ask it.",
  remedy:
    "Ask what would have to change to believe in it again. What the team can change becomes an action with an owner and a date; what it cannot goes up: `okr escalate` writes the brief.",
  options: {},
  inFirstCycle: "loud",
  silencedBy: triggersBefore(ID),
  asOf: "2026-11-20",
  trips: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-13.yaml",
      text: yaml`
        by: ada
        value: 36
        confidence: 0.35
      `,
    },
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 36.5
        confidence: 0.3
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-13.yaml",
      text: yaml`
        by: ada
        value: 36
        confidence: 0.35
      `,
    },
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 36.5
        confidence: 0.3
      `,
    },
    {
      file: "cycles/2026-Q4/reviews/growth/2026-11-16-weekly.yaml",
      text: yaml`
        led_by: ada
        actions:
          - {id: a1, what: Try the two-field form at one port, owner: bo, due: 2026-11-23, for: [growth/activation/kr1]}
      `,
    },
  ],
  source: "Escalation, triggers: confidence that remains low for two check-ins in a row",
  *find(evidence) {
    const { escalation } = evidence.programme.settings;
    for (const scored of triggerable(evidence)) {
      for (const episode of lowConfidenceRuns(scored.checkIns, escalation)) {
        const stakes = stakesOf(blockerLives(scored.checkIns, evidence.asOf.date));
        const trigger = openTrigger({ rule: ID, kind: "progress", scored, episode, stakes }, evidence);
        if (trigger === null) continue;
        const { keyResult } = scored;
        yield triggerFinding(trigger, {
          spot: keyResultSpot(keyResult),
          words: () => ({
            message: messageOf(trigger, episode, escalation.lowConfidence, evidence),
            ask: `Ask ${evidence.voice.person(keyResult.owner)} what would have to change to believe in it again`,
            facts: { below: escalation.lowConfidence, checkIns: episode.readings },
          }),
        });
      }
    }
  },
});

function messageOf(trigger: OpenTrigger, { readings, after }: Run<Said>, low: number, evidence: Evidence): string {
  const { voice } = evidence;
  const name = quoted(trigger.scored, evidence);
  const said = ({ confidence, date }: Said): string => `${formatNumber(confidence)} on ${voice.day(date)}`;
  const list = saidInTurn(readings.map(said));
  const below = `below ${formatNumber(low)}`;
  const times = counted(readings.length, "check-in");
  const isBroken = hasSilenceAmong(trigger.scored.checkIns, readings);
  switch (trigger.stage) {
    case "near":
      return `Confidence in ${name} is ${below}, ${list}; it fires if the next check-in says so too`;
    case "fired":
      return `Confidence in ${name} has been ${below} at ${isBroken ? `the last ${times} that gave one` : `${times} in a row`}: ${list}`;
    case "cleared":
      return `Confidence in ${name} was ${below} at ${times} ${isBroken ? "that gave one" : "in a row"}, ${list}; it came back to ${after === null ? "more" : said(after)}, and ${UNANSWERED}`;
  }
}

/** Whether a check-in between the first and the last of some readings gave no confidence. */
function hasSilenceAmong(checkIns: readonly CheckIn[], readings: readonly Said[]): boolean {
  const [first, last] = [readings[0]?.date ?? "", readings.at(-1)?.date ?? ""];
  return checkIns.some(({ date, confidence }) => confidence === undefined && first < date && date < last);
}

/** The first and the last of many. */
function saidInTurn(said: readonly string[]): string {
  const [first = "", ...rest] = said;
  const last = rest.at(-1);
  if (last === undefined) return first;
  return rest.length === 1 ? `${first} and ${last}` : `from ${first} to ${last}`;
}
