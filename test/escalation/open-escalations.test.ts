import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  escalationOf,
  escalationsAt,
  escalationsIn,
  isOpen,
  openEscalations,
} from "../../src/escalation/open-escalations.ts";
import type { EscalationEvent } from "../../src/model/escalation.ts";
import type { Basis } from "../../src/reviews/facts/basis.ts";
import type { Escalation } from "../../src/workspace/workspace.ts";
import { anEvidence } from "../flags/build.ts";
import { programme } from "../flags/random-programme.ts";
import { anEscalation, aWeek } from "../reviews/build.ts";

const at = (day: number, time = "10:00:00") => `2026-11-${day}T${time}+00:00`;

const openIn = ({ workspace, now, period }: Basis) => openEscalations(workspace, now.cycle, period.asOf);
const ids = (escalations: readonly { id: string }[]) => escalations.map(({ id }) => id);

/** Raised on the 18th at tier 2, acknowledged, to be decided by an instant. */
const inTime = (slug: string, decide: string, more: EscalationEvent[] = []): Escalation =>
  anEscalation({
    id: `2026-11-18-${slug}`,
    raised: { by: "ada", at: at(18), due: { acknowledge: at(19), decide } },
    events: [{ at: at(18), by: "mira", did: "acknowledged" }, ...more],
  });

describe("the open escalations", () => {
  const resolved = inTime("resolved", at(19), [{ at: at(20), by: "ada", did: "resolved" }]);
  const withdrawn = inTime("withdrawn", at(18), [{ at: at(20), by: "ada", did: "withdrawn" }]);
  const decided = inTime("decided", at(20), [{ at: at(20), by: "mira", did: "decided" }]);
  const breached = inTime("breached", at(20, "17:30:00"));
  const tomorrow = inTime("tomorrow", at(24, "17:30:00"));
  const later = inTime("later", at(27, "17:30:00"));
  const alsoLater = inTime("also-later", at(27, "17:30:00"));
  const future = anEscalation({ id: "2026-11-30-future", raised: { by: "ada", at: at(30) } });
  // Not acknowledged, which is breached although the decision is not.
  const unseen = anEscalation({
    id: "2026-11-18-unseen",
    raised: { by: "ada", at: at(18), due: { acknowledge: at(19), decide: at(30) } },
  });
  const week = aWeek({
    escalations: [resolved, later, decided, future, unseen, tomorrow, breached, withdrawn, alsoLater],
  });

  it("come breached first, then as they must be decided, the decided ones last", () => {
    expect(ids(openIn(week))).toEqual([breached.id, unseen.id, tomorrow.id, alsoLater.id, later.id, decided.id]);
  });

  it("are followed by those that have ended", () => {
    const all = escalationsAt(week.workspace, week.now.cycle, week.period.asOf);
    expect(ids(all).slice(-3)).toEqual([decided.id, withdrawn.id, resolved.id]);
    expect(ids(all)).not.toContain(future.id);
  });

  it("are all that have not ended, whatever happened to them in whatever order", () => {
    fc.assert(
      fc.property(programme, (given) => {
        const { programme: random, cycle, asOf } = anEvidence(given);
        expect(openEscalations(random, cycle, asOf)).toEqual(escalationsAt(random, cycle, asOf).filter(isOpen));
      }),
      { numRuns: 100 },
    );
  });

  it("of hundreds are there at once", () => {
    const escalations = Array.from({ length: 500 }, (_, index) =>
      anEscalation({
        id: `2026-11-18-number-${index}`,
        raised: { by: "ada", at: at(18) },
        events: [
          { at: at(19), by: "mira", did: "paused", why: "Board" },
          { at: at(20), by: "mira", did: "resumed", why: "Back" },
        ],
      }),
    );
    const many = aWeek({ escalations });
    const before = performance.now();
    expect(openIn(many)).toHaveLength(500);
    expect(performance.now() - before).toBeLessThan(3000);
  });
});

describe("escalations of a scope", () => {
  const escalations = openIn(
    aWeek({
      escalations: [anEscalation({ id: "2026-11-18-privacy", affects: ["legal/consent"] }), anEscalation()],
    }),
  );

  it("are those that affect it", () => {
    expect(ids(escalationsIn(aWeek({ scope: "legal" }).scope, escalations))).toEqual(["2026-11-18-privacy"]);
  });

  it("are those that someone of it has", () => {
    const given = anEscalation({ events: [{ at: at(21), by: "mira", did: "reassigned", to: "marc" }] });
    const [escalation] = openIn(aWeek({ escalations: [given] }));
    expect(escalation?.owner).toBe("marc");
    expect(escalationsIn(aWeek({ scope: "legal" }).scope, escalation === undefined ? [] : [escalation])).toHaveLength(
      1,
    );
  });

  it.each([
    ["growth/activation/kr1", "2026-11-20-consent-wording"],
    ["growth/activation/kr2", null],
    ["legal/consent/kr1", "2026-11-18-privacy"],
    ["legal/consent-forms/kr1", null],
  ])("about %s are %s", (reference, id) => {
    expect(escalationOf(escalations, reference)?.id ?? null).toBe(id);
  });

  it("about something are no longer there once decided", () => {
    const events: EscalationEvent[] = [{ at: at(21), by: "mira", did: "decided" }];
    expect(
      escalationOf(openIn(aWeek({ escalations: [anEscalation({ events })] })), "growth/activation/kr1"),
    ).toBeNull();
  });
});
