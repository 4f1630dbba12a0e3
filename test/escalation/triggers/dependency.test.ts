import { describe, expect, it } from "vitest";
import type { BlockerLife } from "../../../src/escalation/triggers/blocker-life.ts";
import { isWaitingFor, notDelivered, openTooLong } from "../../../src/escalation/triggers/dependency.ts";
import { workingCalendar } from "../../../src/time/working-calendar.ts";
import { parseDuration, settingsFrom } from "../../../src/workspace/settings.ts";

const settings = settingsFrom({ organisation: "Harbour", timezone: "Europe/London" });
const { week } = settings;

describe("a delivery that is needed by a day", () => {
  // 6 November 2026 is a Friday.
  it.each<[string, string, string | null, string, unknown]>([
    ["two working days before", "2026-11-06", null, "2026-11-04", null],
    ["on the working day before", "2026-11-06", null, "2026-11-05", ["2026-11-05", null, null]],
    ["on the day", "2026-11-06", null, "2026-11-06", ["2026-11-05", null, null]],
    ["on the day after, a Saturday", "2026-11-06", null, "2026-11-07", ["2026-11-05", "2026-11-07", null]],
    ["due on a Monday, on the Friday before", "2026-11-09", null, "2026-11-06", ["2026-11-06", null, null]],
    ["due on a Monday, on the Thursday before", "2026-11-09", null, "2026-11-05", null],
    ["due on a Saturday, on the Friday before", "2026-11-07", null, "2026-11-06", ["2026-11-05", null, null]],
    ["delivered on the day", "2026-11-06", "2026-11-06", "2026-11-20", null],
    ["delivered late", "2026-11-06", "2026-11-10", "2026-11-20", ["2026-11-05", "2026-11-07", "2026-11-10"]],
  ])("%s", (_, neededBy, deliveredOn, asOf, expected) => {
    const found = notDelivered(neededBy, deliveredOn, asOf, week);
    expect(found && [found.began, found.firedOn, found.clearedOn]).toEqual(expected);
  });
});

describe("a blocker that is open for longer than the window", () => {
  /** In the way since a day, first said on another. */
  function aLife(since: string, said = since, settledOn: string | null = null): BlockerLife {
    const mention = { date: said, blocker: { id: "wording", summary: "No wording" }, file: "", index: 0 };
    return { id: "wording", since, mentions: [mention], settledOn };
  }
  const found = (life: BlockerLife, instant: string, window = "5d", deliveredOn: string | null = null) => {
    const asOf = { date: instant.slice(0, 10), instant };
    const terms = { calendar: workingCalendar(settings), window: parseDuration(window), asOf };
    const episode = openTooLong(life, deliveredOn, terms);
    return episode && [episode.began, episode.firedOn, episode.clearedOn];
  };

  // Five working days from Friday the 6th end on Friday the 13th at 17:30.
  it.each<[string, string, unknown]>([
    ["two working days before", "2026-11-11T23:59:59Z", null],
    ["with one left", "2026-11-12T09:00:00Z", ["2026-11-06", null, null]],
    ["on its last day", "2026-11-13T17:29:00Z", ["2026-11-06", null, null]],
    ["at the very moment", "2026-11-13T17:30:00Z", ["2026-11-06", null, null]],
    ["a minute after", "2026-11-13T17:31:00Z", ["2026-11-06", "2026-11-13", null]],
    ["a week after", "2026-11-20T12:00:00Z", ["2026-11-06", "2026-11-13", null]],
  ])("%s", (_, instant, expected) => {
    expect(found(aLife("2026-11-06"), instant)).toEqual(expected);
  });

  it("starts on the Monday for what began on a Saturday", () => {
    expect(found(aLife("2026-11-07"), "2026-11-16T17:31:00Z")).toEqual(["2026-11-07", "2026-11-16", null]);
    expect(found(aLife("2026-11-07"), "2026-11-16T17:30:00Z")).toEqual(["2026-11-07", null, null]);
  });

  it("counts hours from the opening of the first day", () => {
    expect(found(aLife("2026-11-06"), "2026-11-06T13:00:00Z", "4h")).toEqual(["2026-11-06", null, null]);
    expect(found(aLife("2026-11-06"), "2026-11-06T13:01:00Z", "4h")).toEqual(["2026-11-06", "2026-11-06", null]);
  });

  it("runs across the change of the clocks by what they show", () => {
    // 25 October 2026: the clocks are put back, and 17:30 is 17:30 in UTC again.
    expect(found(aLife("2026-10-19"), "2026-10-26T17:30:00Z")).toEqual(["2026-10-19", null, null]);
    expect(found(aLife("2026-10-19"), "2026-10-26T17:31:00Z")).toEqual(["2026-10-19", "2026-10-26", null]);
  });

  it("fires with the check-in that first says it, when the window was over by then", () => {
    expect(found(aLife("2026-11-06", "2026-11-20"), "2026-11-20T20:00:00Z")).toEqual([
      "2026-11-06",
      "2026-11-20",
      null,
    ]);
  });

  it("ends when it is settled, or when what it waits for is there", () => {
    const late = "2026-11-30T12:00:00Z";
    expect(found(aLife("2026-11-06", "2026-11-06", "2026-11-13"), late)).toBeNull();
    expect(found(aLife("2026-11-06", "2026-11-06", "2026-11-16"), late)).toEqual([
      "2026-11-06",
      "2026-11-13",
      "2026-11-16",
    ]);
    expect(found(aLife("2026-11-06"), late, "5d", "2026-11-17")).toEqual(["2026-11-06", "2026-11-13", "2026-11-17"]);
    expect(found(aLife("2026-11-06", "2026-11-06", "2026-11-20"), late, "5d", "2026-11-12")).toBeNull();
  });
});

describe("what waits for a dependency", () => {
  it.each<[string, string, boolean]>([
    ["legal/consent/kr2", "legal/consent/kr2", true],
    ["legal/consent", "legal/consent/kr2", true],
    ["legal/consent/kr2", "legal/consent", true],
    ["team:legal", "legal/consent/kr2", true],
    ["legal/consent/kr2", "team:legal", true],
    ["team:legal", "team:legal", true],
    ["legal/consent/kr1", "legal/consent/kr2", false],
    ["legal/consent/kr1", "legal/consent/kr12", false],
    ["team:web", "legal/consent/kr2", false],
    ["external:legal", "legal/consent/kr2", false],
    ["external:Acme", "external:Acme", true],
    ["external:Acme", "external:Kelvin", false],
    ["", "legal/consent/kr2", false],
  ])("%s for %s: %s", (waitsFor, needs, expected) => {
    expect(isWaitingFor(waitsFor, needs)).toBe(expected);
  });
});
