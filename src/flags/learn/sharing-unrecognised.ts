import { counted } from "../../document/words.ts";
import { addDays, daysBetween } from "../../time/dates.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import { sharesOf, thanksFor } from "../facts/lessons.ts";
import { flagRule } from "../flag-rule.ts";

export const sharingUnrecognised = flagRule({
  id: "learn/sharing-unrecognised",
  stage: "learn",
  severity: "info",
  title: "Lessons that were shared, and nobody said thank you",
  looksFor: `Lessons that were shared in the cycle, the first of them at least two weeks ago, and not one that anybody has thanked for.

Where nobody ever thanked for a lesson on record, people may do so aloud, and nothing is flagged.`,
  why: "Telling others what went wrong takes some courage, and writing it down takes an hour that nobody asked for. Both happen again where somebody noticed.",
  remedy:
    "`okr learning thank` takes a moment. Best from whoever leads, and best for a lesson about something that failed.",
  options: {
    days: {
      default: 14,
      min: 1,
      whole: true,
      meaning: "So many calendar days after the first lesson of the cycle was shared, thanks are missed.",
    },
  },
  whenClosed: "speaks",
  asOf: "2026-11-20",
  trips: [
    {
      file: "learnings/2026-09-24-short-forms.yaml",
      text: yaml`
        by: ada
        lesson: Fewer fields beat better copy.
        shared: [{date: 2026-09-25}]
        thanks: [{by: mira, date: 2026-09-25}]
      `,
    },
    {
      file: "learnings/2026-10-13-call-early.yaml",
      text: yaml`
        by: bo
        lesson: A call on the first day halves the no-shows.
        shared: [{date: 2026-10-21, at: learning}]
      `,
    },
  ],
  passes: [
    {
      file: "learnings/2026-10-13-call-early.yaml",
      text: yaml`
        by: bo
        lesson: A call on the first day halves the no-shows.
        shared: [{date: 2026-10-21, at: learning}]
        thanks: [{by: mira, date: 2026-10-22}]
      `,
    },
  ],
  source: "PEEL, learning: sharing that is not recognised",
  *find(evidence, { days }) {
    const { asOf, cycle, learnings, voice } = evidence;
    if (learnings.every((lesson) => thanksFor(lesson, evidence).length === 0)) return;
    const shared = learnings
      .map((lesson) => ({
        lesson,
        date: sharesOf(lesson, evidence).find((day) => day >= cycle.starts && day <= cycle.ends),
      }))
      .filter((each): each is typeof each & { date: string } => each.date !== undefined)
      .sort((a, b) => (a.date < b.date ? -1 : 1));
    const [first] = shared;
    if (first === undefined || daysBetween(first.date, asOf.date) < days) return;
    if (shared.some(({ lesson }) => thanksFor(lesson, evidence).length > 0)) return;
    yield {
      subject: null,
      concerns: [...new Set(shared.map(({ lesson }) => `@${lesson.by}`))],
      words: () => ({
        message: `${counted(shared.length, "lesson")} ${shared.length === 1 ? "was" : "were"} shared since ${voice.day(first.date)} and nobody has thanked for ${shared.length === 1 ? "it" : "any of them"}`,
        help: `Thank ${voice.person(first.lesson.by)} for the first of them: okr learning thank ${first.lesson.id}.`,
        evidence: { firstShared: first.date, lessons: shared.map(({ lesson }) => lesson.id) },
      }),
      spot: { file: first.lesson.file, pointer: ["shared"] },
      since: addDays(first.date, days),
    };
  },
});
