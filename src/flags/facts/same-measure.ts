import { forAlphabetOf } from "../../document/alphabet.ts";
import type { KeyResult } from "../../workspace/workspace.ts";

/** Words that say which way a number goes, or that hold a sentence together: the measure is the same without them. */
const FILLERS = new Set(
  (
    "a an the and or of in on at by to from for with per is are be was were stay stays our we than under over within " +
    "increase increases decrease decreases raise raises rise rises reduce reduces grow grows fall falls drop drops " +
    "lower lowers cut cuts improve improves reach reaches boost boosts lift lifts go goes least most more fewer"
  ).split(" "),
);

/**
 * What a key result measures, by the name of its metric and the unit; null where the file names none. Two key results
 * with the same name measure the same thing.
 */
export function metricKey(keyResult: KeyResult): string | null {
  if (!("metric" in keyResult) || keyResult.metric === undefined) return null;
  return `${asOneLine(keyResult.metric)}|${asOneLine(keyResult.unit ?? "")}`;
}

function asOneLine(text: string): string {
  return text.trim().toLowerCase().replaceAll(/\s+/g, " ");
}

/**
 * What a key result measures, by its title: its words in any order without those that only say how the number moves,
 * and without the numbers that it starts from and ends at. Null where nothing is left.
 */
export function titleKey(keyResult: KeyResult): string | null {
  const known = titleKeys.get(keyResult);
  if (known !== undefined) return known;
  const key = findTitleKey(keyResult);
  titleKeys.set(keyResult, key);
  return key;
}

/** Titles are compared within an objective and with those of the cycle before. */
const titleKeys = new WeakMap<KeyResult, string | null>();

function findTitleKey(keyResult: KeyResult): string | null {
  const own = new Set(ownNumbers(keyResult));
  const title = keyResult.title.toLowerCase();
  const words = title.match(forAlphabetOf(title, /[a-z]+|\d+(?:[.,]\d+)*/g, /\p{L}+|\d+(?:[.,]\d+)*/gu)) ?? [];
  const telling = words
    .filter((word) => !FILLERS.has(word) && !own.has(Number(word.replaceAll(",", ""))))
    .map((word) => (word.length > 2 && word.endsWith("s") ? word.slice(0, -1) : word));
  return telling.length === 0 ? null : [...new Set(telling)].sort().join(" ");
}

/** `1,000` in a title is the 1000 of the target. */
function ownNumbers(keyResult: KeyResult): number[] {
  switch (keyResult.type) {
    case "increase":
    case "decrease":
      return [keyResult.start, keyResult.target];
    case "control":
      return [keyResult.at_least, keyResult.at_most].filter((bound) => bound !== undefined);
    default:
      return [];
  }
}

/** Two key results that measure the same thing, and by what that shows. */
export interface Overlap {
  readonly one: KeyResult;
  readonly other: KeyResult;
  readonly by: "metric" | "title";
}

/**
 * The first two key results of a list that measure the same thing: the same metric, or titles as good as the same where
 * one of the two names no metric.
 */
export function firstOverlap(keyResults: readonly KeyResult[]): Overlap | null {
  const byMetric = new Map<string, KeyResult>();
  const byTitle = new Map<string, KeyResult>();
  for (const other of keyResults) {
    const metric = metricKey(other);
    const sameMetric = metric === null ? undefined : byMetric.get(metric);
    if (sameMetric !== undefined) return { one: sameMetric, other, by: "metric" };
    if (metric !== null) byMetric.set(metric, other);
    const title = titleKey(other);
    const sameTitle = title === null ? undefined : byTitle.get(title);
    if (sameTitle !== undefined && (metric === null || metricKey(sameTitle) === null)) {
      return { one: sameTitle, other, by: "title" };
    }
    if (title !== null && (sameTitle === undefined || metric === null)) byTitle.set(title, other);
  }
  return null;
}
