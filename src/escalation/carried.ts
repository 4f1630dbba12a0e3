/** Something that may have been left open in an earlier cycle, with the id of the cycle that it was written down in. */
export type FromCycle<Item> = Item & { readonly cycle: string };

/** What a file of a cycle refers to, as it is named from another cycle: `2026-Q3:growth/activation`. */
export function namedFromOutside(cycle: string, written: string): string {
  return written.includes(":") ? written : `${cycle}:${written}`;
}
