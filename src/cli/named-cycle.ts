/**
 * Takes the cycle off a reference that names one: `2026-Q3:growth/activation` is `growth/activation` in `2026-Q3`,
 * whether there is such a cycle or not. Other words before a colon, as in `priority:growth`, are no cycle.
 */
export function withoutCycle(reference: string): { readonly cycle: string | undefined; readonly ref: string } {
  const [, cycle, ref = reference] = /^(\d[^:/]*):(.*)$/s.exec(reference) ?? [];
  return { cycle, ref };
}
