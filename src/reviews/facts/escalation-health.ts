import { FEWEST } from "../../escalation/health/pattern.ts";
import type { Firing } from "../../escalation/health/raising.ts";
import { type EscalationHealth, healthOf } from "../../escalation/health.ts";
import { Evidence, type Programme } from "../../flags/evidence.ts";
import { triggerFirings } from "../../flags/facts/trigger-firings.ts";
import { score } from "../../score/scorecard.ts";
import { scopeOf } from "../../score/team-scope.ts";
import { type AsOf, asOfFrom } from "../../time/as-of.ts";
import { workingCalendar } from "../../time/working-calendar.ts";
import type { Cycle } from "../../workspace/workspace.ts";
import { type SharedAssumption, sharedAssumptions } from "./shared-assumptions.ts";

/** The health of escalation over some cycles, as a page, a monthly or a quarterly review tells it. */
export interface EscalationHealthFacts extends EscalationHealth {
  readonly organisation: string;
  readonly asOf: string;
  /** The team that was asked about, with those below it; null for the whole company. */
  readonly team: string | null;
  /** Shares and medians of fewer than this are null: too few for a pattern. */
  readonly fewest: number;
  readonly assumptions: readonly SharedAssumption[];
}

/**
 * How the process of escalation does over some cycles, for a team with those below it or, with null, the company.
 *
 * @param cycles oldest first; each was read.
 * @param asOf what happened later is not seen, whatever the cycle.
 */
export function escalationHealthFacts(
  programme: Programme,
  cycles: readonly Cycle[],
  asOf: AsOf,
  team: string | null = null,
): EscalationHealthFacts {
  const scope = scopeOf(programme, team);
  const firings = cycles.flatMap((cycle) => firingsIn(programme, cycle, asOf));
  const health = healthOf(programme, { cycles, scope, asOf, firings });
  return {
    organisation: programme.settings.organisation,
    asOf: asOf.instant,
    team,
    fewest: FEWEST,
    ...health,
    assumptions: sharedAssumptions(health.escalations),
  };
}

/** A cycle that is over is looked at as of its last day: after that nobody checks in on what is in the way. */
function firingsIn(programme: Programme, cycle: Cycle, asOf: AsOf): Firing[] {
  if (cycle.starts > asOf.date) return [];
  const { timezone } = workingCalendar(programme.settings);
  const lastMoment = cycle.ends < asOf.date ? asOfFrom(cycle.ends, asOf.instant, timezone) : asOf;
  const at = lastMoment ?? asOf;
  const scorecard = score(programme, { cycle, asOf: at.date });
  return triggerFirings(new Evidence({ programme, asOf: at, scorecard, history: null }), asOf);
}
