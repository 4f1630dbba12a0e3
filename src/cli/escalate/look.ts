import { jsonDocument } from "../../render/json.ts";
import { toTerminal } from "../../render/terminal.ts";
import { type Routes, routesDocument } from "../../reviews/escalation/routed.ts";
import { triggersDocument } from "../../reviews/escalation/triggers.ts";
import { voiceOf } from "../../score/voice.ts";
import type { Context } from "../context.ts";
import { UsageError } from "../errors.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { openForCycle } from "../open-for-cycle.ts";
import { namedReferences } from "./named.ts";
import { raiserFor, routesFor } from "./routes.ts";
import { triggersIn } from "./triggers.ts";

/**
 * `okr escalate --triggers`: what has fired and what is near.
 *
 * @throws {UsageError} when a scope names nothing that is there.
 */
export async function showTriggers(context: Context, scopes: readonly string[]): Promise<ExitStatus> {
  const opened = await openForCycle(context);
  const { asOf, cycle, workspace } = opened;
  const triggers = await triggersIn(opened, scopes);
  if (context.options.json) {
    const fired = triggers.filter(({ near }) => !near);
    const near = triggers.filter((each) => each.near);
    context.io.print(jsonDocument("escalate", { asOf: asOf.date, cycle: cycle.id, fired, near }));
    return EXIT.done;
  }
  const voice = voiceOf(workspace, cycle, asOf);
  const title = `Triggers of escalation, ${cycle.id}, ${voice.longDay(asOf.date)}`;
  const tree = triggersDocument(title, triggers, voice);
  context.io.print(toTerminal(tree, { width: Math.min(context.width, 120), color: context.color }));
  return EXIT.done;
}

/**
 * `okr escalate --route`: who would get it at each tier, and why.
 *
 * @param by who would raise it; undefined for whoever calls.
 * @throws {UsageError} when nothing is named that it could be about.
 */
export async function showRoute(
  context: Context,
  refs: readonly string[],
  by: string | undefined,
): Promise<ExitStatus> {
  const opened = await openForCycle(context);
  const { asOf, cycle, workspace } = opened;
  const named = namedReferences(cycle, refs);
  if (named.length === 0) {
    throw new UsageError(
      "--route needs to know what it is about",
      "Name it: okr escalate --route growth/activation/kr1",
    );
  }
  const routes = await routesFor(opened, named, await raiserFor(opened, named, by));
  if (context.options.json) {
    context.io.print(jsonDocument("escalate", { asOf: asOf.instant, cycle: cycle.id, ...routesJson(routes) }));
    return EXIT.done;
  }
  const tree = routesDocument(routes, voiceOf(workspace, cycle, asOf));
  context.io.print(toTerminal(tree, { width: Math.min(context.width, 120), color: context.color }));
  return EXIT.done;
}

function routesJson({ title: _title, tiers, ...rest }: Routes): object {
  return { ...rest, tiers: tiers.map(({ route, dues }) => ({ ...route, dues })) };
}
