import type { CycleDates } from "../workspace/open.ts";

/** The cycles that some texts name in front of a reference, as in `2026-Q3:growth/activation`. */
export function cyclesNamedIn(texts: readonly string[], cycles: readonly CycleDates[]): string[] {
  return cycles.map(({ id }) => id).filter((id) => texts.some((text) => text.includes(`${id}:`)));
}
