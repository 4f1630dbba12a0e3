import { counted } from "../../document/words.ts";
import type { ExampleFile } from "../../model/rule.ts";
import { isBy } from "../../time/as-of.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import type { Team } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import { activeTeams } from "../facts/active-teams.ts";
import { backDatedBy } from "../facts/back-dated.ts";
import { type HeldReview, heldReviews } from "../facts/held-reviews.ts";
import { reviewEve } from "../facts/review-eve.ts";
import { isIn } from "../facts/team-line.ts";
import { flagRule } from "../flag-rule.ts";
import { teamSpot } from "../spots.ts";

const REVIEW: ExampleFile = {
  file: "cycles/2026-Q4/reviews/growth/2026-11-03-monthly.yaml",
  text: yaml`
    led_by: ada
  `,
  committed: "2026-11-03T15:00:00Z",
};

function checkIn(date: string, committed: string): ExampleFile {
  return {
    file: `cycles/2026-Q4/checkins/growth/activation/kr1/${date}.yaml`,
    text: yaml`
      by: ada
      value: 33
      confidence: 0.6
      progress: A point up.
      plans: Go on.
      problems: None.
    `,
    committed,
  };
}

export const tickBoxUpdates = flagRule({
  id: "govern/tick-box-updates",
  stage: "engage",
  severity: "warning",
  needs: "history",
  title: "Check-ins written for the review",
  looksFor:
    "Of a team's check-ins since the review before, more than half that were late and were added to git within a day before the last monthly or quarterly review. The review is the team's own or one above it, and counts from the opening of its day, since nobody writes down the hour. A check-in is late when it is dated after its day, or when it was added later than the grace that `rhythm.check_in` gives.",
  why: "A check-in on Friday is for the team, which can still do something on Monday. One that is written the evening before somebody asks is for the audience: the numbers are right and come too late for anyone to act on them, and soon they are all that the programme produces.",
  remedy:
    "Ask the team what the check-in would have to be for, on a Friday, to be worth five minutes. Look at it in the weekly review, where it leads to something, and drop what nobody reads. `okr checkin` goes through what is due.",
  options: {
    share: {
      default: 0.5,
      min: 0,
      max: 1,
      whole: false,
      meaning: "More than this share of the period's check-ins, from 0 to 1, is flagged.",
    },
    hours: {
      default: 24,
      min: 1,
      whole: true,
      meaning: "So many hours before the opening of the day of the review, and later, count as just before it.",
    },
    least: {
      default: 3,
      min: 1,
      whole: true,
      meaning: "With fewer check-ins than this in the period nothing is flagged.",
    },
  },
  asOf: "2026-11-06",
  trips: [
    checkIn("2026-10-09", "2026-11-02T19:00:00Z"),
    checkIn("2026-10-16", "2026-11-02T19:01:00Z"),
    checkIn("2026-10-23", "2026-11-02T19:02:00Z"),
    checkIn("2026-10-30", "2026-10-30T16:00:00Z"),
    REVIEW,
  ],
  passes: [
    checkIn("2026-10-09", "2026-10-09T16:00:00Z"),
    checkIn("2026-10-16", "2026-10-19T09:30:00Z"),
    checkIn("2026-10-23", "2026-11-02T19:01:00Z"),
    checkIn("2026-10-30", "2026-11-02T19:02:00Z"),
    REVIEW,
  ],
  source: "The failure points: OKRs as a tick-box, touched only before leadership looks at them",
  *find(evidence, { share, hours, least }) {
    const held = heldReviews(evidence).filter(({ forum }) => forum !== "weekly");
    for (const team of activeTeams(evidence)) {
      const period = lastPeriod(team, held, evidence);
      if (period === null) continue;
      const checkIns = checkInsIn(period, team, evidence);
      const rushed = checkIns.filter((each) => each.isLate && wasAddedBefore(period.review, each, hours, evidence));
      if (checkIns.length < least || rushed.length <= checkIns.length * share) continue;
      const { voice } = evidence;
      const { forum, date } = period.review;
      yield {
        subject: `team:${team.id}`,
        concerns: [`@${team.lead}`],
        words: () => ({
          message: `${rushed.length} of ${voice.team(team.id)}'s ${counted(checkIns.length, "check-in")} since ${voice.day(period.after)} were late and came just before the ${forum} review of ${voice.day(date)}`,
          help: "Ask the team what would make a check-in worth five minutes on its own day, and use it in the weekly review.",
          evidence: {
            team: team.id,
            review: period.review,
            since: period.after,
            checkIns: checkIns.length,
            rushed: rushed.map(({ file, planned, added }) => ({ file, planned, added })),
          },
        }),
        spot: teamSpot(team.id, [], evidence),
        since: date,
      };
    }
  },
});

/** The time between two reviews. */
interface Period {
  /** The day of the review before, or the last of planning; not in it. */
  readonly after: string;
  readonly review: HeldReview;
}

/** The time that the team's last monthly or quarterly review looked back on, its own or one above it; null without one. */
function lastPeriod({ id }: Team, held: readonly HeldReview[], evidence: Evidence): Period | null {
  const { planningEnds } = evidence.scorecard.rhythm;
  const own = held
    .filter(({ team, date }) => date > planningEnds && isIn(id, team, evidence.programme))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const review = own.at(-1);
  if (review === undefined || review.date > evidence.scorecard.cycle.ends) return null;
  const before = own.findLast(({ date }) => date < review.date);
  return { after: before?.date ?? planningEnds, review };
}

/** A check-in that answered a planned date of the period. */
interface PeriodCheckIn {
  readonly file: string;
  readonly planned: string;
  /** When it was added to git; null where git does not know. */
  readonly added: string | null;
  readonly isLate: boolean;
}

function checkInsIn({ after, review }: Period, team: Team, evidence: Evidence): PeriodCheckIn[] {
  return (evidence.activeByTeam.get(team.id) ?? []).flatMap(({ keyResult, planned }) =>
    planned.flatMap(({ date, state, checkIn }): PeriodCheckIn[] => {
      if (checkIn === null || date <= after || date > review.date) return [];
      const added = evidence.history?.added.get(checkIn.file)?.at ?? null;
      const isLate = state === "late" || backDatedBy(checkIn, keyResult.file, evidence) !== null;
      return [{ file: checkIn.file, planned: date, added, isLate }];
    }),
  );
}

function wasAddedBefore({ date }: HeldReview, { added }: PeriodCheckIn, hours: number, evidence: Evidence): boolean {
  if (added === null || !isBy(added, evidence.asOf)) return false;
  const { from, until } = reviewEve(date, hours, evidence.programme.settings);
  return from <= added && added < until;
}
