import { groupBy } from "../../model/group-by.ts";
import type { ScoredObjective } from "../../score/scored.ts";
import { reaches } from "../../score/threshold.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import { againstPlan } from "../facts/percent.ts";
import { untended } from "../facts/untended.ts";
import { flagRule } from "../flag-rule.ts";
import { teamSpot } from "../spots.ts";

const TRIPS = yaml`
  title: Partners bring us operators we would never have met
  owner: bo
  key_results:
    - id: kr1
      title: Open opportunities that came from partners grow from 12 to 40
      type: increase
      start: 12
      target: 40
`;

export const unbalanced = flagRule({
  id: "progress/unbalanced",
  stage: "execute",
  severity: "warning",
  title: "One objective runs ahead while another falls behind",
  looksFor:
    "A team with two active objectives of its own that are far apart from one another, each measured against its own plan: the best progress minus plan is 30 points or more above the worst. Objectives of which little is expected yet, that have no plan, or that nobody has checked in on for three planned dates are left out, since nobody can tell.",
  why: "Being ahead on one is no comfort where another is behind. The people, the attention or the nerve went where it was easy, or one target was set too low and another too high. The same effort moved in time would have reached both.",
  remedy:
    "Ask what the one that is ahead could lend to the one that is behind, from now until the end of the cycle. `okr balance` draws the team and goes through the usual causes.",
  options: {
    gap: {
      default: 0.3,
      min: 0,
      max: 2,
      whole: false,
      meaning: "The distance between the best and the worst progress minus plan, as a fraction, that is flagged.",
    },
    expected: {
      default: 0.2,
      min: 0,
      max: 1,
      whole: false,
      meaning: "The expected progress, as a fraction, from which on an objective is looked at.",
    },
    dates: {
      default: 3,
      min: 1,
      whole: true,
      meaning: "An objective without a check-in on so many planned dates in a row is left out.",
    },
  },
  silencedBy: ["engage/set-and-forget"],
  asOf: "2026-11-20",
  trips: [
    { file: "cycles/2026-Q4/okrs/growth/partners.yaml", text: TRIPS },
    {
      file: "cycles/2026-Q4/checkins/growth/partners/kr1/2026-11-20.yaml",
      text: yaml`
        by: bo
        value: 38
        confidence: 0.9
      `,
    },
  ],
  passes: [
    { file: "cycles/2026-Q4/okrs/growth/partners.yaml", text: TRIPS },
    {
      file: "cycles/2026-Q4/checkins/growth/partners/kr1/2026-11-20.yaml",
      text: yaml`
        by: bo
        value: 19
        confidence: 0.7
      `,
    },
  ],
  source: "PEEL, balanced progress: objectives that move at an equal pace, each against its plan",
  *find(evidence, { gap, expected, dates }) {
    const { scorecard, voice, asOf } = evidence;
    const active = scorecard.objectives.filter(
      ({ objective }) => objective.state === "active" && objective.addedOn <= asOf.date,
    );
    for (const [team, ofTeam] of groupBy(active, ({ objective }) => objective.team)) {
      const known = ofTeam
        .filter((scored) => scored.lastCheckIn !== null && untended(scored.keyResults, evidence).dates.length < dates)
        .flatMap((scored) => standingOf(scored, expected));
      const [worst, best] = extremes(known);
      if (worst === undefined || best === undefined || !reaches(best.ahead - worst.ahead, gap)) continue;
      yield {
        subject: `team:${team}`,
        concerns: [best, worst].flatMap(({ id, owner }) => [id, `@${owner}`]),
        words: () => ({
          message: `In ${voice.team(team)}, ${said(best)} while ${said(worst)}`,
          help: `Ask what "${best.title}" can lend to "${worst.title}" until the end of the cycle; okr balance goes through the usual causes.`,
          evidence: {
            team,
            gap: best.ahead - worst.ahead,
            objectives: known.map(({ id, progress, planned, ahead }) => ({
              objective: id,
              progress,
              expected: planned,
              ahead,
            })),
          },
        }),
        spot: teamSpot(
          team,
          ofTeam.map(({ objective }) => objective),
          evidence,
        ),
      };
    }
  },
});

/** An objective against its own plan. Fractions. */
interface Standing {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly progress: number;
  readonly planned: number;
  /** Progress minus plan. */
  readonly ahead: number;
}

function standingOf(scored: ScoredObjective, least: number): Standing[] {
  const { objective, progressAgainstExpected: progress, expected: planned } = scored;
  if (progress === null || planned === null || !reaches(planned, least)) return [];
  const { id, title, owner } = objective;
  return [{ id, title, owner, progress, planned, ahead: progress - planned }];
}

function extremes(known: readonly Standing[]): readonly [Standing?, Standing?] {
  const sorted = known.toSorted((a, b) => a.ahead - b.ahead || (a.id < b.id ? -1 : 1));
  return sorted.length < 2 ? [] : [sorted[0], sorted.at(-1)];
}

function said({ title, progress, planned }: Standing): string {
  return `"${title}" is at ${againstPlan(progress, planned)}`;
}
