import { type EscalationState, escalationState } from "../../escalation/state.ts";
import { type EscalationEvent, escalationSchema } from "../../model/escalation.ts";
import { checkEscalation } from "../../workspace/check/content/escalation.ts";
import { type Edit, editDocument } from "../../workspace/edit.ts";
import type { YamlValue } from "../../workspace/yaml/print.ts";
import type { Context } from "../context.ts";
import { UsageError } from "../errors.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { identify } from "../identity.ts";
import { editedSafely } from "../learn/edits.ts";
import { type SharingOptions, saveChanges } from "../save-changes.ts";
import type { FileChange } from "../write-all.ts";
import { announceEvent } from "./announce.ts";
import { whoWasFirst } from "./first.ts";
import { refuseOutOfOrder } from "./refuse.ts";
import { openEscalation, type Subject } from "./subject.ts";
import type { Verb } from "./verb.ts";

const KEY_ORDER: readonly string[] = Object.keys(escalationSchema.shape);

/**
 * Does one thing to an escalation: adds the event to its file, and says what follows and who must be told.
 *
 * @throws {UsageError} when it cannot happen as the escalation stands, or somebody else was there first.
 */
export async function act(context: Context, named: string, options: SharingOptions, verb: Verb): Promise<ExitStatus> {
  const subject = await openEscalation(context, named);
  refuseOutOfOrder(subject, verb.did);
  const event = await verb.event(subject);
  const happening = { event, state: stateWith(subject, event) };
  const change = changeFor(subject, [eventEdit(subject, event)]);
  const telling = verb.tell(subject, happening);
  const message = `${capital(event.did)}: ${subject.escalation.title}\n\n${subject.escalation.id}, ${telling.done}`;
  const { root } = subject.opened.workspace;
  const first = () => whoWasFirst(subject);
  const shared = await saveChanges(context, root, { changes: [change], message, whoWasFirst: first, ...options });
  announceEvent(context, subject, { happening, telling, files: [change.file], shared });
  return EXIT.done;
}

/** Who does it when anybody may: `--by`, else whoever calls. */
export function whoActs({ opened }: Subject, by: string | undefined): Promise<string> {
  return identify(opened.workspace, by);
}

/**
 * The state that an escalation is in with one event more.
 *
 * @throws {UsageError} when the format would refuse it.
 */
export function stateWith({ escalation, opened }: Subject, event: EscalationEvent): EscalationState {
  const wouldBe = { ...escalation, events: [...(escalation.events ?? []), event] };
  const [remark] = checkEscalation(wouldBe);
  if (remark !== undefined) throw new UsageError(`${escalation.id}: ${remark.message}`, remark.help ?? null);
  const state = escalationState(wouldBe, opened.workspace, opened.cycle, opened.asOf);
  if (state === null) throw new Error(`${escalation.id} was raised, and now it was not`);
  return state;
}

/** Adds an event behind the others. */
export function eventEdit({ document }: Subject, event: EscalationEvent): Edit {
  const value: YamlValue = { ...event };
  return Array.isArray(document.content.events)
    ? { insert: ["events"], value }
    : { set: ["events"], value: [value], order: KEY_ORDER };
}

/** The escalation's file with some edits. */
export function changeFor({ escalation, document }: Subject, edits: readonly Edit[]): FileChange {
  const text = editedSafely(escalation.file, () => editDocument(document.text, edits));
  return { file: escalation.file, text, before: document.bytes };
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
