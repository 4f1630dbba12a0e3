import { ID_MAX_LENGTH, ID_PATTERN } from "../../model/patterns.ts";

/** The id that a text comes nearest to: `Größe & Ärger` gives `grosse-arger`. Empty when nothing of it can stand. */
export function idLike(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, ID_MAX_LENGTH)
    .replaceAll(/^-+|-+$/g, "");
}

/** The longest id that is made from a sentence: it stands in references and file names afterwards. */
const LONGEST_FROM_WORDS = 40;

/**
 * An id from the first words of a sentence, with a number behind it where that one is taken.
 *
 * @param fallback when nothing of the sentence can stand in an id.
 */
export function freeId(sentence: string, fallback: string, isTaken: (id: string) => boolean): string {
  const whole = idLike(sentence);
  const cutOff =
    whole.length <= LONGEST_FROM_WORDS ? whole : whole.slice(0, LONGEST_FROM_WORDS + 1).replace(/-[^-]*$/, "");
  const base = cutOff || fallback;
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!isTaken(id)) return id;
  }
}

/** Why a text cannot be an id, in a sentence; `null` when it can. */
export function idFault(text: string): string | null {
  if (ID_PATTERN.test(text) && text.length <= ID_MAX_LENGTH) return null;
  if (ID_PATTERN.test(text)) return `It is longer than ${ID_MAX_LENGTH} characters.`;
  const meant = idLike(text);
  const such = meant === "" ? "" : ` Such as ${meant}.`;
  return `It is not lower-case letters and digits in words joined by hyphens.${such}`;
}
