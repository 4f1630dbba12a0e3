import { distance } from "fastest-levenshtein";

/**
 * The nearest known word to one that is not known; `null` when none is near enough to be what was meant, or when
 * several are equally near, such as kr1 and kr2 to kr3. A single letter is near to nothing.
 */
export function nearest(word: string, known: Iterable<string>): string | null {
  const wanted = word.toLowerCase();
  const near = new Set<string>();
  let shortest = word.length < 2 ? 0 : Math.max(1, Math.floor(word.length / 3));
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > shortest) continue; // at least so many mistakes
    const length = mistakes(wanted, candidate.toLowerCase());
    if (length > shortest) continue;
    if (length < shortest) near.clear();
    shortest = length;
    near.add(candidate);
  }
  const [first = null] = near;
  return near.size === 1 ? first : null;
}

/** How many letters are missing, too many or wrong; two neighbours that changed places are one mistake. */
function mistakes(word: string, candidate: string): number {
  let first = 0;
  while (first < word.length && word[first] === candidate[first]) first++;
  const swapped = word.slice(0, first) + (word[first + 1] ?? "") + (word[first] ?? "") + word.slice(first + 2);
  return swapped === candidate && word !== candidate ? 1 : distance(word, candidate);
}

/** "Did you mean …?", or what to say when nothing is near. */
export function didYouMean(word: string, known: readonly string[], otherwise: string): string {
  const meant = nearest(word, known);
  return meant === null ? otherwise : `Did you mean "${meant}"?`;
}

/** "a, b or c", shortened when there are many. */
export function oneOf(words: readonly string[], most = 12): string {
  if (words.length <= 1) return words.join("");
  if (words.length > most) return `${words.slice(0, most).join(", ")} …`;
  return `${words.slice(0, -1).join(", ")} or ${words[words.length - 1]}`;
}
