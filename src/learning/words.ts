/** The words of a text as they are compared: without capitals, accents and punctuation. */
export function wordsOf(text: string): string[] {
  const folded = text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Distinct words from which a text says enough to be known again in a longer one. */
const ENOUGH_WORDS = 4;

/** How many of its words, as a fraction, the longer text must hold of the shorter one to say the same. */
const SAME_SHARE = 0.8;

/** Whether two texts say the same in nearly the same words, or one is the short version of the other. */
export function saysTheSame(one: string, other: string): boolean {
  const [words, others] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
  const [shorter, longer] = words.size <= others.size ? [words, others] : [others, words];
  const shared = [...shorter].filter((word) => longer.has(word)).length;
  if (shorter.size < ENOUGH_WORDS) return shared === longer.size;
  return shared / shorter.size >= SAME_SHARE;
}
