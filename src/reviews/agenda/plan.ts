import { isPressing } from "../facts/signals.ts";
import { allotMinutes } from "../minutes.ts";
import type { WeeklyFacts } from "../weekly-facts.ts";

/** The parts of a weekly review, in order. */
export type PartId =
  | "thanks"
  | "actions"
  | "movement"
  | "off-track"
  | "blocked"
  | "decisions"
  | "shifts"
  | "lessons"
  | "owed"
  | "read-back";

/** A part of a weekly review as it stands in every team's agenda. */
export interface Part {
  readonly id: PartId;
  readonly title: string;
  /** Minutes of thirty that it takes when everything is on the agenda. */
  readonly minutes: number;
  /** Whether decisions are made in it: it gets the minutes of what is not on the agenda. */
  readonly grows: boolean;
  /** What the part has to answer; null where each item in it asks its own. */
  readonly question: string | null;
  readonly isPresent: (facts: WeeklyFacts) => boolean;
  /** What is said of it when it is not on the agenda. */
  readonly nothing: string;
}

/** A part with the minutes that this week gives it; 0 for what is not on the agenda. */
export interface PlannedPart {
  readonly part: Part;
  readonly minutes: number;
}

/** The order and the questions of a weekly review: the minutes go where something is decided. */
export const PARTS: readonly Part[] = [
  {
    id: "thanks",
    title: "Thanks",
    minutes: 1,
    grows: false,
    question: "Who else made this week easier?",
    isPresent: ({ thanks }) => thanks.length > 0,
    nothing: "none were written down",
  },
  {
    id: "actions",
    title: "Last week's actions",
    minutes: 3,
    grows: false,
    question: "What is overdue: is it done, does it get a new date, or do we drop it?",
    isPresent: ({ actions: { overdue, due, done } }) => overdue.length + due.length + done.length > 0,
    nothing: "none is due",
  },
  {
    id: "movement",
    title: "What moved",
    minutes: 3,
    grows: false,
    question: "Does any of this change what we do this week?",
    isPresent: ({ movements }) => movements.length > 0,
    nothing: "no key result is active",
  },
  {
    id: "off-track",
    title: "What is off track",
    minutes: 7,
    grows: true,
    question: null,
    isPresent: ({ troubles, watched, signals }) =>
      troubles.length + watched.length + signals.filter(isPressing).length > 0,
    nothing: "nothing is",
  },
  {
    id: "blocked",
    title: "Blocked dependencies",
    minutes: 4,
    grows: true,
    question: null,
    isPresent: ({ waits }) => waits.length > 0,
    nothing: "nobody waits for anybody",
  },
  {
    id: "decisions",
    title: "Decisions needed now",
    minutes: 6,
    grows: true,
    question: null,
    isPresent: ({ decisionsNeeded }) => decisionsNeeded.length > 0,
    nothing: "none waits",
  },
  {
    id: "shifts",
    title: "What stops or shifts this week",
    minutes: 2,
    grows: false,
    question: "What else stops or waits, to make room for what was just decided?",
    isPresent: ({ standing }) => standing.objectives.length > 0,
    nothing: "nothing is active",
  },
  {
    id: "lessons",
    title: "Lessons",
    minutes: 1,
    grows: false,
    question: "Which of these should another team hear, and who tells them?",
    isPresent: ({ lessons }) => lessons.length > 0,
    nothing: "none was written down",
  },
  {
    id: "owed",
    title: "Who owes a check-in",
    minutes: 1,
    grows: false,
    question: "When will it be there?",
    isPresent: ({ owed, incomplete }) => owed.length + incomplete.length > 0,
    nothing: "nobody: every one is in",
  },
  {
    id: "read-back",
    title: "Read back",
    minutes: 2,
    grows: false,
    question: "Has each line one owner and one date?",
    isPresent: () => true,
    nothing: "",
  },
];

/** Whether nothing is on the agenda that asks for a decision. */
export function isQuiet(facts: WeeklyFacts): boolean {
  return PARTS.every((part) => !part.grows || !part.isPresent(facts));
}

/** The thirty minutes of this week. */
export function planOf(facts: WeeklyFacts): PlannedPart[] {
  const minutes = allotMinutes(PARTS.map((part) => ({ ...part, present: part.isPresent(facts) })));
  return PARTS.map((part, index) => ({ part, minutes: minutes[index] ?? 0 }));
}
