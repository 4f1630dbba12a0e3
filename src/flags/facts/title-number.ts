import { forAlphabetOf } from "../../document/alphabet.ts";

/** Words that say how many, or that leave none out: as good as a number. */
const NUMBER_WORDS: readonly string[] = [
  ...["no", "none", "never", "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
  ...["eleven", "twelve", "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
  ...["hundred", "thousand", "million", "dozen", "half", "twice", "double", "triple", "halve", "both"],
  ...["all", "every", "each", "everyone", "everybody", "everything", "nobody", "nothing"],
];

const known: ReadonlySet<string> = new Set(NUMBER_WORDS);

/** Whether a title names a number, in digits or in words. */
export function namesNumber(title: string, further: readonly string[]): boolean {
  const text = title.toLowerCase();
  const words = text.match(forAlphabetOf(text, /[a-z]+|\d/g, /\p{L}+|\p{N}/gu)) ?? [];
  const own = new Set(further.map((word) => word.trim().toLowerCase()));
  return words.some((word) => known.has(word) || own.has(word) || forAlphabetOf(word, /^\d/, /^\p{N}/u).test(word));
}
