/** What a file of a cycle refers to, as it is named from another cycle: `2026-Q3:growth/activation`. */
export function namedFromOutside(cycle: string, written: string): string {
  return written.includes(":") ? written : `${cycle}:${written}`;
}
