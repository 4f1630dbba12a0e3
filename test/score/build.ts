import type { KeyResultFile } from "../../src/model/key-result.ts";
import type { ObjectiveFile } from "../../src/model/objective.ts";
import type { SettingsFile } from "../../src/model/settings.ts";
import type { Absence } from "../../src/model/team.ts";
import type { Programme } from "../../src/score/scorecard.ts";
import { settingsFrom } from "../../src/workspace/settings.ts";
import type {
  CheckIn,
  CheckInFacts,
  Cycle,
  KeyResult,
  Objective,
  Person,
  Reflection,
  Team,
} from "../../src/workspace/workspace.ts";

/** The cycle that tests live in unless they need another: its first Friday after planning is 2026-10-09. */
export const Q4 = { id: "2026-Q4", starts: "2026-10-01", ends: "2026-12-31" };

/** What a test says about a check-in: its date, and the value or the facts that matter. */
export type CheckInGiven = Omit<CheckInFacts, "by"> & { date: string };

/** What a test says about a key result beside what its file holds. */
export type KeyResultGiven = KeyResultFile & { checkIns?: CheckInGiven[] };

/** What a test says about an objective: what its file holds, where it stands, and its key results. */
export type ObjectiveGiven = Partial<Omit<ObjectiveFile, "key_results">> & {
  id?: string;
  keyResults: KeyResultGiven[];
};

/** An objective with everything filled in, as the loader would. `id` is `team/objective`, `growth/activation` if not said. */
export function anObjective(given: ObjectiveGiven, cycle = Q4): Objective {
  const { id = "growth/activation", keyResults, ...file } = given;
  const objective: Omit<Objective, "keyResults"> = {
    title: "New customers reach first value",
    owner: "ada",
    ...file,
    id,
    team: id.split("/")[0] ?? "",
    cycle: cycle.id,
    file: `cycles/${cycle.id}/okrs/${id}.yaml`,
    commitment: file.commitment ?? "stretch",
    state: file.state ?? "active",
    addedOn: file.added_on ?? cycle.starts,
  };
  return { ...objective, keyResults: keyResults.map((one, index) => aKeyResultOf(objective, one, index)) };
}

function aKeyResultOf(
  objective: Omit<Objective, "keyResults">,
  { checkIns = [], ...file }: KeyResultGiven,
  index: number,
): KeyResult {
  const ref = `${objective.id}/${file.id}`;
  return {
    ...file,
    ref,
    index,
    cycle: objective.cycle,
    objective: objective.id,
    team: objective.team,
    file: objective.file,
    owner: file.owner ?? objective.owner,
    weight: file.weight ?? 1,
    primary: file.primary ?? false,
    state: objective.state === "active" ? (file.state ?? "active") : objective.state,
    commitment: objective.commitment,
    addedOn: objective.addedOn,
    initiatives: (objective.initiatives ?? [])
      .filter((initiative) => initiative.for === file.id)
      .map((initiative) => ({ ...initiative, state: initiative.state ?? "todo" })),
    checkIns: checkIns.map((given) => aCheckIn(objective.cycle, ref, given)),
  };
}

function aCheckIn(cycle: string, ref: string, given: CheckInGiven): CheckIn {
  return { by: "ada", ...given, file: `cycles/${cycle}/checkins/${ref}/${given.date}.yaml` };
}

/** A single key result of an objective of its own. */
export function aKeyResult(given: KeyResultGiven, objective: Omit<ObjectiveGiven, "keyResults"> = {}): KeyResult {
  const [keyResult] = anObjective({ ...objective, keyResults: [given] }).keyResults;
  if (keyResult === undefined) throw new Error("an objective without key results");
  return keyResult;
}

/** An increase from 31 to 45, checked in as said; anything can be said otherwise. */
export function anIncrease(given: Partial<Extract<KeyResultGiven, { type: "increase" }>> = {}): KeyResultGiven {
  return { id: "kr1", title: "Activation rises", type: "increase", start: 31, target: 45, ...given };
}

/** A percentage, the plainest of key results: progress is value / 100. */
export function aPercentage(given: Partial<Extract<KeyResultGiven, { type: "percentage" }>> = {}): KeyResultGiven {
  return { id: "kr1", title: "Everything is done", type: "percentage", ...given };
}

export function aTeam(id: string, given: Partial<Team> = {}): Team {
  return { id, name: id, level: "team", parent: "company", lead: "ada", file: `teams/${id}.yaml`, ...given };
}

export function aPerson(handle: string, away: Absence[] = []): Person {
  return { handle, team: "growth", name: handle, email: null, away, file: "teams/growth.yaml" };
}

export interface WorkspaceGiven {
  settings?: Partial<SettingsFile>;
  teams?: Team[];
  people?: Person[];
  cycle?: { id: string; starts: string; ends: string };
  objectives?: ObjectiveGiven[];
  reflections?: Reflection[];
}

/** A workspace of one cycle, with a company and a growth department unless other teams are given. */
export function aWorkspace(given: WorkspaceGiven = {}): { workspace: Programme; cycle: Cycle } {
  const teams = given.teams ?? [
    aTeam("company", { level: "company", parent: undefined }),
    aTeam("growth", { level: "department" }),
  ];
  const dates = given.cycle ?? Q4;
  const objectives = (given.objectives ?? []).map((objective) => anObjective(objective, dates));
  const cycle: Cycle = {
    ...dates,
    file: `cycles/${dates.id}/cycle.yaml`,
    state: "active",
    loaded: true,
    objectives: new Map(objectives.map((objective) => [objective.id, objective])),
    escalations: new Map(),
    decisions: new Map(),
    reviews: new Map(),
    reflections: new Map((given.reflections ?? []).map((reflection) => [reflection.objective, reflection])),
    hasReflections: (given.reflections ?? []).length > 0,
  };
  const workspace: Programme = {
    settings: settingsFrom({ organisation: "Harbour", ...given.settings }),
    teams: new Map(teams.map((team) => [team.id, team])),
    people: new Map((given.people ?? [aPerson("ada")]).map((person) => [person.handle, person])),
  };
  return { workspace, cycle };
}
