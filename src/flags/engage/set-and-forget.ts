import { counted, sentenceList } from "../../document/words.ts";
import { groupBy } from "../../model/group-by.ts";
import type { ScoredKeyResult } from "../../score/scored.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import type { Objective } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import { isUntouched, type Untended, untended } from "../facts/untended.ts";
import type { Finding } from "../finding.ts";
import { flagRule } from "../flag-rule.ts";
import { objectiveSpot, teamSpot } from "../spots.ts";

export const setAndForget = flagRule({
  id: "engage/set-and-forget",
  stage: "engage",
  severity: "warning",
  title: "Set, and then forgotten",
  looksFor: `Two ways to forget:

- A team none of whose key results was checked in on for three planned dates.
- An objective that nobody has touched since planning, or since it was added, three planned dates after: no check-in on any of its key results, no initiative begun, no decision, escalation or action about it and, where git can be read, no edit of its file.

A date counts when it has passed: what is due today can still be met.`,
  why: "The oldest way to fail with goals is to write them and go back to work. An objective that nobody looks at costs the planning week and changes nothing, and it tells everyone who reads it that the others may not be meant either.",
  remedy:
    "Ask in the next weekly review whether it still matters. If it does, check in on it there and then with `okr checkin`, and give it ten minutes of every week from now on. If not, stop it or put it in the backlog: `state: stopped`, with the reason in a decision.",
  options: {
    dates: {
      default: 3,
      min: 1,
      whole: true,
      meaning: "So many planned dates in a row without any check-in are flagged.",
    },
  },
  asOf: "2026-11-23",
  trips: [
    {
      file: "cycles/2026-Q4/okrs/growth/partners.yaml",
      text: yaml`
        title: Partners bring us operators we would never have met
        owner: bo
        key_results:
          - id: kr1
            title: Open opportunities that came from partners grow from 12 to 40
            type: increase
            start: 12
            target: 40
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/okrs/growth/partners.yaml",
      text: yaml`
        title: Partners bring us operators we would never have met
        owner: bo
        key_results:
          - id: kr1
            title: Open opportunities that came from partners grow from 12 to 40
            type: increase
            start: 12
            target: 40
      `,
    },
    {
      file: "cycles/2026-Q4/checkins/growth/partners/kr1/2026-11-13.yaml",
      text: yaml`
        by: bo
        value: 19
        confidence: 0.6
        progress: Two chandlers signed.
        plans: The breakfast in Southampton.
        problems: None.
      `,
    },
  ],
  source: "PEEL, engagement: goals that are set with care and then ignored for the rest of the quarter",
  *find(evidence, { dates }) {
    for (const [team, keyResults] of evidence.activeByTeam) {
      const ofTeam = untended(keyResults, evidence);
      if (ofTeam.dates.length >= dates) {
        yield forgottenTeam(team, keyResults, ofTeam, evidence);
        continue;
      }
      for (const [id, ofObjective] of groupBy(keyResults, ({ keyResult }) => keyResult.objective)) {
        const objective = evidence.cycle.objectives.get(id);
        const silence = untended(ofObjective, evidence);
        if (objective === undefined || silence.dates.length < dates) continue;
        if (isUntouched(objective, ofObjective, evidence))
          yield forgottenObjective(objective, ofObjective, silence, evidence);
      }
    }
  },
});

function forgottenTeam(
  team: string,
  keyResults: readonly ScoredKeyResult[],
  { lastCheckIn, dates }: Untended,
  evidence: Evidence,
): Finding {
  const { programme, voice, activeObjectives } = evidence;
  const objectives = activeObjectives.filter((objective) => objective.team === team);
  const lead = programme.teams.get(team)?.lead;
  const since = lastCheckIn === null ? "in this cycle" : `since ${voice.day(lastCheckIn)}`;
  const names = objectives.map(({ id }) => id);
  return {
    subject: `team:${team}`,
    concerns: lead === undefined ? names : [...names, `@${lead}`],
    parts: names,
    words: () => ({
      message: `${voice.team(team)} has not checked in ${since} on ${all(keyResults)}: ${said(dates, evidence)}`,
      help: `Ask ${lead === undefined ? "the team" : voice.person(lead)} whether these objectives still matter: if they do, begin with okr checkin in the next review, if not, stop them.`,
      evidence: { team, lastCheckIn, plannedDates: dates, objectives: names },
    }),
    spot: teamSpot(team, objectives, evidence),
    ...sinceFirst(dates),
  };
}

function forgottenObjective(
  objective: Objective,
  keyResults: readonly ScoredKeyResult[],
  { dates }: Untended,
  evidence: Evidence,
): Finding {
  const { id, title, owner, addedOn } = objective;
  const { voice, scorecard } = evidence;
  const since = addedOn > scorecard.rhythm.planningEnds ? "it was added" : "planning";
  return {
    subject: id,
    concerns: [`@${owner}`],
    words: () => ({
      message: `"${title}" has not been touched since ${since}: ${said(dates, evidence)}, without a check-in on ${all(keyResults)}`,
      help: `Ask ${voice.person(owner)} whether it still matters: if it does, begin with okr checkin today, if not, stop it.`,
      evidence: { objective: id, owner, plannedDates: dates },
    }),
    spot: objectiveSpot(objective),
    ...sinceFirst(dates),
  };
}

/** `3 planned dates have passed, the last on Fri 20 Nov` */
function said(dates: readonly string[], { voice }: Evidence): string {
  const passed = `${counted(dates.length, "planned date")} ${dates.length === 1 ? "has" : "have"} passed`;
  return dates.length > 3
    ? `${passed}, the last on ${voice.day(dates.at(-1) ?? "")}`
    : `${passed} (${sentenceList(dates.map(voice.day))})`;
}

function all(keyResults: readonly ScoredKeyResult[]): string {
  return keyResults.length === 1 ? "its key result" : `any of its ${counted(keyResults.length, "key result")}`;
}

function sinceFirst([first]: readonly string[]): Pick<Finding, "since"> {
  return first === undefined ? {} : { since: first };
}
