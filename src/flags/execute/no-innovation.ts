import { counted } from "../../document/words.ts";
import { nameOf } from "../../score/key-result-facts.ts";
import type { ScoredKeyResult } from "../../score/scored.ts";
import { reaches } from "../../score/threshold.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import type { CheckIn } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import { elapsedSinceAdded } from "../facts/elapsed.ts";
import { flatRun, hasTaught } from "../facts/flat-run.ts";
import { percent } from "../facts/percent.ts";
import { isBehind, isOnPlan, isStretch, stretchByTeam, whatWaits } from "../facts/stretch.ts";
import type { Finding } from "../finding.ts";
import { flagRule } from "../flag-rule.ts";
import { keyResultSpot, teamSpot } from "../spots.ts";

export const noInnovation = flagRule({
  id: "execute/no-innovation",
  stage: "execute",
  severity: "warning",
  title: "Stretch targets that stand still",
  looksFor: `Where a stretch shows no sign of anything new:

- A stretch key result behind its plan whose newest check-ins all give the same value, without a lesson from any of them: neither \`learned\` in a check-in nor a learning \`from\` it.
- A team none of whose stretch key results has come past 30 % or is where its plan says, half a cycle and more after they were added.

A control is meant to stand still, a baseline has nowhere to go, and what is blocked or escalated waits for somebody else: these are not looked at. Nor is what was never checked in on.`,
  why: "A stretch cannot be reached by doing what was done before; that is what it is for. Where the number stands still and nobody has found anything out, nothing new was tried. A missed stretch that taught something is a good result, and one that taught nothing was only a missed one.",
  remedy:
    "Put the number on the table and ask for three ways to move it that have not been tried, then try the cheapest this week. Write down what came of it, above all when nothing did: `learned` in the next `okr checkin`.",
  options: {
    runs: {
      default: 3,
      min: 2,
      whole: true,
      meaning: "So many check-ins in a row with the same value are flagged.",
    },
    elapsed: {
      default: 0.5,
      min: 0,
      max: 1,
      whole: false,
      meaning:
        "The fraction of the cycle, since it was added, after which a stretch key result is looked at with the rest of its team's.",
    },
    progress: {
      default: 0.3,
      min: 0,
      max: 1,
      whole: false,
      meaning: "The progress, as a fraction, that at least one of a team's stretch key results should have by then.",
    },
  },
  silencedBy: [
    "escalate/off-trajectory",
    "escalate/low-confidence",
    "execute/unaddressed-bottleneck",
    "engage/set-and-forget",
  ],
  asOf: "2026-11-20",
  trips: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-06.yaml",
      text: yaml`
        by: ada
        value: 36.5
        confidence: 0.6
        progress: Nothing moved.
        plans: More of the same.
        problems: None.
      `,
    },
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-13.yaml",
      text: yaml`
        by: ada
        value: 36.5
        confidence: 0.6
        progress: Nothing moved.
        plans: More of the same.
        problems: None.
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-06.yaml",
      text: yaml`
        by: ada
        value: 36.5
        confidence: 0.6
        progress: Nothing moved.
        plans: Fewer fields instead of better words.
        problems: None.
      `,
    },
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-13.yaml",
      text: yaml`
        by: ada
        value: 36.5
        confidence: 0.6
        progress: Better words made no difference.
        plans: Four fields instead of nine.
        problems: None.
        learned:
          - {lesson: People do not read what stands above a form, worked: false}
      `,
    },
  ],
  source: "PEEL, execution: check-ins that are stuck in the same place, and stretch goals none of which comes near",
  *find(evidence, { runs, elapsed, progress }) {
    const waiting = whatWaits(evidence);
    const named = new Set<ScoredKeyResult>();
    for (const scored of evidence.activeKeyResults.filter(isStretch)) {
      if (waiting.has(scored.keyResult.ref) || !isBehind(scored)) continue;
      const run = flatRun(scored);
      if (run.length < runs || hasTaught(scored, run.slice(-runs), evidence)) continue;
      named.add(scored);
      yield standingStill(scored, run, evidence);
    }
    for (const ofTeam of stretchByTeam(evidence).values()) {
      const hadTime = ofTeam.filter(({ keyResult }) => elapsedSinceAdded(keyResult, evidence) > elapsed);
      const isExplained = hadTime.every((scored) => named.has(scored) || waiting.has(scored.keyResult.ref));
      const isAnyFar = ofTeam.some((scored) => reaches(scored.progress, progress) || isOnPlan(scored));
      const isKnown = hadTime.every(({ lastCheckIn }) => lastCheckIn !== null);
      if (!isExplained && !isAnyFar && isKnown) yield noneFar(hadTime, progress, evidence);
    }
  },
});

function standingStill(scored: ScoredKeyResult, run: readonly CheckIn[], { voice }: Evidence): Finding {
  const { keyResult, progress, expected } = scored;
  const since = run[0]?.date ?? "";
  return {
    subject: keyResult.ref,
    concerns: [`@${keyResult.owner}`],
    words: () => ({
      message: `"${voice.keyResult(nameOf(scored))}" has stood at ${percent(progress)} for ${counted(run.length, "check-in")}, since ${voice.day(since)}, and nothing was learned from it`,
      help: `Ask ${voice.person(keyResult.owner)} what has not been tried yet, try the cheapest of it this week, and note under learned in okr checkin what came of it.`,
      evidence: { keyResult: keyResult.ref, progress, expected, checkIns: run.map(({ date }) => date) },
    }),
    spot: keyResultSpot(keyResult),
    since,
  };
}

function noneFar(ofTeam: readonly ScoredKeyResult[], progress: number, evidence: Evidence): Finding {
  const { scorecard } = evidence;
  const best = ofTeam.reduce((a, b) => (b.progress > a.progress ? b : a));
  const { team } = best.keyResult;
  const refs = ofTeam.map(({ keyResult }) => keyResult.ref);
  const objectives = scorecard.objectives.map((scored) => scored.objective).filter((each) => each.team === team);
  return {
    subject: `team:${team}`,
    concerns: refs,
    parts: refs,
    words: () => ({
      message: messageOf(ofTeam, best, progress, evidence),
      help: "Choose the one that matters most, and spend an hour on ways to move it that nobody has tried.",
      evidence: {
        team,
        elapsed: scorecard.elapsed,
        keyResults: ofTeam.map((scored) => ({ keyResult: scored.keyResult.ref, progress: scored.progress })),
      },
    }),
    spot: teamSpot(team, objectives, evidence),
  };
}

function messageOf(
  ofTeam: readonly ScoredKeyResult[],
  best: ScoredKeyResult,
  progress: number,
  { scorecard, voice }: Evidence,
): string {
  const team = voice.team(best.keyResult.team);
  const name = `"${voice.keyResult(nameOf(best))}"`;
  const gone = `with ${percent(scorecard.elapsed)} of the cycle gone`;
  if (ofTeam.length === 1) {
    return `The one stretch key result of ${team}, ${name}, has not come past ${percent(progress)} ${gone}: it is at ${percent(best.progress)}`;
  }
  return `None of the ${counted(ofTeam.length, "stretch key result")} of ${team} has come past ${percent(progress)} ${gone}: the furthest, ${name}, is at ${percent(best.progress)}`;
}
