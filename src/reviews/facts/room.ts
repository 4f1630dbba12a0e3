import { whoOwes } from "../../score/who-owes.ts";
import type { Basis } from "./basis.ts";
import type { DecisionNeeded } from "./decisions-needed.ts";
import type { WaitedFor } from "./waits.ts";

/** Why someone must be there: they lead the team, must decide, must deliver what is waited for, or wait for it. */
export interface Reason {
  readonly why: "leads" | "decides" | "delivers" | "waits";
  /** The team, the decision, or what is waited for. */
  readonly about: string;
}

/** Someone without whom the forum cannot do its work. */
export interface Attendee {
  readonly handle: string;
  /** Who is away on the day and sends them. */
  readonly standsInFor: string | null;
  readonly reasons: readonly Reason[];
}

/**
 * Who must be in the room on a day, the lead first: who decides what is asked, who owes what others wait for, and, for
 * what others wait for from the scope, who waits. Who waits inside the scope is there anyway.
 */
export function roomOf(
  { workspace, scope }: Basis,
  day: string,
  { decisions, waits }: { decisions: readonly DecisionNeeded[]; waits: readonly WaitedFor[] },
): Attendee[] {
  const asked = new Map<string, { standsInFor: string | null; reasons: Reason[] }>();
  const ask = (handle: string | null, why: Reason["why"], about: string): void => {
    if (handle === null) return;
    const comes = whoOwes(workspace.people, handle, day);
    const known = asked.get(comes) ?? { standsInFor: comes === handle ? null : handle, reasons: [] };
    if (!known.reasons.some((reason) => reason.why === why && reason.about === about))
      known.reasons.push({ why, about });
    asked.set(comes, known);
  };
  const top = scope.team ?? scope.teams[0] ?? "";
  ask(workspace.teams.get(top)?.lead ?? null, "leads", top);
  for (const { decider, actingFor, id } of decisions) ask(actingFor ?? decider, "decides", id);
  for (const { owner, needs, relation, waits: waiting } of waits) {
    ask(owner, "delivers", needs);
    if (relation === "we-wait") continue;
    for (const { keyResult } of waiting) if (!scope.hasTeam(keyResult.team)) ask(keyResult.owner, "waits", needs);
  }
  return Array.from(asked, ([handle, rest]) => ({ handle, ...rest }));
}
