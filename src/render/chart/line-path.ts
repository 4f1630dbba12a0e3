import { isDrawable } from "./scale.ts";

/**
 * The values that a line takes at every column of a plot, straight between neighbours. A gap in the values is a gap in
 * the line: nothing is drawn where nobody measured.
 *
 * @param values one for each label of the x axis
 * @param points how many labels the axis has; a shorter line ends early
 * @param columns the width of the plot
 */
export function valuesByColumn(values: readonly (number | null)[], points: number, columns: number): (number | null)[] {
  return Array.from({ length: columns }, (_, column) => {
    const place = columns === 1 || points === 1 ? 0 : (column / (columns - 1)) * (points - 1);
    if (points === 1 && column > 0) return null;
    return valueAt(values, place, (points - 1) / Math.max(1, columns - 1) / 2);
  });
}

/** Between two known values, the straight line; beside a gap, the known value as far as its own column reaches. */
function valueAt(values: readonly (number | null)[], place: number, reach: number): number | null {
  const before = Math.floor(place);
  const share = place - before;
  const [left, right] = [values[before], values[before + 1]];
  if (isDrawable(left) && (share === 0 || !isDrawable(right))) return share <= reach ? left : null;
  if (isDrawable(left) && isDrawable(right)) return left + (right - left) * share;
  return isDrawable(right) && 1 - share <= reach ? right : null;
}
