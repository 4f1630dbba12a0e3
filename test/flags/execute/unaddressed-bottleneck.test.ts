import { describe, expect, it } from "vitest";
import { unaddressedBottleneck } from "../../../src/flags/execute/unaddressed-bottleneck.ts";
import type { Action } from "../../../src/model/action.ts";
import type { Blocker } from "../../../src/model/check-in.ts";
import type { EscalationEvent } from "../../../src/model/escalation.ts";
import { aDecision, anEscalation, aReview } from "../../reviews/build.ts";
import { aPercentage, type CheckInGiven } from "../../score/build.ts";
import { type ProgrammeGiven, raised, subjects } from "../build.ts";

const aBlocker = (given: Partial<Blocker> = {}): Blocker => ({ id: "wording", summary: "No wording", ...given });

const saying = (date: string, ...blockers: Blocker[]): CheckInGiven => ({ date, value: 40, blockers });

/** A key result of ada's with these check-ins, looked at on Monday 23 November. */
function after(checkIns: CheckInGiven[], given: ProgrammeGiven = {}): ProgrammeGiven {
  return { objectives: [{ keyResults: [aPercentage({ checkIns })] }], ...given };
}

describe("a blocker that nobody deals with", () => {
  it.each<[string, CheckInGiven[], number]>([
    ["in two check-ins in a row", [saying("2026-11-18", aBlocker()), saying("2026-11-20", aBlocker())], 1],
    ["in one, for two working days", [saying("2026-11-19", aBlocker())], 0],
    ["in one, for five working days", [saying("2026-11-20", aBlocker({ since: "2026-11-16" }))], 1],
    ["in one, for four working days", [saying("2026-11-20", aBlocker({ since: "2026-11-17" }))], 0],
    [
      "in two with a gap between them",
      [saying("2026-11-16", aBlocker()), saying("2026-11-18"), saying("2026-11-20", aBlocker())],
      0,
    ],
    [
      "in two, and another one in each",
      [saying("2026-11-18", aBlocker({ id: "other" })), saying("2026-11-20", aBlocker())],
      0,
    ],
    ["gone from the newest", [saying("2026-11-13", aBlocker()), saying("2026-11-20")], 0],
    ["settled", [saying("2026-11-13", aBlocker()), saying("2026-11-20", aBlocker({ done: "2026-11-20" }))], 0],
    ["settled later", [saying("2026-11-13", aBlocker()), saying("2026-11-20", aBlocker({ done: "2026-11-25" }))], 1],
    [
      "in two with a value from a source between them",
      [
        saying("2026-11-18", aBlocker()),
        { date: "2026-11-19", value: 40, automatic: true },
        saying("2026-11-20", aBlocker()),
      ],
      1,
    ],
  ])("%s", (_, checkIns, count) => {
    expect(subjects(unaddressedBottleneck, after(checkIns))).toHaveLength(count);
  });

  const twice = [saying("2026-11-13", aBlocker()), saying("2026-11-20", aBlocker({ waits_for: "legal/consent/kr2" }))];

  it("is named with since when, and pointed to where it was last said", () => {
    expect(raised(unaddressedBottleneck, after(twice))).toMatchObject([
      {
        subject: "growth/activation/kr1",
        severity: "warning",
        concerns: ["@ada", "legal/consent/kr2"],
        message:
          '"No wording" has held up "Everything is done" since Fri 13 Nov, in 2 check-ins, and nothing was decided, escalated or agreed to be done about it',
        evidence: { blocker: "wording", checkIns: ["2026-11-13", "2026-11-20"] },
        spot: {
          file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
          pointer: ["blockers", 0, "summary"],
        },
        since: "2026-11-13",
      },
    ]);
  });

  it("is not counted when it was said once", () => {
    expect(raised(unaddressedBottleneck, after([saying("2026-11-20", aBlocker())]), { runs: 1 })[0]?.message).toBe(
      '"No wording" has held up "Everything is done" since Fri 20 Nov, and nothing was decided, escalated or agreed to be done about it',
    );
  });

  it("is flagged after as many check-ins or days as the options say", () => {
    expect(subjects(unaddressedBottleneck, after(twice), { runs: 3, days: 7 })).toEqual([]);
    expect(subjects(unaddressedBottleneck, after(twice), { runs: 3, days: 6 })).toHaveLength(1);
    expect(subjects(unaddressedBottleneck, after([saying("2026-11-20", aBlocker())]), { runs: 1 })).toHaveLength(1);
  });

  it("is not yet there before its second check-in", () => {
    expect(subjects(unaddressedBottleneck, after(twice, { asOf: "2026-11-19" }))).toEqual([]);
    expect(subjects(unaddressedBottleneck, after(twice, { asOf: "2026-11-20" }))).toHaveLength(1);
  });

  const action = (given: Partial<Action> = {}): Action => {
    return { id: "a1", what: "Ask again", owner: "nia", due: "2026-11-20", for: ["growth/activation/kr1"], ...given };
  };
  const reviewed = (date: string, given: Partial<Action> = {}) => ({
    reviews: [aReview({ date, actions: [action(given)] })],
  });
  const decided = (date: string, affects: string) => ({
    decisions: [aDecision({ id: `${date}-words`, affects: [affects] })],
  });

  it.each<[string, ProgrammeGiven, number]>([
    ["a decision on it", decided("2026-11-13", "growth/activation/kr1"), 0],
    ["a decision on its objective", decided("2026-11-16", "growth/activation"), 0],
    ["a decision on what it waits for", decided("2026-11-16", "legal/consent/kr2"), 0],
    ["a decision on another key result", decided("2026-11-16", "growth/activation/kr2"), 1],
    ["a decision from before it began", decided("2026-11-12", "growth/activation/kr1"), 1],
    ["a decision that comes later", decided("2026-11-24", "growth/activation/kr1"), 1],
    ["an action, overdue", reviewed("2026-11-16"), 0],
    ["an action from before, still open", reviewed("2026-11-09", { due: "2026-11-27" }), 0],
    ["an action from before, overdue", reviewed("2026-11-09"), 1],
    ["an action from before, done since", reviewed("2026-11-09", { done: "2026-11-17" }), 0],
    ["an action that was dropped", reviewed("2026-11-16", { dropped: "No time" }), 1],
    ["an action for nothing in particular", reviewed("2026-11-16", { for: undefined }), 1],
    ["an escalation", escalated("growth/activation/kr1"), 0],
    ["an escalation of its objective", escalated("growth/activation"), 0],
    ["an escalation of another", escalated("growth/activation/kr2"), 1],
    ["an escalation that was withdrawn", { escalations: [ended("withdrawn")] }, 1],
    ["an escalation that was resolved", { escalations: [ended("resolved")] }, 0],
  ])("is answered, or not, by %s", (_, given, count) => {
    expect(subjects(unaddressedBottleneck, after(twice, given))).toHaveLength(count);
  });

  function escalated(affected: string) {
    const taken: EscalationEvent = { at: "2026-11-20T12:00:00+00:00", by: "mira", did: "acknowledged" };
    return { escalations: [anEscalation({ affects: [affected], events: [taken] })] };
  }
  function ended(did: "withdrawn" | "resolved") {
    return anEscalation({ events: [{ at: "2026-11-21T10:00:00+00:00", by: "ada", did }] });
  }
});

describe("an escalation past a clock", () => {
  const at = (instant: string, ...events: EscalationEvent[]) => ({
    asOf: instant.slice(0, 10),
    instant,
    escalations: [anEscalation({ events })],
  });
  const taken: EscalationEvent = { at: "2026-11-23T10:00:00+00:00", by: "mira", did: "acknowledged" };
  const late: EscalationEvent = { ...taken, at: "2026-11-24T10:00:00+00:00" };
  const decided: EscalationEvent = { at: "2026-11-26T10:00:00+00:00", by: "mira", did: "decided", option: "a" };

  // To be taken on by the 23rd and decided by the 25th, each at 17:30.
  it.each<[string, ProgrammeGiven, string | null]>([
    ["at the very moment", at("2026-11-23T17:30:00+00:00"), null],
    ["a minute after", at("2026-11-23T17:31:00+00:00"), "acknowledge"],
    ["taken on in time", at("2026-11-24T09:00:00+00:00", taken), null],
    ["taken on late", at("2026-11-24T12:00:00+00:00", late), null],
    ["not decided in time", at("2026-11-25T17:31:00+00:00", late), "decide"],
    ["neither", at("2026-11-26T09:00:00+00:00"), "decide"],
    ["decided late", at("2026-11-27T09:00:00+00:00", taken, decided), null],
  ])("%s", (_, given, clock) => {
    expect(raised(unaddressedBottleneck, given).map(({ evidence: { clock: past } }) => past)).toEqual(
      clock === null ? [] : [clock],
    );
  });

  it("is an error, and says who has it", () => {
    expect(raised(unaddressedBottleneck, at("2026-11-26T09:00:00+00:00", taken))).toMatchObject([
      {
        subject: "2026-11-20-consent-wording",
        severity: "error",
        concerns: ["growth/activation/kr1", "@mira"],
        message: expect.stringMatching(
          /^"Consent wording blocks the launch" was to be decided by Wed 25 Nov, 17:30 and is not: Mira Castell has it, at tier \d$/,
        ),
        spot: { file: "cycles/2026-Q4/escalations/2026-11-20-consent-wording.yaml" },
      },
    ]);
  });
});
