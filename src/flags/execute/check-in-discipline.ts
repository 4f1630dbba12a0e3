import { counted, sentenceList } from "../../document/words.ts";
import { groupBy } from "../../model/group-by.ts";
import type { ExampleFile } from "../../model/rule.ts";
import { nameOf } from "../../score/key-result-facts.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import type { Evidence } from "../evidence.ts";
import { type CheckInFault, checkInFaults } from "../facts/check-in-faults.ts";
import type { Spot } from "../finding.ts";
import { flagRule } from "../flag-rule.ts";
import { keyResultSpot } from "../spots.ts";

/** An objective whose first check-in was owed on 13 November. */
const OBJECTIVE: ExampleFile = {
  file: "cycles/2026-Q4/okrs/growth/activation.yaml",
  text: yaml`
    title: New customers reach first value in their first week
    owner: ada
    added_on: 2026-11-11
    key_results:
      - id: kr1
        title: Week-one activation rises from 31% to 45%
        type: increase
        metric: Week-one activation
        unit: "%"
        start: 31
        target: 45
  `,
};

export const checkInDiscipline = flagRule({
  id: "execute/check-in-discipline",
  stage: "execute",
  severity: "warning",
  title: "Check-ins are missed, late or incomplete",
  looksFor: `Someone who, in the newest planned dates of the key results that they answer for,

- missed a check-in: the next planned date came, and there had been none since the date before,
- was late on several dates: after the planned date or, where git can be read, committed so long after its own date that it must have been written afterwards,
- or left one incomplete: without a confidence, or without a word on progress, plans or problems.

It is one finding a person. While the owner is away the cover owes the check-in, and where nobody covers nobody is told. What is due, or overdue with the next date still to come, is not missed yet. For a key result that was added to an objective later nothing is missed up to that day, where git can be read. Several key results that are late for the same date count once.`,
  why: "Everything else that a programme says rests on what its owners said last. A number alone is a third of a check-in: without the confidence nobody hears a doubt in time, and without the words nobody can help. Where it slips in the first weeks it does not come back, which is why this is said loudly from the first cycle on.",
  remedy:
    "Ask what gets in the way on that day, and move the day before giving up the habit. `okr checkin` goes through everything that one person owes, and `--amend` completes what was left short.",
  options: {
    dates: {
      default: 4,
      min: 1,
      whole: true,
      meaning: "So many planned dates of a key result are looked at, the newest that have come.",
    },
    missed: { default: 1, min: 1, whole: true, meaning: "So many missed check-ins are flagged." },
    late: { default: 2, min: 1, whole: true, meaning: "So many planned dates with a late check-in are flagged." },
    incomplete: { default: 1, min: 1, whole: true, meaning: "So many incomplete check-ins are flagged." },
  },
  inFirstCycle: "loud",
  silencedBy: ["engage/set-and-forget"],
  asOf: "2026-11-20",
  trips: [
    OBJECTIVE,
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-13.yaml",
      text: yaml`
        by: ada
        value: 36.4
      `,
    },
  ],
  passes: [
    OBJECTIVE,
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-13.yaml",
      text: yaml`
        by: ada
        value: 36.4
        confidence: 0.6
        progress: Second draft with legal.
        plans: Meet counsel on Tuesday.
        problems: None of our own.
      `,
    },
  ],
  source: "PEEL, execution: check-ins that are not made on time or say too little",
  *find(evidence, { dates, missed, late, incomplete }) {
    for (const [handle, faults] of groupBy(checkInFaults(evidence, dates), ({ owedBy }) => owedBy)) {
      const sorted = sortedByKind(faults);
      const [worst] = [...sorted.missed, ...sorted.incomplete, ...sorted.late];
      const lateDates = new Set(sorted.late.map(({ date }) => date));
      const isBad = sorted.missed.length >= missed || lateDates.size >= late || sorted.incomplete.length >= incomplete;
      if (worst === undefined || !isBad) continue;
      const refs = [...new Set(faults.map(({ scored }) => scored.keyResult.ref))];
      yield {
        subject: `@${handle}`,
        concerns: refs,
        parts: refs,
        words: () => ({
          message: messageOf(handle, sorted, refs, evidence),
          help: helpFor(handle, sorted, evidence),
          evidence: {
            owner: handle,
            keyResults: refs,
            missed: sorted.missed.map(asData),
            late: sorted.late.map(asData),
            incomplete: sorted.incomplete.map((fault) => ({ ...asData(fault), missing: fault.checkIn?.missing ?? [] })),
          },
        }),
        spot: spotOf(worst),
        since: faults.map(({ date }) => date).reduce((a, b) => (b < a ? b : a)),
      };
    }
  },
});

type ByKind = Readonly<Record<CheckInFault["kind"], readonly CheckInFault[]>>;

function sortedByKind(faults: readonly CheckInFault[]): ByKind {
  const of = (kind: CheckInFault["kind"]) => faults.filter((fault) => fault.kind === kind);
  return { missed: of("missed"), late: of("late"), incomplete: of("incomplete") };
}

function messageOf(handle: string, sorted: ByKind, refs: readonly string[], { scorecard, voice }: Evidence): string {
  const days = (faults: readonly CheckInFault[]) =>
    `(${sentenceList([...new Set(faults.map(({ date }) => date))].sort().map(voice.day))})`;
  const { missed, late, incomplete } = sorted;
  const said = [
    missed.length > 0 ? `missed ${counted(missed.length, "check-in")} ${days(missed)}` : "",
    late.length > 0 ? `was late with ${counted(late.length, "check-in")} ${days(late)}` : "",
    incomplete.length > 0
      ? `left ${counted(incomplete.length, "check-in")} without ${missingIn(incomplete)} ${days(incomplete)}`
      : "",
  ].filter((part) => part !== "");
  const only = refs.length === 1 ? scorecard.keyResultsByRef.get(refs[0] ?? "") : undefined;
  const where = only === undefined ? `${refs.length} key results` : `"${voice.keyResult(nameOf(only))}"`;
  return `${voice.person(handle)} ${sentenceList(said)} on ${where}`;
}

/** Everything that some check-ins lack: `confidence or plans`. */
function missingIn(incomplete: readonly CheckInFault[]): string {
  const parts = new Set(incomplete.flatMap(({ checkIn }) => checkIn?.missing ?? []));
  return sentenceList([...parts]).replace(/ and (?!.* and )/, " or ");
}

function helpFor(handle: string, sorted: ByKind, { voice }: Evidence): string {
  const person = voice.person(handle);
  if (sorted.missed.length === 0 && sorted.late.length === 0) {
    return `Ask ${person} for the rest: okr checkin --amend adds the confidence and the words to what is there.`;
  }
  return `Ask ${person} what gets in the way on check-in day; okr checkin goes through all that is owed in a few minutes.`;
}

/** Where it would be mended: the check-in that falls short, or the key result that has none. */
function spotOf({ checkIn, scored }: CheckInFault): Spot {
  return checkIn === null ? keyResultSpot(scored.keyResult) : { file: checkIn.file, pointer: ["by"] };
}

function asData({ scored, date, checkIn }: CheckInFault) {
  return { keyResult: scored.keyResult.ref, date, file: checkIn?.file ?? null };
}
