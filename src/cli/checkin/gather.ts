import { score } from "../../score/scorecard.ts";
import type { KeyResult } from "../../workspace/workspace.ts";
import { type Complaint, refusal } from "../complaint.ts";
import type { Context } from "../context.ts";
import { UsageError } from "../errors.ts";
import { readInput } from "../input.ts";
import { readDocument } from "../on-disk.ts";
import type { Opened } from "../open-for-cycle.ts";
import { type Checked, checkSubmission } from "./check.ts";
import { checkInFile, type Draft } from "./draft.ts";
import { dueFor } from "./due.ts";
import { submissionFromOptions } from "./from-options.ts";
import { submissionsFromYaml } from "./from-yaml.ts";
import { type CheckInOptions, contentOptions } from "./options.ts";
import { findTarget } from "./targets.ts";

/** What a call without questions is about. */
export interface Call {
  readonly refs: readonly string[];
  readonly options: CheckInOptions;
  readonly by: string;
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
  const { submissions, complaints } = submissionsFromYaml(bytes, name, { by: call.by, date });
  const checked = submissions.map((submission) => checkSubmission(opened, submission, call.options.amend === true));
  const drafts = draftsOf(checked, complaints);
  if (!call.options.amend) return drafts;
  return drafts.map((draft) => ({ ...draft, before: readDocument(opened.workspace.root, draft.file) }));
}

/**
 * The one check-in that the options make.
 *
 * @throws {UsageError} with everything that is wrong, each with its option.
 */
export function gatherFromOptions(opened: Opened, { refs, options, by }: Call): Draft[] {
  const keyResult = onlyTarget(opened, { refs, options, by });
  const file = checkInFile(keyResult, options.date ?? opened.asOf.date);
  const before = options.amend ? readDocument(opened.workspace.root, file) : null;
  const kept = before?.content ?? {};
  const { submission, complaints } = submissionFromOptions(opened, { keyResult, by, options, kept });
  const checked = checkSubmission(opened, submission, options.amend === true);
  // A value that could not be read is not missing as well.
  const unread = complaints.find(({ where }) => where === "--value")?.where;
  const others = checked.complaints.filter(({ where }) => where !== unread);
  return draftsOf([{ ...checked, complaints: others }], complaints).map((draft) => ({ ...draft, before }));
}

/**
 * Nobody can be asked, and nothing was said.
 *
 * @throws {UsageError} always, naming what is due and what must be said.
 */
export function refuseSilence({ workspace, cycle, asOf }: Opened, { refs, by }: Call): never {
  const due =
    refs.length > 0
      ? refs
      : dueFor(score(workspace, { cycle, asOf: asOf.date }), by).map(({ scored }) => scored.keyResult.ref);
  const [first] = due;
  const what = first === undefined ? `Nothing is due for ${by}` : `Due for ${by}: ${due.join(", ")}`;
  throw new UsageError(
    `${refs.length > 0 ? `Nothing is said about ${due.join(", ")}` : what}, and there is nobody to ask`,
    `Say it with options: okr checkin ${first ?? "<key result>"} --value … --confidence 0.7 --progress … --plans … --problems …\nOr several at once: okr checkin --from <file or ->`,
  );
}

function onlyTarget({ cycle }: Opened, { refs, options }: Call): KeyResult {
  const [reference, ...others] = refs;
  if (reference === undefined) {
    const swallowed = [
      ...(options.done ?? []),
      ...(options.blocker ?? []),
      ...(options.learned ?? []),
      ...(options.thanks ?? []),
    ];
    const meant = swallowed.find((word) => "keyResult" in findTarget(cycle, word));
    const help =
      meant === undefined ? "okr checkin growth/activation/kr1 --value 36.5 …" : `Put it first: okr checkin ${meant} …`;
    throw new UsageError("Which key result is it about?", help);
  }
  if (others.length > 0) {
    throw new UsageError(
      "The options say something about one key result, and several are named",
      "For several: --from <file or ->",
    );
  }
  const target = findTarget(cycle, reference);
  if ("keyResult" in target) return target.keyResult;
  throw new UsageError(target.message, target.help);
}

function draftsOf(checked: readonly Checked[], complaints: readonly Complaint[]): Draft[] {
  const all = [...complaints, ...checked.flatMap((each) => each.complaints)];
  if (all.length > 0) throw refusal(all);
  return checked.flatMap(({ draft }) => (draft === null ? [] : [draft]));
}
