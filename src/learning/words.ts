/** The words of a text as they are compared: without capitals, accents and punctuation. */
export function wordsOf(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A tag as it is compared, with its mark: without capitals and accents, its words joined, such as `#on-call`. */
export function tagWord(tag: string): string {
  const words = folded(tag)
    .replace(/^#+/, "")
    .split(/[\s_-]+/);
  return `#${words.filter((word) => word !== "").join("-")}`;
}

/** What a search asks for: words, and tags as `tagWord` writes them where a word begins with `#`. */
export function termsOf(query: string): string[] {
  const terms = folded(query)
    .split(/[\s,]+/)
    .flatMap((each) => (/^#+[^#]/.test(each) ? [tagWord(each)] : wordsOf(each)));
  return [...new Set(terms)];
}

/** Whether a term of a search is a tag. */
export function isTag(term: string): boolean {
  return term.startsWith("#");
}

function folded(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
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
