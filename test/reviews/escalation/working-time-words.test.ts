import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workingTimeText } from "../../../src/reviews/escalation/working-time-words.ts";

const WEEK = { opens: "09:00", closes: "17:30" };
const DAY = 8.5 * 60;

describe("working time in words", () => {
  it.each([
    [0, "less than a minute"],
    [1, "1 min"],
    [60, "1 h"],
    [95, "1 h 35 min"],
    [DAY - 1, "8 h 29 min"],
    [DAY, "1 working day"],
    [DAY + 59, "1 working day"],
    [DAY + 60, "1 working day 1 h"],
    [3 * DAY, "3 working days"],
    [3 * DAY + 4 * 60 + 5, "3 working days 4 h"],
  ])("%d minutes", (minutes, text) => {
    expect(workingTimeText(minutes, WEEK)).toBe(text);
  });

  it("counts days of the workspace's length", () => {
    expect(workingTimeText(480, { opens: "08:00", closes: "16:00" })).toBe("1 working day");
    expect(workingTimeText(480, WEEK)).toBe("8 h");
  });

  it("takes hours that end before they begin for the whole day", () => {
    expect(workingTimeText(24 * 60, { opens: "17:00", closes: "09:00" })).toBe("1 working day");
  });

  it("never says more than there is, and less than an hour too little beside days", () => {
    fc.assert(
      fc.property(fc.nat(100_000), (minutes) => {
        const [, days = "0"] = /(\d[\d,]*) working day/.exec(workingTimeText(minutes, WEEK)) ?? [];
        const [, hours = "0"] = /(\d+) h/.exec(workingTimeText(minutes, WEEK)) ?? [];
        const [, rest = "0"] = /(\d+) min/.exec(workingTimeText(minutes, WEEK)) ?? [];
        const said = Number(days.replaceAll(",", "")) * DAY + Number(hours) * 60 + Number(rest);
        expect(minutes - said).toBeGreaterThanOrEqual(0);
        expect(minutes - said).toBeLessThan(60);
      }),
    );
  });
});
