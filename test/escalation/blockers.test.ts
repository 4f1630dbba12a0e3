import { describe, expect, it } from "vitest";
import { openBlockers } from "../../src/escalation/blockers.ts";
import type { Blocker } from "../../src/model/check-in.ts";
import { aWeek } from "../reviews/build.ts";
import { anIncrease, type CheckInGiven } from "../score/build.ts";

const wording: Blocker = { id: "wording", summary: "Waits for legal" };

const open = (checkIns: CheckInGiven[], state: "active" | "stopped" = "active") =>
  openBlockers(aWeek({ objectives: [{ keyResults: [anIncrease({ state, checkIns })] }] }).now);

const on = (date: string, ...blockers: Blocker[]): CheckInGiven => ({ date, value: 36, blockers });

describe("openBlockers", () => {
  it.each<[string, CheckInGiven[], string[]]>([
    ["the newest check-in lists it", [on("2026-11-20", wording)], ["wording"]],
    ["the newest no longer lists it", [on("2026-11-13", wording), on("2026-11-20")], []],
    ["it is done", [on("2026-11-20", { ...wording, done: "2026-11-23" })], []],
    ["it is done later", [on("2026-11-20", { ...wording, done: "2026-11-24" })], ["wording"]],
    [
      "a source has spoken since",
      [on("2026-11-13", wording), { date: "2026-11-20", value: 37, automatic: true }],
      ["wording"],
    ],
    ["only a later check-in lists it", [on("2026-11-20"), on("2026-11-24", wording)], []],
  ])("when %s", (_, checkIns, ids) => {
    expect(open(checkIns).map(({ id }) => id)).toEqual(ids);
  });

  it("counts from its own date, else from the first check-in of the run that lists it", () => {
    expect(open([on("2026-11-20", { ...wording, since: "2026-11-06" })])).toMatchObject([
      { since: "2026-11-06", days: 17 },
    ]);
    const run = [on("2026-10-30", wording), on("2026-11-06"), on("2026-11-13", wording), on("2026-11-20", wording)];
    expect(open(run)).toMatchObject([{ since: "2026-11-13", days: 10 }]);
  });

  it("is within our authority until someone says otherwise", () => {
    expect(open([on("2026-11-20", wording)])).toMatchObject([{ withinOurAuthority: true, kind: null, waitsFor: null }]);
  });

  it("does not look at what is stopped", () => {
    expect(open([on("2026-11-20", wording)], "stopped")).toEqual([]);
  });
});
