import { describe, expect, it } from "vitest";
import type { MeetingDay } from "../../src/model/settings.ts";
import { nextMeeting } from "../../src/time/meeting-days.ts";
import { settingsFrom } from "../../src/workspace/settings.ts";

const { week } = settingsFrom({ week: { holidays: ["2026-12-01", "2026-11-30", "2026-12-29"] } });
const Q4 = { starts: "2026-10-01", ends: "2026-12-31" };

describe("the next meeting", () => {
  it.each<[MeetingDay, string, string | null]>([
    ["first tue", "2026-10-01", "2026-10-06"],
    ["first tue", "2026-10-06", "2026-10-06"],
    ["first tue", "2026-10-07", "2026-11-03"],
    ["second wed", "2026-11-20", "2026-12-09"],
    ["third wed", "2026-11-18", "2026-11-18"],
    ["fourth fri", "2026-12-26", "2027-01-22"],
    ["last mon", "2026-10-27", "2026-12-02"],
    ["last wed of cycle", "2026-11-20", "2026-12-30"],
    ["first mon of cycle", "2026-10-01", "2026-10-05"],
    ["first mon of cycle", "2026-10-06", null],
    // moved to the working day after a holiday, also into the next month, and still to come on that day
    ["first tue", "2026-11-20", "2026-12-02"],
    ["first tue", "2026-12-02", "2026-12-02"],
    ["last tue of cycle", "2026-12-30", "2026-12-30"],
    ["last mon", "2026-12-01", "2026-12-02"],
    ["last mon", "2026-12-03", "2026-12-28"],
  ])("on the %s, from %s: %s", (day, from, date) => {
    expect(nextMeeting(week, day, Q4, from)).toBe(date);
  });

  it("of a weekday that the cycle has fewer of is its last", () => {
    const week4 = { starts: "2026-11-02", ends: "2026-11-15" };
    expect(nextMeeting(week, "fourth tue of cycle", week4, "2026-11-02")).toBe("2026-11-10");
  });
});
