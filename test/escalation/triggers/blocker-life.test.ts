import { describe, expect, it } from "vitest";
import { blockerEpisode, blockerLives } from "../../../src/escalation/triggers/blocker-life.ts";
import type { Blocker } from "../../../src/model/check-in.ts";
import { aKeyResult, aPercentage, type CheckInGiven } from "../../score/build.ts";

const aBlocker = (given: Partial<Blocker> = {}): Blocker => ({ id: "wording", summary: "No wording", ...given });
const saying = (date: string, ...blockers: Blocker[]): CheckInGiven => ({ date, value: 10, blockers });
const livesOf = (checkIns: CheckInGiven[], asOf = "2026-11-30") =>
  blockerLives(aKeyResult(aPercentage({ checkIns })).checkIns, asOf);
const dates = (checkIns: CheckInGiven[], asOf?: string) =>
  livesOf(checkIns, asOf).map(({ id, since, mentions, settledOn }) => [id, since, mentions.length, settledOn]);

describe("the life of a blocker", () => {
  it.each<[string, CheckInGiven[], unknown[]]>([
    ["open since it was first said", [saying("2026-11-06", aBlocker())], [["wording", "2026-11-06", 1, null]]],
    [
      "open since before it was said",
      [saying("2026-11-06", aBlocker({ since: "2026-11-02" }))],
      [["wording", "2026-11-02", 1, null]],
    ],
    [
      "said again",
      [saying("2026-11-06", aBlocker()), saying("2026-11-13", aBlocker())],
      [["wording", "2026-11-06", 2, null]],
    ],
    [
      "no longer listed",
      [saying("2026-11-06", aBlocker()), saying("2026-11-13")],
      [["wording", "2026-11-06", 1, "2026-11-13"]],
    ],
    [
      "said to be done, at the next check-in",
      [saying("2026-11-06", aBlocker()), saying("2026-11-13", aBlocker({ done: "2026-11-11" }))],
      [["wording", "2026-11-06", 1, "2026-11-11"]],
    ],
    [
      "done later than the check-in that says so",
      [saying("2026-11-06", aBlocker({ done: "2026-11-11" }))],
      [["wording", "2026-11-06", 1, "2026-11-11"]],
    ],
    ["done before anyone said it was there", [saying("2026-11-06", aBlocker({ done: "2026-11-05" }))], []],
    [
      "returned, whatever is still written of when it first was",
      [
        saying("2026-11-06", aBlocker({ since: "2026-11-02" })),
        saying("2026-11-13"),
        saying("2026-11-20", aBlocker({ since: "2026-11-02" })),
      ],
      [
        ["wording", "2026-11-02", 1, "2026-11-13"],
        ["wording", "2026-11-20", 1, null],
      ],
    ],
    [
      "a value from a source says nothing of it",
      [
        saying("2026-11-06", aBlocker()),
        { date: "2026-11-10", value: 10, automatic: true },
        saying("2026-11-13", aBlocker()),
      ],
      [["wording", "2026-11-06", 2, null]],
    ],
    [
      "beside another",
      [saying("2026-11-06", aBlocker()), saying("2026-11-13", aBlocker({ id: "budget" }), aBlocker())],
      [
        ["wording", "2026-11-06", 2, null],
        ["budget", "2026-11-13", 1, null],
      ],
    ],
  ])("%s", (_, checkIns, expected) => {
    expect(dates(checkIns)).toEqual(expected);
  });

  it("is open while what settles it is still to come", () => {
    const checkIns = [saying("2026-11-06", aBlocker({ done: "2026-11-24" }))];
    expect(dates(checkIns, "2026-11-23")).toEqual([["wording", "2026-11-06", 1, null]]);
    expect(dates(checkIns, "2026-11-24")).toEqual([["wording", "2026-11-06", 1, "2026-11-24"]]);
  });
});

describe("an episode in it", () => {
  const isDecision = ({ kind }: Blocker) => kind === "decision";
  const episode = (checkIns: CheckInGiven[], needed: 1 | 2) => {
    const [life] = livesOf(checkIns);
    const found = life === undefined ? null : blockerEpisode(life, isDecision, needed);
    return found && [found.began, found.firedOn, found.clearedOn];
  };
  const decision = aBlocker({ kind: "decision", since: "2026-11-02" });
  const other = aBlocker({ kind: "dependency", since: "2026-11-02" });

  it.each<[string, CheckInGiven[], 1 | 2, unknown]>([
    ["never", [saying("2026-11-06", other)], 1, null],
    ["at once", [saying("2026-11-06", decision)], 1, ["2026-11-02", "2026-11-06", null]],
    ["one short", [saying("2026-11-06", decision)], 2, ["2026-11-02", null, null]],
    [
      "still so at the next",
      [saying("2026-11-06", decision), saying("2026-11-13", decision)],
      2,
      ["2026-11-02", "2026-11-13", null],
    ],
    [
      "only from the second check-in on, which is when it began",
      [saying("2026-11-06", other), saying("2026-11-13", decision)],
      1,
      ["2026-11-13", "2026-11-13", null],
    ],
    [
      "no longer so, and still in the way",
      [saying("2026-11-06", decision), saying("2026-11-13", other)],
      1,
      ["2026-11-02", "2026-11-06", "2026-11-13"],
    ],
    ["settled", [saying("2026-11-06", decision), saying("2026-11-13")], 1, ["2026-11-02", "2026-11-06", "2026-11-13"]],
  ])("%s", (_, checkIns, needed, expected) => {
    expect(episode(checkIns, needed)).toEqual(expected);
  });
});
