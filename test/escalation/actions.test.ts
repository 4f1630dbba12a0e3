import { describe, expect, it } from "vitest";
import { actionsIn, actionsOf, actionsSince, byUrgency } from "../../src/escalation/actions.ts";
import type { Action } from "../../src/model/action.ts";
import { aDecision, aReview, aWeek, MONDAY, PEOPLE } from "../reviews/build.ts";

const anAction = (given: Partial<Action> = {}): Action => {
  return { id: "a1", what: "Cost plan B", owner: "ada", due: "2026-11-27", ...given };
};

const onlyAction = (given: Partial<Action>, people = PEOPLE) => {
  const { workspace, now } = aWeek({ people, decisions: [aDecision({ actions: [anAction(given)] })] });
  const [action] = actionsOf(workspace, now.cycle, MONDAY);
  return action;
};

describe("the state of an action on 23 November", () => {
  it.each<[string, Partial<Action>, string, number]>([
    ["due later", { due: "2026-11-24" }, "open", 0],
    ["due today", { due: MONDAY }, "open", 0],
    ["due yesterday", { due: "2026-11-22" }, "overdue", 1],
    ["done in time", { done: "2026-11-20" }, "done", 0],
    ["done today, late", { due: "2026-11-20", done: MONDAY }, "done", 0],
    ["done tomorrow, so still open", { done: "2026-11-24" }, "open", 0],
    ["done tomorrow, so still overdue", { due: "2026-11-20", done: "2026-11-24" }, "overdue", 3],
    ["dropped", { due: "2026-11-01", dropped: "No longer needed" }, "dropped", 0],
  ])("%s", (_, given, state, daysLate) => {
    expect(onlyAction(given)).toMatchObject({ state, daysLate });
  });

  it("is owed by the cover while the owner is away", () => {
    const away = [{ from: "2026-11-20", to: "2026-11-27", cover: "nia" }];
    const people = PEOPLE.map((person) => (person.handle === "ada" ? { ...person, away } : person));
    expect(onlyAction({}, people)).toMatchObject({ owner: "ada", owedBy: "nia" });
    expect(onlyAction({})).toMatchObject({ owner: "ada", owedBy: "ada" });
  });
});

describe("the actions of a cycle and of those before it", () => {
  const { workspace, now } = aWeek({ reviews: [aReview({ actions: [anAction({ due: "2026-11-20" })] })] });
  const left = anAction({ due: "2026-09-25", for: ["growth/activation/kr1"] });
  const { now: before } = aWeek({
    decisions: [
      aDecision({
        id: "2026-09-10-plan-b",
        date: "2026-09-10",
        affects: ["growth/activation"],
        actions: [left, anAction({ id: "a2" })],
      }),
    ],
  });
  const actions = actionsSince(workspace, now.cycle, [{ ...before.cycle, id: "2026-Q3" }], MONDAY);

  it("stand in order of due date, with their cycle", () => {
    expect(actions.map(({ id, cycle, state }) => [id, cycle, state])).toEqual([
      ["2026-09-10-plan-b#a1", "2026-Q3", "overdue"],
      ["growth/2026-11-16-weekly#a1", now.cycle.id, "overdue"],
      ["2026-09-10-plan-b#a2", "2026-Q3", "open"],
    ]);
  });

  it("name the cycle of what those of an earlier one are for, and find it under its teams all the same", () => {
    const [first, , third] = actions;
    expect(first).toMatchObject({ for: ["2026-Q3:growth/activation/kr1"], teams: ["growth"] });
    expect(third).toMatchObject({ for: [], affects: ["2026-Q3:growth/activation"] });
  });
});

describe("where actions come from", () => {
  const { workspace, now, scope } = aWeek({
    scope: "legal",
    decisions: [
      aDecision({
        actions: [anAction({ id: "a1", for: ["legal/consent/kr2"] }), anAction({ id: "a2", owner: "marc" })],
      }),
      aDecision({ id: "2026-11-24-later", actions: [anAction()] }),
    ],
    reviews: [
      aReview({ actions: [anAction({ due: "2026-11-20" })] }),
      aReview({ team: "legal", actions: [anAction({ due: "2026-11-19", owner: "theo" })] }),
    ],
  });
  const actions = actionsOf(workspace, now.cycle, MONDAY);

  it("are decisions and reviews up to the day, in order of due date and id", () => {
    expect(actions.map(({ id }) => id)).toEqual([
      "legal/2026-11-16-weekly#a1",
      "growth/2026-11-16-weekly#a1",
      "2026-11-20-short-form#a1",
      "2026-11-20-short-form#a2",
    ]);
  });

  it("concern a scope by their owner, by what they are for, or by the review that left them", () => {
    expect(actionsIn(scope, actions).map(({ id }) => id)).toEqual([
      "legal/2026-11-16-weekly#a1",
      "2026-11-20-short-form#a1",
      "2026-11-20-short-form#a2",
    ]);
  });

  it("are sorted by what a forum does with them", () => {
    const sorted = byUrgency(actions, "2026-11-16", "2026-11-26");
    expect(sorted.overdue.map(({ daysLate }) => daysLate)).toEqual([4, 3]);
    expect(sorted.due).toEqual([]);
    expect(sorted.later).toHaveLength(2);
  });
});

it("what was done since the last forum is news, what was done before is not", () => {
  const actions = [anAction({ id: "a1", done: "2026-11-16" }), anAction({ id: "a2", done: "2026-11-17" })];
  const { workspace, now } = aWeek({ decisions: [aDecision({ actions })] });
  const { done } = byUrgency(actionsOf(workspace, now.cycle, MONDAY), "2026-11-16", "2026-11-30");
  expect(done.map(({ id }) => id)).toEqual(["2026-11-20-short-form#a2"]);
});
