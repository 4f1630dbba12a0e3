import { describe, expect, it } from "vitest";
import { setAndForget } from "../../../src/flags/engage/set-and-forget.ts";
import type { History } from "../../../src/workspace/history.ts";
import { aDecision, anEscalation, aReview } from "../../reviews/build.ts";
import { aPercentage, type CheckInGiven, type ObjectiveGiven } from "../../score/build.ts";
import { type ProgrammeGiven, raised, subjects } from "../build.ts";

const on = (...dates: string[]): CheckInGiven[] => dates.map((date) => ({ date, value: 50 }));
const objective = (id: string, ...dates: string[]): ObjectiveGiven => ({
  id,
  keyResults: [aPercentage({ checkIns: on(...dates) }), aPercentage({ id: "kr2" })],
});

describe("a team that has stopped checking in", () => {
  const since = (...dates: string[]) => ({ objectives: [objective("growth/activation", ...dates)] });

  it.each<[string, string[], string, number]>([
    ["for three planned dates", ["2026-10-30"], "2026-11-21", 1],
    ["for two, and the third is today", ["2026-10-30"], "2026-11-20", 0],
    ["for two", ["2026-11-06"], "2026-11-26", 0],
    ["for two, having come early for the one before", ["2026-11-04"], "2026-11-26", 0],
    ["from the start", [], "2026-10-24", 1],
    ["from the start, on the third date", [], "2026-10-23", 0],
  ])("%s", (_, dates, asOf, count) => {
    expect(subjects(setAndForget, { ...since(...dates), asOf })).toHaveLength(count);
  });

  it("is named once, whatever it has forgotten", () => {
    const given = { objectives: [objective("growth/activation", "2026-10-30"), objective("growth/partners")] };
    expect(raised(setAndForget, given)).toMatchObject([
      {
        subject: "team:growth",
        concerns: ["growth/activation", "growth/partners", "@ada"],
        parts: ["growth/activation", "growth/partners"],
        message:
          "Growth has not checked in since Fri 30 Oct on any of its 4 key results: 3 planned dates have passed (Fri 6 Nov, Fri 13 Nov and Fri 20 Nov)",
        evidence: { lastCheckIn: "2026-10-30", plannedDates: ["2026-11-06", "2026-11-13", "2026-11-20"] },
        spot: { file: "teams/growth.yaml", pointer: ["name"] },
        since: "2026-11-06",
      },
    ]);
    expect(raised(setAndForget, since())[0]?.message).toBe(
      "Growth has not checked in in this cycle on any of its 2 key results: 7 planned dates have passed, the last on Fri 20 Nov",
    );
  });

  it("is flagged after as many dates as the option says", () => {
    expect(subjects(setAndForget, since("2026-11-06"), { dates: 2 })).toEqual(["team:growth"]);
    expect(subjects(setAndForget, since("2026-10-30"), { dates: 4 })).toEqual([]);
  });

  it("is not one whose daily control had a long weekend", () => {
    const checkIns = on("2026-11-18");
    const calls = { id: "kr1", title: "Calls", type: "control", at_least: 9, every: "day", checkIns } as const;
    expect(subjects(setAndForget, { objectives: [{ keyResults: [calls] }] })).toEqual([]);
  });

  it.each<[string, ObjectiveGiven]>([
    ["stopped", { ...objective("growth/activation"), state: "stopped" }],
    ["in the backlog", { ...objective("growth/activation"), state: "backlog" }],
    ["added lately", { ...objective("growth/activation"), added_on: "2026-11-09" }],
  ])("owes nothing for what is %s", (_, given) => {
    expect(subjects(setAndForget, { objectives: [given] })).toEqual([]);
  });
});

describe("an objective untouched since planning", () => {
  const kept = objective("growth/activation", "2026-10-09", "2026-11-20");
  const beside = (given: Partial<ObjectiveGiven> = {}, rest: ProgrammeGiven = {}) => ({
    objectives: [kept, { ...objective("growth/partners"), owner: "nia", ...given }],
    ...rest,
  });

  it("is named, and its team is not", () => {
    expect(raised(setAndForget, beside())).toMatchObject([
      {
        subject: "growth/partners",
        concerns: ["@nia"],
        message:
          '"New customers reach first value" has not been touched since planning: 7 planned dates have passed, the last on Fri 20 Nov, without a check-in on any of its 2 key results',
        spot: { file: "cycles/2026-Q4/okrs/growth/partners.yaml", pointer: ["title"] },
      },
    ]);
  });

  it("is flagged after three dates, or as many as the option says", () => {
    expect(subjects(setAndForget, { ...beside(), asOf: "2026-10-23" })).toEqual([]);
    expect(subjects(setAndForget, { ...beside(), asOf: "2026-10-24" })).toEqual(["growth/partners"]);
    expect(subjects(setAndForget, beside({ added_on: "2026-11-09" }))).toEqual([]);
    expect(subjects(setAndForget, beside({ added_on: "2026-11-09" }), { dates: 2 })).toEqual(["growth/partners"]);
  });

  it("may have been untouched since it was added", () => {
    const message = (added: string) => raised(setAndForget, beside({ added_on: added }), { dates: 2 })[0]?.message;
    expect(message("2026-11-09")).toContain("has not been touched since it was added: 2 planned dates");
    expect(message("2026-10-05")).toContain("has not been touched since planning: ");
  });

  const edited = (at: string, file = "cycles/2026-Q4/okrs/growth/partners.yaml"): { history: History } => ({
    history: {
      added: new Map(),
      objectives: new Map([[file, [{ commit: "c", at, author: "N", before: [], after: null }]]]),
    },
  });
  const started = [{ id: "i1", title: "Breakfast", state: "doing" }] as const;
  it.each<[string, ProgrammeGiven, number]>([
    ["a check-in weeks ago", beside({ keyResults: [aPercentage({ checkIns: on("2026-10-16") })] }), 0],
    ["a check-in during planning", beside({ keyResults: [aPercentage({ checkIns: on("2026-10-05") })] }), 1],
    ["a check-in that comes later", beside({ keyResults: [aPercentage({ checkIns: on("2026-11-27") })] }), 1],
    ["a decision", beside({}, { decisions: [aDecision({ affects: ["growth/partners/kr1"] })] }), 0],
    ["a decision during planning", beside({}, planningDecision()), 1],
    ["an escalation", beside({}, { escalations: [anEscalation({ affects: ["growth/partners"] })] }), 0],
    ["an action", beside({}, { reviews: [aReview({ actions: [anAction()] })] }), 0],
    ["an initiative that was begun", beside({ initiatives: [...started] }), 0],
    ["an initiative that waits", beside({ initiatives: [{ id: "i1", title: "Breakfast" }] }), 1],
    ["an edit", beside({}, edited("2026-10-20T10:00:00Z")), 0],
    ["an edit during planning", beside({}, edited("2026-10-05T10:00:00Z")), 1],
    ["an edit that comes later", beside({}, edited("2026-11-27T10:00:00Z")), 1],
    ["an edit of another", beside({}, edited("2026-10-20T10:00:00Z", "cycles/2026-Q4/okrs/growth/activation.yaml")), 1],
  ])("with %s", (_, given, count) => {
    expect(subjects(setAndForget, given)).toHaveLength(count);
  });

  function planningDecision() {
    return { decisions: [aDecision({ id: "2026-10-06-plan", affects: ["growth/partners"] })] };
  }
  function anAction() {
    return { id: "a1", what: "Call", owner: "nia", due: "2026-11-30", for: ["growth/partners/kr2"] };
  }
});
