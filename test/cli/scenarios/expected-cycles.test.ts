import { describe, expect, it } from "vitest";
import { commitAll, emptyFolder, folderOf, okr, put, repositoryOf, type Tree } from "../scenario.ts";
import { MARINA, MARINA_WITHOUT_PAST } from "./marina.ts";

/** Before the listing is there, the cycle is guessed by what an earlier run read: none of this may be believed. */
const CHANGES: readonly (readonly [string, Tree])[] = [
  ["another cycle is the one of today", { "cycles/2027-Q1/cycle.yaml": "starts: 2026-11-01\nends: 2026-12-01\n" }],
  ["the cycle has other dates", { "cycles/2026-Q4/cycle.yaml": "starts: 2026-11-30\nends: 2026-12-31\n" }],
  ["the cycle's file cannot be used", { "cycles/2026-Q4/cycle.yaml": "starts: [\n" }],
  ["the flags that look at git are off", { "okr.yaml": MARINA_WITHOUT_PAST["okr.yaml"] ?? "" }],
  ["the settings cannot be used", { "okr.yaml": "version: [\n" }],
  [
    "the time zone is another",
    { "okr.yaml": `${MARINA["okr.yaml"]}`.replace(/timezone: .*/, "timezone: Pacific/Auckland") },
  ],
];

const QUESTIONS = [
  ["status", "--json"],
  ["flags", "--json"],
  ["owed", "--json"],
  ["tree", "--json"],
];

describe("a workspace in which, since it was last read,", () => {
  it.each(CHANGES)("%s is answered as one that was never read", async (_what, change) => {
    const folder = repositoryOf(folderOf(MARINA));
    for (const question of QUESTIONS) expect(await okr(folder, question)).toMatchObject({ stderr: "" });
    put(folder, change);
    commitAll(folder, "change", "2026-11-19T10:00:00+00:00");
    for (const question of QUESTIONS) {
      const fresh = await okr(folder, question, { env: { OKR_CACHE_DIR: emptyFolder() } });
      expect(await okr(folder, question)).toEqual(fresh);
    }
  });
});
