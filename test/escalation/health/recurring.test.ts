import { describe, expect, it } from "vitest";
import { casesOf } from "../../../src/escalation/health/case.ts";
import { type Recurring, recurringIn } from "../../../src/escalation/health/recurring.ts";
import type { Blocker } from "../../../src/model/check-in.ts";
import { scopeOf } from "../../../src/score/team-scope.ts";
import type { Cycle, Escalation } from "../../../src/workspace/workspace.ts";
import { Q3 } from "../../flags/build.ts";
import { anEscalation, PEOPLE, TEAMS } from "../../reviews/build.ts";
import { aPercentage, aWorkspace, type CheckInGiven, type ObjectiveGiven } from "../../score/build.ts";

const FRIDAYS = ["2026-10-16", "2026-10-23", "2026-10-30", "2026-11-06", "2026-11-13", "2026-11-20"] as const;

/** A check-in on each Friday from 16 October on that names these blockers. */
function blocked(...weeks: (string | Blocker | null)[]): CheckInGiven[] {
  return weeks.map((named, index) => {
    const blockers =
      named === null ? [] : [typeof named === "string" ? { id: named, summary: `${named}, again` } : named];
    return { date: FRIDAYS[index] ?? "", value: 10, blockers };
  });
}

const wording = (waitsFor: string, id = "wording"): Blocker => ({ id, summary: "The wording", waits_for: waitsFor });

interface Given {
  objectives?: ObjectiveGiven[];
  before?: ObjectiveGiven[];
  escalations?: Escalation[];
  team?: string;
  asOf?: string;
}

/** What recurs in the fourth quarter and the one before. */
function recurring({ objectives = [], before = [], escalations = [], team, asOf = "2026-11-23" }: Given): Recurring {
  const { workspace, cycle } = aWorkspace({ teams: TEAMS, people: PEOPLE, objectives });
  const previous = aWorkspace({ teams: TEAMS, people: PEOPLE, cycle: Q3, objectives: before }).cycle;
  const current: Cycle = { ...cycle, escalations: new Map(escalations.map((each) => [each.id, each])) };
  const cases = casesOf(workspace, current, { date: asOf, instant: `${asOf}T23:59:59+00:00` });
  return recurringIn([previous, current], cases, scopeOf(workspace, team ?? null), asOf);
}

const on = (checkIns: CheckInGiven[], id = "growth/activation"): ObjectiveGiven => ({
  id,
  keyResults: [aPercentage({ checkIns })],
});

describe("a blocker that recurs", () => {
  it.each<[string, ObjectiveGiven[], number[]]>([
    ["comes once", [on(blocked("a", "a", "a"))], []],
    ["is settled and comes back", [on(blocked("a", null, "a"))], [2]],
    ["comes back twice", [on(blocked("a", null, "a", null, "a"))], [3]],
    ["is another one", [on(blocked("a", null, "b"))], []],
    [
      "stops two key results at the same time",
      [
        {
          keyResults: [
            aPercentage({ checkIns: blocked("a", "a") }),
            aPercentage({ id: "kr2", checkIns: blocked("a") }),
          ],
        },
      ],
      [],
    ],
    [
      "stops one key result after another",
      [on(blocked("a", null)), on(blocked(null, null, "a"), "growth/retention")],
      [2],
    ],
    ["has the same name in another team", [on(blocked("a")), on(blocked(null, null, "a"), "legal/consent")], []],
  ])("%s", (_, objectives, times) => {
    expect(recurring({ objectives }).blockers.map((blocker) => blocker.times)).toEqual(times);
  });

  it("says in which words, where and when", () => {
    const objectives = [on(blocked("a", null, { id: "a", summary: "In new words" }))];
    expect(recurring({ objectives }).blockers).toEqual([
      {
        id: "a",
        team: "growth",
        summary: "In new words",
        times: 2,
        keyResults: ["2026-Q4:growth/activation/kr1"],
        cycles: ["2026-Q4"],
      },
    ]);
  });

  it("recurs in a later cycle, unless that says that it was there all the time", () => {
    const before = [on([{ date: "2026-09-25", value: 1, blockers: [{ id: "a", summary: "A" }] }])];
    expect(recurring({ before, objectives: [on(blocked("a"))] }).blockers).toMatchObject([
      { times: 2, cycles: ["2026-Q3", "2026-Q4"] },
    ]);
    const same = on(blocked({ id: "a", summary: "A", since: "2026-09-24" }));
    expect(recurring({ before, objectives: [same] }).blockers).toEqual([]);
  });

  it("is seen by the as-of day and for the teams that were asked for", () => {
    const objectives = [on(blocked("a", null, "a")), on(blocked("b", null, "b"), "legal/consent")];
    expect(recurring({ objectives, asOf: "2026-10-29" }).blockers).toEqual([]);
    expect(recurring({ objectives, team: "legal" }).blockers.map(({ id }) => id)).toEqual(["b"]);
    expect(recurring({ objectives, team: "company" }).blockers.map(({ id }) => id)).toEqual(["a", "b"]);
  });
});

describe("who is waited for again and again", () => {
  it("is a team, by its name or by what it must deliver, or somebody outside", () => {
    const objectives = [
      on(blocked(wording("legal/consent/kr2"), null, wording("team:legal"))),
      on(blocked(wording("legal/terms", "terms")), "marketing/launch"),
      on(blocked(wording("external:Acme", "feed"), null, null, wording("external:Acme", "price")), "growth/feed"),
    ];
    expect(recurring({ objectives }).waitedFor).toEqual([
      { on: "team:legal", blockers: 3, teams: ["growth", "marketing"], cycles: ["2026-Q4"] },
      { on: "external:Acme", blockers: 2, teams: ["growth"], cycles: ["2026-Q4"] },
    ]);
  });

  it("is not who is waited for once, nor the team itself", () => {
    const objectives = [
      on(blocked(wording("legal/consent"), wording("legal/consent"))),
      on(blocked(wording("team:growth", "a"), null, wording("growth/activation/kr1", "b")), "growth/own"),
      // The same blocker again, which is told as such.
      on(blocked(wording("external:Acme"), null, wording("external:Acme")), "marketing/launch"),
    ];
    expect(recurring({ objectives }).waitedFor).toEqual([]);
  });
});

describe("what is escalated again", () => {
  const first = anEscalation({ id: "2026-11-02-first", raised: { by: "ada", at: "2026-11-02T10:00:00+00:00" } });
  const second = anEscalation({
    id: "2026-11-12-second",
    raised: { by: "ada", at: "2026-11-12T10:00:00+00:00" },
    affects: ["growth/activation/kr1", "growth/activation/kr2"],
  });

  it("is what more than one brief is about", () => {
    expect(recurring({ escalations: [first, second] }).escalatedAgain).toEqual([
      { cycle: "2026-Q4", subject: "growth/activation/kr1", escalations: [first.id, second.id] },
    ]);
    expect(recurring({ escalations: [first, second], asOf: "2026-11-10" }).escalatedAgain).toEqual([]);
    const withdrawn = {
      ...second,
      events: [{ at: "2026-11-13T10:00:00+00:00", by: "ada", did: "withdrawn" as const }],
    };
    expect(recurring({ escalations: [first, withdrawn] }).escalatedAgain).toEqual([]);
  });

  it("is what was reopened", () => {
    const events = [
      { at: "2026-11-03T10:00:00+00:00", by: "mira", did: "decided" as const },
      { at: "2026-11-09T10:00:00+00:00", by: "ada", did: "reopened" as const },
    ];
    const reopened = { ...first, events };
    expect(recurring({ escalations: [reopened] }).reopened).toEqual([{ id: first.id, cycle: "2026-Q4", times: 1 }]);
    expect(recurring({ escalations: [reopened], asOf: "2026-11-05" }).reopened).toEqual([]);
  });
});
