import { counted } from "../../document/words.ts";
import { addDays, daysBetween } from "../../time/dates.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import type { Evidence } from "../evidence.ts";
import { cyclesRead } from "../facts/held-reviews.ts";
import { sharesOf } from "../facts/lessons.ts";
import { flagRule } from "../flag-rule.ts";

export const nothingShared = flagRule({
  id: "learn/nothing-shared",
  stage: "learn",
  severity: "info",
  title: "Lessons that nobody is told",
  looksFor: `Lessons in the library that have waited for more than a month to be shared, while no session shared any lesson in that time: neither \`shared\` of a lesson nor the minutes of a learning session say so.

Where no lesson was ever shared on record, nothing is flagged.`,
  why: "A library is read by those who search it, and most people do not know that there is something to search for. A session in which somebody tells what did not work also shows that one may.",
  remedy:
    "Hold the next learning session, with two or three of the lessons that wait, told by those who learned them. `okr learning share` notes that it was done.",
  options: {
    days: {
      default: 31,
      min: 1,
      whole: true,
      meaning:
        "After more than so many calendar days without sharing anything it is flagged; 31 are a month at its longest.",
    },
  },
  asOf: "2026-11-20",
  trips: [
    {
      file: "learnings/2026-09-24-short-forms.yaml",
      text: yaml`
        by: ada
        lesson: Fewer fields beat better copy.
        shared: [{date: 2026-10-14, at: learning}]
      `,
    },
    {
      file: "learnings/2026-10-13-call-early.yaml",
      text: yaml`
        by: bo
        lesson: A call on the first day halves the no-shows.
      `,
    },
  ],
  passes: [
    {
      file: "learnings/2026-09-24-short-forms.yaml",
      text: yaml`
        by: ada
        lesson: Fewer fields beat better copy.
        shared: [{date: 2026-10-14, at: learning}]
      `,
    },
    {
      file: "learnings/2026-10-13-call-early.yaml",
      text: yaml`
        by: bo
        lesson: A call on the first day halves the no-shows.
        shared: [{date: 2026-11-18, at: learning}]
      `,
    },
  ],
  source: "PEEL, learning: no formal way to share lessons",
  *find(evidence, { days }) {
    const { asOf, voice, learnings } = evidence;
    const last = lastShare(evidence);
    const waiting = learnings.filter((lesson) => sharesOf(lesson, evidence).length === 0);
    const oldest = waiting[0];
    if (last === null || oldest === undefined) return;
    const since = oldest.date > last ? oldest.date : last;
    if (daysBetween(since, asOf.date) <= days) return;
    yield {
      subject: null,
      concerns: [...new Set(waiting.map(({ by }) => `@${by}`))],
      words: () => ({
        message: `${counted(waiting.length, "lesson")} ${waiting.length === 1 ? "waits" : "wait"} to be shared, and the last session that shared any was on ${voice.day(last)}, ${counted(daysBetween(last, asOf.date), "day")} ago`,
        help: `Tell ${waiting.length === 1 ? "it" : "two or three of them"} in the next learning session, and note it with okr learning share.`,
        evidence: { lastShared: last, days: daysBetween(last, asOf.date), waiting: waiting.map(({ id }) => id) },
      }),
      spot: { file: oldest.file, pointer: ["lesson"] },
      since: addDays(since, days + 1),
    };
  },
});

/** The newest day on which a lesson was shared; null when none ever was. */
function lastShare(evidence: Evidence): string | null {
  const shares = evidence.learnings.flatMap((lesson) => sharesOf(lesson, evidence));
  const sessions = cyclesRead(evidence).flatMap(({ reviews }) =>
    [...reviews.values()].filter(({ kind, learnings = [] }) => kind === "learning" && learnings.length > 0),
  );
  const days = [...shares, ...sessions.map(({ date }) => date).filter((date) => date <= evidence.asOf.date)];
  return days.sort().at(-1) ?? null;
}
