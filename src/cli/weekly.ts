import type { Basis } from "../reviews/facts/basis.ts";
import { quotedCheckIns } from "../reviews/facts/said.ts";
import { signalsOf } from "../reviews/facts/signals.ts";
import { WEEK_DAYS, type WeeklyFacts, weeklyFacts } from "../reviews/weekly-facts.ts";
import { score } from "../score/scorecard.ts";
import { scopeOf } from "../score/team-scope.ts";
import { type Voice, voiceOf } from "../score/voice.ts";
import { addDays } from "../time/dates.ts";
import { nearest } from "../workspace/check/nearest.ts";
import { readWords } from "../workspace/words.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Context } from "./context.ts";
import { earlierCycles } from "./earlier-cycles.ts";
import { UsageError } from "./errors.ts";
import { openForFlags, raiseFlags } from "./raise-flags.ts";

/** A week, gathered for its agenda or its report. */
export interface Week {
  readonly workspace: Workspace;
  readonly facts: WeeklyFacts;
  readonly voice: Voice;
}

/**
 * Gathers what the agenda and the report of a week are made from: the cycle as of now and as of a week ago, and the
 * words of the check-ins that are quoted.
 *
 * @param team the team that was named; undefined for the whole company.
 * @throws {UsageError} when there is no such team.
 */
export async function gatherWeek(context: Context, team: string | undefined): Promise<Week> {
  const opened = await openForFlags(context);
  const { workspace, cycle, asOf } = opened;
  const scope = scopeOf(workspace, team === undefined ? null : knownTeam(workspace, team));
  const since = addDays(asOf.date, -WEEK_DAYS);
  const now = score(workspace, { cycle, asOf: asOf.date });
  const before = score(workspace, { cycle, asOf: since });
  const words = await readWords(workspace, quotedCheckIns(now, scope));
  const earlier = earlierCycles(opened);
  const basis: Basis = { workspace, now, before, earlier, period: { since, asOf }, scope, words };
  const { kept, near } = await raiseFlags(opened, now);
  return {
    workspace,
    facts: weeklyFacts(basis, signalsOf([...kept, ...near], scope)),
    voice: voiceOf(workspace, cycle, asOf),
  };
}

/** The team's id, with or without `team:`. */
function knownTeam({ teams }: Workspace, named: string): string {
  const id = named.replace(/^team:/, "");
  if (teams.has(id)) return id;
  const meant = nearest(id, teams.keys());
  throw new UsageError(
    `There is no team "${id}"`,
    meant === null ? `There are ${[...teams.keys()].sort().join(", ")}.` : `Did you mean ${meant}?`,
  );
}
