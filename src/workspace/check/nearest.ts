import { distance } from "fastest-levenshtein";

/**
 * The nearest known word to one that is not known; `null` when none is near enough to be what was meant, or when
 * several are equally near, such as kr1 and kr2 to kr3. A single letter is near to nothing. Of several, the one that
 * was only shortened is meant; and where none is near, a word that what was written can only be short for.
 */
export function nearest(word: string, known: Iterable<string>): string | null {
  const words = [...new Set(known)];
  const near = fewestMistakes(word, words);
  return only(near) ?? only((near.length > 0 ? near : words).filter((candidate) => isShortFor(word, candidate)));
}

function only(words: readonly string[]): string | null {
  return words.length === 1 ? (words[0] ?? null) : null;
}

/** The words from which one differs by the fewest mistakes, if those are few for its length. */
function fewestMistakes(word: string, words: readonly string[]): string[] {
  const wanted = word.toLowerCase();
  let near: string[] = [];
  let shortest = word.length < 2 ? 0 : Math.max(1, Math.floor(word.length / 3));
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) > shortest) continue; // at least so many mistakes
    const length = mistakes(wanted, candidate.toLowerCase());
    if (length > shortest) continue;
    if (length < shortest) near = [];
    shortest = length;
    near.push(candidate);
  }
  return near;
}

/** Whether a word begins as another does, by three letters or more, and only leaves out what follows: percent, dept. */
function isShortFor(word: string, whole: string): boolean {
  const [wanted, letters] = [word.toLowerCase(), whole.toLowerCase()];
  if (!/^[a-z]{3}/.test(wanted) || !letters.startsWith(wanted.slice(0, 3))) return false;
  let at = 0;
  for (const letter of letters) if (letter === wanted[at]) at++;
  return at === wanted.length;
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
