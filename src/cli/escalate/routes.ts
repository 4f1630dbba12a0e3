import { duesFrom } from "../../escalation/clock.ts";
import { concernOf } from "../../escalation/concern.ts";
import { holesOf } from "../../escalation/holes.ts";
import { type Route, routesOf } from "../../escalation/route.ts";
import { deputiesFinding, loopFindings, ownersFindings, rolesFinding } from "../../flags/facts/hole-findings.ts";
import { holesThatMatter, withoutPastAbsences } from "../../flags/facts/holes-that-matter.ts";
import type { Finding } from "../../flags/finding.ts";
import type { Routes } from "../../reviews/escalation/routed.ts";
import { score } from "../../score/scorecard.ts";
import { workingCalendar } from "../../time/working-calendar.ts";
import { writtenInstant } from "../../time/written-instant.ts";
import { UsageError } from "../errors.ts";
import { identify } from "../identity.ts";
import type { Opened } from "../open-for-cycle.ts";
import { firedTriggers } from "./fired.ts";
import { matterOf, suggestFor } from "./matter.ts";

/**
 * Who would get something at each tier if it were raised now, and why.
 *
 * @param refs what it affects.
 * @param raisedBy who would raise it.
 */
export async function routesFor(opened: Opened, refs: readonly string[], raisedBy: string): Promise<Routes> {
  const { workspace, cycle, asOf } = opened;
  const { settings } = workspace;
  const scorecard = score(workspace, { cycle, asOf: asOf.date });
  const { fired, evidence } = await firedTriggers(opened, scorecard);
  const matter = matterOf(
    opened,
    scorecard,
    refs,
    fired.filter(({ subject }) => refs.includes(subject ?? "")),
  );
  const concern = concernOf({ affects: [...matter.affects], raised: { by: raisedBy, at: asOf.instant } }, cycle);
  const routes = routesOf(workspace, { concern, date: asOf.date });
  const terms = { calendar: workingCalendar(settings), tiers: settings.escalation.tiers, neededBy: null };
  const start = writtenInstant(asOf.instant, settings.timezone);
  const holes = holesThatMatter(holesOf(withoutPastAbsences(evidence)), evidence);
  const findings = [
    ...rolesFinding(holes, evidence),
    ...ownersFindings(holes, evidence),
    ...deputiesFinding(holes, evidence),
    ...loopFindings(holes, evidence),
  ];
  return {
    title: `Who would get it, ${evidence.voice.moment(start)}`,
    affects: matter.affects,
    raisedBy,
    suggested: suggestFor(opened, matter),
    tiers: routes.map((route) => ({ route, dues: duesFrom(terms, route.tier, start) })),
    holes: findings.filter((finding) => isOnTheWay(finding, routes)).map(saidOf),
  };
}

function saidOf({ words }: Finding): string {
  const { message, help } = words();
  return `${message}. ${help}`;
}

/** Whether a hole is about the programme, or about somebody whom one of the routes comes past. */
function isOnTheWay({ concerns = [], subject }: Finding, routes: readonly Route[]): boolean {
  const people = routes.flatMap(({ owner, taker, passedOver }) => [owner, taker, ...passedOver]);
  const handles = new Set(people.map((seat) => `@${seat?.handle ?? ""}`));
  const named = [subject ?? "", ...concerns].filter((each) => each.startsWith("@"));
  return named.length === 0 || named.some((each) => handles.has(each));
}

/** Who would raise it: whoever `--by` names or git knows, else the owner of the first thing that is named. */
export async function raiserFor({ workspace, cycle }: Opened, refs: readonly string[], by?: string): Promise<string> {
  if (by !== undefined) return identify(workspace, by);
  try {
    return await identify(workspace);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
  }
  const [first = ""] = refs;
  const objective = cycle.objectives.get(first.split("/").slice(0, 2).join("/"));
  const keyResult = objective?.keyResults.find(({ ref }) => ref === first);
  return keyResult?.owner ?? objective?.owner ?? "";
}
