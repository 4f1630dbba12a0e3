import type { BadgeStatus } from "../../document/nodes.ts";
import { counted } from "../../document/words.ts";
import { groupBy } from "../../model/group-by.ts";
import { glue, wrap } from "../../render/columns.ts";
import { badges, percentText } from "../../render/meaning.ts";
import { safeText } from "../../render/safe-text.ts";
import { truncate } from "../../render/truncate.ts";
import { meanProgress } from "../../score/scorecard.ts";
import type { Scorecard, ScoredObjective } from "../../score/scored.ts";
import { longDay } from "../../time/spoken.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { isUnheard } from "../value-text.ts";
import { badgeOf, type Look } from "./look.ts";

/** What `okr status` begins with: whose it is and as of when, how far the cycle is, and how many stand where. */
export function headline(
  { settings }: Workspace,
  scorecard: Scorecard,
  objectives: readonly ScoredObjective[],
  look: Look,
): string[] {
  const { style, width } = look;
  const title = `${safeText(settings.organisation)} ${scorecard.cycle.id}, ${longDay(scorecard.asOf)}`;
  if (objectives.length === 0)
    return [
      style.heading(truncate(title, width)),
      "",
      ...wrap("No objectives here yet. Make one with okr new objective <team>/<name>.", width),
    ];
  return [
    style.heading(truncate(title, width)),
    ...wrap(look.ended ? whatCameOfIt(scorecard, objectives) : howFar(scorecard, objectives), width),
    ...tally(objectives, look),
  ];
}

function howFar({ elapsed }: Scorecard, objectives: readonly ScoredObjective[]): string {
  const stand = objectives.every(isUnheard)
    ? "nobody has checked in yet"
    : `the objectives stand at ${percentText(meanProgress(objectives))} on average`;
  return `${percentText(elapsed)} of the cycle has passed; ${stand}.`;
}

function whatCameOfIt({ cycle }: Scorecard, objectives: readonly ScoredObjective[]): string {
  const reached = objectives.every(isUnheard)
    ? "nobody has checked in"
    : `the objectives reached ${percentText(meanProgress(objectives))} on average`;
  return `Ended on ${longDay(cycle.ends)}; ${reached}.`;
}

/** Worst first: whoever reads only the beginning reads what matters. */
const ORDER: readonly BadgeStatus[] = [
  "off-track",
  "missed",
  "at-risk",
  "learn",
  "no-data",
  "on-track",
  "done",
  "good",
  "not-started",
  "stopped",
];

/** How many objectives have which badge; a badge stays on one line. */
function tally(objectives: readonly ScoredObjective[], look: Look): string[] {
  const { style, width } = look;
  const counts = groupBy(objectives, (scored) => badgeOf(scored, look));
  const parts = ORDER.flatMap((status) => {
    const count = counts.get(status)?.length ?? 0;
    const { symbol, word, tone } = badges[status];
    return count === 0 ? [] : [style[tone](`${symbol} ${count} ${word}`.replaceAll(" ", glue))];
  });
  return wrap(`${counted(objectives.length, "objective")}: ${parts.join("  ")}`, width);
}
