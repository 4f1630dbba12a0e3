/** With fewer than so many, a share or a median says more about chance than about the process, and is not told. */
export const FEWEST = 5;

/** A part of a whole as a fraction; null where the whole is too small for a pattern. */
export function shareOf(part: number, whole: number): number | null {
  return whole < FEWEST ? null : part / whole;
}

/** The median; null where there are too few for a pattern. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length < FEWEST) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [below = 0, above = 0] = sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1);
  return (below + above) / 2;
}

/** The greatest; null of none. */
export function longestOf(values: readonly number[]): number | null {
  return values.reduce<number | null>((most, value) => (most === null || value > most ? value : most), null);
}
