import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { casesOf, type EscalationCase } from "../../../src/escalation/health/case.ts";
import type { EscalationEvent } from "../../../src/model/escalation.ts";
import { type StateGiven, situation } from "../build.ts";

/** November 2026: the 20th is a Friday. */
const at = (day: number, time = "10:00:00") => `2026-11-${String(day).padStart(2, "0")}T${time}+00:00`;

const acknowledged = (when = at(20, "14:15:00"), by = "kofi"): EscalationEvent => ({
  at: when,
  by,
  did: "acknowledged",
});
const decided = (when = at(24), by = "kofi"): EscalationEvent => ({ at: when, by, did: "decided", option: "a" });
const resolved = (when = at(26)): EscalationEvent => ({ at: when, by: "mateo", did: "resolved" });
const withdrawn = (when = at(26)): EscalationEvent => ({ at: when, by: "mateo", did: "withdrawn" });
const reopened = (when = at(27)): EscalationEvent => ({ at: when, by: "mateo", did: "reopened" });
const moved = (to: 1 | 2 | 3, when = at(23)): EscalationEvent => ({ at: when, by: "kofi", did: "moved", to });
const pausedAt = (when: string): EscalationEvent => ({ at: when, by: "kofi", did: "paused", why: "Board" });
const resumedAt = (when: string): EscalationEvent => ({ at: when, by: "kofi", did: "resumed", why: "Back" });

/** The case of what mateo raised on Friday the 20th at 10:15 at tier 2, as of the end of November unless said. */
function caseOf(given: StateGiven): EscalationCase {
  const [found] = casesIn(given);
  if (found === undefined) throw new Error("not raised yet");
  return found;
}

function casesIn({ asOf = at(30, "23:59:59"), ...given }: StateGiven): EscalationCase[] {
  const { cycle, organisation, escalation, asOf: moment } = situation({ ...given, asOf });
  const withIt = { ...cycle, escalations: new Map([[escalation.id, escalation]]) };
  return casesOf(organisation, withIt, moment);
}

const run = (promisedMinutes: number, tookMinutes: number | null, outcome: string, isOverdue = false) => {
  return { promisedMinutes, tookMinutes, outcome, isOverdue };
};

/** From Friday 10:15: a day and the rest of the first one; five days and the rest of the first one. */
const [ACKNOWLEDGE, DECIDE] = [435 + 510, 435 + 5 * 510];

describe("the course of an escalation, for the health of the process", () => {
  it.each<[string, EscalationEvent[], string, object]>([
    ["raised", [], at(20, "12:00:00"), { state: "raised", settledAtTier: null, waitsFor: "kofi", moved: 0 }],
    ["decided", [acknowledged(), decided()], at(30), { state: "decided", settledAtTier: 2, waitsFor: null }],
    ["decided later than asked about", [decided(at(24))], at(23), { state: "raised", settledAtTier: null }],
    ["resolved without a decision", [resolved()], at(30), { settledAtTier: 2, decidedBy: [], waitsFor: null }],
    ["moved and decided there", [moved(3), decided(at(24), "mira")], at(30), { settledAtTier: 3, moved: 1 }],
    ["moved twice", [moved(3), moved(2, at(24)), decided(at(25))], at(30), { settledAtTier: 2, moved: 2 }],
    ["withdrawn", [withdrawn()], at(30), { state: "withdrawn", settledAtTier: null, waitsFor: null }],
    ["reopened", [decided(), reopened()], at(27), { state: "raised", reopened: 1, decidedBy: ["kofi"] }],
    [
      "reopened and decided again by somebody else",
      [decided(), reopened(), decided(at(30), "mira")],
      at(30),
      { settledAtTier: 2, reopened: 1, decidedBy: ["kofi", "mira"] },
    ],
    ["decided twice, which is once", [decided(), decided(at(25), "mira")], at(30), { decidedBy: ["kofi"] }],
    ["decided after it was over, which cannot be", [resolved(), decided(at(27))], at(30), { decidedBy: [] }],
  ])("%s", (_, events, asOf, expected) => {
    expect(caseOf({ events, asOf })).toMatchObject({ raisedAtTier: 2, team: "platform", ...expected });
  });

  it("is not there before it was raised", () => {
    expect(casesIn({ asOf: at(20, "10:14:59") })).toEqual([]);
  });

  it.each<[string, EscalationEvent[], string, object[]]>([
    [
      "both met in time",
      [acknowledged(), decided()],
      at(30),
      [{ tier: 2, acknowledge: run(ACKNOWLEDGE, 240, "in-time"), decide: run(DECIDE, 435 + 510 + 60, "in-time") }],
    ],
    [
      "neither met yet",
      [],
      at(20, "12:00:00"),
      [{ acknowledge: run(ACKNOWLEDGE, null, "running"), decide: run(DECIDE, null, "running") }],
    ],
    [
      "not acknowledged in time, and still waited for",
      [],
      at(24),
      [{ acknowledge: run(ACKNOWLEDGE, null, "late", true), decide: run(DECIDE, null, "running") }],
    ],
    [
      "acknowledged by deciding, late",
      [decided()],
      at(30),
      [{ acknowledge: run(ACKNOWLEDGE, 435 + 510 + 60, "late"), decide: run(DECIDE, 1005, "in-time") }],
    ],
    [
      "over before it was due",
      [acknowledged(), resolved(at(23))],
      at(30),
      [{ acknowledge: run(ACKNOWLEDGE, 240, "in-time"), decide: run(DECIDE, null, "not-needed") }],
    ],
    [
      "over after it was due, which nobody waits for any more",
      [acknowledged(), resolved(at(30))],
      at(30),
      [{ decide: run(DECIDE, null, "late", false) }],
    ],
    [
      "paused for a day, which does not count",
      [acknowledged(), pausedAt(at(23)), resumedAt(at(24)), decided(at(24, "11:00:00"))],
      at(30),
      [{ decide: run(DECIDE, 435 + 60 + 60, "in-time") }],
    ],
    [
      "moved on in time, and then again too late",
      [acknowledged(), moved(3, at(23)), decided(at(30, "17:31:00"), "mira")],
      at(30, "18:00:00"),
      [
        { tier: 2, acknowledge: run(ACKNOWLEDGE, 240, "in-time"), decide: run(DECIDE, null, "not-needed") },
        // From Monday 10:00: a day, or five, and the rest of the first.
        { tier: 3, acknowledge: run(450 + 510, 5 * 510 + 450, "late"), decide: run(450 + 5 * 510, 3000, "late") },
      ],
    ],
    [
      "moved on after it was late: late there, and not waited for",
      [moved(3, at(24))],
      at(24),
      [
        { tier: 2, acknowledge: run(ACKNOWLEDGE, null, "late", false), decide: run(DECIDE, null, "not-needed") },
        { tier: 3, acknowledge: { outcome: "running" }, decide: { outcome: "running" } },
      ],
    ],
    [
      "reopened: the clocks of the first time stay met",
      [acknowledged(), decided(), reopened(at(27))],
      at(27),
      [{ decide: run(DECIDE, 1005, "in-time") }, { tier: 2, decide: { outcome: "running", tookMinutes: null } }],
    ],
  ])("has clocks: %s", (_, events, asOf, stays) => {
    const found = caseOf({ events, asOf }).stays;
    expect(found).toHaveLength(stays.length);
    expect(found).toMatchObject(stays);
  });

  it("takes what was written down for the promise", () => {
    const due = { acknowledge: at(20, "12:15:00"), decide: at(23, "09:30:00") };
    const raised = { by: "mateo", at: at(20, "10:15:00"), due };
    const [stay] = caseOf({ escalation: { raised }, events: [acknowledged()] }).stays;
    expect(stay).toMatchObject({ acknowledge: run(120, 240, "late"), decide: { promisedMinutes: 435 + 30 } });
  });

  it.each<[string, string | undefined, EscalationEvent[], string, EscalationCase["asked"]]>([
    ["nothing asked for", undefined, [decided()], at(30), null],
    ["decided on the day", "2026-11-24", [decided(at(24, "17:30:00"))], at(30), "in-time"],
    ["decided after its working hours", "2026-11-24", [decided(at(24, "17:30:01"))], at(30), "late"],
    ["asked for a Sunday, decided on Monday", "2026-11-22", [decided(at(23))], at(30), "in-time"],
    ["not decided, the day has not passed", "2026-11-24", [], at(24, "17:30:00"), "pending"],
    ["not decided, the day has passed", "2026-11-24", [], at(24, "18:00:00"), "late"],
    ["decided after the as-of moment", "2026-11-24", [decided(at(24))], at(23), "pending"],
    ["resolved before the day", "2026-11-24", [resolved(at(23))], at(30), null],
    ["resolved after the day", "2026-11-24", [resolved(at(25))], at(30), "late"],
    ["withdrawn after the day", "2026-11-24", [withdrawn(at(25))], at(30), null],
    ["reopened: the decision did not hold", "2026-11-24", [decided(at(23)), reopened()], at(30), "late"],
    ["moved: it is the day that counts", "2026-11-24", [moved(3), decided(at(24), "mira")], at(30), "in-time"],
  ])("decided by the day that was asked for: %s", (_, by, events, asOf, expected) => {
    const question = { kind: "scope" as const, question: "Which?", ...(by === undefined ? {} : { by }) };
    expect(caseOf({ escalation: { decision_needed: question }, events, asOf }).asked).toBe(expected);
  });

  it("knows the assumption that broke once it is settled", () => {
    const escalation = { review: { assumption: "Legal is fast" } };
    expect(caseOf({ escalation, events: [decided()] }).assumption).toBe("Legal is fast");
    expect(caseOf({ escalation, events: [decided()], asOf: at(23) }).assumption).toBeNull();
    expect(caseOf({ events: [decided()] }).assumption).toBeNull();
  });

  it("takes working time as the calendar has it, whatever happens when", () => {
    const event = fc.constantFrom<EscalationEvent["did"]>("acknowledged", "moved", "decided", "reopened", "resolved");
    const story = fc.array(fc.record({ did: event, hours: fc.integer({ min: 1, max: 60 }) }), { maxLength: 8 });
    fc.assert(
      fc.property(story, (steps) => {
        let hours = 0;
        const events = steps.map(({ did, hours: later }) => {
          hours += later;
          const when = new Date(Date.UTC(2026, 10, 20, 11 + hours)).toISOString().replace(".000Z", "+00:00");
          return { at: when, by: "kofi", did, ...(did === "moved" ? { to: 3 } : {}) } as EscalationEvent;
        });
        const found = caseOf({ events, asOf: "2026-12-31T00:00:00+00:00" });
        expect(found.stays).toHaveLength(1 + found.moved + found.reopened);
        for (const { acknowledge, decide } of found.stays) {
          for (const { tookMinutes: took, promisedMinutes: promised, outcome } of [acknowledge, decide]) {
            if (took !== null) expect(took).toBeGreaterThanOrEqual(0);
            if (outcome === "in-time") expect(took).toBeLessThanOrEqual(promised);
            if (took !== null && took > promised) expect(outcome).toBe("late");
          }
        }
      }),
    );
  });
});
