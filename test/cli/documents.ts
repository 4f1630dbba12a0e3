import { expect } from "vitest";
import { okr } from "./built-okr.ts";

export const HARBOUR = new URL("../../examples/harbour", import.meta.url).pathname;

/** Surroundings that a document must not show. */
const SURROUNDINGS: readonly Record<string, string>[] = [
  { TZ: "Pacific/Auckland", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" },
  { TZ: "America/Los_Angeles", LANG: "C", COLUMNS: "200", FORCE_COLOR: "1", OKR_NOW: "2027-05-01T00:00:00Z" },
];

/** Expects a document that is kept, in each format, to be the same wherever and whenever it is made. */
export function expectSameBytes(args: readonly string[]): void {
  for (const format of ["markdown", "html", "json"]) {
    const { status, stdout } = okr(HARBOUR, [...args, "--format", format]);
    expect(status).toBe(0);
    for (const more of SURROUNDINGS) expect(okr(HARBOUR, [...args, "--format", format], more).stdout).toBe(stdout);
  }
}
