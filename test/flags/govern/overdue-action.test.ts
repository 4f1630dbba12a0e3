import { describe, expect, it } from "vitest";
import { overdueAction } from "../../../src/flags/govern/overdue-action.ts";
import type { Action } from "../../../src/model/action.ts";
import { aDecision, aReview } from "../../reviews/build.ts";
import { aPerson } from "../../score/build.ts";
import { raised, subjects } from "../build.ts";

const anAction = (given: Partial<Action> = {}): Action => {
  return { id: "a1", what: "Translate the form", owner: "nia", due: "2026-11-20", ...given };
};
const after = (given: Partial<Action>) => ({ decisions: [aDecision({ actions: [anAction(given)] })] });

describe("an action past its date", () => {
  it.each<[string, Partial<Action>, number]>([
    ["due yesterday", { due: "2026-11-22" }, 1],
    ["due today", { due: "2026-11-23" }, 0],
    ["due later", { due: "2026-11-24" }, 0],
    ["done before", { done: "2026-11-20" }, 0],
    ["done after the day asked about", { done: "2026-11-24" }, 1],
    ["dropped", { dropped: "The form is gone" }, 0],
  ])("%s", (_, given, count) => {
    expect(raised(overdueAction, after(given))).toHaveLength(count);
  });

  it("is flagged after as many days as the option says", () => {
    expect(raised(overdueAction, after({ due: "2026-11-21" }), { days: 2 })).toHaveLength(1);
    expect(raised(overdueAction, after({ due: "2026-11-22" }), { days: 2 })).toHaveLength(0);
  });

  it("is found in minutes too, and names who owes it while the owner is away", () => {
    const away = { ...aPerson("nia", [{ from: "2026-11-20", to: "2026-11-30", cover: "ada" }]), name: "Nia Bowen" };
    const given = { people: [aPerson("ada"), away], reviews: [aReview({ actions: [anAction()] })] };
    expect(raised(overdueAction, given)).toMatchObject([
      {
        subject: "growth/2026-11-16-weekly#a1",
        concerns: ["@ada"],
        message: 'ada owes "Translate the form" since Fri 20 Nov, 3 days ago',
        evidence: { owner: "nia", owedBy: "ada", daysLate: 3 },
        spot: { file: "cycles/2026-Q4/reviews/growth/2026-11-16-weekly.yaml", pointer: ["actions", 0, "what"] },
      },
    ]);
  });

  it("that the cycle before left is found in that cycle's file", () => {
    const file = "cycles/2026-Q3/decisions/2026-09-20-form.yaml";
    const left = (given: Partial<Action>) => {
      const action = anAction({ for: ["growth/activation/kr1"], ...given });
      return { previous: { decisions: [aDecision({ id: "2026-09-20-form", file, actions: [action] })] } };
    };
    expect(raised(overdueAction, left({ due: "2026-10-02" }))).toMatchObject([
      {
        subject: "2026-09-20-form#a1",
        concerns: ["@nia", "2026-Q3:growth/activation/kr1"],
        spot: { file, pointer: ["actions", 0, "what"] },
      },
    ]);
    expect(raised(overdueAction, left({ due: "2026-10-02", done: "2026-10-01" }))).toEqual([]);
    expect(raised(overdueAction, left({ due: "2026-11-24" }))).toEqual([]);
  });

  it("is not yet there before its decision was made", () => {
    expect(subjects(overdueAction, { ...after({}), asOf: "2026-11-19" })).toEqual([]);
  });
});
