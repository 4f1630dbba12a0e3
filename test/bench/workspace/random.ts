/** A source of numbers that gives the same ones for the same seed, on every machine and in every run. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  next(): number;
  /** A whole number; both ends can come up. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** As many different entries as there are, at most `count`. */
  some<T>(list: readonly T[], count: number): T[];
}

/**
 * Seeds a source with a text, such as the path of the file that is about to be written: what a file holds then
 * depends on nothing that was drawn before it.
 */
export function randomFrom(seed: string): Random {
  let state = fnv1a(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => entry(list, between(0, list.length - 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick,
    some: (list, count) => {
      const left = [...list];
      const taken = [];
      while (left.length > 0 && taken.length < count) taken.push(...left.splice(between(0, left.length - 1), 1));
      return taken;
    },
  };
}

/** The entry at an index that must exist. */
export function entry<T>(list: readonly T[], index: number): T {
  if (!(index in list)) throw new Error(`no entry ${index} in a list of ${list.length}`);
  return list[index] as T;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash | 0;
}
