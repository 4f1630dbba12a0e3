import { DATE_PATTERN } from "../../model/patterns.ts";
import { jsonDocument } from "../../render/json.ts";
import { toTerminal } from "../../render/terminal.ts";
import { decisionLog, type LoggedDecision, openActions } from "../../reviews/decision-log.ts";
import type { Context } from "../context.ts";
import { decisionJson, logOf } from "../decision/log.ts";
import { UsageError } from "../errors.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { openAround, voiceAround } from "../open-record.ts";
import { teamNamed } from "../team-named.ts";

interface Options {
  readonly team?: string;
  readonly since?: string;
  readonly open?: boolean;
}

/** Without a day or --open, the cycles of the present are meant. */
function contains(day: string) {
  return ({ starts, ends }: { readonly starts: string; readonly ends: string }) => starts <= day && day <= ends;
}

/** `okr decision list`: the decision log, the newest first. */
export async function run(context: Context, _args: [], { team, since, open }: Options): Promise<ExitStatus> {
  if (since !== undefined && !DATE_PATTERN.test(since))
    throw new UsageError(`--since cannot be "${since}"`, "Write a day that exists, such as 2026-11-20.");
  const records = await openAround(context, since ?? null);
  const { workspace, asOf } = records;
  const scope = teamNamed(workspace, team);
  const present = new Set(records.cycles.filter(contains(asOf.date)).map(({ id }) => id));
  const isMeant = ({ cycle }: LoggedDecision) =>
    since !== undefined ||
    open === true ||
    present.size === 0 ||
    context.options.cycle !== undefined ||
    present.has(cycle);
  const log = logOf(records).filter(
    (logged) =>
      isMeant(logged) &&
      (team === undefined || logged.decision.affects.some(scope.hasReference)) &&
      (since === undefined || logged.decision.date >= since) &&
      (open !== true || openActions(logged).length > 0),
  );
  if (context.options.json) {
    const named = { team: scope.team, since: since ?? null };
    context.io.print(jsonDocument("decision", { asOf: asOf.date, ...named, decisions: log.map(decisionJson) }));
    return EXIT.done;
  }
  const voice = voiceAround(records);
  const tree = decisionLog(`Decisions, as of ${voice.longDay(asOf.date)}`, log, voice, "Nothing was decided.");
  context.io.print(toTerminal(tree, { width: Math.min(context.width, 120), color: context.color }));
  return EXIT.done;
}
