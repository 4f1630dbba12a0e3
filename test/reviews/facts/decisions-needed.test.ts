import { describe, expect, it } from "vitest";
import { openBlockers } from "../../../src/escalation/blockers.ts";
import { openEscalations } from "../../../src/escalation/open-escalations.ts";
import { decisionsNeeded } from "../../../src/reviews/facts/decisions-needed.ts";
import { anIncrease, type CheckInGiven } from "../../score/build.ts";
import { anEscalation, aWeek, PEOPLE, type WeekGiven } from "../build.ts";

const needed = (checkIn: Partial<CheckInGiven> & { by?: string }, more: WeekGiven = {}) => {
  const checkIns = [{ date: "2026-11-20", value: 36, ...checkIn }];
  const basis = aWeek({
    objectives: [{ keyResults: [anIncrease({ checkIns })] }, { id: "legal/consent", keyResults: [anIncrease()] }],
    ...more,
  });
  return decisionsNeeded(
    basis,
    openEscalations(basis.workspace, basis.now.cycle, basis.period.asOf),
    openBlockers(basis.now),
  );
};

const asks = (by: string) => ({ by, decision_needed: "Wait or launch?" });
const decision = (within_our_authority: boolean) => ({
  by: "nia",
  blockers: [
    { id: "scope", kind: "decision" as const, summary: "Which scope?", since: "2026-11-06", within_our_authority },
  ],
});

describe("who decides what a check-in asks", () => {
  it.each<[string, Partial<CheckInGiven>, string]>([
    ["the team's lead", asks("nia"), "ada"],
    ["the lead above, when the lead asks", asks("ada"), "mira"],
    ["the team's lead, for a blocker within their authority", decision(true), "ada"],
    ["the lead above, for one beyond it", decision(false), "mira"],
  ])("%s", (_, checkIn, decider) => {
    expect(needed(checkIn)).toMatchObject([{ decider, actingFor: null, due: null, late: false }]);
  });

  it("or who covers for them", () => {
    const away = [{ from: "2026-11-23", to: "2026-11-27", cover: "theo" }];
    const people = PEOPLE.map((person) => (person.handle === "ada" ? { ...person, away } : person));
    expect(needed(asks("nia"), { people })).toMatchObject([{ decider: "theo", actingFor: "ada" }]);
  });
});

describe("what counts as asked", () => {
  it("is the newest check-in, and blockers of kind decision by their age", () => {
    const both = { ...decision(true), decision_needed: "Wait or launch?" };
    expect(needed(both).map(({ id, from, askedOn }) => [id, from, askedOn])).toEqual([
      ["growth/activation/kr1#scope", "blocker", "2026-11-06"],
      ["growth/activation/kr1", "check-in", "2026-11-20"],
    ]);
  });

  it("is not a blocker of another kind", () => {
    const blockers = [{ id: "x", kind: "resource" as const, summary: "No hands" }];
    expect(needed({ blockers })).toEqual([]);
  });
});

describe("an open escalation", () => {
  const escalations = [anEscalation()];

  const pausedAt = (at: string, id?: string) =>
    anEscalation({
      ...(id === undefined ? {} : { id, affects: ["legal/consent/kr1"] }),
      events: [{ at, by: "mira", did: "paused", why: "The vendor answers on Monday" }],
    });

  it("has no due while its clock stands still, waits behind those that run, and cannot be off-cycle", () => {
    const paused = pausedAt("2026-11-23T10:00:00+00:00", "2026-11-20-a-vendor");
    expect(needed({}, { escalations: [paused, anEscalation()] })).toMatchObject([
      { id: "2026-11-20-consent-wording", pausedBecause: null, due: "2026-11-25T17:30:00+00:00" },
      {
        id: "2026-11-20-a-vendor",
        pausedBecause: "The vendor answers on Monday",
        due: null,
        late: false,
        offCycle: false,
      },
    ]);
  });

  it("that was late when it was paused stays late", () => {
    const escalations = [pausedAt("2026-11-26T10:00:00+00:00")];
    expect(needed({}, { escalations, asOf: "2026-12-01" })).toMatchObject([
      { pausedBecause: "The vendor answers on Monday", due: null, late: true },
    ]);
  });

  it("stands first, with its clock and options, and takes in what check-ins ask about the same", () => {
    expect(needed(asks("nia"), { escalations })).toMatchObject([
      {
        id: "2026-11-20-consent-wording",
        from: "escalation",
        due: "2026-11-25T17:30:00+00:00",
        late: false,
        askedBy: "ada",
        options: [
          { id: "a", recommended: true },
          { id: "b", consequence: "Three weeks" },
        ],
        alsoAsked: [{ id: "growth/activation/kr1", question: "Wait or launch?", by: "nia" }],
      },
    ]);
  });

  it("leaves out what it does not affect", () => {
    const elsewhere = [anEscalation({ affects: ["legal/consent"] })];
    expect(needed(asks("nia"), { escalations: elsewhere }).map(({ from }) => from)).toEqual(["escalation", "check-in"]);
  });

  it("is late past its due, and gone once decided", () => {
    expect(needed({}, { escalations, asOf: "2026-11-26" })).toMatchObject([{ late: true }]);
    const events = [{ at: "2026-11-21T09:00:00+00:00", by: "mira", did: "decided" as const }];
    expect(needed({}, { escalations: [anEscalation({ events })] })).toEqual([]);
  });

  it("belongs to the scope that it affects and to the scope of who decides", () => {
    const events = [{ at: "2026-11-21T09:00:00+00:00", by: "lena", did: "acknowledged" as const }];
    const taken = { escalations: [anEscalation({ events })] };
    expect(["growth", "legal", "marketing"].map((scope) => needed({}, { ...taken, scope }).length)).toEqual([1, 1, 0]);
  });
});
