import { forAlphabetOf } from "../../document/alphabet.ts";

/** Words that say how many, or that leave none out: as good as a number. */
const NUMBER_WORDS: readonly string[] = [
  ...["no", "none", "never", "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
  ...[
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
  ],
  ...["hundred", "thousand", "million", "dozen", "half", "twice", "thrice", "both", "nil"],
  ...["double", "doubles", "doubled", "triple", "triples", "tripled", "treble", "trebles", "trebled"],
  ...["halve", "halves", "halved", "thirds", "fifths", "tenths"],
  ...["all", "every", "each", "everyone", "everybody", "everything", "nobody", "nothing"],
];

/** `a third of`, `by a quarter` and `a pair of`; not `a third party` and `once a quarter`. */
const PART =
  /\ba (?:third|quarter|fifth|tenth|pair) of\b|\bby a (?:third|quarter|fifth|tenth)(?! \p{L}|-)|\bby a (?:third|quarter|fifth|tenth) (?:by|in|on|at|until|before|within|for|from|and|or|to|across|than)\b/u;

const known: ReadonlySet<string> = new Set(NUMBER_WORDS);

/** Whether a title names a number, in digits or in words. */
export function namesNumber(title: string, further: readonly string[]): boolean {
  const text = title.toLowerCase();
  const words = text.match(forAlphabetOf(text, /[a-z]+|\d/g, /\p{L}+|\p{N}/gu)) ?? [];
  if (PART.test(text)) return true;
  const own = new Set(further.map((word) => word.trim().toLowerCase()));
  return words.some((word) => known.has(word) || own.has(word) || forAlphabetOf(word, /^\d/, /^\p{N}/u).test(word));
}
