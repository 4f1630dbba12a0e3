import { type OpenEscalation, openEscalations } from "../../escalation/open-escalations.ts";
import { isUndecided } from "../../escalation/state.ts";
import { voiceOf } from "../../score/voice.ts";
import { UsageError } from "../errors.ts";
import type { Opened } from "../open-for-cycle.ts";

/**
 * Refuses a second brief while one on the same cause is open.
 *
 * @throws {UsageError} that says which is open, and who has it.
 */
export function refuseSecond(opened: Opened, refs: readonly string[]): void {
  const open = openOn(opened, refs);
  if (open !== undefined) throw new UsageError(sentenceOn(open, opened), `${insteadOf(open)} ${ANYWAY}`);
}

/** The same in one line, for whoever is typing; null when none is open. */
export function secondFault(opened: Opened, refs: readonly string[]): string | null {
  const open = openOn(opened, refs);
  return open === undefined ? null : `${sentenceOn(open, opened)}. ${insteadOf(open)} ${ANYWAY}`;
}

const ANYWAY = "To raise another all the same: --anyway";

function sentenceOn({ id, title, owner, state, decide }: OpenEscalation, { workspace, cycle, asOf }: Opened): string {
  const voice = voiceOf(workspace, cycle, asOf);
  const who = owner === null ? "nobody has it" : `${voice.person(owner)} has it`;
  const until = isUndecided(state)
    ? `${who} and must decide by ${voice.moment(decide.due)}`
    : "it is decided and not yet resolved";
  return `${id} is open on the same cause (${title}): ${until}`;
}

function insteadOf({ id, state }: OpenEscalation): string {
  return isUndecided(state)
    ? `See it: okr escalation show ${id}.`
    : `If the decision does not hold: okr escalation reopen ${id}.`;
}

/** An open one that affects what is named, or the objective that this is a part of. */
function openOn({ workspace, cycle, asOf }: Opened, refs: readonly string[]): OpenEscalation | undefined {
  const open = openEscalations(workspace, cycle, asOf);
  return open.find(({ affects }) =>
    affects.some((affected) => refs.some((ref) => ref === affected || ref.startsWith(`${affected}/`))),
  );
}
