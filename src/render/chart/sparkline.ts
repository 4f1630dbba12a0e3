import { extentOf, isDrawable, positionOn } from "./scale.ts";

const steps = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;
const middle = steps[3];

/** Values as one line of text, lowest to highest; a gap is a space, and values that never change stand in the middle. */
export function sparkline(values: readonly (number | null)[]): string {
  const extent = extentOf(values);
  return values
    .map((value) => {
      if (!isDrawable(value) || extent === null) return " ";
      if (extent.min === extent.max) return middle;
      return steps[Math.round(positionOn(extent, value) * (steps.length - 1))] ?? middle;
    })
    .join("");
}
