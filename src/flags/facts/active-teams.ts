import type { Team } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";

/**
 * The teams of which something is expected now: those with an active objective, in the order of the scorecard, while
 * the cycle runs.
 */
export function activeTeams({ activeObjectives, programme, cycle, asOf }: Evidence): Team[] {
  if (asOf.date > cycle.ends || cycle.state === "closed") return [];
  const ids = new Set(activeObjectives.map(({ team }) => team));
  return [...ids].flatMap((id) => programme.teams.get(id) ?? []);
}
