import { concernOf } from "../../escalation/concern.ts";
import { coversOf } from "../../escalation/presence.ts";
import { deputiesOf, type Routing, routeAt } from "../../escalation/route.ts";
import { UsageError } from "../errors.ts";
import { identify } from "../identity.ts";
import type { Subject } from "./subject.ts";

/** What is done as the one who has it: `acknowledge` or `decide`. */
type Deed = "acknowledge" | "decide";

/**
 * Who acknowledges or decides an escalation: whoever `--by` names; else whoever calls, provided that they have it, stand
 * in for who has it, or are who that one stands in for.
 *
 * @throws {UsageError} when it is somebody else's, or their own while there is someone above.
 */
export async function whoTakesIt(subject: Subject, deed: Deed, named: string | undefined): Promise<string> {
  const { opened, escalation, state, voice } = subject;
  const by = await identify(opened.workspace, named);
  refuseOwn(subject, by, `Nobody ${deed}s their own escalation`);
  if (named !== undefined || state.owner === null || isTheirs(subject, by)) return by;
  throw new UsageError(
    `${escalation.id}: ${voice.person(state.owner)} has it, and you are ${by}`,
    `If you ${deed} in their place, say so: --by ${by}. If you write it down for them: --by ${state.owner}.`,
  );
}

/**
 * Refuses to leave an escalation to who raised it while there is someone above to decide it.
 *
 * @throws {UsageError}
 */
export function refuseOwn(subject: Subject, handle: string, rule: string): void {
  const { escalation, voice } = subject;
  if (handle !== escalation.raised.by) return;
  const above = someoneAbove(subject);
  if (above === null) return;
  throw new UsageError(
    `${escalation.id}: ${rule} while there is someone above, and ${voice.person(handle)} raised this one`,
    `It is for ${voice.person(above)}. If it is not needed any more: okr escalation withdraw ${escalation.id}`,
  );
}

/** What routes an escalation today. */
export function routingOf({ opened, escalation }: Subject): Routing {
  return { concern: concernOf(escalation, opened.cycle), date: opened.asOf.date };
}

/** Who can decide it other than who raised it; null when nobody is above. */
function someoneAbove(subject: Subject): string | null {
  const taker = routeAt(subject.opened.workspace, routingOf(subject), subject.state.placedAt).taker?.handle ?? null;
  return taker === subject.escalation.raised.by ? null : taker;
}

function isTheirs({ opened: { workspace, asOf }, state }: Subject, handle: string): boolean {
  const { owner, role, tier, actingFor, passedOver } = state;
  if (owner === null || role === null || handle === owner || handle === actingFor) return true;
  const away = passedOver.filter(({ because }) => because.kind === "away").map((seat) => seat.handle);
  const standIns = [...coversOf(workspace, owner, asOf.date), ...deputiesOf(workspace, tier, { handle: owner, role })];
  return away.includes(handle) || standIns.some((seat) => seat.handle === handle);
}
