import { blockerLives } from "../../escalation/triggers/blocker-life.ts";
import type { Run } from "../../escalation/triggers/episode.ts";
import { type Fall, fallsAfter } from "../../escalation/triggers/falling.ts";
import { offTrack, type PacePoint } from "../../escalation/triggers/trajectory.ts";
import type { ScoredKeyResult } from "../../score/scored.ts";
import { CONFIDENT } from "../../score/status.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import type { Evidence } from "../evidence.ts";
import { behindMessage, fallingMessage } from "../facts/trajectory-words.ts";
import { actsOn, type OpenTrigger, openTrigger, stakesOf, triggerable, triggersBefore } from "../facts/trigger.ts";
import { triggerFinding } from "../facts/trigger-finding.ts";
import type { Finding } from "../finding.ts";
import { flagRule } from "../flag-rule.ts";
import { keyResultSpot } from "../spots.ts";

const ID = "escalate/off-trajectory";

export const offTrajectory = flagRule({
  id: ID,
  stage: "execute",
  severity: "warning",
  title: "Behind its plan, check-in after check-in",
  looksFor: `One of two:

- A key result that is off-track by its pace at \`off_track_runs\` (2) check-ins in a row; the number stands under \`escalation\` in okr.yaml. One check-in short of that it is near.
- A confidence that falls over three check-ins after something was done about it: a decision on the key result or its objective, or an action for it, taken when it was already in doubt and falling.

What has no plan to be held against has no trajectory; there \`escalate/low-confidence\` listens to the owner. Once fired it stays until it is answered: by an escalation, by a decision with this rule under \`answers\` or, where the team itself can settle it, by an action since.`,
  why: "A key result that is behind twice in a row does not catch up by being reported. And where something was done and confidence went on falling, the team has shown that what it can do by itself is not enough: the next move is somebody else's.",
  remedy:
    "Ask whether scope and date still fit together, and of a control what keeps it outside its bounds. If they do not fit, one of them changes, and somebody has to decide which: in the review if the team may, with `okr escalate` if it may not.",
  options: {
    falls: {
      default: 3,
      min: 2,
      whole: true,
      meaning: "Confidence that falls over so many check-ins after something was done fires.",
    },
    confident: {
      default: CONFIDENT,
      min: 0,
      max: 1,
      whole: false,
      meaning: "A falling confidence counts once it is below this fraction.",
    },
  },
  inFirstCycle: "loud",
  silencedBy: triggersBefore(ID),
  asOf: "2026-11-20",
  trips: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-13.yaml",
      text: yaml`
        by: ada
        value: 32
        confidence: 0.6
      `,
    },
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 32.5
        confidence: 0.6
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-13.yaml",
      text: yaml`
        by: ada
        value: 32
        confidence: 0.6
      `,
    },
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 32.5
        confidence: 0.6
      `,
    },
    {
      file: "cycles/2026-Q4/decisions/2026-11-17-wait-for-january.yaml",
      text: yaml`
        title: Activation waits for the partner channel in January
        by: ada
        affects: [growth/activation/kr1]
        answers: [escalate/off-trajectory]
        until: 2026-12-15
      `,
    },
  ],
  source:
    "Escalation, triggers: off its expected trajectory, or confidence that goes on falling after a corrective action",
  *find(evidence, terms) {
    const { offTrackRuns } = evidence.programme.settings.escalation;
    for (const scored of triggerable(evidence)) {
      const behind = offTrack(scored, evidence.scorecard.rhythm, offTrackRuns);
      const findings = behind.flatMap((run) => behindFinding(scored, run, evidence) ?? []);
      const falls = fallsAfter(scored.checkIns, () => actsOn(scored, evidence).filter(isStep), terms);
      const falling = falls.flatMap((fall) => fallingFinding(scored, fall, evidence) ?? []);
      yield* oneOfEach([...findings, ...falling]);
    }
  },
});

function isStep({ kind }: { readonly kind: string }): boolean {
  return kind !== "brief";
}

/** Both say that it is not getting better: what has fired is said once, and what is near only where nothing has. */
function oneOfEach(findings: readonly Finding[]): Finding[] {
  const fired = findings.find(({ near, severity }) => near !== true && severity !== "info");
  if (fired !== undefined) return [fired];
  const near = findings.find((finding) => finding.near === true);
  const trace = findings.find(({ severity }) => severity === "info");
  return [near, trace].filter((finding) => finding !== undefined);
}

function behindFinding(scored: ScoredKeyResult, episode: Run<PacePoint>, evidence: Evidence): Finding | null {
  const trigger = triggerFrom(scored, episode, evidence);
  if (trigger === null) return null;
  const { voice } = evidence;
  return triggerFinding(trigger, {
    spot: keyResultSpot(scored.keyResult),
    words: () => ({
      message: behindMessage(trigger, episode, evidence),
      ask: `Ask ${voice.person(scored.keyResult.owner)} ${whatToAsk(scored)}`,
      facts: {
        condition: "pace",
        checkIns: episode.readings.map(({ date, progress, expected }) => ({ date, progress, expected })),
        confidence: scored.confidence,
      },
    }),
  });
}

/** What has bounds to keep has neither a scope nor a date that could give way. */
function whatToAsk({ keyResult }: ScoredKeyResult): string {
  return keyResult.type === "control"
    ? "what keeps it outside its bounds, and what changes this week"
    : "whether scope and date still fit together, and what changes if they do not";
}

function fallingFinding(scored: ScoredKeyResult, episode: Fall, evidence: Evidence): Finding | null {
  const trigger = triggerFrom(scored, episode, evidence);
  if (trigger === null) return null;
  const { readings, step } = episode;
  const { voice } = evidence;
  return triggerFinding(trigger, {
    spot: keyResultSpot(scored.keyResult),
    words: () => ({
      message: fallingMessage(trigger, episode, evidence),
      ask: `Ask ${voice.person(scored.keyResult.owner)} why that did not help, and whether the team can still settle it`,
      facts: { condition: "falling-confidence", step: step.what, stepDate: step.date, checkIns: readings },
    }),
  });
}

function triggerFrom(scored: ScoredKeyResult, episode: Run<unknown>, evidence: Evidence): OpenTrigger | null {
  const stakes = stakesOf(blockerLives(scored.checkIns, evidence.asOf.date));
  return openTrigger({ rule: ID, kind: "progress", scored, episode, stakes }, evidence);
}
