import type { Lesson } from "../../learning/lesson.ts";
import { libraryLessons, toldLessons } from "../../learning/library.ts";
import { saysTheSame, wordsOf } from "../../learning/words.ts";
import { groupBy } from "../../model/group-by.ts";
import { splitReference } from "../../workspace/references/lookup.ts";
import type { Evidence } from "../evidence.ts";

/** A lesson that somebody learned before. */
export interface RepeatedLesson {
  readonly first: Lesson;
  readonly again: Lesson;
}

/**
 * The lessons that say what an older one from somewhere else says already, each with the oldest of those. What a
 * check-in tells and the library took up is one lesson, from one place; and what worked again was learned once and used.
 */
export function repeatedLessons({ programme, asOf }: Evidence): RepeatedLesson[] {
  const told = toldLessons(programme, asOf.date, []);
  const oldestFirst = [...libraryLessons(programme, asOf.date), ...told].reverse().sort(byDate);
  const alike = sayingTheSame(oldestFirst);
  const found: RepeatedLesson[] = [];
  for (const again of oldestFirst) {
    const others = alike.get(again) ?? [];
    const first = others.find((other) => other.date < again.date && originOf(other) !== originOf(again));
    const isKnown = found.some((one) => others.includes(one.again) && originOf(one.again) === originOf(again));
    if (first !== undefined && !isKnown && again.worked !== true) found.push({ first, again });
  }
  return found;
}

function byDate(one: Lesson, other: Lesson): number {
  return one.date < other.date ? -1 : one.date > other.date ? 1 : 0;
}

/** The objective in its cycle that a lesson comes from; where that is not known, the team and the cycle of the day. */
function originOf({ from, cycle, team }: Lesson): string {
  if (from === null) return `${cycle}:${team}`;
  const origin = splitReference(from, cycle ?? "");
  return `${origin.cycle}:${origin.objective}`;
}

/**
 * For each lesson those that say the same, in order, without comparing each with each: of two that do, the longer holds
 * four fifths of the words of the shorter, and so at least one of any fifth of them and one more. The rarest are tried.
 */
function sayingTheSame(lessons: readonly Lesson[]): ReadonlyMap<Lesson, readonly Lesson[]> {
  const words = lessons.map(({ lesson }) => [...new Set(wordsOf(lesson))]);
  const holders = groupBy(
    words.flatMap((own, place) => own.map((word) => ({ word, place }))),
    ({ word }) => word,
  );
  const rarity = (word: string): number => holders.get(word)?.length ?? 0;
  const alike = new Map<Lesson, Set<number>>();
  const note = (place: number, other: number): void => {
    const lesson = lessons[place];
    if (lesson !== undefined) alike.set(lesson, (alike.get(lesson) ?? new Set()).add(other));
  };
  for (const [place, own] of words.entries()) {
    const rarest = own.toSorted((a, b) => rarity(a) - rarity(b)).slice(0, Math.floor(own.length / 5) + 1);
    const others = new Set(rarest.flatMap((word) => (holders.get(word) ?? []).map((holder) => holder.place)));
    for (const other of others) {
      if (other === place || !saysTheSame(lessons[place]?.lesson ?? "", lessons[other]?.lesson ?? "")) continue;
      note(place, other);
      note(other, place);
    }
  }
  return new Map(
    Array.from(alike, ([lesson, places]) => [
      lesson,
      [...places].sort((a, b) => a - b).flatMap((at) => lessons[at] ?? []),
    ]),
  );
}
