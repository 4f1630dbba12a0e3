import { describe, expect, it } from "vitest";
import { sharingUnrecognised } from "../../../src/flags/learn/sharing-unrecognised.ts";
import type { Learning } from "../../../src/workspace/workspace.ts";
import { aLearning } from "../../reviews/build.ts";
import { raised, subjects } from "../build.ts";

/** Shows that people thank for lessons on record. */
const THANKED = aLearning({ id: "2026-08-01-old", thanks: [{ by: "mira", date: "2026-08-02" }] });
const shared = (date: string, given: Partial<Learning> = {}): Learning =>
  aLearning({ id: "2026-10-01-told", by: "nia", shared: [{ date }], ...given });

describe("lessons that were shared, and nobody said thank you", () => {
  it.each<[string, Learning[], number]>([
    ["two weeks ago", [THANKED, shared("2026-11-09")], 1],
    ["less than two weeks ago", [THANKED, shared("2026-11-10")], 0],
    ["in the cycle before", [THANKED, shared("2026-09-30")], 0],
    ["on the cycle's first day", [THANKED, shared("2026-10-01")], 1],
    ["and thanked for", [THANKED, shared("2026-10-21", { thanks: [{ by: "mira", date: "2026-11-23" }] })], 0],
    ["and thanked for without a date", [THANKED, shared("2026-10-21", { thanks: [{ by: "mira" }] })], 0],
    [
      "thanked for after the day asked about",
      [THANKED, shared("2026-10-21", { thanks: [{ by: "mira", date: "2026-11-24" }] })],
      1,
    ],
    ["where nobody ever thanked on record", [shared("2026-10-21")], 0],
    ["nothing", [THANKED], 0],
  ])("shared %s", (_, learnings, count) => {
    expect(raised(sharingUnrecognised, { learnings })).toHaveLength(count);
  });

  it("are recognised when one of them was", () => {
    const other = aLearning({
      id: "2026-10-02-too",
      shared: [{ date: "2026-10-21" }],
      thanks: [{ by: "mira", date: "2026-10-22" }],
    });
    expect(subjects(sharingUnrecognised, { learnings: [THANKED, shared("2026-10-21"), other] })).toEqual([]);
  });

  it("say whom to thank", () => {
    expect(raised(sharingUnrecognised, { learnings: [THANKED, shared("2026-10-21")] })).toMatchObject([
      {
        severity: "info",
        subject: null,
        concerns: ["@nia"],
        message: "1 lesson was shared since Wed 21 Oct and nobody has thanked for it",
        help: "Thank Nia Bowen for the first of them: okr learning thank 2026-10-01-told.",
        since: "2026-11-04",
      },
    ]);
  });

  it("are flagged after as many days as the option says", () => {
    const learnings = [THANKED, shared("2026-11-10")];
    expect(subjects(sharingUnrecognised, { learnings }, { days: 13 })).toHaveLength(1);
    expect(subjects(sharingUnrecognised, { learnings: [THANKED, shared("2026-10-24")] }, { days: 31 })).toEqual([]);
  });
});
