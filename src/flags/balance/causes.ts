import { type Cause, onlyPeopleKnow } from "./cause.ts";
import { handsApart } from "./causes/capacity.ts";
import { followThrough } from "./causes/follow-through.ts";
import { asksTooLittle, owedBetweenTeams, standsStill } from "./causes/hints.ts";
import { noClearPlan } from "./causes/no-clear-plan.ts";
import { noFollowUp } from "./causes/no-follow-up.ts";
import { noAgenda, noSetFrequency } from "./causes/reviews.ts";
import { shiftsOfFocus } from "./causes/shifts-focus.ts";
import { asksTooMuch } from "./causes/too-aggressive.ts";
import { wishesAndHopes } from "./causes/wishes-and-hopes.ts";
import { measuresOther } from "./causes/wrong-measure.ts";

/**
 * The sixteen usual causes of progress that is out of balance, four of each group, after the PEEL chapters on balanced
 * progress. Where the data shows one it says by what; the others are for the people in the room.
 */
export const CAUSES: readonly Cause[] = [
  {
    id: "shifts-focus",
    group: "leader",
    title: "The focus keeps shifting",
    question: "What have we been asked to take on since planning, and what was taken away for it?",
    shownBy: "data",
    look: shiftsOfFocus,
  },
  {
    id: "no-follow-through",
    group: "leader",
    title: "What was begun is not seen through",
    question: "What did we agree on a month ago that nobody has asked about since?",
    shownBy: "data",
    look: followThrough,
  },
  {
    id: "leader-lacks-expertise",
    group: "leader",
    title: "Whoever leads does not know the subject",
    question: "Who helps us with the hard questions, and do we see that person often enough?",
    shownBy: "people",
    look: onlyPeopleKnow,
  },
  {
    id: "leader-not-trusted",
    group: "leader",
    title: "The team does not trust whoever leads",
    question: "If one of these were going wrong, would we say so here, and what would make that easier?",
    shownBy: "people",
    look: onlyPeopleKnow,
  },
  {
    id: "team-lacks-expertise",
    group: "team",
    title: "The team lacks a skill",
    question: "Which skill would have saved us the most time so far, and who has it?",
    shownBy: "people",
    look: onlyPeopleKnow,
  },
  {
    id: "over-or-under-capacity",
    group: "team",
    title: "Too many hands on one, too few on another",
    question: "If one person could move for the rest of the cycle, from which objective to which?",
    shownBy: "data",
    look: handsApart,
  },
  {
    id: "lacks-initiative",
    group: "team",
    title: "Nobody takes the first step",
    question: "What waits for somebody to begin, and what would they need for it?",
    shownBy: "people",
    look: standsStill,
  },
  {
    id: "not-one-team",
    group: "team",
    title: "There is no feeling of one team",
    question: "For whom do we wait, and do they know what it costs us?",
    shownBy: "people",
    look: owedBetweenTeams,
  },
  {
    id: "too-aggressive",
    group: "target",
    title: "The target asks too much",
    question: "Knowing what we know now, would we set this target again?",
    shownBy: "data",
    look: asksTooMuch,
  },
  {
    id: "too-conservative",
    group: "target",
    title: "The target asks too little",
    question: "What would it have taken to get twice as far?",
    shownBy: "data",
    look: asksTooLittle,
  },
  {
    id: "wrong-measure",
    group: "target",
    title: "It measures the wrong thing",
    question: "If every number on this list were reached, would the objective be?",
    shownBy: "data",
    look: measuresOther,
  },
  {
    id: "no-clear-plan",
    group: "target",
    title: "There is no clear plan behind it",
    question: "What are the next three steps, who takes them, and do they add up to the target?",
    shownBy: "data",
    look: noClearPlan,
  },
  {
    id: "no-set-frequency",
    group: "review-process",
    title: "Reviews have no set frequency",
    question: "When do we next look at these numbers together?",
    shownBy: "data",
    look: noSetFrequency,
  },
  {
    id: "no-agenda",
    group: "review-process",
    title: "Reviews have no agenda",
    question: "What did the last review decide?",
    shownBy: "data",
    look: noAgenda,
  },
  {
    id: "wishes-and-hopes",
    group: "review-process",
    title: "Wishes and hopes stand in for plans",
    question: "What will be different by the next check-in, and through whom?",
    shownBy: "data",
    look: wishesAndHopes,
  },
  {
    id: "no-follow-up",
    group: "review-process",
    title: "Nothing is followed up",
    question: "With which action of the last review do we open the next?",
    shownBy: "data",
    look: noFollowUp,
  },
];
