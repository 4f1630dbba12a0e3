import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { setAndForget } from "../../src/flags/engage/set-and-forget.ts";
import type { Evidence } from "../../src/flags/evidence.ts";
import { checkInDiscipline } from "../../src/flags/execute/check-in-discipline.ts";
import { findFlags } from "../../src/flags/find-flags.ts";
import type { FlagRule } from "../../src/flags/flag-rule.ts";
import { FLAG_RULES } from "../../src/flags/registry.ts";
import type { RuleSetting } from "../../src/model/settings.ts";
import { PEOPLE, TEAMS } from "../reviews/build.ts";
import type { CheckInGiven, ObjectiveGiven } from "../score/build.ts";
import { anEvidence, type ProgrammeGiven } from "./build.ts";
import { programme } from "./random-programme.ts";

/** How much is flagged: with a limit that nobody reaches, only the other faults count. */
const limits = fc.record({
  missed: fc.constantFrom(1, 2, 99),
  late: fc.constantFrom(1, 2, 99),
  incomplete: fc.constantFrom(1, 2, 99),
});

describe("whatever a programme holds", () => {
  it("no rule throws, and all that is found can be shown", () => {
    fc.assert(
      fc.property(programme, (given) => {
        const { raised, near } = findFlags(anEvidence(given), FLAG_RULES);
        for (const { message, help, spot } of [...raised, ...near]) {
          expect(message).not.toMatch(/undefined|NaN|null|\[object/);
          expect(help).toMatch(/[.?]$/);
          expect(spot.file).not.toBe("");
        }
      }),
      { numRuns: 150 },
    );
  });

  it("the order in which its files are read changes nothing", () => {
    const told = (given: ProgrammeGiven) => {
      const { raised, near } = findFlags(anEvidence(given), FLAG_RULES);
      return [...raised, ...near].map(({ rule, severity, subject, concerns, message, evidence, spot }) => {
        return { id: rule.id, severity, subject, concerns, message, evidence, spot };
      });
    };
    fc.assert(
      fc.property(programme, (given) => {
        expect(told(reversed(given))).toEqual(told(given));
      }),
      { numRuns: 150 },
    );
  });

  it("nobody is less disciplined for a check-in on its date with everything in it", () => {
    fc.assert(
      fc.property(programme, limits, fc.nat(), (random, setting, choice) => {
        const given = withRules(random, { [checkInDiscipline.id]: setting, [setAndForget.id]: "off" });
        expectNobodyMore(given, datesOwed(anEvidence(given)), choice, [checkInDiscipline]);
      }),
      { numRuns: 300 },
    );
  });

  it("nor, whatever else was told, for one that comes last: it may end a silence, of which another rule spoke", () => {
    fc.assert(
      fc.property(programme, limits, fc.constantFrom(1, 2, 3), fc.nat(), (random, setting, dates, choice) => {
        const given = withRules(random, { [checkInDiscipline.id]: setting, [setAndForget.id]: { dates } });
        const evidence = anEvidence(given);
        const last = lastDay(evidence);
        const owed = datesOwed(evidence).filter(({ date }) => date === last);
        expectNobodyMore(given, owed, choice, FLAG_RULES);
      }),
      { numRuns: 100 },
    );
  });
});

/** The same files, read the other way round. */
function reversed(given: ProgrammeGiven): ProgrammeGiven {
  const { objectives, escalations, decisions, reviews, learnings, teams = TEAMS, people = PEOPLE } = given;
  return {
    ...given,
    teams: teams.toReversed(),
    people: people.toReversed(),
    ...(objectives && { objectives: objectives.toReversed() }),
    ...(escalations && { escalations: escalations.toReversed() }),
    ...(decisions && { decisions: decisions.toReversed() }),
    ...(reviews && { reviews: reviews.toReversed() }),
    ...(learnings && { learnings: learnings.toReversed() }),
  };
}

function withRules(given: ProgrammeGiven, rules: Record<string, RuleSetting>): ProgrammeGiven {
  return { ...given, settings: { ...given.settings, rules } };
}

/** Makes one of the check-ins that are owed, and expects of those who are told to have been told before. */
function expectNobodyMore(
  given: ProgrammeGiven,
  owed: readonly Owed[],
  choice: number,
  rules: readonly FlagRule[],
): void {
  const chosen = owed[choice % Math.max(owed.length, 1)];
  fc.pre(chosen !== undefined);
  const toldBefore = undisciplined(anEvidence(given), rules);
  const toldAfter = undisciplined(anEvidence(withCheckIn(given, chosen)), rules);
  expect(toldBefore).toEqual(expect.arrayContaining(toldAfter));
}

/** Who is told that they are undisciplined. */
function undisciplined(evidence: Evidence, rules: readonly FlagRule[]): (string | null)[] {
  const { raised } = findFlags(evidence, rules);
  return raised.filter(({ rule }) => rule === checkInDiscipline).map(({ subject }) => subject);
}

/** The newest day on which anybody owed a check-in or made one. */
function lastDay({ activeKeyResults, asOf }: Evidence): string | undefined {
  return activeKeyResults
    .flatMap(({ planned, checkIns }) => [...planned, ...checkIns].map(({ date }) => date))
    .filter((date) => date <= asOf.date)
    .sort()
    .at(-1);
}

interface Owed {
  readonly objective: string;
  readonly keyResult: string;
  readonly date: string;
}

/** The planned dates that have come and on which there is no check-in. */
function datesOwed({ activeKeyResults, asOf }: Evidence): Owed[] {
  return activeKeyResults.flatMap(({ keyResult, planned }) =>
    planned
      .filter(({ date }) => date <= asOf.date && !keyResult.checkIns.some((checkIn) => checkIn.date === date))
      .map(({ date }) => ({ objective: keyResult.objective, keyResult: keyResult.id, date })),
  );
}

function withCheckIn(given: ProgrammeGiven, { objective, keyResult, date }: Owed): ProgrammeGiven {
  const good: CheckInGiven = { date, value: 50, done: ["a"], confidence: 0.7 };
  const added = (one: ObjectiveGiven): ObjectiveGiven => ({
    ...one,
    keyResults: one.keyResults.map((each) => {
      if (each.id !== keyResult) return each;
      return { ...each, checkIns: [...(each.checkIns ?? []), good].sort((a, b) => (a.date < b.date ? -1 : 1)) };
    }),
  });
  const objectives = (given.objectives ?? []).map((one) => (one.id === objective ? added(one) : one));
  return { ...given, ...onTime(given, `${objective}/${keyResult}/${date}.yaml`), objectives };
}

/** What git knows, without a late commit of that file. */
function onTime({ history }: ProgrammeGiven, file: string): Pick<ProgrammeGiven, "history"> {
  if (history === undefined) return {};
  return { history: { ...history, added: new Map([...history.added].filter(([path]) => !path.endsWith(file))) } };
}
