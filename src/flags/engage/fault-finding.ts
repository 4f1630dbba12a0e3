import { counted, sentenceList } from "../../document/words.ts";
import { nameOf } from "../../score/key-result-facts.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import { percent } from "../facts/percent.ts";
import { newestReviews, outcomeOf, recordsOutcomes } from "../facts/review-outcome.ts";
import { problemsAt } from "../facts/review-problems.ts";
import { flagRule } from "../flag-rule.ts";

export const faultFinding = flagRule({
  id: "engage/fault-finding",
  stage: "engage",
  severity: "info",
  title: "A review that looked at trouble and left nothing to do",
  looksFor: `The newest weekly, monthly or quarterly review of a team, where key results were at risk, off track or blocked on that day, nothing was under way about them yet, and the minutes leave no decision, no action and no escalation.

Minutes that say no more than who led prove nothing, and neither do those of a team that never wrote down a decision or an action.`,
  why: "Trouble that is looked at and left as it is becomes a question of whose fault it was. People bring safer targets and better explanations next time, not the problem. A short review that takes one obstacle away does the opposite.",
  remedy:
    "Ask of each key result in trouble what would help and who can do it by when, and leave the why for later. One action with a name and a date is enough; what the team cannot settle goes up with `okr escalate`. `okr review` writes it all down in one go.",
  options: {
    reviews: {
      default: 1,
      min: 1,
      whole: true,
      meaning: "So many of a team's newest reviews of each kind are looked at.",
    },
    problems: {
      default: 1,
      min: 1,
      whole: true,
      meaning: "From so many key results in trouble on the review is expected to leave something to do.",
    },
  },
  silencedBy: ["govern/meeting-without-decision"],
  asOf: "2026-11-20",
  trips: [
    {
      file: "cycles/2026-Q4/reviews/growth/2026-11-09-weekly.yaml",
      text: yaml`
        led_by: ada
        actions: [{id: a1, what: Try the short form, owner: bo, due: 2026-11-13, done: 2026-11-12}]
      `,
    },
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr2/2026-11-13.yaml",
      text: yaml`
        by: ada
        value: 9
        confidence: 0.3
        progress: None.
        plans: None.
        problems: Nobody books before the second week.
      `,
    },
    {
      file: "cycles/2026-Q4/reviews/growth/2026-11-16-weekly.yaml",
      text: yaml`
        led_by: ada
        notes: Why are bookings so late? Bo to explain.
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/reviews/growth/2026-11-16-weekly.yaml",
      text: yaml`
        led_by: ada
        notes: Bookings are late because nobody calls in the first days.
        actions: [{id: a1, what: Call every new customer on day one, owner: bo, due: 2026-11-20}]
      `,
    },
  ],
  source: "PEEL, engagement: reviews that look for faults and not for facts",
  *find(evidence, { reviews, problems: least }) {
    const { voice } = evidence;
    for (const review of newestReviews(evidence, ["weekly", "monthly", "quarterly"], reviews)) {
      const { decisions, actions, escalations } = outcomeOf(review, evidence);
      if (decisions.length + actions + escalations.length > 0 || !recordsOutcomes(review.team, evidence)) continue;
      const problems = problemsAt(review, evidence);
      if (problems.length < least || problems.length === 0) continue;
      const names = problems.slice(0, 2).map((scored) => {
        const { progress, expected } = scored;
        const plan = expected === null ? "" : ` with ${percent(expected)} planned`;
        return `${voice.keyResult(nameOf(scored))} at ${percent(progress)}${plan}`;
      });
      const rest = problems.length - names.length;
      const list = sentenceList([...names, ...(rest > 0 ? [`${rest} more`] : [])]);
      yield {
        subject: review.id,
        concerns: [`team:${review.team}`, `@${review.led_by}`, ...problems.map(({ keyResult }) => keyResult.ref)],
        words: () => ({
          message: `${voice.team(review.team)}'s ${review.kind} review of ${voice.day(review.date)} left no decision and no action, with ${counted(problems.length, "key result")} in trouble: ${list}`,
          help: `In the next one, ask what would help and who does it by when; okr review ${review.kind} takes it down.`,
          evidence: {
            review: review.id,
            date: review.date,
            keyResults: problems.map(({ keyResult: { ref }, progress, expected, status }) => {
              return { ref, progress, expected, status };
            }),
          },
        }),
        spot: { file: review.file, pointer: [] },
        since: review.date,
      };
    }
  },
});
