import { counted } from "../document/words.ts";
import type { Grade, Status } from "../score/scored.ts";
import type { Movement } from "./facts/movement.ts";
import type { Grades } from "./facts/outcome.ts";
import type { Standing } from "./facts/standing.ts";
import { percent } from "./measures.ts";

/** The order in which statuses are counted, with the words for them. */
const STATUS_WORDS: readonly (readonly [Status, string])[] = [
  ["done", "done"],
  ["on-track", "on track"],
  ["at-risk", "at risk"],
  ["off-track", "off track"],
  ["no-data", "without a check-in"],
  ["not-started", "not started"],
];

/** `10 of 14 objectives are on track, 4 at risk.` Those that do not count, such as drafts, are not counted here. */
export function statusSentence({ objectives }: Standing): string {
  const counting = objectives.filter(({ counts }) => counts);
  const counts = STATUS_WORDS.map(([status, word]) => {
    return { word, number: counting.filter((objective) => objective.status === status).length };
  });
  return countsSentence(counts, counted(counting.length, "objective")) ?? "There is no active objective.";
}

/** The order in which grades are counted, with the words for them. */
const GRADE_WORDS: readonly (readonly [Grade, string])[] = [
  ["good", "good"],
  ["learn", "to learn from"],
  ["missed", "missed"],
];

/** `3 of 7 objectives are good, 2 to learn from, 2 missed.` Null where nothing was graded. */
export function gradesSentence(grades: Grades, noun: string): string | null {
  const counts = GRADE_WORDS.map(([grade, word]) => ({ word, number: grades[grade] }));
  const all = counts.reduce((sum, { number }) => sum + number, 0);
  return countsSentence(counts, counted(all, noun));
}

/** How many of all are what, without those that none is; null where none is anything. */
function countsSentence(counts: readonly { readonly word: string; readonly number: number }[], all: string) {
  const [first, ...rest] = counts.filter(({ number }) => number > 0);
  if (first === undefined) return null;
  const begin = `${first.number} of ${all} ${first.number === 1 ? "is" : "are"} ${first.word}`;
  return `${[begin, ...rest.map(({ number, word }) => `${number} ${word}`)].join(", ")}.`;
}

/** `51 % of the way on average, plan 57 %; a week ago 46 %.` Null before anyone has said anything. */
export function progressSentence({ objectives, progress, expected, progressBefore }: Standing): string | null {
  if (progress === null || objectives.every(({ counts, silent }) => !counts || silent)) return null;
  const plan = expected === null ? "" : `, plan ${percent(expected)}`;
  const before = progressBefore === null ? "" : `; a week ago ${percent(progressBefore)}`;
  return `${percent(progress)} of the way on average${plan}${before}.`;
}

/** `45 of 49 key results moved forward, 3 stood still, 1 went back.` */
export function movementSentence(movements: readonly Movement[]): string {
  const of = (wanted: (movement: Movement) => boolean) => movements.filter(wanted).length;
  const forward = of(({ direction }) => direction === "up");
  const rest = [
    { number: of(({ direction, checkedIn }) => direction === "flat" && checkedIn), word: "stood still" },
    { number: of(({ direction }) => direction === "down"), word: "went back" },
    {
      number: of(({ direction, checkedIn }) => direction !== "up" && direction !== "down" && !checkedIn),
      word: "had no check-in",
    },
  ];
  const begin = `${forward} of ${counted(movements.length, "key result")} moved forward`;
  return `${[begin, ...rest.filter(({ number }) => number > 0).map(({ number, word }) => `${number} ${word}`)].join(", ")}.`;
}

/** The objectives whose status is another than a week ago, with both; to be started is no news. */
export function statusChanges({ objectives }: Standing): { title: string; from: string; to: string }[] {
  return objectives.flatMap(({ counts, title, status, before }) =>
    counts && before !== null && before.status !== status && before.status !== "not-started"
      ? [{ title, from: statusWord(before.status), to: statusWord(status) }]
      : [],
  );
}

/** A status in words, inside a sentence. */
export function statusWord(status: Status): string {
  return STATUS_WORDS.find(([known]) => known === status)?.[1] ?? status;
}
