import { describe, expect, it } from "vitest";
import { TRIGGERS } from "../../../src/flags/facts/trigger.ts";
import { findFlags } from "../../../src/flags/find-flags.ts";
import { FLAG_RULES } from "../../../src/flags/registry.ts";
import type { Blocker } from "../../../src/model/check-in.ts";
import type { Dependency } from "../../../src/model/key-result.ts";
import { aDecision } from "../../reviews/build.ts";
import { aPercentage, type CheckInGiven } from "../../score/build.ts";
import { anEvidence, type ProgrammeGiven } from "../build.ts";

const rules = FLAG_RULES.filter(
  ({ id }) =>
    id.startsWith("escalate/") || id === "execute/unaddressed-bottleneck" || id === "govern/red-without-action",
);
const REST = { summary: "No wording", waits_for: "legal/consent/kr2", since: "2026-11-06" };
const everything: Blocker = {
  id: "wording",
  kind: "decision",
  within_our_authority: false,
  threatens: "compliance",
  ...REST,
};
const needs: Dependency = { needs: "legal/consent/kr2", needed_by: "2026-11-13", critical: true };

function after(
  checkIns: CheckInGiven[],
  { depends_on = [], ...given }: ProgrammeGiven & { depends_on?: Dependency[] } = {},
): ProgrammeGiven {
  return { objectives: [{ keyResults: [aPercentage({ depends_on, checkIns })] }], ...given };
}
const weekly = (...blockers: Blocker[]): CheckInGiven[] =>
  ["2026-11-06", "2026-11-13", "2026-11-20"].map((date) => ({ date, value: 5, confidence: 0.2, blockers }));

/** What all of them say together, each by its name. */
function said(given: ProgrammeGiven): { raised: string[]; near: string[] } {
  const { raised, near } = findFlags(anEvidence(given), rules);
  return { raised: raised.map(({ rule }) => rule.id), near: near.map(({ rule }) => rule.id) };
}

describe("several triggers with one cause", () => {
  it("knows every trigger there is", () => {
    const all = FLAG_RULES.map(({ id }) => id).filter((id) => id.startsWith("escalate/"));
    expect([...TRIGGERS].sort()).toEqual(all.sort());
  });

  it.each<[string, ProgrammeGiven, string[]]>([
    ["all of them at once", after(weekly(everything), { depends_on: [needs] }), ["escalate/decision-needed"]],
    [
      "without a decision",
      after(weekly({ ...everything, kind: "dependency" }), { depends_on: [needs] }),
      ["escalate/dependency-window"],
    ],
    ["without a delivery", after(weekly({ ...everything, kind: "risk" })), ["escalate/out-of-authority"]],
    [
      "without anything but a threat",
      after(weekly({ id: "wording", ...REST, threatens: "compliance" })),
      ["escalate/threatens"],
    ],
    ["without anything but a blocker", after(weekly({ id: "wording", ...REST })), ["escalate/off-trajectory"]],
    [
      "two blockers, each with its own",
      after(weekly(everything, { id: "budget", summary: "Spent", within_our_authority: false })),
      ["escalate/decision-needed", "escalate/out-of-authority"],
    ],
    [
      "low confidence while it is not behind",
      after(weekly().map((checkIn) => ({ ...checkIn, value: 60 }))),
      ["escalate/low-confidence"],
    ],
  ])("%s", (_, given, expected) => {
    expect(said(given).raised).toEqual(expected);
  });

  it("leaves what one that is switched off would have said to the next", () => {
    const settings = { rules: { "escalate/decision-needed": "off" as const } };
    expect(said(after(weekly(everything), { settings })).raised).toEqual(["escalate/out-of-authority"]);
  });

  it("says nothing of what is near on a blocker of which one has fired", () => {
    const once = after([{ date: "2026-11-20", value: 60, blockers: [everything] }]);
    expect(said(once)).toEqual({ raised: ["escalate/out-of-authority"], near: [] });
  });

  it("is answered whole by a decision on the one that spoke", () => {
    const decisions = [aDecision({ answers: ["escalate/decision-needed"] })];
    expect(said(after(weekly(everything), { decisions })).raised).toEqual([]);
  });

  it("is news again when something comes to it that had not fired by then", () => {
    const [first, second] = weekly({ ...everything, kind: "risk" });
    const third: CheckInGiven = { date: "2026-11-20", value: 60, blockers: [everything] };
    const fourth: CheckInGiven = { ...third, date: "2026-11-23" };
    const decisions = [aDecision({ id: "2026-11-17-live", answers: ["escalate/out-of-authority"] })];
    const checkIns = [first, second, third, fourth].filter((checkIn) => checkIn !== undefined);
    expect(said(after(checkIns, { decisions })).raised).toEqual(["escalate/decision-needed"]);
  });
});
