import type { Status } from "../score/scored.ts";
import { counted, sentenceList } from "../render/words.ts";
import type { Movement } from "./facts/movement.ts";
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

/** `Of 14 objectives 10 are on track, 4 at risk.` Those that do not count, such as drafts, are not counted here. */
export function statusSentence({ objectives }: Standing): string {
  const counting = objectives.filter(({ counts }) => counts);
  const parts = STATUS_WORDS.flatMap(([status, word]) => {
    const number = counting.filter((objective) => objective.status === status).length;
    return number === 0 ? [] : [`${number} ${word}`];
  });
  if (parts.length === 0) return "There is no active objective.";
  return `Of ${counted(counting.length, "objective")}: ${sentenceList(parts)}.`;
}

/** `51 % of the way on average, plan 57 %; a week ago 46 %.` */
export function progressSentence({ progress, expected, progressBefore }: Standing): string | null {
  if (progress === null) return null;
  const plan = expected === null ? "" : `, plan ${percent(expected)}`;
  const before = progressBefore === null ? "" : `; a week ago ${percent(progressBefore)}`;
  return `${percent(progress)} of the way on average${plan}${before}.`;
}

/** `45 of 49 key results moved forward, 3 stood still, 1 went back.` */
export function movementSentence(movements: readonly Movement[]): string {
  const count = (wanted: Movement["direction"]) => movements.filter(({ direction }) => direction === wanted).length;
  const parts = [
    `${count("up")} of ${counted(movements.length, "key result")} moved forward`,
    `${count("flat")} stood still`,
    `${count("down")} went back`,
  ];
  return `${parts.filter((part) => !part.startsWith("0 ") || part.includes("moved")).join(", ")}.`;
}

/** The objectives whose status is another than a week ago, with both. */
export function statusChanges({ objectives }: Standing): { title: string; from: string; to: string }[] {
  return objectives.flatMap(({ counts, title, status, before }) =>
    counts && before !== null && before.status !== status
      ? [{ title, from: statusWord(before.status), to: statusWord(status) }]
      : [],
  );
}

/** A status in words, inside a sentence. */
export function statusWord(status: Status): string {
  return STATUS_WORDS.find(([known]) => known === status)?.[1] ?? status;
}
