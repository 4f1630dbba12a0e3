import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { SettingsFile } from "../../src/model/settings.ts";
import type { Absence } from "../../src/model/team.ts";
import { type WorkingCalendar, workingCalendar } from "../../src/time/working-calendar.ts";
import { addWorkingMinutes, dueFrom, endOfWorkingDay, workingMinutesBetween } from "../../src/time/working-time.ts";
import { parseDuration, settingsFrom } from "../../src/workspace/settings.ts";

interface Given {
  timezone?: string;
  week?: SettingsFile["week"];
  away?: Absence[];
}

const calendarOf = ({ timezone = "Europe/London", week, away = [] }: Given = {}): WorkingCalendar =>
  workingCalendar(settingsFrom({ timezone, week }), away);

const christmas = { holidays: ["2026-12-25", "2026-12-28", "2027-01-01"] };
const due = (start: string, duration: string, given?: Given) =>
  dueFrom(calendarOf(given), start, parseDuration(duration));

describe("when a duration is over", () => {
  it.each([
    // within a day, and over its end
    ["2026-11-20T10:15:00+00:00", "4h", "2026-11-20T14:15:00+00:00"],
    ["2026-11-20T14:15:00+00:00", "4h", "2026-11-23T09:45:00+00:00"],
    ["2026-11-20T13:30:00+00:00", "4h", "2026-11-20T17:30:00+00:00"],
    ["2026-11-20T10:15:00+00:00", "0h", "2026-11-20T10:15:00+00:00"],
    ["2026-11-20T10:15:00+00:00", "17h", "2026-11-24T10:15:00+00:00"],
    // days and weeks end with a working day
    ["2026-11-20T10:15:00+00:00", "0d", "2026-11-20T17:30:00+00:00"],
    ["2026-11-20T10:15:00+00:00", "1d", "2026-11-23T17:30:00+00:00"],
    ["2026-11-20T10:15:00+00:00", "2d", "2026-11-24T17:30:00+00:00"],
    ["2026-11-20T10:15:00+00:00", "5d", "2026-11-27T17:30:00+00:00"],
    ["2026-11-20T10:15:00+00:00", "1w", "2026-11-27T17:30:00+00:00"],
    ["2026-11-20T10:15:00+00:00", "52w", "2027-11-24T17:30:00+00:00"],
    // before opening, at opening, at closing, at night, around midnight
    ["2026-11-20T06:00:00+00:00", "4h", "2026-11-20T13:00:00+00:00"],
    ["2026-11-20T09:00:00+00:00", "4h", "2026-11-20T13:00:00+00:00"],
    ["2026-11-19T17:29:59+00:00", "0d", "2026-11-19T17:30:00+00:00"],
    ["2026-11-19T17:30:00+00:00", "0d", "2026-11-20T17:30:00+00:00"],
    ["2026-11-19T23:59:59+00:00", "0d", "2026-11-20T17:30:00+00:00"],
    ["2026-11-20T00:00:00+00:00", "0d", "2026-11-20T17:30:00+00:00"],
    ["2026-11-19T23:30:00+00:00", "4h", "2026-11-20T13:00:00+00:00"],
    // a Saturday counts as the Monday that follows
    ["2026-11-21T12:00:00+00:00", "0d", "2026-11-23T17:30:00+00:00"],
    ["2026-11-21T12:00:00+00:00", "2d", "2026-11-25T17:30:00+00:00"],
    ["2026-11-21T12:00:00+00:00", "0h", "2026-11-23T09:00:00+00:00"],
    ["2026-11-20T18:00:00+00:00", "1d", "2026-11-24T17:30:00+00:00"],
    // holidays on both sides of a weekend
    ["2026-12-24T16:30:00+00:00", "2h", "2026-12-29T10:00:00+00:00"],
    ["2026-12-24T16:30:00+00:00", "1d", "2026-12-29T17:30:00+00:00"],
    ["2026-12-25T11:00:00+00:00", "0d", "2026-12-29T17:30:00+00:00"],
    ["2026-12-31T11:00:00+00:00", "1d", "2027-01-04T17:30:00+00:00"],
    // both changes of daylight saving, on the Sundays 29 March and 25 October
    ["2026-03-27T16:30:00+00:00", "2h", "2026-03-30T10:00:00+01:00"],
    ["2026-10-23T16:30:00+01:00", "2h", "2026-10-26T10:00:00+00:00"],
    ["2026-10-22T09:40:00+01:00", "5d", "2026-10-29T17:30:00+00:00"],
    // another offset is the same instant
    ["2026-11-20T23:15:00+13:00", "4h", "2026-11-20T14:15:00+00:00"],
    ["2026-11-20T10:15:00.250Z", "4h", "2026-11-20T14:15:00.25+00:00"],
  ])("%s + %s: %s", (start, duration, over) => {
    expect(due(start, duration, { week: christmas })).toBe(over);
  });

  it.each<[string, Given, string, string, string]>([
    [
      "hours that hold the missing hour",
      { week: { hours: "00:00-04:00", working_days: ["sun"] } },
      "2026-03-29T00:30:00+00:00",
      "1h",
      "2026-03-29T02:30:00+01:00",
    ],
    [
      "a day shorter by an hour",
      { week: { hours: "00:00-04:00", working_days: ["sat", "sun"] } },
      "2026-03-29T00:00:00+00:00",
      "4h",
      "2026-04-04T01:00:00+01:00",
    ],
    [
      "a day longer by an hour",
      { week: { hours: "00:00-04:00", working_days: ["sun"] } },
      "2026-10-24T23:00:00+00:00",
      "5h",
      "2026-10-25T04:00:00+00:00",
    ],
    [
      "an opening in the missing hour",
      { week: { hours: "01:30-04:00", working_days: ["sun"] } },
      "2026-03-29T00:00:00+00:00",
      "0h",
      "2026-03-29T02:00:00+01:00",
    ],
    [
      "an opening that comes twice",
      { week: { hours: "01:30-04:00", working_days: ["sun"] } },
      "2026-10-24T23:00:00+00:00",
      "0h",
      "2026-10-25T01:30:00+01:00",
    ],
    [
      "a closing that comes twice",
      { week: { hours: "00:00-01:30", working_days: ["sun"] } },
      "2026-10-24T23:00:00+00:00",
      "0d",
      "2026-10-25T01:30:00+01:00",
    ],
    [
      "half an hour on Lord Howe",
      { timezone: "Australia/Lord_Howe", week: { hours: "01:00-05:00", working_days: ["sun"] } },
      "2026-04-05T01:00:00+11:00",
      "4h",
      "2026-04-05T04:30:00+10:30",
    ],
    [
      "half an hour less on Lord Howe",
      { timezone: "Australia/Lord_Howe", week: { hours: "01:00-05:00", working_days: ["sun"] } },
      "2026-10-04T01:00:00+10:30",
      "3h",
      "2026-10-04T04:30:00+11:00",
    ],
    [
      "a midnight that does not exist",
      { timezone: "America/Santiago", week: { hours: "00:00-06:00", working_days: ["sun"] } },
      "2026-09-05T12:00:00-04:00",
      "0h",
      "2026-09-06T01:00:00-03:00",
    ],
    [
      "a last hour of the day that comes twice",
      { timezone: "America/Santiago", week: { hours: "20:00-23:30", working_days: ["sat", "sun"] } },
      "2026-04-04T23:45:00-03:00",
      "1h",
      "2026-04-05T21:00:00-04:00",
    ],
    [
      "the Friday that Apia never had",
      { timezone: "Pacific/Apia" },
      "2011-12-29T16:30:00-10:00",
      "2h",
      "2012-01-02T10:00:00+14:00",
    ],
    [
      "its end of the day",
      { timezone: "Pacific/Apia" },
      "2011-12-29T16:30:00-10:00",
      "1d",
      "2012-01-02T17:30:00+14:00",
    ],
    [
      "a week of four days",
      { week: { working_days: ["mon", "tue", "wed", "thu"] } },
      "2026-11-16T10:00:00Z",
      "1w",
      "2026-11-23T17:30:00+00:00",
    ],
    [
      "a week from Sunday to Thursday",
      { timezone: "Asia/Dubai", week: { working_days: ["sun", "mon", "tue", "wed", "thu"] } },
      "2026-11-20T10:00:00Z",
      "1d",
      "2026-11-23T17:30:00+04:00",
    ],
    [
      "a day of one minute",
      { week: { hours: "12:00-12:01" } },
      "2026-11-20T12:00:00Z",
      "1h",
      "2027-02-11T12:01:00+00:00",
    ],
    [
      "a day to its last minute",
      { week: { hours: "00:00-23:59" } },
      "2026-11-20T23:59:00Z",
      "0d",
      "2026-11-23T23:59:00+00:00",
    ],
    [
      "a person's leave",
      { away: [{ from: "2026-11-16", to: "2026-11-27" }] },
      "2026-11-20T10:15:00Z",
      "1d",
      "2026-12-01T17:30:00+00:00",
    ],
    [
      "leave in two parts",
      {
        away: [
          { from: "2026-11-23", to: "2026-11-23" },
          { from: "2026-11-24", to: "2026-11-24" },
        ],
      },
      "2026-11-20T16:30:00Z",
      "2h",
      "2026-11-25T10:00:00+00:00",
    ],
    [
      "a zone that does not exist",
      { timezone: "Europe/Londres" },
      "2026-07-20T10:15:00Z",
      "4h",
      "2026-07-20T14:15:00+00:00",
    ],
    [
      "hours that end before they begin",
      { week: { hours: "22:00-06:00" } },
      "2026-11-20T10:15:00Z",
      "0d",
      "2026-11-21T00:00:00+00:00",
    ],
  ])("knows %s", (_, given, start, duration, over) => {
    expect(due(start, duration, given)).toBe(over);
  });
});

describe("working minutes", () => {
  it.each([
    ["2026-11-20T14:00:00+00:00", "2026-11-25T17:30:00+00:00", 1740],
    ["2026-11-25T17:30:00+00:00", "2026-11-20T14:00:00+00:00", -1740],
    ["2026-11-20T14:00:00+00:00", "2026-11-20T14:00:00+00:00", 0],
    ["2026-11-20T17:30:00+00:00", "2026-11-23T09:00:00+00:00", 0],
    ["2026-11-21T09:00:00+00:00", "2026-11-22T17:00:00+00:00", 0],
    ["2026-11-22T17:00:00+00:00", "2026-11-21T09:00:00+00:00", 0],
    ["2026-12-24T17:00:00+00:00", "2026-12-29T09:30:00+00:00", 60],
    ["2026-11-20T10:00:00+00:00", "2026-11-20T10:00:30+00:00", 0.5],
    ["2026-03-27T16:30:00+00:00", "2026-03-30T10:00:00+01:00", 120],
    ["2026-01-01T00:00:00+00:00", "2027-01-01T00:00:00+00:00", (261 - 2) * 510],
  ])("from %s to %s: %s", (from, to, minutes) => {
    expect(workingMinutesBetween(calendarOf({ week: christmas }), from, to)).toBe(minutes);
  });

  it("are added as they are measured, and none changes nothing", () => {
    const calendar = calendarOf();
    expect(addWorkingMinutes(calendar, "2026-11-20T17:30:00+00:00", 0)).toBe("2026-11-20T17:30:00+00:00");
    expect(addWorkingMinutes(calendar, "2026-11-20T17:30:00+00:00", 0.5)).toBe("2026-11-23T09:00:30+00:00");
  });
});

describe("the end of a working day", () => {
  it.each([
    ["2026-11-25", "2026-11-25T17:30:00+00:00"],
    ["2026-11-28", "2026-11-30T17:30:00+00:00"],
    ["2026-12-25", "2026-12-29T17:30:00+00:00"],
    ["2026-07-01", "2026-07-01T17:30:00+01:00"],
  ])("asked for on %s is %s", (date, end) => {
    expect(endOfWorkingDay(calendarOf({ week: christmas }), date)).toBe(end);
  });
});

/** Zones whose clocks change by a whole hour, by half of one, at midnight, in daylight, by a day, twice a year more, never. */
const ZONES = [
  "UTC",
  "Europe/London",
  "America/New_York",
  "America/Santiago",
  "America/St_Johns",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Pacific/Chatham",
  "Africa/Casablanca",
  "Africa/Cairo",
  "Asia/Beirut",
  "Asia/Kathmandu",
  "America/Scoresbysund",
  "Antarctica/Troll",
];

const hours = fc
  .tuple(fc.nat(1438), fc.nat(1438))
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)].map(timeOfDay).join("-"));

function timeOfDay(minutes: number): string {
  return Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 }).toString({
    smallestUnit: "minute",
  });
}

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const dates = fc.nat(800).map((days) => Temporal.PlainDate.from("2026-01-01").add({ days }).toString());
const absences = fc
  .array(fc.tuple(dates, fc.nat(20)), { maxLength: 2 })
  .map((given) => given.map(([from, days]) => ({ from, to: Temporal.PlainDate.from(from).add({ days }).toString() })));
const calendars = fc
  .record({
    timezone: fc.constantFrom(...ZONES),
    hours,
    working_days: fc.subarray([...weekdays], { minLength: 1 }),
    holidays: fc.array(dates, { maxLength: 30 }),
    away: absences,
  })
  .map(({ timezone, away, ...week }) => calendarOf({ timezone, week, away }));

/** 2011 has Apia's missing day; 2026 and 2027 every other change. */
const instants = fc
  .tuple(fc.constantFrom("2011-12-20T00:00:00Z", "2026-01-01T00:00:00Z"), fc.nat(2 * 365 * 24 * 3600))
  .map(([from, seconds]) => Temporal.Instant.from(from).add({ seconds }).toString());
const durations = fc
  .tuple(fc.nat(60), fc.constantFrom("h" as const, "d" as const, "w" as const))
  .map(([amount, unit]) => ({ amount: unit === "w" ? amount % 9 : amount, unit }));

/** Whether an instant is in working time, its end included. */
function isWorked(calendar: WorkingCalendar, instant: string): boolean {
  const at = Temporal.Instant.from(instant).epochMilliseconds;
  return [-1, 0, 1].some((days) => {
    const hours = calendar.hoursOf(calendar.dayAt(at) + days);
    return hours !== null && hours.opens <= at && at <= hours.closes;
  });
}

describe("working time, in any zone and week", () => {
  it("is over later when it starts later", () => {
    fc.assert(
      fc.property(calendars, instants, instants, durations, (calendar, a, b, duration) => {
        const [first, second] = Temporal.Instant.compare(a, b) <= 0 ? [a, b] : [b, a];
        const order = Temporal.Instant.compare(dueFrom(calendar, first, duration), dueFrom(calendar, second, duration));
        expect(order).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("is over later when there is more of it", () => {
    fc.assert(
      fc.property(calendars, instants, durations, fc.nat(20), (calendar, start, { amount, unit }, more) => {
        const order = Temporal.Instant.compare(
          dueFrom(calendar, start, { amount, unit }),
          dueFrom(calendar, start, { amount: amount + more, unit }),
        );
        expect(order).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("measures what was added", () => {
    fc.assert(
      fc.property(calendars, instants, fc.nat(60), (calendar, start, amount) => {
        const over = dueFrom(calendar, start, { amount, unit: "h" });
        expect(workingMinutesBetween(calendar, start, over)).toBe(amount * 60);
        expect(workingMinutesBetween(calendar, over, start)).toBe(amount === 0 ? 0 : amount * -60);
      }),
    );
  });

  it("adds up", () => {
    fc.assert(
      fc.property(calendars, instants, instants, instants, (calendar, a, b, c) => {
        const sum = workingMinutesBetween(calendar, a, b) + workingMinutesBetween(calendar, b, c);
        expect(sum).toBeCloseTo(workingMinutesBetween(calendar, a, c), 6);
      }),
    );
  });

  it("ends inside itself, and not before it starts", () => {
    fc.assert(
      fc.property(calendars, instants, durations, (calendar, start, duration) => {
        const over = dueFrom(calendar, start, duration);
        expect(isWorked(calendar, over)).toBe(true);
        expect(Temporal.Instant.compare(start, over)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("agrees with counting minute by minute what the clocks show", () => {
    // Days that close at a time which comes twice are left out: they close the first time.
    const daytime = fc.constantFrom("04:00-12:00", "09:00-17:30", "00:00-08:00", "05:15-22:45");
    const changes = fc.constantFrom("2026-03-28", "2026-04-04", "2026-09-05", "2026-10-03", "2026-10-24", "2026-11-20");
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), daytime, changes, fc.nat(1440), (timezone, given, date, minutes) => {
        const week = { hours: given, working_days: ["fri", "sat", "sun"] } satisfies SettingsFile["week"];
        const calendar = calendarOf({ timezone, week });
        const [opens = "", closes = ""] = given.split("-");
        let at = Temporal.Instant.from(`${date}T00:00:00Z`).add({ minutes });
        const start = at.toString();
        let counted = 0;
        for (let minute = 0; minute < 36 * 60; minute++, at = at.add({ minutes: 1 })) {
          const local = at.toZonedDateTimeISO(timezone);
          const time = local.toPlainTime().toString({ smallestUnit: "minute" });
          if (local.dayOfWeek >= 5 && opens <= time && time < closes) counted++;
        }
        expect(workingMinutesBetween(calendar, start, at.toString())).toBe(counted);
      }),
      { numRuns: 25 },
    );
  });

  it("is quick: thousands of clocks of a year take no noticeable time", () => {
    const calendar = calendarOf({ week: christmas });
    let start = Temporal.Instant.from("2026-01-01T00:00:00Z");
    const before = performance.now();
    for (let count = 0; count < 2000; count++, start = start.add({ hours: 4 })) {
      const over = dueFrom(calendar, start.toString(), { amount: 5, unit: "d" });
      workingMinutesBetween(calendar, over, "2026-12-31T12:00:00Z");
    }
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
