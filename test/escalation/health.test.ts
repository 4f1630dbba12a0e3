import { describe, expect, it } from "vitest";
import type { Firing } from "../../src/escalation/health/raising.ts";
import { type EscalationHealth, healthOf } from "../../src/escalation/health.ts";
import type { EscalationEvent } from "../../src/model/escalation.ts";
import { scopeOf } from "../../src/score/team-scope.ts";
import type { Cycle, Escalation } from "../../src/workspace/workspace.ts";
import { Q3 } from "../flags/build.ts";
import { anEscalation } from "../reviews/build.ts";
import { aWorkspace, Q4 } from "../score/build.ts";
import { anOrganisation } from "./build.ts";

const at = (date: string, time = "10:00:00") => `${date}T${time}+00:00`;

/** Raised on a day at 10:00 at tier 2 about platform's, unless it is said. */
function raised(id: string, events: EscalationEvent[] = [], given: Partial<Escalation> = {}): Escalation {
  const escalation = { raised: { by: "mateo", at: at(id.slice(0, 10)) }, affects: ["platform/integrations/kr1"] };
  return anEscalation({ id, ...escalation, events, ...given });
}

const acknowledged = (date: string): EscalationEvent => ({ at: at(date), by: "kofi", did: "acknowledged" });
const decided = (date: string, by = "kofi"): EscalationEvent => ({ at: at(date), by, did: "decided" });
const moved = (date: string, to: 1 | 2 | 3): EscalationEvent => ({ at: at(date), by: "kofi", did: "moved", to });
const withdrawn = (date: string): EscalationEvent => ({ at: at(date), by: "mateo", did: "withdrawn" });
const reopened = (date: string): EscalationEvent => ({ at: at(date), by: "mateo", did: "reopened" });

interface Given {
  before?: Escalation[];
  now?: Escalation[];
  firings?: Firing[];
  team?: string | null;
  asOf?: string;
}

function health({ before = [], now = [], firings = [], team = null, asOf = "2026-12-01" }: Given): EscalationHealth {
  const organisation = anOrganisation();
  const cycleOf = (dates: typeof Q4, escalations: Escalation[]): Cycle => ({
    ...aWorkspace({ cycle: dates }).cycle,
    escalations: new Map(escalations.map((each) => [each.id, each])),
  });
  return healthOf(organisation, {
    cycles: [cycleOf(Q3, before), cycleOf(Q4, now)],
    scope: scopeOf(organisation, team),
    asOf: { date: asOf, instant: at(asOf, "23:59:59") },
    firings,
  });
}

const SEVEN: Escalation[] = [
  raised("2026-11-02-a", [acknowledged("2026-11-02"), decided("2026-11-04")]),
  raised("2026-11-02-b", [acknowledged("2026-11-05"), decided("2026-11-06")]),
  raised("2026-11-03-c", [acknowledged("2026-11-03"), moved("2026-11-05", 3), decided("2026-11-09", "mira")]),
  raised("2026-11-03-d", [decided("2026-11-04"), reopened("2026-11-16"), decided("2026-11-17")]),
  raised("2026-11-04-e", [decided("2026-11-04", "lena")], { level: 1, affects: ["legal/consent"] }),
  raised("2026-11-05-f", [withdrawn("2026-11-06")]),
  raised("2026-11-30-g"),
];

describe("the health of escalation", () => {
  it("tells where things are settled", () => {
    const { measures } = health({ now: SEVEN });
    expect(measures).toMatchObject({ raised: 7, open: 1, settled: 5, withdrawn: 1, moved: 1, reopened: 1 });
    expect(measures.tiers).toMatchObject([
      { tier: 1, raised: 1, settled: 1, shareSettled: 0.2, open: 0 },
      { tier: 2, raised: 6, settled: 3, shareSettled: 0.6, open: 1 },
      { tier: 3, raised: 0, settled: 1, shareSettled: 0.2, open: 0 },
    ]);
  });

  it("tells how both clocks did against their promise, at every tier and of every time they ran", () => {
    const { acknowledge, decide, tiers } = health({ now: SEVEN }).measures;
    // b was acknowledged on the third working day, c on the second at tier 3, and g was not.
    expect(acknowledge).toMatchObject({ inTime: 5, late: 3, overdue: 1, running: 0, shareInTime: 5 / 8 });
    expect(acknowledge).toMatchObject({ longestMinutes: 3 * 510, longestPromisedMinutes: 450 + 510 });
    expect(decide).toMatchObject({ inTime: 6, late: 0, running: 1, shareInTime: 1 });
    // e at once, d and d again after a day, a and c at tier 3 after two, b after four.
    expect(decide).toMatchObject({ medianMinutes: 1.5 * 510, longestMinutes: 4 * 510 });
    expect(decide.medianPromisedMinutes).toBe(450 + 5 * 510);
    expect(tiers.map((tier) => [tier.acknowledge.inTime, tier.acknowledge.late])).toEqual([
      [1, 0],
      [4, 2],
      [0, 1],
    ]);
  });

  it("sees nothing that came after the as-of moment", () => {
    const { measures, load } = health({ now: SEVEN, asOf: "2026-11-03" });
    expect(measures).toMatchObject({ raised: 4, open: 4, settled: 0, withdrawn: 0, moved: 0, reopened: 0 });
    expect(measures.acknowledge).toMatchObject({ inTime: 2, late: 1, overdue: 1, running: 1 });
    expect(load).toMatchObject({ total: 4, deciders: [{ handle: "kofi", decided: 0, waiting: 4 }] });
  });

  it("tells no shares of few, and says what there is", () => {
    const { measures } = health({ now: SEVEN.slice(0, 3) });
    expect(measures.decide).toMatchObject({
      inTime: 3,
      shareInTime: null,
      medianMinutes: null,
      longestMinutes: 4 * 510,
    });
    expect(measures.tiers.map(({ shareSettled }) => shareSettled)).toEqual([null, null, null]);
  });

  it("tells whether decisions came by the day asked for", () => {
    const by = (day: string) => ({ decision_needed: { kind: "scope" as const, question: "Which?", by: day } });
    const now = [
      raised("2026-11-02-a", [decided("2026-11-04")], by("2026-11-04")),
      raised("2026-11-02-b", [decided("2026-11-05")], by("2026-11-04")),
      raised("2026-11-02-c", [], by("2026-12-10")),
      raised("2026-11-02-d", [withdrawn("2026-11-10")], by("2026-11-04")),
      raised("2026-11-02-e", [decided("2026-11-05")]),
    ];
    expect(health({ now }).measures.asked).toEqual({ inTime: 1, late: 1, pending: 1, shareInTime: null });
  });

  it("keeps teams and cycles apart, and a matter with the team of what it affects first", () => {
    const before = [
      raised("2026-08-03-old", [decided("2026-08-04")]),
      raised("2026-08-05-wide", [decided("2026-08-06")], { affects: ["legal/consent", "platform/integrations"] }),
    ];
    const { cycles, teams, measures } = health({ before, now: SEVEN });
    expect(measures.raised).toBe(9);
    expect(cycles.map(({ cycle, measures: { raised: count } }) => [cycle, count])).toEqual([
      ["2026-Q3", 2],
      ["2026-Q4", 7],
    ]);
    const counts = teams.map((team) => [team.team, ...team.cycles.map((each) => each.measures.raised)]);
    // In the order of the tree: operations and its legal before product and its platform.
    expect(counts).toEqual([
      ["legal", 1, 1],
      ["platform", 1, 6],
    ]);
  });

  it("is asked of a team with those below it", () => {
    expect(health({ now: SEVEN, team: "operations" }).measures.raised).toBe(1);
    expect(health({ now: SEVEN, team: "operations" }).load.deciders.map(({ handle }) => handle)).toEqual(["lena"]);
    expect(health({ now: SEVEN, team: "web" })).toMatchObject({ measures: { raised: 0 }, teams: [], escalations: [] });
  });

  it("tells what came of triggers, of the teams asked for and by the as-of day", () => {
    const firing = (team: string, firedOn: string, raisedOn: string | null): Firing => ({
      cycle: "2026-Q4",
      subject: `${team}/x/kr1`,
      team,
      rule: "escalate/threatens",
      firedOn,
      clearedOn: null,
      raisedOn,
      answeredOn: null,
    });
    const firings = [
      firing("web", "2026-11-13", null),
      firing("platform", "2026-11-06", "2026-11-20"),
      firing("legal", "2026-11-06", "2026-11-06"),
    ];
    const all = health({ firings });
    expect(all.measures.raising).toMatchObject({ fired: 3, inTime: 1, late: 1, never: 1, longestDays: 10 });
    expect(all.triggers.map(({ subject }) => subject)).toEqual(["legal/x/kr1", "platform/x/kr1", "web/x/kr1"]);
    expect(all.teams.map(({ team }) => team)).toEqual(["legal", "platform", "web"]);
    expect(health({ firings, team: "product" }).measures.raising).toMatchObject({ fired: 2, inTime: 0 });
    expect(health({ firings, asOf: "2026-11-12" }).measures.raising).toMatchObject({ fired: 2, inTime: 1, waiting: 1 });
  });

  it("of nothing is nothing", () => {
    const { measures, teams, load, recurring } = health({});
    expect(measures).toMatchObject({ raised: 0, decide: { inTime: 0, shareInTime: null, longestMinutes: null } });
    expect({ teams, load }).toEqual({ teams: [], load: { deciders: [], total: 0, carriers: [] } });
    expect(recurring).toEqual({ blockers: [], waitedFor: [], escalatedAgain: [], reopened: [] });
  });
});
