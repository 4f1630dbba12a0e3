import { byUrgency, escalationsAt, escalationsIn, isOpen, openEscalations } from "../../escalation/open-escalations.ts";
import type { EscalationState } from "../../escalation/state.ts";
import { jsonDocument } from "../../render/json.ts";
import { toTerminal } from "../../render/terminal.ts";
import { escalationList } from "../../reviews/escalation/listed.ts";
import { scopeOf } from "../../score/team-scope.ts";
import { voiceOf } from "../../score/voice.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import type { Context } from "../context.ts";
import { cycleBefore } from "../current-cycle.ts";
import { UsageError } from "../errors.ts";
import { escalationJson } from "../escalate/escalation-json.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { identify } from "../identity.ts";
import { teamFault } from "../new/known.ts";
import { openForCycle } from "../open-for-cycle.ts";

interface Options {
  readonly owner?: string;
  readonly team?: string;
  readonly all?: boolean;
}

/** `okr escalation list`: what is stuck, with whom, until when, and what happens next; what the cycle before left open too. */
export async function run(context: Context, _args: [], options: Options): Promise<ExitStatus> {
  const { io, width, color } = context;
  const { workspace, cycle, asOf } = await openForCycle(context, context.options.cycle, cycleBefore);
  const owner = options.owner === undefined ? null : await ownerNamed(workspace, options.owner);
  const before = [...workspace.cycles.values()].filter(({ loaded, id }) => loaded && id !== cycle.id);
  const states = [
    ...escalationsAt(workspace, cycle, asOf).filter((each) => options.all === true || isOpen(each)),
    ...before.flatMap((each) => openEscalations(workspace, each, asOf)),
  ].sort(byUrgency);
  const inTeam = options.team === undefined ? states : escalationsIn(scopeNamed(workspace, options.team), states);
  const escalations = inTeam.filter((each) => owner === null || each.owner === owner);
  const passedOver = owner === null ? [] : inTeam.filter((each) => isPassedOver(each, owner));
  if (context.options.json) {
    io.print(
      jsonDocument("escalation", {
        asOf: asOf.instant,
        cycle: cycle.id,
        escalations: escalations.map(escalationJson),
        passedOver: passedOver.map(escalationJson),
      }),
    );
    return EXIT.done;
  }
  const voice = voiceOf(workspace, cycle, asOf);
  const whose = owner === null ? "" : ` of ${voice.person(owner)}`;
  const title = `Escalations${whose}, ${cycle.id}, ${voice.moment(asOf.instant)}`;
  const none = options.all ? "Nothing was escalated." : "Nothing is escalated now.";
  const telling = { voice, week: workspace.settings.week };
  const tree = escalationList({ title, escalations, passedOver, none }, telling);
  io.print(toTerminal(tree, { width: Math.min(width, 120), color }));
  return EXIT.done;
}

/** @throws {UsageError} when nobody has that handle. */
async function ownerNamed(workspace: Workspace, named: string): Promise<string> {
  return identify(workspace, named === "@me" || named === "me" ? undefined : named);
}

/** @throws {UsageError} when there is no such team. */
function scopeNamed(workspace: Workspace, named: string) {
  const id = named.replace(/^team:/, "");
  const fault = teamFault(workspace, id);
  if (fault !== null) throw new UsageError(`--team cannot be "${named}"`, fault);
  return scopeOf(workspace, id);
}

/** Whose turn it was sees it for as long as it is open. */
function isPassedOver(escalation: EscalationState, handle: string): boolean {
  return (
    isOpen(escalation) && escalation.owner !== handle && escalation.passedOver.some((each) => each.handle === handle)
  );
}
