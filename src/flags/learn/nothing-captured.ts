import { counted } from "../../document/words.ts";
import { addDays, daysBetween } from "../../time/dates.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import { activeTeams } from "../facts/active-teams.ts";
import { newestLessons } from "../facts/lessons.ts";
import { flagRule } from "../flag-rule.ts";

export const nothingCaptured = flagRule({
  id: "learn/nothing-captured",
  stage: "learn",
  severity: "info",
  title: "A team that has stopped writing down what it learns",
  looksFor: `A team with active objectives whose last lesson is more than six weeks old: in the library, under \`learned\` in a check-in, or in a reflection.

A team that has never written one down is not flagged: there the habit is missing, and that is for a conversation.`,
  why: "Six weeks of work teach something, mostly by what did not go as thought. What nobody writes down is found out again by the next team, at the same price.",
  remedy:
    "Ask in the next review what we would do differently now, and put the answer into `learned` of the check-in. `okr learn` adds it to the library, where others find it.",
  options: {
    weeks: {
      default: 6,
      min: 1,
      whole: true,
      meaning: "After more than so many weeks without a new lesson a team is flagged.",
    },
  },
  silencedBy: ["engage/set-and-forget"],
  asOf: "2026-11-20",
  trips: [
    {
      file: "learnings/2026-10-05-short-forms.yaml",
      text: yaml`
        by: ada
        lesson: Fewer fields beat better copy.
      `,
    },
  ],
  passes: [
    {
      file: "learnings/2026-10-16-short-forms.yaml",
      text: yaml`
        by: ada
        lesson: Fewer fields beat better copy.
      `,
    },
  ],
  source: "PEEL, learning: no systematic way to capture lessons",
  *find(evidence, { weeks }) {
    const { asOf, voice } = evidence;
    const newest = newestLessons(evidence);
    for (const team of activeTeams(evidence)) {
      const last = newest.get(team.id);
      if (last === undefined) continue;
      const days = daysBetween(last, asOf.date);
      if (days <= weeks * 7) continue;
      yield {
        subject: `team:${team.id}`,
        concerns: [`@${team.lead}`],
        words: () => ({
          message: `${voice.team(team.id)} has written down nothing it learned since ${voice.day(last)}, ${counted(Math.floor(days / 7), "week")} ago`,
          help: "Ask in the next review what you would do differently by now; okr learn keeps the answer.",
          evidence: { team: team.id, lastLesson: last, days },
        }),
        spot: { file: team.file, pointer: ["name"] },
        since: addDays(last, weeks * 7 + 1),
      };
    }
  },
});
