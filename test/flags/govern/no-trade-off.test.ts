import { describe, expect, it } from "vitest";
import { noTradeOff } from "../../../src/flags/govern/no-trade-off.ts";
import { aDecision } from "../../reviews/build.ts";
import { anIncrease, type ObjectiveGiven } from "../../score/build.ts";
import { type ProgrammeGiven, raised, subjects } from "../build.ts";

const PLANNED: ObjectiveGiven = { keyResults: [anIncrease(), anIncrease({ id: "kr2" })] };
const added = (given: Partial<ObjectiveGiven> = {}): ObjectiveGiven => ({
  id: "growth/referrals",
  title: "Customers bring customers",
  added_on: "2026-11-02",
  keyResults: [anIncrease()],
  ...given,
});
const given = (late: Partial<ObjectiveGiven> = {}, more: ProgrammeGiven = {}): ProgrammeGiven => ({
  objectives: [PLANNED, added(late)],
  ...more,
});

describe("work that was added while nothing stopped", () => {
  it("names the team, the objective and the day", () => {
    expect(raised(noTradeOff, given())).toMatchObject([
      {
        severity: "warning",
        subject: "growth/referrals",
        concerns: ["team:growth", "@ada"],
        message: 'Growth took on "Customers bring customers" on Mon 2 Nov, and its other objective goes on as before',
        spot: { file: "cycles/2026-Q4/okrs/growth/referrals.yaml", pointer: ["added_on"] },
        since: "2026-11-02",
      },
    ]);
  });

  it.each<[string, Partial<ObjectiveGiven>, number]>([
    ["on the last day of planning", { added_on: "2026-10-08" }, 0],
    ["on the day after", { added_on: "2026-10-09" }, 1],
    ["after the day asked about", { added_on: "2026-11-24" }, 0],
    ["and says what gives way", { gives_way: "The price test" }, 0],
    ["as a draft", { state: "draft" }, 0],
  ])("added %s", (_, late, count) => {
    expect(raised(noTradeOff, given(late))).toHaveLength(count);
  });

  it.each<[string, ObjectiveGiven]>([
    ["an objective", { ...PLANNED, state: "stopped" }],
    ["an objective in the backlog", { ...PLANNED, state: "backlog" }],
    ["a key result", { keyResults: [anIncrease(), anIncrease({ id: "kr2", state: "stopped" })] }],
    ["an initiative", { ...PLANNED, initiatives: [{ id: "i1", title: "Test", state: "stopped" }] }],
  ])("is silent when the team stopped %s", (_, stopped) => {
    expect(subjects(noTradeOff, { objectives: [stopped, added()] })).toEqual([]);
    const elsewhere = { ...stopped, id: "legal/consent" };
    expect(subjects(noTradeOff, { objectives: [PLANNED, elsewhere, added()] })).toEqual(["growth/referrals"]);
  });

  it("is silent when a decision says what gives way, or stopped something of the team's", () => {
    const traded = aDecision({ affects: ["growth/referrals"], gives_way: "The price test" });
    expect(subjects(noTradeOff, given({}, { decisions: [traded] }))).toEqual([]);
    const stopped = aDecision({ affects: ["growth/activation/kr2"], kind: "stop" });
    expect(subjects(noTradeOff, given({}, { decisions: [stopped] }))).toEqual([]);
    const later = { ...stopped, id: "2026-11-24-stop", date: "2026-11-24" };
    const others = aDecision({ affects: ["legal/consent"], kind: "stop" });
    expect(subjects(noTradeOff, given({}, { decisions: [later, others] }))).toEqual(["growth/referrals"]);
  });

  it("is silent for a team that begins with it", () => {
    expect(subjects(noTradeOff, { objectives: [added()] })).toEqual([]);
    expect(subjects(noTradeOff, { objectives: [added(), { ...PLANNED, id: "legal/consent" }] })).toEqual([]);
  });

  it("counts from as many as the option says", () => {
    expect(subjects(noTradeOff, given(), { added: 2 })).toEqual([]);
    const two = { objectives: [PLANNED, added(), added({ id: "growth/partners" })] };
    expect(subjects(noTradeOff, two, { added: 2 })).toEqual(["growth/partners", "growth/referrals"]);
  });
});
