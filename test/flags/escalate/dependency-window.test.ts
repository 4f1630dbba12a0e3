import { describe, expect, it } from "vitest";
import { unsupportedOwner } from "../../../src/flags/engage/unsupported-owner.ts";
import { dependencyWindow } from "../../../src/flags/escalate/dependency-window.ts";
import { findFlags } from "../../../src/flags/find-flags.ts";
import { noBuyIn } from "../../../src/flags/plan/no-buy-in.ts";
import type { Dependency } from "../../../src/model/key-result.ts";
import { aDecision, anEscalation, aReview } from "../../reviews/build.ts";
import { aPercentage, type CheckInGiven } from "../../score/build.ts";
import { anEvidence, type ProgrammeGiven, raised, subjects } from "../build.ts";

interface Given extends ProgrammeGiven {
  dependency?: Partial<Dependency>;
  checkIns?: CheckInGiven[];
  /** What the provider's key result has reached. */
  provided?: number;
}

/** Growth's key result needs legal's by Friday 6 November. */
function needing({ dependency = {}, checkIns = [], provided = 10, ...given }: Given = {}): ProgrammeGiven {
  const needs: Dependency = {
    needs: "legal/consent/kr2",
    what: "Approved wording",
    needed_by: "2026-11-06",
    critical: true,
    ...dependency,
  };
  const provider = aPercentage({ id: "kr2", title: "Wording", checkIns: [{ date: "2026-11-13", value: provided }] });
  return {
    objectives: [
      { keyResults: [aPercentage({ depends_on: [needs], checkIns })] },
      { id: "legal/consent", owner: "lena", keyResults: [provider] },
    ],
    ...given,
  };
}
const near = (given: ProgrammeGiven) => findFlags(anEvidence(given), [dependencyWindow]).near;
const severities = (given: ProgrammeGiven) => raised(dependencyWindow, given).map(({ severity }) => severity);
const blocked = (date: string, waitsFor: string, since = "2026-11-16"): CheckInGiven => ({
  date,
  value: 60,
  blockers: [{ id: "wording", kind: "dependency", summary: "No wording", since, waits_for: waitsFor }],
});

it("stands for what is said of the same dependency, and not of another one of the key result", () => {
  const from = (id: string, given: Partial<Dependency>): Dependency => {
    return { needs: `legal/consent/${id}`, what: id, needed_by: "2026-11-06", ...given };
  };
  const agreed = { date: "2026-10-05" };
  const needs = [from("kr1", { critical: true }), from("kr2", { needed_by: "2026-12-04" }), from("kr3", { agreed })];
  const provider = (id: string) => aPercentage({ id, checkIns: [{ date: "2026-11-20", value: 50 }] });
  const objectives = [
    { keyResults: [aPercentage({ depends_on: needs, checkIns: [{ date: "2026-11-20", value: 60 }] })] },
    { id: "legal/consent", owner: "lena", keyResults: ["kr1", "kr2", "kr3"].map(provider) },
  ];
  const { raised: flags } = findFlags(anEvidence({ objectives }), [dependencyWindow, noBuyIn, unsupportedOwner]);
  expect(flags.map(({ rule, causes }) => [rule.id, causes])).toEqual([
    ["plan/no-buy-in", ["depends_on/1"]],
    ["escalate/dependency-window", ["depends_on/0"]],
    ["engage/unsupported-owner", ["depends_on/2"]],
  ]);
});

describe("a critical delivery past its date", () => {
  it.each<[string, Given, string[], number]>([
    ["the day after", { asOf: "2026-11-07" }, ["warning"], 0],
    ["on the day", { asOf: "2026-11-06" }, [], 1],
    ["the working day before", { asOf: "2026-11-05" }, [], 1],
    ["two working days before", { asOf: "2026-11-04" }, [], 0],
    ["not critical", { dependency: { critical: false } }, [], 0],
    ["without a date", { dependency: { needed_by: undefined } }, [], 0],
    ["delivered in time", { dependency: { delivered: "2026-11-06" } }, [], 0],
    ["delivered late", { dependency: { delivered: "2026-11-10" } }, ["info"], 0],
    ["delivered later than today", { dependency: { delivered: "2026-11-24" } }, ["warning"], 0],
    ["reached by the other side, though nobody wrote it down", { provided: 100 }, ["info"], 0],
  ])("%s", (_, given, expected, nearly) => {
    expect(severities(needing(given))).toEqual(expected);
    expect(near(needing(given))).toHaveLength(nearly);
  });

  it("is told with who owes what since when", () => {
    expect(raised(dependencyWindow, needing())).toMatchObject([
      {
        subject: "growth/activation/kr1",
        concerns: ["@ada", "legal/consent/kr2", "@lena"],
        message:
          '"Everything is done" needed "Approved wording" from Legal by Fri 6 Nov, and 17 days later it is not there',
        help: "Ask Lena Vogt for a date that holds, and raise it: okr escalate growth/activation/kr1 writes the brief, at level 2.",
        evidence: {
          kind: "dependency",
          level: 2,
          began: "2026-11-05",
          firedOn: "2026-11-07",
          clearedOn: null,
          daysLate: 17,
          blocker: null,
        },
        spot: {
          file: "cycles/2026-Q4/okrs/growth/activation.yaml",
          pointer: ["key_results", 0, "depends_on", 0, "needs"],
        },
      },
    ]);
  });

  const action = { id: "a1", what: "Ask", owner: "ada", due: "2026-11-27", for: ["growth/activation/kr1"] };
  it.each<[string, Given, number]>([
    ["a brief", { escalations: [anEscalation()] }, 0],
    ["a decision that names it", { decisions: [aDecision({ answers: ["escalate/dependency-window"] })] }, 0],
    ["an action, across teams", { reviews: [aReview({ actions: [action] })] }, 1],
    [
      "an action, within the team",
      { dependency: { needs: "growth/activation/kr1" }, reviews: [aReview({ actions: [action] })] },
      0,
    ],
  ])("is answered, or not, by %s", (_, given, count) => {
    expect(subjects(dependencyWindow, needing(given))).toHaveLength(count);
  });
});

describe("a blocker on a critical dependency", () => {
  const later = { dependency: { needed_by: "2026-12-11" } };

  // Five working days from Monday the 16th end on Monday the 23rd at 17:30.
  it.each<[string, Given, string[], number]>([
    ["open for longer than the window", { ...later, instant: "2026-11-23T17:31:00Z" }, ["warning"], 0],
    ["with its last minute left", { ...later, instant: "2026-11-23T17:30:00Z" }, [], 1],
    ["with two working days left", { ...later, asOf: "2026-11-19" }, [], 0],
    ["on one without a date", { dependency: { needed_by: undefined } }, ["warning"], 0],
    ["on one that is not critical", { dependency: { ...later.dependency, critical: false } }, [], 0],
    ["on one that is there", { dependency: { ...later.dependency, delivered: "2026-11-20" } }, [], 0],
  ])("%s", (_, given, expected, nearly) => {
    const said = needing({ checkIns: [blocked("2026-11-18", "legal/consent/kr2")], ...given });
    expect(severities(said)).toEqual(expected);
    expect(near(said)).toHaveLength(nearly);
  });

  it("that waits for something else is not one", () => {
    expect(severities(needing({ ...later, checkIns: [blocked("2026-11-18", "team:marketing")] }))).toEqual([]);
    expect(severities(needing({ ...later, checkIns: [blocked("2026-11-18", "team:legal")] }))).toEqual(["warning"]);
  });

  it("goes by the window of the settings", () => {
    const checkIns = [blocked("2026-11-18", "legal/consent/kr2")];
    const window = (dependency_window: string) => ({ settings: { escalation: { dependency_window } } });
    expect(severities(needing({ ...later, checkIns, ...window("6d") }))).toEqual([]);
    expect(severities(needing({ ...later, checkIns, ...window("1w") }))).toEqual(["warning"]);
  });

  it("is told with how long it has waited", () => {
    expect(
      raised(dependencyWindow, needing({ ...later, checkIns: [blocked("2026-11-18", "legal/consent/kr2")] })),
    ).toMatchObject([
      {
        message:
          '"Everything is done" has waited for "Approved wording" from Legal since Mon 16 Nov, longer than 5 working days: "No wording"',
        evidence: { began: "2026-11-16", firedOn: "2026-11-23", blocker: "wording" },
      },
    ]);
  });
});
