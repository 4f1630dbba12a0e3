import { counted, sentenceList } from "../../document/words.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import { newestReviews, outcomeOf, recordsOutcomes } from "../facts/review-outcome.ts";
import { flagRule } from "../flag-rule.ts";

export const meetingWithoutDecision = flagRule({
  id: "govern/meeting-without-decision",
  stage: "engage",
  severity: "info",
  title: "A monthly review that decided nothing",
  looksFor: `The newest monthly review of a team whose minutes list no decision, and on whose day no decision says that it was made there.

Minutes that say no more than who led prove nothing, and neither do those of a team that never wrote down a decision or an action. Actions and escalations that came of it are named, and are no decision.`,
  why: "A monthly review is there for what a team cannot do by itself: stop something, set a key result anew, move people or attention, settle what two teams cannot. One that went through the numbers and changed none of that could have been a mail, and those who came will send somebody else next time.",
  remedy:
    "Begin with four questions: what stops, what is reset, where does attention move, what must be unblocked across teams. `okr decide` records the answer; that nothing changes, and why, is a decision too.",
  options: {
    reviews: {
      default: 1,
      min: 1,
      whole: true,
      meaning: "So many of a team's newest monthly reviews are looked at.",
    },
  },
  asOf: "2026-11-20",
  trips: [
    {
      file: "cycles/2026-Q4/decisions/2026-10-06-short-form.yaml",
      text: yaml`
        title: The short form first
        by: ada
        forum: monthly
        affects: [growth/activation/kr1]
      `,
    },
    {
      file: "cycles/2026-Q4/reviews/growth/2026-11-03-monthly.yaml",
      text: yaml`
        led_by: ada
        notes: Went through all the numbers.
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/decisions/2026-11-03-partners-wait.yaml",
      text: yaml`
        title: The partner channel waits until the short form is out
        by: ada
        forum: monthly
        affects: [growth/activation/kr1]
      `,
    },
    {
      file: "cycles/2026-Q4/reviews/growth/2026-11-03-monthly.yaml",
      text: yaml`
        led_by: ada
        notes: Went through all the numbers.
        decisions: [2026-11-03-partners-wait]
      `,
    },
  ],
  source: "The monthly review: if no decision comes out of it, it is a ceremony",
  *find(evidence, { reviews }) {
    const { voice } = evidence;
    for (const review of newestReviews(evidence, ["monthly"], reviews)) {
      const { decisions, actions, escalations } = outcomeOf(review, evidence);
      if (decisions.length > 0 || !recordsOutcomes(review.team, evidence)) continue;
      const left = [
        ...(actions === 0 ? [] : [counted(actions, "action")]),
        ...(escalations.length === 0 ? [] : [counted(escalations.length, "escalation")]),
      ];
      yield {
        subject: review.id,
        concerns: [`team:${review.team}`, `@${review.led_by}`],
        words: () => ({
          message: `${voice.team(review.team)}'s monthly review of ${voice.day(review.date)} decided nothing${left.length === 0 ? " and left nothing to do" : `; what it left is ${sentenceList(left)}`}`,
          help: "Open the next one with what should stop, be reset, get more attention or be unblocked; okr decide records the answer.",
          evidence: { review: review.id, date: review.date, present: review.present ?? [], actions, escalations },
        }),
        spot: { file: review.file, pointer: [] },
        since: review.date,
      };
    }
  },
});
