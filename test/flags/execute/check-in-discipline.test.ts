import { describe, expect, it } from "vitest";
import { setAndForget } from "../../../src/flags/engage/set-and-forget.ts";
import { checkInDiscipline } from "../../../src/flags/execute/check-in-discipline.ts";
import { findFlags } from "../../../src/flags/find-flags.ts";
import type { ObjectiveFile } from "../../../src/model/objective.ts";
import type { History } from "../../../src/workspace/history.ts";
import { aPercentage, aPerson, type CheckInGiven } from "../../score/build.ts";
import { anEvidence, type ProgrammeGiven, raised, subjects } from "../build.ts";
import { aHistory, type ChangeGiven } from "../history.ts";

/** The last four planned dates that have come on Monday 23 November. */
const FRIDAYS = ["2026-10-30", "2026-11-06", "2026-11-13", "2026-11-20"];

const whole = (date: string): CheckInGiven => ({ date, value: 50, confidence: 0.7 });
const short = (date: string): CheckInGiven => ({ date, value: 50, missing: ["confidence"] });
const on = (...dates: string[]) => dates.map(whole);

/** One key result of ada's, checked in on as said; every planned date before the last four was met. */
function after(checkIns: CheckInGiven[], given: ProgrammeGiven = {}): ProgrammeGiven {
  const before = on("2026-10-09", "2026-10-16", "2026-10-23");
  return { objectives: [{ keyResults: [aPercentage({ checkIns: [...before, ...checkIns] })] }], ...given };
}

describe("check-ins in the last four planned dates", () => {
  it.each<[string, CheckInGiven[], number]>([
    ["all on their dates", on(...FRIDAYS), 0],
    ["one missed", on("2026-10-30", "2026-11-13", "2026-11-20"), 1],
    ["the first of the four missed", on("2026-11-06", "2026-11-13", "2026-11-20"), 1],
    ["the newest only overdue", on("2026-10-30", "2026-11-06", "2026-11-13"), 0],
    ["early for each of them", on("2026-10-29", "2026-11-05", "2026-11-12", "2026-11-19"), 0],
    ["late once", on("2026-10-30", "2026-11-09", "2026-11-13", "2026-11-20"), 0],
    ["late twice", on("2026-10-30", "2026-11-09", "2026-11-16", "2026-11-20"), 1],
    ["one incomplete", [...on("2026-10-30", "2026-11-06"), short("2026-11-13"), whole("2026-11-20")], 1],
    ["one incomplete before its date, then a whole one", [short("2026-11-04"), ...on(...FRIDAYS)].sort(byDate), 0],
  ])("%s", (_, checkIns, count) => {
    expect(raised(checkInDiscipline, after(checkIns))).toHaveLength(count);
  });

  it("say nothing of what came before them", () => {
    const tended = aPercentage({
      id: "kr2",
      owner: "nia",
      checkIns: on("2026-10-09", "2026-10-16", "2026-10-23", ...FRIDAYS),
    });
    const given = (dates: string[]) => ({
      objectives: [{ keyResults: [aPercentage({ checkIns: on(...dates) }), tended] }],
    });
    expect(subjects(checkInDiscipline, given(FRIDAYS))).toEqual([]);
    expect(subjects(checkInDiscipline, { ...given(FRIDAYS), asOf: "2026-11-13" })).toEqual(["@ada"]);
  });

  it("count a check-in of the days before a date for that date, where it made up for the one before", () => {
    const given = { objectives: [{ keyResults: [aPercentage({ checkIns: on("2026-10-29", ...FRIDAYS.slice(1)) })] }] };
    expect(anEvidence(given).activeKeyResults[0]?.planned[3]).toMatchObject({ date: "2026-10-30", state: "missed" });
    expect(subjects(checkInDiscipline, given)).toEqual([]);
  });

  it("are four, one, two and one unless the options say otherwise", () => {
    const missed = after(on("2026-11-06", "2026-11-13", "2026-11-20"));
    expect(subjects(checkInDiscipline, missed, { dates: 3 })).toEqual([]);
    expect(subjects(checkInDiscipline, missed, { missed: 2 })).toEqual([]);
    const late = after(on("2026-10-30", "2026-11-09", "2026-11-13", "2026-11-20"));
    expect(subjects(checkInDiscipline, late, { late: 1 })).toEqual(["@ada"]);
    const incomplete = after([...on("2026-10-30", "2026-11-06", "2026-11-13"), short("2026-11-20")]);
    expect(subjects(checkInDiscipline, incomplete, { incomplete: 2 })).toEqual([]);
  });

  it("may have a value from a source until the day is over", () => {
    const synced = after([...on(...FRIDAYS.slice(0, 3)), { ...short("2026-11-20"), automatic: true }]);
    expect(subjects(checkInDiscipline, { ...synced, asOf: "2026-11-20" })).toEqual([]);
    expect(subjects(checkInDiscipline, { ...synced, asOf: "2026-11-21" })).toEqual(["@ada"]);
  });

  it("are not seen before they were made", () => {
    const given = after(on("2026-10-30", "2026-11-06", "2026-11-20"));
    expect(subjects(checkInDiscipline, { ...given, asOf: "2026-11-19" })).toEqual([]);
    expect(subjects(checkInDiscipline, { ...given, asOf: "2026-11-20" })).toEqual(["@ada"]);
  });
});

describe("who is told", () => {
  const missing = on("2026-10-30", "2026-11-06", "2026-11-20");
  const away = { from: "2026-11-09", to: "2026-11-15" };

  it("is each owner once, with all their key results", () => {
    const given = {
      objectives: [
        {
          keyResults: [
            aPercentage({ id: "kr1", checkIns: on("2026-11-06", "2026-11-13", "2026-11-20") }),
            aPercentage({ id: "kr2", checkIns: on("2026-10-30", "2026-11-13", "2026-11-20") }),
            aPercentage({
              id: "kr3",
              owner: "nia",
              checkIns: [...on(...FRIDAYS.slice(1)), short("2026-10-30")].sort(byDate),
            }),
          ],
        },
      ],
    };
    expect(raised(checkInDiscipline, given)).toMatchObject([
      {
        subject: "@ada",
        severity: "warning",
        concerns: ["growth/activation/kr1", "growth/activation/kr2"],
        message: "Ada Okafor missed 2 check-ins (Fri 30 Oct and Fri 6 Nov) on 2 key results",
        spot: { file: "cycles/2026-Q4/okrs/growth/activation.yaml", pointer: ["key_results", 0, "title"] },
        since: "2026-10-30",
      },
      {
        subject: "@nia",
        message: 'Nia Bowen left 1 check-in without confidence (Fri 30 Oct) on "Everything is done"',
        evidence: { incomplete: [{ keyResult: "growth/activation/kr3", date: "2026-10-30", missing: ["confidence"] }] },
        spot: { file: "cycles/2026-Q4/checkins/growth/activation/kr3/2026-10-30.yaml" },
      },
    ]);
  });

  it("is whoever covers on that day, and nobody where nobody does", () => {
    const covered = { people: [aPerson("ada", [{ ...away, cover: "nia" }]), aPerson("nia")] };
    expect(subjects(checkInDiscipline, after(missing, covered))).toEqual(["@nia"]);
    expect(subjects(checkInDiscipline, after(missing, { people: [aPerson("ada", [away])] }))).toEqual([]);
    const circle = [aPerson("ada", [{ ...away, cover: "nia" }]), aPerson("nia", [{ ...away, cover: "ada" }])];
    expect(subjects(checkInDiscipline, after(missing, { people: circle }))).toEqual([]);
  });

  it("counts several key results that are late for one date once", () => {
    const late = (id: string) =>
      aPercentage({ id, checkIns: on("2026-10-30", "2026-11-06", "2026-11-16", "2026-11-20") });
    expect(subjects(checkInDiscipline, { objectives: [{ keyResults: [late("kr1"), late("kr2")] }] })).toEqual([]);
  });

  it("is told loudly in a first cycle", () => {
    expect(raised(checkInDiscipline, after(missing, { previous: null }))).toMatchObject([{ severity: "warning" }]);
  });

  it("is nobody for what is stopped or was added later", () => {
    const stopped = { keyResults: [aPercentage({ state: "stopped" })] };
    expect(subjects(checkInDiscipline, { objectives: [stopped] })).toEqual([]);
    const added = { added_on: "2026-11-16", keyResults: [aPercentage({ checkIns: on("2026-11-20") })] };
    expect(subjects(checkInDiscipline, { objectives: [added] })).toEqual([]);
  });
});

describe("what git knows of them", () => {
  const OBJECTIVE = "cycles/2026-Q4/okrs/growth/activation.yaml";
  const file = (date: string) => `cycles/2026-Q4/checkins/growth/activation/kr1/${date}.yaml`;
  /** Two of the four were committed at these moments, and the rest on their day. */
  const committed = (first: string, second = first, objective = "plan"): History => ({
    added: new Map([
      [OBJECTIVE, { commit: objective, at: "2026-10-01T09:00:00Z", author: "Ada" }],
      [file("2026-11-06"), { commit: "one", at: first, author: "Ada" }],
      [file("2026-11-13"), { commit: "two", at: second, author: "Ada" }],
    ]),
    objectives: new Map(),
  });
  const given = (history: History) => after(on(...FRIDAYS), { history });

  it.each<[string, string, string, number]>([
    ["on their day", "2026-11-06T15:00:00Z", "2026-11-13T15:00:00Z", 0],
    ["at the end of the grace of three working days", "2026-11-11T23:00:00Z", "2026-11-18T23:00:00Z", 0],
    ["a day after it", "2026-11-12T08:00:00Z", "2026-11-19T08:00:00Z", 1],
    ["one of them after it", "2026-11-06T15:00:00Z", "2026-11-19T08:00:00Z", 0],
    ["later than is asked about", "2026-11-24T08:00:00Z", "2026-11-24T08:00:00Z", 0],
  ])("committed %s", (_, first, second, count) => {
    expect(raised(checkInDiscipline, given(committed(first, second)))).toHaveLength(count);
  });

  it("is not held against what was moved into the repository with its objective", () => {
    const history = committed("2026-11-22T09:00:00Z");
    expect(subjects(checkInDiscipline, given(history))).toEqual(["@ada"]);
    const moved = new Map([...history.added].map(([path, revision]) => [path, { ...revision, commit: "move" }]));
    expect(subjects(checkInDiscipline, given({ ...history, added: moved }))).toEqual([]);
  });
});

describe("a key result that git knows to have been added to its objective", () => {
  const file = (...ids: string[]): ObjectiveFile => ({
    title: "First value",
    owner: "ada",
    key_results: ids.map((id) => ({ id, title: "Everything is done", type: "percentage" })),
  });
  const brought = { at: "2026-10-01", after: file("kr1") };
  const found = (changes: readonly ChangeGiven[], more: ProgrammeGiven = {}, checkIns = on("2026-11-20")) => {
    const keyResults = [
      aPercentage({ checkIns: on("2026-10-09", "2026-10-16", "2026-10-23", ...FRIDAYS) }),
      aPercentage({ id: "kr2", owner: "nia", checkIns }),
    ];
    const history = aHistory({ changes });
    return raised(checkInDiscipline, { objectives: [{ keyResults }], history, ...more }).map(({ message }) => message);
  };
  const missed = (days: string) => [`Nia Bowen missed ${days} on "Everything is done"`];

  it("owes nothing for the dates up to that day", () => {
    expect(found([brought, { at: "2026-11-13", after: file("kr1", "kr2") }])).toEqual([]);
    expect(found([brought, { at: "2026-11-12", after: file("kr1", "kr2") }])).toEqual(
      missed("1 check-in (Fri 13 Nov)"),
    );
  });

  it("owes all of them when it came with the objective, and where git does not tell", () => {
    const all = missed("3 check-ins (Fri 30 Oct, Fri 6 Nov and Fri 13 Nov)");
    expect(found([{ at: "2026-11-13", after: file("kr1", "kr2") }])).toEqual(all);
    expect(found([brought, { at: "2026-11-13", before: [file("kr1"), file("kr1", "kr2")], after: null }])).toEqual(all);
    expect(found([])).toEqual(all);
    expect(found([], { history: undefined })).toEqual(all);
  });

  it("counts from the first time, however often it was taken out and put back", () => {
    const changes = [
      brought,
      { at: "2026-11-05", after: file("kr1", "kr2") },
      { at: "2026-11-09", after: file("kr1") },
      { at: "2026-11-16", after: file("kr1", "kr2") },
    ];
    expect(found(changes)).toEqual(missed("2 check-ins (Fri 6 Nov and Fri 13 Nov)"));
  });

  it("is asked about by the workspace's clocks, and not with a commit that is yet to come", () => {
    const added = { at: "2026-11-12T23:30:00Z", after: file("kr1", "kr2") };
    expect(found([brought, added])).toHaveLength(1);
    expect(found([brought, added], { settings: { timezone: "Europe/Berlin" } })).toEqual([]);
    expect(found([brought, { ...added, at: "2026-11-24" }])).toHaveLength(1);
  });
});

describe("an objective that was forgotten", () => {
  const forgotten = { id: "growth/partners", owner: "nia", keyResults: [aPercentage()] };
  const kept = { keyResults: [aPercentage({ checkIns: on("2026-10-09", "2026-10-16", "2026-10-23", ...FRIDAYS) })] };
  const rules = [setAndForget, checkInDiscipline];

  it("is said once", () => {
    const { raised: flags } = findFlags(anEvidence({ objectives: [kept, forgotten] }), rules);
    expect(flags).toMatchObject([{ rule: setAndForget, subject: "growth/partners" }]);
  });

  it("does not cover up what its owner missed elsewhere", () => {
    const missing = {
      keyResults: [aPercentage({ owner: "nia", checkIns: on("2026-10-09", "2026-11-13", "2026-11-20") })],
    };
    const tended = { ...kept, id: "growth/website" };
    const { raised: flags } = findFlags(anEvidence({ objectives: [missing, forgotten, tended] }), rules);
    expect(flags.map(({ subject }) => subject)).toEqual(["@nia", "growth/partners"]);
  });

  it("is over with the check-in that ends it, for the whole team", () => {
    const since = (...dates: string[]) => ({
      objectives: [{ keyResults: [aPercentage({ checkIns: on(...dates) })] }, forgotten],
      asOf: "2026-11-23",
    });
    const told = (given: ProgrammeGiven) => findFlags(anEvidence(given), rules).raised.map(({ subject }) => subject);
    const begun = ["2026-10-09", "2026-10-16", "2026-10-23"];
    expect(told(since(...begun))).toEqual(["team:growth"]);
    expect(told(since(...begun, "2026-11-20"))).toEqual(["growth/partners"]);
    expect(told(since(...begun, "2026-10-30", "2026-11-06", "2026-11-20"))).toEqual(["@ada", "growth/partners"]);
  });

  it("is said loudly in a first cycle, in which forgetting is only an info", () => {
    const { raised: flags } = findFlags(anEvidence({ objectives: [kept, forgotten], previous: null }), rules);
    expect(flags.map(({ subject, severity }) => [subject, severity])).toEqual([["@nia", "warning"]]);
  });
});

function byDate(a: CheckInGiven, b: CheckInGiven): number {
  return a.date < b.date ? -1 : 1;
}
