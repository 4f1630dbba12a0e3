import { Evidence } from "../../src/flags/evidence.ts";
import { findFlags } from "../../src/flags/find-flags.ts";
import type { Flag } from "../../src/flags/finding.ts";
import type { FlagRule } from "../../src/flags/flag-rule.ts";
import type { RuleSetting } from "../../src/model/settings.ts";
import { score } from "../../src/score/scorecard.ts";
import type { History } from "../../src/workspace/history.ts";
import type {
  Cycle,
  Decision,
  Escalation,
  Learning,
  Priority,
  Reflection,
  Review,
} from "../../src/workspace/workspace.ts";
import { PEOPLE, TEAMS } from "../reviews/build.ts";
import { anObjective, aWorkspace, type ObjectiveGiven, type WorkspaceGiven } from "../score/build.ts";

/** The quarter before the one that tests live in. */
export const Q3 = { id: "2026-Q3", starts: "2026-07-01", ends: "2026-09-30" };
const Q2 = { id: "2026-Q2", starts: "2026-04-01", ends: "2026-06-30" };

/** What a test says about the cycle before. */
interface PreviousGiven {
  objectives?: ObjectiveGiven[];
  reflections?: Reflection[];
  decisions?: Decision[];
  escalations?: Escalation[];
  state?: Cycle["state"];
}

/** What a test says about a programme: every part is empty, or the smallest that is valid, unless it is said. */
export interface ProgrammeGiven extends WorkspaceGiven {
  /** A day of the cycle, 2026-11-23 unless said. */
  asOf?: string;
  /** The moment, where the time of day matters. */
  instant?: string;
  cycleState?: Cycle["state"];
  escalations?: Escalation[];
  decisions?: Decision[];
  reviews?: Review[];
  learnings?: Learning[];
  priorities?: Priority[];
  /** What the closed cycle before held; null for a workspace in its first cycle. Default: a closed one with nothing in it. */
  previous?: PreviousGiven | null;
  /** A cycle before that one, of which only the dates were read, and whether it has reflections. */
  earlier?: Pick<Cycle, "hasReflections">;
  history?: History;
}

/** What rules look at. */
export function anEvidence(given: ProgrammeGiven = {}): Evidence {
  const { asOf = "2026-11-23", instant = `${asOf}T23:59:59+00:00`, previous = {}, history = null } = given;
  const built = aWorkspace({ teams: TEAMS, people: PEOPLE, ...given });
  const cycle: Cycle = {
    ...built.cycle,
    state: given.cycleState ?? "active",
    escalations: byId(given.escalations),
    decisions: byId(given.decisions),
    reviews: byId(given.reviews),
  };
  const earlier =
    given.earlier === undefined ? [] : [{ ...aPreviousCycle({}), ...Q2, loaded: false, ...given.earlier }];
  const cycles = previous === null ? [cycle] : [...earlier, aPreviousCycle(previous), cycle];
  const programme = {
    ...built.workspace,
    learnings: byId(given.learnings),
    priorities: byId(given.priorities),
    diagnostics: [],
    cycles: byId(cycles),
  };
  const scorecard = score(programme, { cycle, asOf });
  return new Evidence({ programme, asOf: { date: asOf, instant }, scorecard, history });
}

function aPreviousCycle({
  objectives = [],
  reflections = [],
  decisions,
  escalations,
  state = "closed",
}: PreviousGiven): Cycle {
  const built = objectives.map((objective) => anObjective(objective, Q3));
  return {
    ...Q3,
    file: `cycles/${Q3.id}/cycle.yaml`,
    state,
    loaded: true,
    objectives: byId(built),
    escalations: byId(escalations),
    decisions: byId(decisions),
    reviews: new Map(),
    reflections: new Map(reflections.map((reflection) => [reflection.objective, reflection])),
    hasReflections: reflections.length > 0,
  };
}

/** What one rule raises, set as okr.yaml would set it. */
export function raised(rule: FlagRule, given: ProgrammeGiven = {}, setting?: RuleSetting): readonly Flag[] {
  const rules = setting === undefined ? undefined : { [rule.id]: setting };
  const settings = { ...given.settings, ...(rules === undefined ? {} : { rules }) };
  return findFlags(anEvidence({ ...given, settings }), [rule]).raised;
}

/** The subjects that one rule raises something about. */
export function subjects(rule: FlagRule, given: ProgrammeGiven = {}, setting?: RuleSetting): (string | null)[] {
  return raised(rule, given, setting).map(({ subject }) => subject);
}

function byId<T extends { id: string }>(items: readonly T[] = []): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
