import { describe, expect, it } from "vitest";
import { backDatedBy } from "../../../src/flags/facts/back-dated.ts";
import type { SettingsFile } from "../../../src/model/settings.ts";
import { anEvidence } from "../build.ts";
import { ACTIVATION, aHistory, aRevision } from "../history.ts";

const file = "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-13.yaml";

/** When a check-in of Friday 13 November was added, if that was too late. */
function lateAt(at: string, settings: Partial<SettingsFile> = {}, more: { asOf?: string; with?: string } = {}) {
  const added = { [file]: at, ...(more.with === undefined ? {} : { [ACTIVATION]: more.with }) };
  const evidence = anEvidence({ settings, asOf: more.asOf ?? "2026-11-30", history: aHistory({ added }) });
  return backDatedBy({ file, date: "2026-11-13" }, ACTIVATION, evidence);
}
const grace = (text: string): Partial<SettingsFile> => ({ rhythm: { check_in: { grace: text } } });

describe("a check-in that is dated back", () => {
  it.each<[string, string, Partial<SettingsFile>, boolean]>([
    ["before its date", "2026-11-12T12:00:00Z", {}, false],
    ["on its date", "2026-11-13T18:00:00Z", {}, false],
    ["in the last second of the third working day", "2026-11-18T23:59:59Z", {}, false],
    ["after it", "2026-11-19T00:00:00Z", {}, true],
    ["after it by the clocks of the workspace", "2026-11-18T11:00:00Z", { timezone: "Pacific/Auckland" }, true],
    ["before it by the clocks of the workspace", "2026-11-19T04:59:59Z", { timezone: "America/New_York" }, false],
    ["on a working day more, after a holiday", "2026-11-19T12:00:00Z", { week: { holidays: ["2026-11-16"] } }, false],
    ["on its date without any grace", "2026-11-13T23:59:59Z", grace("0d"), false],
    ["on the day after without any grace", "2026-11-14T00:00:00Z", grace("0d"), true],
    ["within a week", "2026-11-20T12:00:00Z", grace("1w"), false],
    ["in a time zone that does not exist", "2026-11-19T00:00:00Z", { timezone: "Mars/Phobos" }, true],
  ])("was added %s (%s)", (_, at, settings, isLate) => {
    expect(lateAt(at, settings)).toEqual(isLate ? aRevision(at) : null);
  });

  it("is not known before it was added, without history, or of what was never committed", () => {
    expect(lateAt("2026-11-20T12:00:00Z", {}, { asOf: "2026-11-19" })).toBeNull();
    expect(lateAt("2026-11-20T12:00:00Z", {}, { asOf: "2026-11-20" })).not.toBeNull();
    const checkIn = { file, date: "2026-11-13" };
    expect(backDatedBy(checkIn, ACTIVATION, anEvidence())).toBeNull();
    expect(backDatedBy(checkIn, ACTIVATION, anEvidence({ history: aHistory({}) }))).toBeNull();
  });

  it("is none that came together with its objective", () => {
    expect(lateAt("2026-11-20T12:00:00Z", {}, { with: "2026-11-20T12:00:00Z" })).toBeNull();
    expect(lateAt("2026-11-20T12:00:00Z", {}, { with: "2026-10-02" })).not.toBeNull();
  });
});
