/** The plain mean; null of nothing. */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Σ weight · value / Σ weight over whatever has a value; null when nothing with one has any weight. */
export function weightedMean<T>(
  items: readonly T[],
  read: (item: T) => number | null,
  weightOf: (item: T) => number,
): number | null {
  let sum = 0;
  let weights = 0;
  for (const item of items) {
    const value = read(item);
    if (value === null) continue;
    sum += weightOf(item) * value;
    weights += weightOf(item);
  }
  return weights === 0 ? null : sum / weights;
}

/** Kept between 0 and 1. */
export function clamp(fraction: number): number {
  return Math.min(1, Math.max(0, fraction));
}
