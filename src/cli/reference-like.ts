const REFERENCE = /^[^\s/]+(?:\/[^\s/]+){1,2}$/;

/** Whether a word looks like an objective or a key result, whether there is one or not: it has slashes and no spaces. */
export function isReferenceLike(word: string): boolean {
  return REFERENCE.test(word);
}
