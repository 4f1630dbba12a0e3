import { counted, sentenceList } from "../../document/words.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import { flagRule } from "../flag-rule.ts";

export const tooManyPriorities = flagRule({
  id: "govern/too-many-priorities",
  stage: "execute",
  severity: "warning",
  title: "Too many priorities, or none",
  looksFor: "More than five enterprise priorities for the year of the cycle, or none at all.",
  why: "With seven priorities every piece of work serves one, so nothing has to be turned down, and each leader puts another one first. Without any, teams choose for themselves what the company is about, and find out in the review that they chose differently.",
  remedy:
    "Rank them, keep the few that would win an argument about people or money, and say of the others that they wait. They stand in `priorities/<year>.yaml`, the most important first.",
  options: {
    max: {
      default: 5,
      min: 1,
      whole: true,
      meaning: "The most priorities that a year may have.",
    },
  },
  asOf: "2026-11-20",
  trips: [
    {
      file: "priorities/2026.yaml",
      text: yaml`
        priorities:
          - {id: win, title: Win the mid-market, owner: mira}
          - {id: keep, title: Keep the customers we have, owner: mira}
          - {id: trust, title: Be the system nobody worries about, owner: mira}
          - {id: money, title: Stand on our own money, owner: mira}
          - {id: abroad, title: Open in two countries, owner: mira}
          - {id: people, title: Be a place where people stay, owner: mira}
      `,
    },
  ],
  passes: [
    {
      file: "priorities/2026.yaml",
      text: yaml`
        priorities:
          - {id: win, title: Win the mid-market, owner: mira}
          - {id: keep, title: Keep the customers we have, owner: mira}
          - {id: trust, title: Be the system nobody worries about, owner: mira}
      `,
    },
  ],
  source: "Implementation: executives who keep adding priorities and do not rank them",
  *find({ programme, cycle }, { max }) {
    const year = cycle.id.slice(0, 4);
    const priorities = [...programme.priorities.values()]
      .filter((priority) => priority.year === year)
      .sort((a, b) => a.rank - b.rank);
    if (priorities.length === 0) {
      yield {
        subject: null,
        words: () => ({
          message: `${year} has no enterprise priorities, so each team chooses for itself what the company is about`,
          help: `Agree on the three to five that matter most, and write them in rank order into priorities/${year}.yaml.`,
          evidence: { year, priorities: [] },
        }),
        spot: { file: cycle.file, pointer: [] },
      };
    }
    const surplus = priorities[max];
    if (surplus === undefined) return;
    const extra = priorities.slice(max).map(({ title }) => `"${title}"`);
    yield {
      subject: null,
      concerns: priorities.map(({ id }) => `priority:${id}`),
      words: () => ({
        message: `${year} has ${counted(priorities.length, "enterprise priority", "enterprise priorities")}, and teams can follow ${max} at most`,
        help: `Decide what waits: by rank it would be ${sentenceList(extra.slice(0, 3))}${extra.length > 3 ? " and those after" : ""}.`,
        evidence: { year, max, priorities: priorities.map(({ id }) => id) },
      }),
      spot: { file: surplus.file, pointer: ["priorities", max, "title"] },
    };
  },
});
