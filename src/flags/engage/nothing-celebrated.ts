import { counted, sentenceList } from "../../document/words.ts";
import { scoreKeyResult } from "../../score/key-result.ts";
import { nameOf } from "../../score/key-result-facts.ts";
import type { ScoredKeyResult } from "../../score/scored.ts";
import { addDays } from "../../time/dates.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import type { KeyResult, Team } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import { activeTeams } from "../facts/active-teams.ts";
import { percent } from "../facts/percent.ts";
import { recordedThanks } from "../facts/thanks.ts";
import { flagRule } from "../flag-rule.ts";

export const nothingCelebrated = flagRule({
  id: "engage/nothing-celebrated",
  stage: "engage",
  severity: "info",
  title: "Progress for which nobody was thanked",
  looksFor: `A team in which key results moved up within the last month, and in the same month nobody of the team was thanked and the team thanked nobody: in \`kudos\` of check-ins and reviews, or for a lesson. Readings that were taken and bounds that were kept are no step up.

A team that has never written down a thank-you may well say them aloud, and is not flagged.`,
  why: "Noticing what went well is the cheapest thing that keeps people at it, and it tells everybody else what counts here. Where only trouble is ever spoken of, people stop telling of either.",
  remedy:
    "Begin the next review with the person behind the largest step, by name and for what. `kudos` in a check-in or a review keeps it where others read it.",
  options: {
    days: {
      default: 30,
      min: 7,
      whole: true,
      meaning: "So many calendar days back are looked at, once the cycle has lasted as long.",
    },
    moves: {
      default: 1,
      min: 1,
      whole: true,
      meaning: "From so many key results that moved up on, a thank-you is missed.",
    },
  },
  asOf: "2026-11-20",
  trips: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-10-16.yaml",
      text: yaml`
        by: ada
        value: 32
        kudos: [{to: bo, for: Trying the form on five customers in a day}]
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-10-16.yaml",
      text: yaml`
        by: ada
        value: 32
        kudos: [{to: bo, for: Trying the form on five customers in a day}]
      `,
    },
    {
      file: "cycles/2026-Q4/reviews/growth/2026-11-16-weekly.yaml",
      text: yaml`
        led_by: ada
        kudos: [{to: bo, for: Two points of activation with five fields fewer}]
      `,
    },
  ],
  source: "PEEL, engagement: successes that are not celebrated",
  *find(evidence, { days, moves: least }) {
    const { asOf, cycle, voice } = evidence;
    const start = addDays(asOf.date, -days);
    if (start < cycle.starts) return;
    const lastThanks = lastThanksByTeam(evidence);
    for (const team of activeTeams(evidence)) {
      const last = lastThanks.get(team.id);
      if (last === undefined || last > start) continue;
      const moved = movesOf(team, start, evidence);
      if (moved.length < least || moved.length === 0) continue;
      const names = moved.slice(0, 2).map(({ scored, from, to }) => {
        return `${voice.keyResult(nameOf(scored))} from ${percent(from)} to ${percent(to)}`;
      });
      const rest = moved.length - names.length;
      yield {
        subject: `team:${team.id}`,
        concerns: [`@${team.lead}`],
        words: () => ({
          message: `${counted(moved.length, "key result")} of ${voice.team(team.id)} moved up in ${counted(days, "day")} (${sentenceList([...names, ...(rest > 0 ? [`${rest} more`] : [])])}) and the last thank-you on record is of ${voice.day(last)}`,
          help: "Say thank you in the next review, by name and for what, and note it under kudos.",
          evidence: {
            team: team.id,
            lastThanks: last,
            from: start,
            moved: moved.map(({ scored, from, to }) => ({ ref: scored.keyResult.ref, from, to })),
          },
        }),
        spot: { file: team.file, pointer: ["name"] },
        since: start,
      };
    }
  },
});

/** The newest thank-you that a team gave or got; only for teams that have given one, and so write them down. */
function lastThanksByTeam(evidence: Evidence): Map<string, string> {
  const thanks = recordedThanks(evidence);
  const keeping = new Set(thanks.map(({ team }) => team));
  const last = new Map<string, string>();
  for (const { date, to, team } of thanks) {
    for (const concerned of [team, evidence.programme.people.get(to)?.team]) {
      if (concerned === null || concerned === undefined || !keeping.has(concerned)) continue;
      if (date > (last.get(concerned) ?? "")) last.set(concerned, date);
    }
  }
  return last;
}

interface Move {
  readonly scored: ScoredKeyResult;
  /** Progress at the beginning and at the end, as fractions. */
  readonly from: number;
  readonly to: number;
}

/** What has moved up since a day, the largest step first. */
function movesOf(team: Team, start: string, evidence: Evidence): Move[] {
  const context = evidence.scoringAt(start);
  return evidence.scorecard.objectives
    .filter(({ objective }) => objective.team === team.id)
    .flatMap(({ keyResults }) => keyResults)
    .filter(({ counts, lastCheckIn, keyResult }) => counts && canStepUp(keyResult) && (lastCheckIn ?? "") > start)
    .map((scored) => ({ scored, from: scoreKeyResult(scored.keyResult, context).progress, to: scored.progress }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => b.to - b.from - (a.to - a.from));
}

/** A control and a baseline count check-ins: they grow by being looked at. */
function canStepUp({ type }: KeyResult): boolean {
  return type !== "control" && type !== "baseline";
}
