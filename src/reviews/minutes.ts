/** Something that takes a part of a meeting. */
export interface Timed {
  /** Minutes it takes when everything is on the agenda. */
  readonly minutes: number;
  /** Whether it is on the agenda. */
  readonly present: boolean;
  /** Whether it gets the minutes of what is not: what is decided in the meeting. */
  readonly grows: boolean;
}

/**
 * Whole minutes for each, in order: those of what is not on the agenda go to what grows, in proportion, or to everything
 * that is there when nothing of it grows. Their sum stays what it was; 0 for what is not on the agenda.
 */
export function allotMinutes(items: readonly Timed[]): number[] {
  const total = sum(items.map(({ minutes }) => minutes));
  const kept = items.map(({ minutes, present }) => (present ? minutes : 0));
  const growing = items.map(({ minutes, present, grows }) => (present && grows ? minutes : 0));
  const shares = sum(growing) > 0 ? growing : kept;
  if (sum(shares) === 0) return kept;
  const extra = spread(total - sum(kept), shares);
  return kept.map((minutes, index) => minutes + (extra[index] ?? 0));
}

/** Splits a whole number in proportion: each gets its whole part, and the largest remainders one more, in order. */
function spread(amount: number, shares: readonly number[]): number[] {
  const exact = shares.map((share) => (amount * share) / sum(shares));
  const parts = exact.map(Math.floor);
  const byRemainder = exact
    .map((part, index) => ({ index, rest: part - Math.floor(part) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  const lucky = new Set(byRemainder.slice(0, amount - sum(parts)).map(({ index }) => index));
  return parts.map((part, index) => (lucky.has(index) ? part + 1 : part));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
