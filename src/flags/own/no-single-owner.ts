import { counted, sentenceList } from "../../document/words.ts";
import { groupBy } from "../../model/group-by.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import type { Evidence } from "../evidence.ts";
import { absenceCause, absenceOn, absenceSpot, coversAway, isUncovered, withNobodyToCover } from "../facts/absence.ts";
import type { Finding, Spot } from "../finding.ts";
import { flagRule } from "../flag-rule.ts";
import { keyResultSpot, objectiveSpot } from "../spots.ts";

export const noSingleOwner = flagRule({
  id: "own/no-single-owner",
  stage: "plan",
  severity: "warning",
  title: "An owner who is not one person, or will not be there",
  looksFor: `Whoever owns an active objective or key result, and:

- is a team, or nobody whom any team knows: that is an error, here as for \`okr validate\`;
- is away on the next two planned check-ins of an active key result, while nobody covers, or whoever covers is away too. People who cover for one another in a circle are \`own/missing-role\`'s.`,
  why: "One name stands for an outcome so that there is somebody to ask. With a team there is nobody in particular, and for two check-ins without cover nobody at all: the number is not looked at, what is stuck is not raised, and those who wait for it do not know whom to ask.",
  remedy:
    "Agree on one person, and write their handle under `owner`; whoever is new gets a line under `members` of their team. Name somebody as `cover` of the absence, in the team's file: they owe, while it lasts, what the owner owes. For an absence of most of the cycle, give the key result another owner.",
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
  silencedBy: ["own/missing-role"],
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
    yield* notOnePerson(evidence);
    yield* awayWithoutCover(evidence, count);
  },
});

/** Whoever owns something and is no person of the workspace, with all of it. */
function* notOnePerson(evidence: Evidence): Generator<Finding> {
  const { people, teams } = evidence.programme;
  const unknown = ownedThings(evidence).filter(({ owner }) => !people.has(owner));
  for (const [owner, things] of groupBy(unknown, (thing) => thing.owner)) {
    const [first] = things;
    if (first === undefined) continue;
    const team = teams.get(owner);
    const names = things.map(({ title }) => `"${title}"`);
    const rest = names.length - NAMED;
    const what = sentenceList([...names.slice(0, NAMED), ...(rest > 0 ? [`${rest} more`] : [])]);
    yield {
      subject: team === undefined ? `@${owner}` : `team:${owner}`,
      severity: "error",
      concerns: [...new Set(things.flatMap(({ reference, team: of }) => [reference, `team:${of}`]))],
      causes: ["owner"],
      words: () => ({
        message: `${what} ${things.length === 1 ? "belongs" : "belong"} to ${team === undefined ? `${owner}, whom no team knows` : `${team.name}, which is a team and not one person`}`,
        help: `Agree with ${evidence.voice.person(team?.lead ?? teams.get(first.team)?.lead ?? owner)} on one person who answers for ${things.length === 1 ? "it" : "them"}, and write the handle under \`owner\`.`,
        evidence: { owner, isTeam: team !== undefined, owned: things.map(({ reference }) => reference) },
      }),
      spot: first.spot,
    };
  }
}

/** So many of the things that somebody owns are named. */
const NAMED = 3;

interface Owned {
  readonly reference: string;
  readonly title: string;
  readonly team: string;
  readonly owner: string;
  readonly spot: Spot;
}

/** The active objectives, and the active key results that have an owner of their own. */
function ownedThings({ activeObjectives, activeKeyResults }: Evidence): Owned[] {
  const owners = new Map(activeObjectives.map(({ id, owner }) => [id, owner]));
  return [
    ...activeObjectives.map((objective) => {
      const { id: reference, title, team, owner } = objective;
      return { reference, title, team, owner, spot: objectiveSpot(objective, ["owner"]) };
    }),
    ...activeKeyResults.flatMap(({ keyResult }) => {
      const { ref: reference, objective, title, team, owner } = keyResult;
      if (owners.get(objective) === owner) return [];
      return [{ reference, title, team, owner, spot: keyResultSpot(keyResult, ["owner"]) }];
    }),
  ];
}

/** Whoever is away for the next check-ins and has left nobody in their place. */
function* awayWithoutCover(evidence: Evidence, count: number): Generator<Finding> {
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
    const covers = coversAway(people, owner, first);
    yield {
      subject: `@${owner}`,
      concerns: [`team:${person.team}`, ...owned],
      causes: [absenceCause(absence)],
      words: () => ({
        message: `${voice.person(owner)} is away from ${voice.day(absence.from)} to ${voice.day(absence.to)} ${withNobodyToCover(covers, voice)}, and owes ${counted(owned.length, "key result")} a check-in on ${sentenceList(dates.map(voice.day))}`,
        help: `Ask somebody${covers.length === 0 ? "" : " who is there"} to check in for ${voice.person(owner)}, and name them as cover in ${person.file}.`,
        evidence: { owner, from: absence.from, to: absence.to, coversAway: covers, checkIns: dates, keyResults: owned },
      }),
      spot: absenceSpot(person, absence),
      since: absence.from,
    };
  }
}

/** The next planned check-ins of the workspace's rhythm, today's included. */
function nextCheckIns({ scorecard: { rhythm }, asOf }: Evidence, count: number): string[] {
  return rhythm.regular.filter((date) => date > rhythm.planningEnds && date >= asOf.date).slice(0, count);
}
