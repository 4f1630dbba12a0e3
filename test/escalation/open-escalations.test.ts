import { describe, expect, it } from "vitest";
import { escalationOf, escalationsIn, openEscalations } from "../../src/escalation/open-escalations.ts";
import type { EscalationEvent } from "../../src/model/escalation.ts";
import type { Basis } from "../../src/reviews/facts/basis.ts";
import type { Escalation } from "../../src/workspace/workspace.ts";
import { anEscalation, aWeek, PEOPLE, type WeekGiven } from "../reviews/build.ts";

const at = (day: number, time = "10:00:00") => `2026-11-${day}T${time}+00:00`;

const acknowledged: EscalationEvent = { at: at(20, "14:00:00"), by: "lena", did: "acknowledged" };
const decided: EscalationEvent = { at: at(25), by: "lena", did: "decided" };
const resolved: EscalationEvent = { at: at(26), by: "ada", did: "resolved" };

const openIn = ({ workspace, now, period }: Basis) => openEscalations(workspace, now.cycle, period.asOf);
const open = (given: Partial<Escalation>, asOf = "2026-11-23", more: WeekGiven = {}) =>
  openIn(aWeek({ escalations: [anEscalation(given)], asOf, ...more }));

describe("the course of an escalation", () => {
  it.each<[string, EscalationEvent[], string, object[]]>([
    ["raised", [], "2026-11-23", [{ state: "raised", owner: null, tier: 2 }]],
    ["acknowledged", [acknowledged], "2026-11-23", [{ state: "acknowledged", owner: "lena" }]],
    ["acknowledged later than asked about", [{ ...acknowledged, at: at(24) }], "2026-11-23", [{ state: "raised" }]],
    ["given to someone", [{ at: at(21), by: "ada", did: "reassigned", to: "marc" }], "2026-11-23", [{ owner: "marc" }]],
    ["decided", [acknowledged, decided], "2026-11-25", [{ state: "decided" }]],
    ["resolved", [acknowledged, decided, resolved], "2026-11-26", []],
    ["not raised yet", [], "2026-11-19", []],
    ["withdrawn", [{ at: at(21), by: "ada", did: "withdrawn" }], "2026-11-23", []],
    [
      "moved: both clocks start anew",
      [acknowledged, { at: at(21), by: "lena", did: "moved", to: 3, due: { decide: at(30) } }],
      "2026-11-23",
      [
        {
          state: "raised",
          tier: 3,
          acknowledge: { due: null, at: null, met: null },
          decide: { due: at(30), met: null },
        },
      ],
    ],
    [
      "reopened",
      [acknowledged, decided, resolved, { at: at(27), by: "ada", did: "reopened" }],
      "2026-11-27",
      [{ state: "raised", decide: { due: null, at: null, met: null } }],
    ],
    ["paused", [{ at: at(21), by: "ada", did: "paused", why: "Board" }], "2026-11-23", [{ paused: true }]],
    [
      "resumed",
      [
        { at: at(21), by: "ada", did: "paused", why: "Board" },
        { at: at(22), by: "ada", did: "resumed", why: "Back" },
      ],
      "2026-11-23",
      [{ paused: false }],
    ],
  ])("%s", (_, events, asOf, expected) => {
    expect(open({ events }, asOf)).toMatchObject(expected);
  });

  it.each([
    ["runs", [], "2026-11-25T17:30:00+00:00", null],
    ["is breached a second later", [], "2026-11-25T17:30:01+00:00", false],
    ["is breached, in another offset", [], "2026-11-25T18:30:01+01:00", false],
    ["is met at the very instant", [{ ...decided, at: at(25, "17:30:00") }], "2026-11-26T09:00:00+00:00", true],
    ["was met too late", [{ ...decided, at: at(25, "17:30:01") }], "2026-11-26T09:00:00+00:00", false],
  ])("its decide clock %s", (_, events, instant, met) => {
    const [escalation] = open({ events }, instant.slice(0, 10), { instant });
    expect(escalation?.decide.met).toBe(met);
  });

  it("counts a decision without an acknowledgement as one", () => {
    expect(open({ events: [decided] }, "2026-11-25")).toMatchObject([{ acknowledge: { at: at(25), met: false } }]);
  });

  it("belongs to the lead at tier 1, and to whoever is configured at another", () => {
    const settings = { escalation: { tiers: { 3: { owner: "mira" } } } };
    expect(open({ level: 1 })).toMatchObject([{ owner: "ada" }]);
    expect(open({ level: 3 }, "2026-11-23", { settings })).toMatchObject([{ owner: "mira" }]);
  });

  it("falls to the cover of who has it", () => {
    const away = [{ from: "2026-11-23", to: "2026-11-27", cover: "marc" }];
    const people = PEOPLE.map((person) => (person.handle === "lena" ? { ...person, away } : person));
    expect(open({ events: [acknowledged] }, "2026-11-23", { people })).toMatchObject([
      { owner: "marc", actingFor: "lena" },
    ]);
  });
});

describe("several escalations", () => {
  const escalations = openIn(
    aWeek({
      escalations: [
        anEscalation({ id: "2026-11-18-no-date", raised: { by: "ada", at: at(18) }, affects: ["legal/consent"] }),
        anEscalation(),
      ],
    }),
  );

  it("come in the order in which they must be decided", () => {
    expect(escalations.map(({ id }) => id)).toEqual(["2026-11-20-consent-wording", "2026-11-18-no-date"]);
  });

  it("concern a scope by what they affect", () => {
    expect(escalationsIn(aWeek({ scope: "legal" }).scope, escalations).map(({ id }) => id)).toEqual([
      "2026-11-18-no-date",
    ]);
  });

  it.each([
    ["growth/activation/kr1", "2026-11-20-consent-wording"],
    ["growth/activation/kr2", null],
    ["legal/consent/kr1", "2026-11-18-no-date"],
    ["legal/consent-forms/kr1", null],
  ])("of %s is %s", (reference, id) => {
    expect(escalationOf(escalations, reference)?.id ?? null).toBe(id);
  });
});
