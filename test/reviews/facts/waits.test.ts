import { describe, expect, it } from "vitest";
import { openBlockers } from "../../../src/escalation/blockers.ts";
import { openEscalations } from "../../../src/escalation/open-escalations.ts";
import type { Dependency } from "../../../src/model/key-result.ts";
import { waitsOf } from "../../../src/reviews/facts/waits.ts";
import { anIncrease, aPercentage, type CheckInGiven, type ObjectiveGiven } from "../../score/build.ts";
import { anEscalation, aWeek, type WeekGiven } from "../build.ts";

const AGREED = { agreed: { by: "lena", date: "2026-10-05" } };

/** legal's wording, on track at 60 %, and what waits for it. */
const legal = (value = 60): ObjectiveGiven => ({
  id: "legal/consent",
  owner: "lena",
  keyResults: [aPercentage({ id: "kr2", title: "The wording is there", checkIns: [{ date: "2026-11-20", value }] })],
});

const growth = (depends_on: Dependency[], checkIns: CheckInGiven[] = []): ObjectiveGiven => ({
  keyResults: [
    anIncrease({ depends_on, checkIns: [...checkIns, { date: "2026-11-20", value: 40, ...checkIns.at(-1) }] }),
  ],
});

const waits = (objectives: ObjectiveGiven[], more: WeekGiven = {}) => {
  const basis = aWeek({ objectives, ...more });
  return waitsOf(basis, openBlockers(basis.now), openEscalations(basis.workspace, basis.now.cycle, basis.period.asOf));
};

const needs = (given: Partial<Dependency> = {}): Dependency => ({
  needs: "legal/consent/kr2",
  what: "The words",
  ...AGREED,
  ...given,
});

describe("a dependency is looked at", () => {
  it.each<[string, Partial<Dependency>, number, boolean]>([
    ["past its date", { needed_by: "2026-11-20" }, 60, true],
    ["needed in a week, agreed and on track", { needed_by: "2026-11-30" }, 60, false],
    ["needed in a week and critical", { needed_by: "2026-11-30", critical: true }, 60, true],
    ["needed in a week and never agreed", { needed_by: "2026-11-30", agreed: undefined }, 60, true],
    ["needed in a week and itself in trouble", { needed_by: "2026-11-30" }, 5, true],
    ["needed in more than a week", { needed_by: "2026-12-01", critical: true }, 60, false],
    ["without a date", {}, 5, false],
    ["delivered", { needed_by: "2026-11-20", delivered: "2026-11-23" }, 60, false],
    ["delivered later than asked about", { needed_by: "2026-11-20", delivered: "2026-11-24" }, 60, true],
    ["done by the other side", { needed_by: "2026-11-20" }, 100, false],
  ])("%s", (_, given, value, seen) => {
    expect(waits([growth([needs(given)]), legal(value)]).length > 0).toBe(seen);
  });
});

describe("what is waited for", () => {
  const blockers = [{ id: "wording", summary: "No words yet", since: "2026-11-06", waits_for: "legal/consent/kr2" }];
  const blocked = growth([needs({ needed_by: "2026-11-20" })], [{ date: "2026-11-20", value: 40, blockers }]);

  it("stands there once, with who owes it, who waits, and the blocker that says so", () => {
    expect(waits([blocked, legal()])).toMatchObject([
      {
        needs: "legal/consent/kr2",
        title: "The wording is there",
        team: "legal",
        owner: "lena",
        progress: 0.6,
        relation: "within",
        waits: [{ keyResult: { id: "growth/activation/kr1" }, daysLate: 3, blockers: [{ id: "wording", days: 17 }] }],
      },
    ]);
  });

  it("is told by a blocker alone, too", () => {
    const alone = growth([], [{ date: "2026-11-20", value: 40, blockers }]);
    expect(waits([alone, legal()])).toMatchObject([
      { waits: [{ what: null, neededBy: null, blockers: [{ id: "wording" }] }] },
    ]);
  });

  it.each([
    [null, "within"],
    ["growth", "we-wait"],
    ["legal", "they-wait"],
    ["marketing", null],
  ])("seen from %s is %s", (scope, relation) => {
    expect(waits([blocked, legal()], { scope })[0]?.relation ?? null).toBe(relation);
  });

  it.each<[string, object]>([
    ["team:legal", { title: "Legal", team: "legal", owner: "lena", status: null }],
    ["external:Acme Payments", { title: "Acme Payments", team: null, owner: null }],
    ["legal/consent", { title: "New customers reach first value", team: "legal" }],
    ["legal/gone/kr1", { title: "legal/gone/kr1", team: null }],
  ])("may be %s", (reference, expected) => {
    expect(waits([growth([needs({ needs: reference, needed_by: "2026-11-20" })]), legal()])).toMatchObject([expected]);
  });

  it("names the escalation that deals with it", () => {
    expect(waits([blocked, legal()], { escalations: [anEscalation()] })).toMatchObject([
      { escalation: "2026-11-20-consent-wording" },
    ]);
    expect(waits([blocked, legal()])).toMatchObject([{ escalation: null }]);
  });
});
