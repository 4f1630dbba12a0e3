import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escalationState } from "../../src/escalation/state.ts";
import type { EscalationEvent } from "../../src/model/escalation.ts";
import { away, type StateGiven, situation, stateOf } from "./build.ts";

/** November 2026: the 20th is a Friday. */
const at = (day: number, time = "10:00:00") => `2026-11-${String(day).padStart(2, "0")}T${time}+00:00`;

const acknowledged = (when = at(20, "14:00:00"), by = "kofi"): EscalationEvent => ({
  at: when,
  by,
  did: "acknowledged",
});
const decided = (when = at(24), by = "kofi"): EscalationEvent => ({ at: when, by, did: "decided", option: "a" });
const resolved = (when = at(26)): EscalationEvent => ({ at: when, by: "mateo", did: "resolved" });
const withdrawn = (when = at(26)): EscalationEvent => ({ at: when, by: "mateo", did: "withdrawn" });
const reopened = (when = at(30)): EscalationEvent => ({ at: when, by: "mateo", did: "reopened" });
const moved = (to: 1 | 2 | 3, when = at(23)): EscalationEvent => ({ at: when, by: "kofi", did: "moved", to });
const given = (to: string, when = at(20, "11:00:00")): EscalationEvent => ({
  at: when,
  by: "kofi",
  did: "reassigned",
  to,
});
const pausedAt = (when: string): EscalationEvent => ({ at: when, by: "kofi", did: "paused", why: "Board" });
const resumedAt = (when: string): EscalationEvent => ({ at: when, by: "kofi", did: "resumed", why: "Back" });

describe("the state of an escalation", () => {
  it.each<[string, EscalationEvent[], string, object]>([
    ["raised", [], at(23), { state: "raised", tier: 2, owner: "kofi", since: at(20, "10:15:00") }],
    ["acknowledged", [acknowledged()], at(23), { state: "acknowledged", owner: "kofi" }],
    ["acknowledged later than asked about", [acknowledged(at(24))], at(23), { state: "raised" }],
    ["acknowledged at the very moment", [acknowledged(at(23))], at(23), { state: "acknowledged" }],
    [
      "acknowledged by somebody else, who has it then",
      [acknowledged(at(20), "tom")],
      at(23),
      { owner: "tom", tier: 2 },
    ],
    ["given to somebody", [given("tom")], at(23), { state: "raised", owner: "tom", role: { kind: "assigned" } }],
    [
      "given on after it was acknowledged",
      [acknowledged(), given("tom", at(21))],
      at(23),
      { state: "acknowledged", owner: "tom" },
    ],
    ["moved", [acknowledged(), moved(3)], at(23), { state: "raised", tier: 3, owner: "mira", since: at(23) }],
    ["moved down", [moved(1)], at(23), { state: "raised", tier: 1, owner: "ravi" }],
    ["moved after it was given to somebody", [given("tom"), moved(3)], at(23), { owner: "mira" }],
    ["moved after it was decided", [decided(at(21)), moved(3)], at(23), { state: "raised", tier: 3 }],
    ["paused", [pausedAt(at(21))], at(23), { state: "raised", paused: true, pausedBecause: "Board" }],
    ["paused and acknowledged", [pausedAt(at(20)), acknowledged()], at(23), { state: "acknowledged", paused: true }],
    ["resumed", [pausedAt(at(21)), resumedAt(at(22))], at(23), { state: "raised", paused: false, pausedBecause: null }],
    ["moved while paused", [pausedAt(at(21)), moved(3)], at(23), { paused: false }],
    ["decided while paused", [pausedAt(at(21)), decided()], at(24), { state: "decided", paused: false }],
    ["decided", [acknowledged(), decided()], at(24), { state: "decided", owner: "kofi", endedAt: null }],
    ["decided without acknowledgement", [decided()], at(24), { state: "decided" }],
    ["resolved", [decided(), resolved()], at(26), { state: "resolved", endedAt: at(26) }],
    ["resolved without a decision", [resolved()], at(26), { state: "resolved" }],
    ["withdrawn", [withdrawn()], at(26), { state: "withdrawn", endedAt: at(26) }],
    [
      "reopened after it was resolved",
      [acknowledged(), decided(), resolved(), reopened()],
      at(30),
      { state: "raised", since: at(30), endedAt: null },
    ],
    ["reopened after it was withdrawn", [withdrawn(), reopened()], at(30), { state: "raised" }],
    ["reopened after it was decided", [decided(), reopened()], at(30), { state: "raised" }],
    ["reopened, with whoever had it", [given("tom"), decided(), reopened()], at(30), { owner: "tom" }],
    ["reopened at the tier where it was", [moved(3), decided(), resolved(), reopened()], at(30), { tier: 3 }],
  ])("is that it is %s", (_, events, asOf, expected) => {
    expect(stateOf({ events, asOf })).toMatchObject(expected);
  });

  it.each<[string, EscalationEvent[]]>([
    ["acknowledged", [acknowledged(at(27))]],
    ["moved", [moved(3, at(27))]],
    ["given to somebody", [given("tom", at(27))]],
    ["paused", [pausedAt(at(27))]],
    ["resumed", [resumedAt(at(27))]],
    ["decided", [decided(at(27))]],
    ["resolved again", [resolved(at(27))]],
    ["withdrawn", [withdrawn(at(27))]],
  ])("does not change when something resolved is %s", (_, events) => {
    const before = [acknowledged(), decided(), resolved()];
    expect(stateOf({ events: [...before, ...events], asOf: at(30) })).toEqual(
      stateOf({ events: before, asOf: at(30) }),
    );
  });

  it.each<[string, EscalationEvent[], EscalationEvent]>([
    ["resumes without having been paused", [acknowledged()], resumedAt(at(23))],
    ["is reopened while it is open", [acknowledged()], reopened(at(23))],
    ["is reopened while it is paused", [pausedAt(at(21))], reopened(at(23))],
    ["is paused twice", [pausedAt(at(20))], pausedAt(at(23))],
    ["is paused after the decision", [decided(at(21))], pausedAt(at(23))],
    ["is acknowledged after the decision", [decided(at(21))], acknowledged(at(23), "tom")],
    ["is decided twice", [decided(at(21))], decided(at(23), "tom")],
  ])("does not change when it %s", (_, before, event) => {
    expect(stateOf({ events: [...before, event], asOf: at(24) })).toEqual(stateOf({ events: before, asOf: at(24) }));
  });

  it("is nothing before it was raised", () => {
    const { cycle, organisation, escalation } = situation({});
    const asOf = (instant: string) => ({ date: instant.slice(0, 10), instant });
    expect(escalationState(escalation, organisation, cycle, asOf(at(20, "10:14:59")))).toBeNull();
    expect(escalationState(escalation, organisation, cycle, asOf(at(20, "10:15:00")))?.state).toBe("raised");
  });
});

describe("until when its clocks run", () => {
  it.each<[string, StateGiven, { acknowledge: string; decide: string }]>([
    ["by the tier's windows", {}, { acknowledge: at(23, "17:30:00"), decide: at(27, "17:30:00") }],
    [
      "by those of tier 1",
      { escalation: { level: 1 } },
      { acknowledge: at(20, "17:30:00"), decide: at(25, "17:30:00") },
    ],
    [
      "by the settings",
      { settings: { escalation: { tiers: { 2: { acknowledge: "4h", decide: "1w" } } } } },
      { acknowledge: at(20, "14:15:00"), decide: at(27, "17:30:00") },
    ],
    [
      "as was written when it was raised, whatever the settings say now",
      {
        escalation: { raised: { by: "mateo", at: at(20), due: { acknowledge: at(20, "12:00:00"), decide: at(30) } } },
        settings: { escalation: { tiers: { 2: { acknowledge: "9d", decide: "9d" } } } },
      },
      { acknowledge: at(20, "12:00:00"), decide: at(30) },
    ],
    [
      "as was written, the rest computed",
      { escalation: { raised: { by: "mateo", at: at(20), due: { decide: at(30) } } } },
      { acknowledge: at(23, "17:30:00"), decide: at(30) },
    ],
    [
      "until the day that was asked for",
      { escalation: { decision_needed: { kind: "scope", question: "?", by: "2026-11-24" } } },
      { acknowledge: at(23, "17:30:00"), decide: at(24, "17:30:00") },
    ],
    [
      "until the tier's window when that ends first",
      { escalation: { decision_needed: { kind: "scope", question: "?", by: "2026-12-24" } } },
      { acknowledge: at(23, "17:30:00"), decide: at(27, "17:30:00") },
    ],
    [
      "until the Monday after a Saturday that was asked for",
      { escalation: { decision_needed: { kind: "scope", question: "?", by: "2026-11-21" } } },
      { acknowledge: at(23, "17:30:00"), decide: at(23, "17:30:00") },
    ],
    [
      "from the moment that it was moved",
      { events: [moved(3, at(24))], asOf: at(24) },
      { acknowledge: at(25, "17:30:00"), decide: "2026-12-01T17:30:00+00:00" },
    ],
    [
      "as was written when it was moved",
      {
        events: [
          { at: at(24), by: "kofi", did: "moved", to: 3, due: { acknowledge: at(24, "12:00:00"), decide: at(26) } },
        ],
        asOf: at(24),
      },
      { acknowledge: at(24, "12:00:00"), decide: at(26) },
    ],
    [
      "from the moment that it was reopened",
      { events: [decided(), resolved(), reopened()], asOf: at(30) },
      { acknowledge: "2026-12-01T17:30:00+00:00", decide: "2026-12-07T17:30:00+00:00" },
    ],
    [
      "on, when it is given to somebody",
      { events: [given("tom", at(23))] },
      { acknowledge: at(23, "17:30:00"), decide: at(27, "17:30:00") },
    ],
    [
      "by the windows of the tier that it was raised at, when the next one takes it",
      { away: { kofi: away(), sanne: away() }, settings: { escalation: { tiers: { 3: { decide: "20d" } } } } },
      { acknowledge: at(23, "17:30:00"), decide: at(27, "17:30:00") },
    ],
  ])("is %s", (_, about, due) => {
    const { acknowledge, decide } = stateOf(about);
    expect({ acknowledge: acknowledge.due, decide: decide.due }).toEqual(due);
  });
});

describe("the acknowledge clock", () => {
  it.each<[string, EscalationEvent[], string, object]>([
    ["runs", [], at(23, "17:29:30"), { at: null, met: null, remainingMinutes: 0 }],
    ["runs to the very instant", [], at(23, "17:30:00"), { at: null, met: null, remainingMinutes: 0 }],
    ["is breached a second later", [], at(23, "17:30:01"), { at: null, met: false, remainingMinutes: -1 }],
    ["is breached by working minutes", [], at(24, "09:30:00"), { at: null, met: false, remainingMinutes: -30 }],
    ["is breached, asked in another offset", [], "2026-11-23T18:30:01+01:00", { met: false }],
    [
      "is met at the very instant",
      [acknowledged(at(23, "17:30:00"))],
      at(24),
      { at: at(23, "17:30:00"), met: true, remainingMinutes: null },
    ],
    [
      "is met too late",
      [acknowledged(at(23, "17:30:01"))],
      at(24),
      { at: at(23, "17:30:01"), met: false, remainingMinutes: null },
    ],
    ["is met by a decision", [decided(at(23))], at(24), { at: at(23), met: true }],
    [
      "is met by the first acknowledgement",
      [acknowledged(), given("tom", at(21)), acknowledged(at(24), "tom")],
      at(24),
      { at: at(20, "14:00:00"), met: true },
    ],
    ["is not stopped by a pause", [pausedAt(at(20, "11:00:00"))], at(24), { met: false }],
    ["starts anew", [acknowledged(), moved(3)], at(23), { at: null, met: null }],
    ["is stopped for good", [withdrawn(at(21))], at(30), { at: null, met: null, remainingMinutes: null }],
    ["was breached when it was stopped", [withdrawn(at(24))], at(30), { at: null, met: false, remainingMinutes: null }],
  ])("%s", (_, events, asOf, expected) => {
    expect(stateOf({ events, asOf }).acknowledge).toMatchObject(expected);
  });
});

describe("the decide clock", () => {
  it.each<[string, EscalationEvent[], string, object]>([
    ["runs", [], at(20, "14:00:00"), { at: null, met: null, remainingMinutes: 210 + 5 * 510 }],
    [
      "runs on when it is acknowledged",
      [acknowledged()],
      at(27, "17:00:00"),
      { at: null, met: null, remainingMinutes: 30 },
    ],
    ["is breached", [acknowledged()], at(30, "09:01:00"), { at: null, met: false, remainingMinutes: -1 }],
    [
      "is breached on the evening of its day",
      [acknowledged()],
      at(27, "23:59:59"),
      { at: null, met: false, remainingMinutes: -1 },
    ],
    [
      "is met at the very instant",
      [decided(at(27, "17:30:00"))],
      at(30),
      { at: at(27, "17:30:00"), met: true, remainingMinutes: null },
    ],
    ["is met too late", [decided(at(27, "17:30:01"))], at(30), { met: false, remainingMinutes: null }],
    ["was met by the first decision", [decided(at(24)), decided(at(26))], at(30), { at: at(24) }],
    [
      "stands still",
      [pausedAt(at(23))],
      at(24, "10:00:00"),
      { due: at(30, "17:30:00"), met: null, remainingMinutes: 450 + 4 * 510 },
    ],
    [
      "stands still beyond its due",
      [pausedAt(at(23))],
      "2026-12-03T10:00:00+00:00",
      { met: null, remainingMinutes: 450 + 4 * 510 },
    ],
    ["stands still at night", [pausedAt(at(27, "17:30:00"))], at(27, "22:00:00"), { met: null, remainingMinutes: 0 }],
    [
      "has moved by a pause",
      [pausedAt(at(23)), resumedAt(at(24, "11:00:00"))],
      at(25),
      { due: "2026-12-01T10:00:00+00:00" },
    ],
    [
      "has moved by two pauses",
      [pausedAt(at(23)), resumedAt(at(23, "11:00:00")), pausedAt(at(24)), resumedAt(at(24, "10:30:00"))],
      at(25),
      { due: at(30, "10:30:00") },
    ],
    [
      "is where it was after a pause over a weekend",
      [pausedAt(at(20, "18:00:00")), resumedAt(at(23, "08:00:00"))],
      at(25),
      { due: at(27, "17:30:00") },
    ],
    [
      "moves with a decision during the pause",
      [pausedAt(at(23)), decided(at(30, "12:00:00"))],
      at(30, "13:00:00"),
      { met: true },
    ],
    [
      "starts anew without the pause",
      [pausedAt(at(23)), moved(3, at(24))],
      at(24),
      { due: "2026-12-01T17:30:00+00:00", remainingMinutes: 450 + 5 * 510 },
    ],
    [
      "stays breached when it is paused",
      [pausedAt(at(30, "10:00:00"))],
      "2026-12-03T10:00:00+00:00",
      { met: false, remainingMinutes: -60 },
    ],
    [
      "stays breached after a pause",
      [pausedAt(at(28)), resumedAt(at(30, "12:00:00"))],
      at(30, "12:00:00"),
      { met: false, remainingMinutes: -1 },
    ],
    [
      "is late after a pause that came late",
      [pausedAt(at(28)), resumedAt(at(30, "12:00:00")), decided(at(30, "12:00:00"))],
      at(30, "13:00:00"),
      { met: false },
    ],
    ["is stopped for good", [resolved(at(24))], at(30), { at: null, met: null, remainingMinutes: null }],
    [
      "was breached when it was stopped",
      [resolved(at(30))],
      "2026-12-03T10:00:00+00:00",
      { at: null, met: false, remainingMinutes: null },
    ],
    [
      "is stopped for good while paused",
      [pausedAt(at(23)), resolved(at(30))],
      "2026-12-03T10:00:00+00:00",
      { met: null, remainingMinutes: null },
    ],
  ])("%s", (_, events, asOf, expected) => {
    expect(stateOf({ events, asOf }).decide).toMatchObject(expected);
  });

  it("remains what the contract's example says", () => {
    const state = stateOf({
      escalation: { decision_needed: { kind: "scope", question: "?", by: "2026-11-25" } },
      events: [acknowledged()],
      asOf: at(20, "14:00:00"),
    });
    expect(state).toMatchObject({
      state: "acknowledged",
      tier: 2,
      owner: "kofi",
      actingFor: null,
      acknowledge: { due: at(23, "17:30:00"), met: true, at: at(20, "14:00:00") },
      decide: { due: at(25, "17:30:00"), met: null, at: null, remainingMinutes: 1740 },
    });
  });
});

describe("who has it", () => {
  it.each<[string, StateGiven, object]>([
    ["the cover of who is away", { away: { kofi: away("priya") } }, { owner: "priya", actingFor: "kofi", tier: 2 }],
    ["the deputy of who is away", { away: { kofi: away() } }, { owner: "sanne", actingFor: "kofi", tier: 2 }],
    [
      "the next tier, when all are away",
      { away: { kofi: away(), sanne: away() } },
      { owner: "mira", actingFor: "kofi", tier: 3, placedAt: 2 },
    ],
    [
      "whoever took it on for who is away",
      { away: { kofi: away("priya") }, events: [acknowledged(at(20), "priya")] },
      { owner: "priya", actingFor: "kofi" },
    ],
    [
      "whoever took it on, also when the other is back",
      { away: { kofi: away("priya") }, events: [acknowledged(at(20), "priya")], asOf: at(30) },
      { owner: "priya", actingFor: null },
    ],
    ["the owner who is back", { away: { kofi: away("priya") }, asOf: at(30) }, { owner: "kofi", actingFor: null }],
    [
      "the cover of whom it was given to",
      { away: { tom: away("jon") }, events: [given("tom")] },
      { owner: "jon", actingFor: "tom" },
    ],
    [
      "the next tier, when whom it was given to is away",
      { away: { tom: away() }, events: [given("tom")] },
      { owner: "mira", actingFor: "tom", tier: 3 },
    ],
    [
      "not who raised it",
      { escalation: { raised: { by: "kofi", at: at(20) } } },
      { owner: "mira", actingFor: null, tier: 3 },
    ],
    [
      "who raised it, when it was given to them",
      { escalation: { raised: { by: "kofi", at: at(20) } }, events: [given("kofi")] },
      { owner: "kofi", tier: 2 },
    ],
    [
      "nobody, when nobody owns the tier",
      { escalation: { level: 3 }, settings: { roles: {} } },
      { owner: null, role: null, empty: [{ tier: 3, because: "no-owner" }] },
    ],
  ])("is %s", (_, about, expected) => {
    expect(stateOf(about)).toMatchObject(expected);
  });
});

describe("what happens next", () => {
  it.each<[string, StateGiven, object | null]>([
    [
      "raised",
      {},
      {
        waitsFor: "acknowledgement",
        from: "kofi",
        until: at(23, "17:30:00"),
        breached: true,
        proposes: { tier: 3, owner: "mira" },
      },
    ],
    [
      "raised and in time",
      { asOf: at(20, "11:00:00") },
      { waitsFor: "acknowledgement", breached: false, proposes: { tier: 3, owner: "mira" } },
    ],
    [
      "acknowledged",
      { events: [acknowledged()] },
      {
        waitsFor: "decision",
        from: "kofi",
        until: at(27, "17:30:00"),
        breached: false,
        proposes: { tier: 3, owner: "mira" },
      },
    ],
    [
      "needed before it must be acknowledged",
      { escalation: { decision_needed: { kind: "scope", question: "?", by: "2026-11-20" } }, asOf: at(20, "11:00:00") },
      { waitsFor: "decision", until: at(20, "17:30:00") },
    ],
    ["at the top", { escalation: { level: 3 } }, { from: "mira", proposes: null }],
    [
      "at tier 1, whose lead is the one above too",
      { escalation: { level: 1 }, settings: { escalation: { tiers: { 2: { owner: "ravi" } } } } },
      { from: "ravi", proposes: { tier: 3, owner: "mira" } },
    ],
    ["paused before it was acknowledged", { events: [pausedAt(at(20, "11:00:00"))] }, { waitsFor: "acknowledgement" }],
    ["paused", { events: [acknowledged(), pausedAt(at(21))] }, { waitsFor: "resumption", from: "kofi", until: null }],
    ["decided", { events: [decided(at(21))] }, { waitsFor: "resolution", from: "mateo", until: null, proposes: null }],
    ["resolved", { events: [resolved(at(21))] }, null],
  ])("when it is %s", (_, about, expected) => {
    const { next } = stateOf(about);
    if (expected === null) expect(next).toBeNull();
    else expect(next).toMatchObject(expected);
  });
});

describe("an escalation, whatever is in its file", () => {
  const minutes = fc.nat(30 * 24 * 60);
  const instantAt = (after: number) => new Date(Date.parse(at(20)) + after * 60_000).toISOString();
  const event = fc
    .tuple(minutes, fc.constantFrom("kofi", "tom", "mateo"), fc.constantFrom(1 as const, 2 as const, 3 as const))
    .chain(([after, by, tier]) => {
      const made = { at: instantAt(after), by };
      return fc.constantFrom<EscalationEvent>(
        { ...made, did: "acknowledged" },
        { ...made, did: "moved", to: tier },
        { ...made, did: "reassigned", to: "tom" },
        { ...made, did: "paused", why: "Board" },
        { ...made, did: "resumed", why: "Back" },
        { ...made, did: "decided" },
        { ...made, did: "resolved" },
        { ...made, did: "withdrawn" },
        { ...made, did: "reopened" },
      );
    });
  const stories = fc.array(event, { maxLength: 8 }).map((events) => events.sort((a, b) => (a.at < b.at ? -1 : 1)));

  it("has clocks whose parts agree", () => {
    fc.assert(
      fc.property(stories, minutes, (events, after) => {
        const state = stateOf({ events, asOf: instantAt(after + 15) });
        for (const { due, at: metAt, met, remainingMinutes } of [state.acknowledge, state.decide]) {
          if (metAt !== null) expect([true, false]).toContain(met);
          if (met === true) expect(metAt).not.toBeNull();
          if (metAt !== null || state.endedAt !== null) expect(remainingMinutes).toBeNull();
          else if (met === false) expect(remainingMinutes).toBeLessThan(0);
          else expect(remainingMinutes).toBeGreaterThanOrEqual(0);
          expect(due).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+00:00$/);
        }
        if (state.decide.at !== null) expect(state.acknowledge.at).not.toBeNull();
        expect(state.next === null).toBe(state.state === "resolved" || state.state === "withdrawn");
        expect(state.owner).not.toBeNull();
      }),
    );
  });

  it("never gains time while nobody does anything", () => {
    fc.assert(
      fc.property(stories, minutes, minutes, (events, a, b) => {
        const last = Math.max(0, ...events.map((each) => (Date.parse(each.at) - Date.parse(at(20))) / 60_000)) + 15;
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((after) =>
          stateOf({ events, asOf: instantAt(last + after) }),
        );
        for (const clock of ["acknowledge", "decide"] as const) {
          const [before, now] = [early?.[clock].remainingMinutes ?? null, late?.[clock].remainingMinutes ?? null];
          if (before === null || now === null) expect(before).toBe(now);
          else expect(now).toBeLessThanOrEqual(before);
        }
      }),
    );
  });

  it("does not see what happens later", () => {
    fc.assert(
      fc.property(stories, minutes, (events, after) => {
        const asOf = instantAt(after + 15);
        const seen = events.filter((each) => each.at <= asOf);
        expect(stateOf({ events, asOf })).toEqual(stateOf({ events: seen, asOf }));
      }),
    );
  });
});
