import { teamOf } from "../../score/team-scope.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import type { Objective } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import { flagRule } from "../flag-rule.ts";

export const noTradeOff = flagRule({
  id: "govern/no-trade-off",
  stage: "execute",
  severity: "warning",
  title: "Work was added and nothing stopped",
  looksFor: `An objective that a team added to its others after planning had ended, while nothing of that team's gave way:

- the objective says nothing under \`gives_way\`, and no decision about it does,
- none of the team's objectives, key results and initiatives is stopped or in the backlog,
- and no decision of the cycle stopped something of the team's.`,
  why: "Nobody's week got longer when the new work came. If no one says what gives way, the team chooses in silence, or everything slips a little, and the plan that was agreed is worth less for everybody who relied on it.",
  remedy:
    "Settle what stops or waits, with whoever asked for the new work, and write it under `gives_way` of the objective. `okr decide` records it where others see it.",
  options: {
    added: {
      default: 1,
      min: 1,
      whole: true,
      meaning: "From so many objectives that a team added after planning on, something is expected to give way.",
    },
  },
  silencedBy: ["execute/unrecorded-priority-change"],
  asOf: "2026-11-20",
  trips: [
    {
      file: "cycles/2026-Q4/okrs/growth/referrals.yaml",
      text: yaml`
        title: Customers bring customers
        owner: bo
        added_on: 2026-11-02
        key_results:
          - {id: kr1, title: Sign-ups by referral grow from 0 to 200, type: increase, start: 0, target: 200}
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/okrs/growth/referrals.yaml",
      text: yaml`
        title: Customers bring customers
        owner: bo
        added_on: 2026-11-02
        gives_way: The winter price test waits until January.
        key_results:
          - {id: kr1, title: Sign-ups by referral grow from 0 to 200, type: increase, start: 0, target: 200}
      `,
    },
  ],
  source: "Repair: new work is added and old work is not removed",
  *find(evidence, { added: least }) {
    const { activeObjectives, scorecard, voice } = evidence;
    const late = activeObjectives.filter(({ addedOn }) => addedOn > scorecard.rhythm.planningEnds);
    const relieved = new Set([...new Set(late.map(({ team }) => team))].filter((team) => gaveWay(team, evidence)));
    for (const objective of late) {
      const { id, team, owner, title, addedOn } = objective;
      const count = late.filter((each) => each.team === team).length;
      const others = activeObjectives.filter((other) => other.team === team && other.id !== id).length;
      if (count < least || others === 0) continue;
      if (relieved.has(team) || saysWhatGivesWay(objective, evidence)) continue;
      yield {
        subject: id,
        concerns: [`team:${team}`, `@${owner}`],
        words: () => ({
          message: `${voice.team(team)} took on "${title}" on ${voice.day(addedOn)}, and ${others === 1 ? "its other objective goes" : `its ${others} other objectives go`} on as before`,
          help: "Agree what gives way, write it under gives_way, and say it to whoever counted on it.",
          evidence: { objective: id, team, addedOn, planningEnded: scorecard.rhythm.planningEnds },
        }),
        spot: { file: objective.file, pointer: ["added_on"] },
        since: addedOn,
      };
    }
  },
});

function saysWhatGivesWay({ id, gives_way }: Objective, evidence: Evidence): boolean {
  return gives_way !== undefined || evidence.decisionsOn(id).some((decision) => decision.gives_way !== undefined);
}

/** Whether something of a team's was stopped or put off in the cycle; the files do not always say when. */
function gaveWay(team: string, { scorecard, decisions }: Evidence): boolean {
  const own = scorecard.objectives.map(({ objective }) => objective).filter((objective) => objective.team === team);
  const ended = own.some(
    ({ state, keyResults, initiatives = [] }) =>
      isOff(state) ||
      keyResults.some((keyResult) => isOff(keyResult.state)) ||
      initiatives.some((initiative) => initiative.state === "stopped"),
  );
  return ended || decisions.some(({ kind, affects }) => kind === "stop" && affects.map(teamOf).includes(team));
}

function isOff(state: string): boolean {
  return state === "stopped" || state === "backlog";
}
