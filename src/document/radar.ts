import type { RadarChart } from "./nodes.ts";

/** Two spokes are a line. */
const FEWEST = 3;

/** With more spokes the shape says nothing that anyone could name. */
const MOST = 24;

/** Whether there are enough spokes for a shape, and not too many: else a radar is drawn as bars. */
export function hasShape({ items }: Pick<RadarChart, "items">): boolean {
  return FEWEST <= items.length && items.length <= MOST;
}
