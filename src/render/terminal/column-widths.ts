/** How wide a column would like to be, and how narrow it can be without breaking a word. */
export interface Wish {
  readonly natural: number;
  readonly least: number;
}

/**
 * Shares a width out among the columns of a table. Short columns get what they ask for; the long ones are cut to one
 * level, and what then is left over goes to them from the left.
 *
 * @returns the widths, or `null` when not even the longest words have room
 */
export function columnWidths(wishes: readonly Wish[], available: number): number[] | null {
  const at = (level: number) => wishes.map(({ natural, least }) => Math.min(natural, Math.max(least, level)));
  if (sum(at(0)) > available) return null;
  let level = 0;
  while (level < available && sum(at(level + 1)) <= available) level += 1;
  let left = available - sum(at(level));
  return at(level).map((width, index) => {
    if (left === 0 || width >= (wishes[index]?.natural ?? 0)) return width;
    left -= 1;
    return width + 1;
  });
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
