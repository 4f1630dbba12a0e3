import { describe, expect, it } from "vitest";
import { nothingCelebrated } from "../../../src/flags/engage/nothing-celebrated.ts";
import { aLearning, aReview } from "../../reviews/build.ts";
import { anIncrease, type CheckInGiven } from "../../score/build.ts";
import { type ProgrammeGiven, raised, subjects } from "../build.ts";

const thanks = (date: string, to = "nia") => aReview({ date, kudos: [{ to, for: "The form" }] });
const growing = (...checkIns: CheckInGiven[]) => [{ keyResults: [anIncrease({ checkIns })] }];
const FROM: CheckInGiven = { date: "2026-10-16", value: 32 };
const TO: CheckInGiven = { date: "2026-11-20", value: 38 };
const given = (more: ProgrammeGiven = {}): ProgrammeGiven => ({
  objectives: growing(FROM, TO),
  reviews: [thanks("2026-10-12")],
  ...more,
});

describe("progress for which nobody was thanked", () => {
  it("says what moved, and when the last thank-you was", () => {
    expect(raised(nothingCelebrated, given())).toMatchObject([
      {
        severity: "info",
        subject: "team:growth",
        message:
          "1 key result of Growth moved up in 30 days (Activation rises from 7 % to 50 %) and the last thank-you on record is of Mon 12 Oct",
      },
    ]);
  });

  it.each<[string, string, number]>([
    ["31 days ago", "2026-10-23", 1],
    ["30 days ago", "2026-10-24", 1],
    ["29 days ago", "2026-10-25", 0],
  ])("the last thank-you %s", (_, date, count) => {
    expect(raised(nothingCelebrated, given({ reviews: [thanks(date)] }))).toHaveLength(count);
  });

  it("looks back as many days as the option says", () => {
    expect(subjects(nothingCelebrated, given({ reviews: [thanks("2026-10-25")] }), { days: 29 })).toHaveLength(1);
  });

  it.each<[string, ProgrammeGiven["objectives"], number]>([
    ["nothing moved", growing({ ...FROM, value: 38 }, TO), 0],
    ["it moved before", growing(FROM, { date: "2026-10-23", value: 38 }), 0],
    ["it fell", growing({ ...FROM, value: 40 }, TO), 0],
    [
      "a control was kept",
      [
        {
          keyResults: [
            { id: "kr1", title: "Uptime", type: "control", at_least: 99, checkIns: [FROM, { ...TO, value: 100 }] },
          ],
        },
      ],
      0,
    ],
  ])("is silent when %s", (_, objectives, count) => {
    expect(raised(nothingCelebrated, given({ objectives }))).toHaveLength(count);
  });

  it("wants as many steps up as the option says", () => {
    expect(subjects(nothingCelebrated, given(), { moves: 2 })).toEqual([]);
  });

  it("is silent for a team that never wrote a thank-you down, also where it was thanked", () => {
    expect(subjects(nothingCelebrated, given({ reviews: [] }))).toEqual([]);
    const byCompany = aReview({
      team: "company",
      date: "2026-10-14",
      kind: "celebration",
      kudos: [{ to: "nia", for: "X" }],
    });
    expect(subjects(nothingCelebrated, given({ reviews: [byCompany] }))).toEqual([]);
  });

  it("counts thanks of check-ins, from others, and for lessons", () => {
    const inCheckIn = growing(FROM, { ...TO, kudos: [{ to: "marc", for: "Help" }] });
    expect(subjects(nothingCelebrated, given({ objectives: inCheckIn }))).toEqual([]);
    const byCompany = aReview({ team: "company", date: "2026-11-11", kudos: [{ to: "nia", for: "X" }] });
    expect(subjects(nothingCelebrated, given({ reviews: [thanks("2026-10-12"), byCompany] }))).toEqual([]);
    const learnings = [aLearning({ by: "nia", thanks: [{ by: "mira", date: "2026-11-19" }] })];
    expect(subjects(nothingCelebrated, given({ learnings }))).toEqual([]);
  });

  it("waits until the cycle has lasted as long, and does not see what comes later", () => {
    expect(subjects(nothingCelebrated, given({ asOf: "2026-10-30" }))).toEqual([]);
    const later = given({ reviews: [thanks("2026-10-12"), thanks("2026-11-24")] });
    expect(subjects(nothingCelebrated, later)).toHaveLength(1);
  });
});
