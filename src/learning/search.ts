import { type Lesson, newestFirst } from "./lesson.ts";
import { isTag, tagWord, termsOf, wordsOf } from "./words.ts";

/** A lesson that was found. */
export interface FoundLesson {
  readonly lesson: Lesson;
  /** How well it answers: higher is better, and comparable within one search only. */
  readonly score: number;
  /** The words and tags of the search that it holds, in the order in which they were asked for. */
  readonly matched: readonly string[];
}

/** How much a word counts by where it stands: a tag was given so that the lesson is found by it. */
const WEIGHTS = { tags: 3, lesson: 2, around: 1 } as const;

/** How much of a word's weight the beginning of a longer word is worth, or a longer word for its beginning. */
const PART = 0.6;

/** Letters from which the beginning of a word says which word is meant. */
const SHORTEST_BEGINNING = 3;

/** Letters that a word has at least when what is behind it is an ending: `for` is no beginning of `forms`. */
const SHORTEST_STEM = 4;

/** Letters that an ending has at most: `forms` and `forming` find `form`. */
const ENDING = 3;

/**
 * Finds lessons by words, and by whole tags where a word begins with `#`, the best first. A rare word counts for more
 * than one that stands in every lesson; so a lesson need not hold all of them. Of equal ones those of the library stand
 * first, then the newest.
 */
export function searchLessons(lessons: readonly Lesson[], query: string): FoundLesson[] {
  const asked = termsOf(query);
  const indexed = lessons.map((lesson) => ({ lesson, fields: fieldsOf(lesson) }));
  const matches = indexed.map(({ lesson, fields }) => ({
    lesson,
    weights: asked.map((word) => weightOf(word, fields)),
  }));
  const rarity = asked.map((_, index) => {
    const holding = matches.filter(({ weights }) => (weights[index] ?? 0) > 0).length;
    return Math.log(1 + lessons.length / Math.max(1, holding));
  });
  return matches
    .map(({ lesson, weights }) => ({
      lesson,
      score: weights.reduce((sum, weight, index) => sum + weight * (rarity[index] ?? 0), 0),
      matched: asked.filter((_, index) => (weights[index] ?? 0) > 0),
    }))
    .filter(({ matched }) => matched.length > 0)
    .sort((a, b) => b.score - a.score || libraryFirst(a.lesson, b.lesson) || newestFirst(a.lesson, b.lesson));
}

function libraryFirst(one: Lesson, other: Lesson): number {
  return Number(one.id === null) - Number(other.id === null);
}

/** The words of a lesson by where they stand, and its tags, each whole. */
type Fields = { readonly [K in keyof typeof WEIGHTS | "whole"]: readonly string[] };

function fieldsOf({ lesson, tags, from, team, by }: Lesson): Fields {
  return {
    whole: tags.map(tagWord),
    tags: wordsOf(tags.join(" ")),
    lesson: wordsOf(lesson),
    around: wordsOf([from, team, by].filter((each) => each !== null).join(" ")),
  };
}

/** The best place in which a word stands; 0 when it stands nowhere. A tag stands nowhere but among the tags. */
function weightOf(word: string, fields: Fields): number {
  if (isTag(word)) return fields.whole.includes(word) ? WEIGHTS.tags : 0;
  const weights = Object.entries(WEIGHTS).map(([field, weight]) => {
    const closeness = fields[field as keyof Fields].map((each) => closenessOf(word, each));
    return weight * Math.max(0, ...closeness);
  });
  return Math.max(...weights);
}

/** 1 for the same word, less for `form` and `forms`, 0 for another. A script without spaces is looked through inside. */
function closenessOf(asked: string, word: string): number {
  if (asked === word) return 1;
  if (/[^\u0020-\u007e]/.test(asked)) return word.includes(asked) ? PART : 0;
  const begins = asked.length >= SHORTEST_BEGINNING && word.startsWith(asked);
  const inflected = word.length >= SHORTEST_STEM && asked.startsWith(word) && asked.length - word.length <= ENDING;
  return begins || inflected ? PART : 0;
}
