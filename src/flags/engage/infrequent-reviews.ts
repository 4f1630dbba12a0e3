import { counted, sentenceList } from "../../document/words.ts";
import { weeklyReviewDays } from "../../score/review-days.ts";
import { addDays, daysBetween } from "../../time/dates.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import type { Team } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import { activeTeams } from "../facts/active-teams.ts";
import { type Forum, type HeldReview, heldReviews } from "../facts/held-reviews.ts";
import type { Finding } from "../finding.ts";
import { flagRule } from "../flag-rule.ts";

const HELD = yaml`
  led_by: ada
`;

export const infrequentReviews = flagRule({
  id: "engage/infrequent-reviews",
  stage: "engage",
  severity: "info",
  title: "Reviews that are no longer held",
  looksFor: `A team with active objectives that has reviewed before and has stopped:

- no weekly review since before the last two days on which one was planned,
- or no monthly review for six weeks. A quarterly review or a planning session counts as one.

A review is on record when there are minutes, or when a decision names the forum it was made in. A team that never recorded a weekly review is not asked for one, and the same goes for monthly ones.`,
  why: "Most other troubles are small while somebody looks every week: a blocker is a day old, a date can still be moved. Where the review lapses they all grow at once, and the first to notice is whoever was promised something.",
  remedy:
    "Hold the next one, even for ten minutes, with what `okr agenda weekly` gives. `okr review weekly` takes down what came of it. If it was held and nobody wrote it down, a file with no more than `led_by` says so; if the day does not suit, change `rhythm` in okr.yaml.",
  options: {
    weekly: {
      default: 2,
      min: 1,
      whole: true,
      meaning: "So many planned weekly reviews in a row without one are flagged.",
    },
    weeks: {
      default: 6,
      min: 1,
      whole: true,
      meaning: "After more than so many weeks without a monthly review it is flagged.",
    },
  },
  silencedBy: ["engage/set-and-forget"],
  asOf: "2026-11-20",
  trips: [{ file: "cycles/2026-Q4/reviews/growth/2026-11-02-weekly.yaml", text: HELD }],
  passes: [
    { file: "cycles/2026-Q4/reviews/growth/2026-11-02-weekly.yaml", text: HELD },
    { file: "cycles/2026-Q4/reviews/growth/2026-11-16-weekly.yaml", text: HELD },
  ],
  source: "PEEL, engagement: reviews that are too rare",
  *find(evidence, { weekly, weeks }) {
    const held = heldReviews(evidence);
    const plannedSoFar = weeklyReviewDays(evidence.programme.settings, evidence.scorecard.rhythm).filter(
      (day) => day < evidence.asOf.date,
    );
    for (const team of activeTeams(evidence)) {
      const lastWeekly = lastOf(held, team, ["weekly"]);
      const lastMonthly = lastOf(held, team, ["monthly"]);
      const missed = plannedSoFar.filter((day) => lastWeekly !== null && day > lastWeekly);
      const lastLooked = lastOf(held, team, ["monthly", "quarterly", "planning"]);
      const lapses = [
        ...(lastWeekly !== null && missed.length >= weekly ? [weeklyLapse(lastWeekly, missed)] : []),
        ...(lastMonthly !== null && lastLooked !== null && isOlder(lastLooked, weeks, evidence)
          ? [monthlyLapse(lastLooked, evidence)]
          : []),
      ];
      if (lapses.length > 0) yield finding(team, lapses, evidence);
    }
  },
});

/** A kind of review that has stopped. */
interface Lapse {
  readonly forum: Forum;
  /** The last one. */
  readonly last: string;
  /** The first day without. */
  readonly since: string;
  /** The planned days that went by. */
  readonly missed: readonly string[];
  readonly days: number | null;
}

function weeklyLapse(last: string, missed: readonly string[]): Lapse {
  return { forum: "weekly", last, since: missed[0] ?? last, missed, days: null };
}

function monthlyLapse(last: string, { asOf }: Evidence): Lapse {
  return { forum: "monthly", last, since: addDays(last, 1), missed: [], days: daysBetween(last, asOf.date) };
}

function lastOf(held: readonly HeldReview[], team: Team, forums: readonly Forum[]): string | null {
  let last: string | null = null;
  for (const review of held) {
    if (review.team !== team.id || !forums.includes(review.forum)) continue;
    if (last === null || review.date > last) last = review.date;
  }
  return last;
}

function isOlder(last: string, weeks: number, { asOf }: Evidence): boolean {
  return daysBetween(last, asOf.date) > weeks * 7;
}

function finding(team: Team, lapses: readonly Lapse[], { voice }: Evidence): Finding {
  const said = lapses.map(({ forum, last, missed, days }) => {
    const gap = days === null ? `${missed.length} planned since` : `${counted(days, "day")} ago`;
    return `no ${forum} review on record since ${voice.day(last)} (${gap})`;
  });
  const first = lapses[0];
  const forum = first?.forum ?? "weekly";
  const agenda = forum === "weekly" ? `okr agenda weekly --team ${team.id} has what to talk about, and ` : "";
  return {
    subject: `team:${team.id}`,
    concerns: [`@${team.lead}`],
    words: () => ({
      message: `${voice.team(team.id)} has ${sentenceList(said)}`,
      help: `Put the next one in the diary: ${agenda}okr review ${forum} --team ${team.id} keeps what comes of it.`,
      evidence: { team: team.id, lapses },
    }),
    spot: { file: team.file, pointer: ["name"] },
    ...(first === undefined ? {} : { since: first.since }),
  };
}
