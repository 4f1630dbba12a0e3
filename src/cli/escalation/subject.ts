import { type EscalationState, escalationState } from "../../escalation/state.ts";
import type { EscalationFile } from "../../model/escalation.ts";
import { faultOf, RAISED, type Standing, standingAfter } from "../../model/escalation-story.ts";
import { type Voice, voiceOf } from "../../score/voice.ts";
import { isBy } from "../../time/as-of.ts";
import { writtenInstant } from "../../time/written-instant.ts";
import { isPlace, placeOf } from "../../workspace/layout.ts";
import { judge } from "../../workspace/read-files.ts";
import { HARMLESS, type Remark } from "../../workspace/remark.ts";
import type { Cycle, Escalation } from "../../workspace/workspace.ts";
import type { Context } from "../context.ts";
import { UsageError } from "../errors.ts";
import { type DocumentOnDisk, readDocument } from "../on-disk.ts";
import type { Opened } from "../open-for-cycle.ts";
import { openedIn, openForRecord } from "../open-record.ts";
import { recordNamed } from "../record-named.ts";

/** An escalation that is about to be acted on. */
export interface Subject {
  /** The workspace, and the cycle that the escalation lies in. */
  readonly opened: Opened;
  /** As its file says at this moment: what is judged is what is edited. */
  readonly escalation: Escalation;
  readonly document: DocumentOnDisk;
  /** Where its story stands, and what that means now. */
  readonly standing: Standing;
  readonly state: EscalationState;
  /** The instant that is written for what is done now. */
  readonly at: string;
  readonly voice: Voice;
}

/**
 * Opens the escalation that a call names.
 *
 * @throws {UsageError} when there is none, when its file has errors, or when it speaks of what is still to come.
 */
export async function openEscalation(context: Context, named: string): Promise<Subject> {
  const records = await openForRecord(context, named);
  const { workspace, cycles, asOf, name } = records;
  const all = cycles.flatMap((cycle) => [...cycle.escalations.values()]);
  const { file } = recordNamed(
    {
      noun: "escalation",
      records: all,
      pathsOf: (id) => [...workspace.cycleIds].map((cycle) => escalationPath(cycle, id)),
      files: workspace.files,
      otherwise: "okr escalation list --all shows them; one of another cycle takes --cycle.",
    },
    name,
  );
  const cycle = cycleOf(cycles, file);
  const opened = openedIn(records, cycle);
  const { escalation, document } = readEscalation(workspace.root, file);
  const voice = voiceOf(workspace, cycle, asOf);
  const state = escalationState(escalation, workspace, cycle, asOf);
  if (state === null) {
    throw new UsageError(
      `${escalation.id} was raised on ${voice.moment(escalation.raised.at)}, which has not come yet`,
      CLOCK_HELP,
    );
  }
  const later = escalation.events?.find(({ at }) => !isBy(at, asOf));
  if (later !== undefined) {
    const what = `was ${later.did} by ${voice.person(later.by)} on ${voice.moment(later.at)}`;
    throw new UsageError(
      `${escalation.id} ${what}, which has not come yet; nothing can be written before it`,
      CLOCK_HELP,
    );
  }
  const at = writtenInstant(asOf.instant, workspace.settings.timezone);
  return { opened, escalation, document, standing: standingOf(escalation), state, at, voice };
}

const CLOCK_HELP = "Look at the clock of this computer, at OKR_NOW and --as-of, or correct the time in the file.";

function escalationPath(cycle: string, id: string): string {
  return `cycles/${cycle}/escalations/${id}.yaml`;
}

function cycleOf(cycles: readonly Cycle[], file: string): Cycle {
  const cycle = cycles.find(({ id }) => file.startsWith(`cycles/${id}/`));
  if (cycle === undefined) throw new Error(`${file} lies in no cycle that was read`);
  return cycle;
}

/**
 * Reads an escalation's file as it stands.
 *
 * @throws {UsageError} when it is gone or has errors.
 */
export function readEscalation(root: string, file: string): { escalation: Escalation; document: DocumentOnDisk } {
  const document = readDocument(root, file);
  if (document === null) throw new UsageError(`${file} is not there any more, or cannot be read`);
  const { escalation, faults } = briefIn(file, document.content);
  if (faults.length > 0) throw new UsageError(`${file} has errors`, `Correct them first: okr validate ${file}`);
  return { escalation, document };
}

/** A brief as its content has it, and everything that keeps the file from being used. */
export function briefIn(
  file: string,
  content: Readonly<Record<string, unknown>>,
): { readonly escalation: Escalation; readonly faults: readonly Remark[] } {
  const place = placeOf(file);
  if (place === null || !isPlace(place)) throw new Error(`${file} is no path of the format`);
  const faults = judge(place, content).filter(({ rule }) => !HARMLESS.has(rule));
  const escalation = { ...(content as unknown as EscalationFile), id: place.stem, date: place.date, file };
  return { escalation, faults };
}

function standingOf({ events = [] }: Escalation): Standing {
  return events.reduce(
    (standing, { did }) => (faultOf(standing, did) === null ? standingAfter(standing, did) : standing),
    RAISED,
  );
}
