/** What a text bar is made of; the glyphs differ in shape, so that nothing rests on colour. */
const glyphs = { done: "▓", left: "░", plan: "┃" };

/**
 * A bar of text with a mark where the plan is: `▓▓▓▓░┃░░░░`. A bar that reaches its plan ends at the mark; it is full
 * only when the fraction is 1 or more. Without a fraction it is empty.
 *
 * @param fraction how much is done
 * @param expected how much the plan wants by now; no mark when it is `null` or nothing yet
 * @param width in columns
 */
export function bar(fraction: number | null, expected: number | null, width: number): string {
  const done = filledColumns(fraction ?? 0, width);
  const plan = expected === null || expected <= 0 ? -1 : Math.min(width - 1, Math.round(expected * width));
  return Array.from({ length: width }, (_, column) => {
    if (column === plan) return glyphs.plan;
    return column < done ? glyphs.done : glyphs.left;
  }).join("");
}

/** Rounded, but never full before it is done. */
function filledColumns(fraction: number, width: number): number {
  if (fraction >= 1) return width;
  return Math.max(0, Math.min(width - 1, Math.round(fraction * width)));
}
