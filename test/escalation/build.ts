import type { Organisation } from "../../src/escalation/organisation.ts";
import { type EscalationState, escalationState } from "../../src/escalation/state.ts";
import type { EscalationEvent } from "../../src/model/escalation.ts";
import type { SettingsFile } from "../../src/model/settings.ts";
import type { Absence } from "../../src/model/team.ts";
import type { AsOf } from "../../src/time/as-of.ts";
import type { Cycle, Escalation, Person, Team } from "../../src/workspace/workspace.ts";
import { anEscalation } from "../reviews/build.ts";
import { aPerson, aTeam, aWorkspace, type ObjectiveGiven } from "../score/build.ts";

/**
 * A company whose sponsor also leads it, with an independent arbiter, two departments, a team below each, and a team that
 * hangs on the company directly.
 */
const TEAMS: Team[] = [
  aTeam("company", { level: "company", parent: undefined, lead: "mira", deputy: "jon" }),
  aTeam("product", { level: "department", lead: "kofi", deputy: "sanne" }),
  aTeam("platform", { parent: "product", lead: "ravi", deputy: "elsa" }),
  aTeam("web", { parent: "product", lead: "yuki" }),
  aTeam("operations", { level: "department", lead: "noor", deputy: "greta" }),
  aTeam("legal", { parent: "operations", lead: "lena", deputy: "marc" }),
  aTeam("lab", { lead: "olga" }),
];

const HOMES: Record<string, readonly string[]> = {
  company: ["mira", "jon", "tom"],
  product: ["kofi", "sanne", "priya"],
  platform: ["ravi", "elsa", "mateo"],
  web: ["yuki", "bo"],
  operations: ["noor", "greta"],
  legal: ["lena", "marc"],
  lab: ["olga"],
};

export interface OrganisationGiven {
  settings?: Partial<SettingsFile>;
  teams?: Team[];
  /** Absences by handle. */
  away?: Record<string, Absence[]>;
}

/** Settings of a company with a sponsor, two arbiters and a deputy for the third tier. */
export const SETTINGS: Partial<SettingsFile> = {
  roles: { sponsor: "mira", rollout_lead: "tom", arbiters: ["kofi", "tom"] },
};

export function anOrganisation({ settings, teams = TEAMS, away = {} }: OrganisationGiven = {}): Organisation {
  const people = Object.entries(HOMES).flatMap(([team, handles]) =>
    handles.map((handle): Person => ({ ...aPerson(handle, away[handle]), team })),
  );
  return aWorkspace({ settings: { ...SETTINGS, ...settings }, teams, people }).workspace;
}

/** Away from Monday 16 to Friday 27 November 2026. */
export const away = (cover?: string): Absence[] => [
  { from: "2026-11-16", to: "2026-11-27", ...(cover === undefined ? {} : { cover }) },
];

export interface StateGiven extends OrganisationGiven {
  escalation?: Partial<Escalation>;
  events?: EscalationEvent[];
  /** An instant of 2026 in UTC; the end of Monday 23 November unless said otherwise. */
  asOf?: string;
  objectives?: ObjectiveGiven[];
}

/**
 * The state of an escalation that mateo raised on Friday 20 November 2026 at 10:15 at tier 2 about platform's: kofi has
 * until Monday 17:30 to acknowledge, and until Friday the 27th 17:30 to decide.
 */
export function stateOf(given: StateGiven = {}): EscalationState {
  const { cycle, organisation, escalation, asOf } = situation(given);
  const state = escalationState(escalation, organisation, cycle, asOf);
  if (state === null) throw new Error("not raised yet");
  return state;
}

export function situation({ escalation, events = [], asOf = "2026-11-23T23:59:59+00:00", ...given }: StateGiven): {
  cycle: Cycle;
  organisation: Organisation;
  escalation: Escalation;
  asOf: AsOf;
} {
  return {
    cycle: aWorkspace({ objectives: given.objectives ?? [] }).cycle,
    organisation: anOrganisation(given),
    escalation: anEscalation({
      raised: { by: "mateo", at: "2026-11-20T10:15:00+00:00" },
      affects: ["platform/integrations/kr1"],
      events,
      ...escalation,
    }),
    asOf: { date: asOf.slice(0, 10), instant: asOf },
  };
}
