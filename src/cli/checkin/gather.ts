import { score } from "../../score/scorecard.ts";
import { type Complaint, refusal } from "../complaint.ts";
import type { Context } from "../context.ts";
import { UsageError } from "../errors.ts";
import { readInput } from "../input.ts";
import { readDocument } from "../on-disk.ts";
import type { Opened } from "../open-for-cycle.ts";
import { type Checked, checkSubmission } from "./check.ts";
import { checkInFile, type Draft } from "./draft.ts";
import { type DueCheckIn, dueFor } from "./due.ts";
import { submissionFromOptions } from "./from-options.ts";
import { submissionsFromYaml } from "./from-yaml.ts";
import { onlyReference, unknownAmong } from "./named.ts";
import { type CheckInOptions, contentOptions } from "./options.ts";
import { findTarget } from "./targets.ts";

/** What a call without questions is about. */
export interface Call {
  readonly refs: readonly string[];
  readonly options: CheckInOptions;
  readonly by: string;
  /** Why it is not known who checks in; then `by` is somebody who stands in, so that the rest can be checked. */
  readonly complaints: readonly Complaint[];
}

/**
 * The check-ins of `--from`.
 *
 * @throws {UsageError} with everything that is wrong, each with its line.
 */
export async function gatherFrom({ io }: Context, opened: Opened, call: Call, path: string): Promise<Draft[]> {
  const beside = [...call.refs, ...contentOptions(call.options)];
  if (beside.length > 0) throw new UsageError(`--from goes without ${beside.join(", ")}`, "Write it into the file.");
  const { bytes, name } = await readInput(io, path);
  const date = call.options.date ?? opened.asOf.date;
  const { submissions, complaints, areSigned } = submissionsFromYaml(bytes, name, { by: call.by, date });
  const nobody = areSigned && call.options.by === undefined ? [] : call.complaints;
  const checked = submissions.map((submission) => checkSubmission(opened, submission, call.options.amend === true));
  const drafts = draftsOf(checked, [...nobody, ...complaints]);
  if (!call.options.amend) return drafts;
  return drafts.map((draft) => ({ ...draft, before: readDocument(opened.workspace.root, draft.file) }));
}

/**
 * The one check-in that the options make.
 *
 * @throws {UsageError} with everything that is wrong, each with its option.
 */
export function gatherFromOptions(opened: Opened, call: Call): Draft[] {
  const { options, by } = call;
  const { reference, complaints: unclear } = onlyReference(opened, call);
  const target = reference === null ? null : findTarget(opened, reference);
  const keyResult = target !== null && "keyResult" in target ? target.keyResult : null;
  const file = keyResult !== null && options.amend ? checkInFile(keyResult, options.date ?? opened.asOf.date) : null;
  const before = file === null ? null : readDocument(opened.workspace.root, file);
  const kept = before?.content ?? {};
  const { submission, complaints } = submissionFromOptions(opened, options, { reference, keyResult, by, kept });
  const checked = checkSubmission(opened, submission, options.amend === true);
  // A value that could not be read is not missing as well.
  const unread = complaints.find(({ where }) => where === "--value")?.where;
  const others = checked.complaints.filter(({ where }) => where !== unread);
  const drafts = draftsOf([{ ...checked, complaints: others }], [...call.complaints, ...unclear, ...complaints]);
  return drafts.map((draft) => ({ ...draft, before }));
}

/**
 * Nobody can be asked, and nothing was said.
 *
 * @throws {UsageError} always, naming what is due and what must be said.
 */
export function refuseSilence(opened: Opened, { refs, by, complaints }: Call): never {
  const { workspace, cycle, asOf } = opened;
  const who = complaints.length > 0 ? null : by;
  const isNamed = refs.length > 0 || who === null; // whose turn it is does not matter, or is not known
  const due = isNamed ? refs : dueFor(score(workspace, { cycle, asOf: asOf.date }), who).map(refOf);
  const [first] = due;
  const message = `${silence(refs, due, who)}, and there is nobody to ask`;
  const help = `Say it with options: okr checkin ${first ?? "<key result>"} --value … --confidence 0.7 --progress … --plans … --problems …\nOr several at once: okr checkin --from <file or ->`;
  throw refusal([...complaints, ...unknownAmong(opened, refs), { where: "", message, help }]);
}

function refOf({ scored }: DueCheckIn): string {
  return scored.keyResult.ref;
}

/** @param by who was to check in; null when that is not known either. */
function silence(refs: readonly string[], due: readonly string[], by: string | null): string {
  if (refs.length > 0) return `Nothing is said about ${refs.join(", ")}`;
  if (by === null) return "No key result is named, and nothing is said";
  return due.length === 0 ? `Nothing is due for ${by}` : `Due for ${by}: ${due.join(", ")}`;
}

function draftsOf(checked: readonly Checked[], complaints: readonly Complaint[]): Draft[] {
  const all = [...complaints, ...checked.flatMap((each) => each.complaints)];
  if (all.length > 0) throw refusal(all);
  return checked.flatMap(({ draft }) => (draft === null ? [] : [draft]));
}
