import { counted, sentenceList } from "../../document/words.ts";
import { groupBy } from "../../model/group-by.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import type { Evidence } from "../evidence.ts";
import { absenceOn, absenceSpot, isUncovered } from "../facts/absence.ts";
import { flagRule } from "../flag-rule.ts";

export const noSingleOwner = flagRule({
  id: "own/no-single-owner",
  stage: "plan",
  severity: "warning",
  title: "An owner who will not be there",
  looksFor: `Whoever owns an active key result and is away on the next two planned check-ins, while nobody covers, or whoever covers is away too.

That an owner is one person who is known, and not a team, is an error of the format: \`okr validate\` reports it.`,
  why: "One name stands for an outcome so that there is somebody to ask. For two check-ins there is nobody: the number is not looked at, what is stuck is not raised, and those who wait for it do not know whom to ask.",
  remedy:
    "Name somebody as `cover` of the absence, in the team's file: they owe, while it lasts, what the owner owes. For an absence of most of the cycle, give the key result another owner.",
  options: {
    check_ins: {
      default: 2,
      min: 1,
      whole: true,
      meaning: "So many of the next planned check-ins in a row that an owner is away for are flagged.",
    },
  },
  inFirstCycle: "loud",
  whilePlanning: "speaks",
  asOf: "2026-11-16",
  trips: [
    {
      file: "teams/growth.yaml",
      text: yaml`
        name: Growth
        level: department
        parent: company
        lead: ada
        members:
          ada:
            name: Ada Okafor
            away: [{from: 2026-11-16, to: 2026-11-27}]
          bo: {name: Bo Chen}
      `,
    },
  ],
  passes: [
    {
      file: "teams/growth.yaml",
      text: yaml`
        name: Growth
        level: department
        parent: company
        lead: ada
        members:
          ada:
            name: Ada Okafor
            away: [{from: 2026-11-16, to: 2026-11-27, cover: bo}]
          bo: {name: Bo Chen}
      `,
    },
  ],
  source: "Implementation: one owner for each outcome",
  *find(evidence, { check_ins: count }) {
    const { people } = evidence.programme;
    const dates = nextCheckIns(evidence, count);
    const [first] = dates;
    if (first === undefined || dates.length < count) return;
    for (const [owner, keyResults] of groupBy(evidence.activeKeyResults, ({ keyResult }) => keyResult.owner)) {
      const person = people.get(owner);
      const absence = absenceOn(person, first);
      if (person === undefined || absence === null) continue;
      if (!dates.every((date) => isUncovered(people, owner, date))) continue;
      const { voice } = evidence;
      const owned = keyResults.map(({ keyResult }) => keyResult.ref);
      yield {
        subject: `@${owner}`,
        concerns: [`team:${person.team}`, ...owned],
        message: `${voice.person(owner)} is away from ${voice.day(absence.from)} to ${voice.day(absence.to)} with nobody to cover, and owes ${counted(owned.length, "key result")} a check-in on ${sentenceList(dates.map(voice.day))}`,
        help: `Ask somebody to check in for ${voice.person(owner)}, and name them as cover in ${person.file}.`,
        evidence: { owner, from: absence.from, to: absence.to, checkIns: dates, keyResults: owned },
        spot: absenceSpot(person, absence),
        since: absence.from,
      };
    }
  },
});

/** The next planned check-ins of the workspace's rhythm, today's included. */
function nextCheckIns({ scorecard: { rhythm }, asOf }: Evidence, count: number): string[] {
  return rhythm.regular.filter((date) => date > rhythm.planningEnds && date >= asOf.date).slice(0, count);
}
