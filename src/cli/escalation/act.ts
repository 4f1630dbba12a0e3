import { type EscalationState, escalationState } from "../../escalation/state.ts";
import { type EscalationEvent, escalationSchema } from "../../model/escalation.ts";
import { type Edit, editDocument } from "../../workspace/edit.ts";
import type { YamlValue } from "../../workspace/yaml/print.ts";
import type { Context } from "../context.ts";
import { UsageError } from "../errors.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { identify } from "../identity.ts";
import { editedSafely } from "../learn/edits.ts";
import { contentOf } from "../on-disk.ts";
import { saveChanges } from "../save-changes.ts";
import type { SharingOptions } from "../share.ts";
import type { FileChange } from "../write-all.ts";
import { announceEvent, announceSharing, eventJson } from "./announce.ts";
import { whoWasFirst } from "./first.ts";
import { refuseOutOfOrder } from "./refuse.ts";
import { briefIn, openEscalation, type Subject } from "./subject.ts";
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
  const { change, state } = outcomeOf(subject, [eventEdit(subject, event)]);
  const happening = { event, state };
  const telling = verb.tell(subject, happening);
  const message = `${capital(event.did)}: ${subject.escalation.title}\n\n${subject.escalation.id}, ${telling.done}`;
  const files = [change.file];
  const shared = await saveChanges(context, subject.opened.workspace.root, {
    changes: [change],
    message,
    whoWasFirst: () => whoWasFirst(subject),
    announce: () => announceEvent(context, subject, { telling, files }),
    json: (git) => eventJson(subject, { happening, telling }, git),
    ...options,
  });
  announceSharing(context, subject, files, shared);
  return EXIT.done;
}

/** Who does it when anybody may: `--by`, else whoever calls. */
export function whoActs({ opened }: Subject, by: string | undefined): Promise<string> {
  return identify(opened.workspace, by);
}

/** Adds an event behind the others. */
export function eventEdit({ document }: Subject, event: EscalationEvent): Edit {
  const value: YamlValue = { ...event };
  return Array.isArray(document.content.events)
    ? { insert: ["events"], value }
    : { set: ["events"], value: [value], order: KEY_ORDER };
}

/** What becomes of an escalation with some edits. */
export interface Outcome {
  readonly change: FileChange;
  readonly state: EscalationState;
}

/**
 * The escalation's file with some edits, and the state that it is in then.
 *
 * @throws {UsageError} when the format would refuse the file.
 * @throws {RefusedError} when it is written in a way that leaves no safe edit.
 */
export function outcomeOf({ escalation, document, opened }: Subject, edits: readonly Edit[]): Outcome {
  const { id, file } = escalation;
  const text = editedSafely(file, () => editDocument(document.text, edits));
  const { escalation: wouldBe, faults } = briefIn(file, contentOf(text) ?? {});
  const [fault] = faults;
  if (fault !== undefined) throw new UsageError(`${id}: ${fault.message}`, fault.help ?? null);
  const state = escalationState(wouldBe, opened.workspace, opened.cycle, opened.asOf);
  if (state === null) throw new Error(`${id} was raised, and now it was not`);
  return { change: { file, text, before: document.bytes }, state };
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
