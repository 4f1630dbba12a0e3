import { sentenceList } from "../../document/words.ts";
import type { Hole } from "../../escalation/holes.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import type { Finding, Spot } from "../finding.ts";
import { absenceCause, absenceOn, absenceSpot } from "./absence.ts";

type Kind<Name extends Hole["kind"]> = Extract<Hole, { kind: Name }>;

const ROLES = { sponsor: "sponsor", "rollout-lead": "rollout lead", arbiter: "arbiter" };
/** The key under `roles` of each, and what is lost without it. */
const KEYS = { sponsor: "sponsor", "rollout-lead": "rollout_lead", arbiter: "arbiters" };
const LOST = {
  sponsor: "what only the top can decide has nobody to go to",
  "rollout-lead": "nobody looks after the programme itself",
  arbiter: "what two departments cannot settle has nobody to go to",
};

/** The roles of the settings that nobody has: one finding, since one place in okr.yaml mends them all. */
export function* rolesFinding(holes: readonly Hole[], evidence: Evidence): Generator<Finding> {
  const missing = of("no-role", holes).map(({ role }) => role);
  const [first] = missing;
  if (first === undefined) return;
  const lost = missing.length === 1 ? `: ${LOST[first]}` : "";
  yield {
    subject: null,
    words: () => ({
      message: `The programme has ${sentenceList(missing.map((role) => `no ${ROLES[role]}`))}${lost}`,
      help: `Name them in okr.yaml under roles: ${sentenceList(missing.map((role) => KEYS[role]))}.`,
      evidence: { missing, problem: evidence.programme.settings.problem },
    }),
    spot: settingsSpot("roles"),
  };
}

/** The owners of tiers for whom nobody stands in: one finding, however many teams it is about. */
export function* deputiesFinding(holes: readonly Hole[], { programme, voice }: Evidence): Generator<Finding> {
  const alone = of("no-deputy", holes);
  const [first] = alone;
  if (first === undefined) return;
  const teams = alone.flatMap(({ team }) => team ?? []);
  const named = alone.map(({ owner, team, tiers }) => {
    const role = team === null ? `tier ${sentenceList(tiers.map(String))}` : voice.team(team);
    return `${voice.person(owner)} (${role})`;
  });
  const shown = named.length > 4 ? [...named.slice(0, 3), `${named.length - 3} more`] : named;
  const more = teams.length > 3 ? [`${teams.length - 3} more`] : [];
  const file = programme.teams.get(teams[0] ?? "")?.file;
  yield {
    subject: null,
    concerns: [...teams.map((team) => `team:${team}`), ...new Set(alone.map(({ owner }) => `@${owner}`))],
    words: () => ({
      message: `Nobody stands in for ${sentenceList(shown)} when they are away: what is escalated to them waits, or goes further up`,
      help:
        teams.length === 0
          ? "Name a deputy for the tier in okr.yaml, under escalation."
          : `Name a deputy in ${sentenceList([...filesOf(teams.slice(0, 3), programme), ...more])}.`,
      evidence: { withoutDeputy: alone.map(({ owner, team, tiers }) => ({ owner, team, tiers })) },
    }),
    spot:
      file === undefined ? settingsSpot("escalation", "tiers", String(first.tiers[0])) : { file, pointer: ["lead"] },
  };
}

/** A tier that has no owner for some teams. */
export function* ownersFindings(holes: readonly Hole[], { voice }: Evidence): Generator<Finding> {
  for (const { tier, teams } of of("no-owner", holes)) {
    yield {
      subject: null,
      concerns: teams.map((team) => `team:${team}`),
      words: () => ({
        message: `Tier ${tier} of escalation has no owner for what comes from ${sentenceList(teams.map(voice.team))}`,
        help: `Name an owner for tier ${tier} in okr.yaml, under escalation.`,
        evidence: { tier, teams },
      }),
      spot: settingsSpot("escalation", "tiers", String(tier)),
    };
  }
}

/** People who stand in for one another in a circle. */
export function* loopFindings(holes: readonly Hole[], evidence: Evidence): Generator<Finding> {
  const { voice, programme } = evidence;
  for (const { people, on } of of("cover-loop", holes)) {
    const circle = sentenceList(people.map(voice.person));
    const [first = ""] = people;
    yield {
      subject: `@${first}`,
      concerns: people.map((handle) => `@${handle}`),
      causes: absenceCauses(first, on, programme),
      parts: people.flatMap((handle) => absenceCauses(handle, on, programme).map((cause) => `@${handle}/${cause}`)),
      words: () => ({
        message:
          people.length === 1
            ? `${circle} covers for themselves from ${voice.day(on)}, so that nobody does`
            : `${circle} are away together on ${voice.day(on)} and cover for one another, so that nobody does`,
        help: "Name as cover of one of the absences somebody who is there.",
        evidence: { people, on },
      }),
      spot: coverSpot(first, on, programme),
      since: on,
    };
  }
  for (const { people } of of("deputy-loop", holes)) {
    const circle = sentenceList(people.map(voice.person));
    yield {
      subject: `@${people[0]}`,
      concerns: people.map((handle) => `@${handle}`),
      causes: ["deputy"],
      words: () => ({
        message:
          people.length === 1
            ? `${circle} is named as their own deputy`
            : `${circle} are one another's deputies, so that with all of them away nobody stands in`,
        help: "Name as one of the deputies somebody from outside the circle.",
        evidence: { people },
      }),
      spot: deputySpot(people[0] ?? "", programme),
    };
  }
}

function of<Name extends Hole["kind"]>(kind: Name, holes: readonly Hole[]): Kind<Name>[] {
  return holes.filter((hole): hole is Kind<Name> => hole.kind === kind);
}

function filesOf(teams: readonly string[], programme: Pick<Workspace, "teams">): string[] {
  return teams.flatMap((id) => programme.teams.get(id)?.file ?? []);
}

function settingsSpot(...pointer: string[]): Spot {
  return { file: "okr.yaml", pointer, at: "key" };
}

function absenceCauses(handle: string, date: string, { people }: Pick<Workspace, "people">): string[] {
  const absence = absenceOn(people.get(handle), date);
  return absence === null ? [] : [absenceCause(absence)];
}

function coverSpot(handle: string, date: string, { people }: Pick<Workspace, "people">): Spot {
  const person = people.get(handle);
  const absence = absenceOn(person, date);
  return person === undefined || absence === null ? settingsSpot() : absenceSpot(person, absence);
}

function deputySpot(handle: string, { teams }: Pick<Workspace, "teams">): Spot {
  const led = [...teams.values()].find(({ lead, deputy }) => lead === handle && deputy !== undefined);
  return led === undefined ? settingsSpot("escalation", "tiers") : { file: led.file, pointer: ["deputy"] };
}
