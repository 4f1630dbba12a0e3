import type { CheckInFile } from "../../model/check-in.ts";
import type { Pointer } from "../../model/problem.ts";
import { isPlace, placeOf } from "../../workspace/layout.ts";
import { judge } from "../../workspace/read-files.ts";
import { carries, checkCheckInReferences, checkNamed } from "../../workspace/references/check-ins.ts";
import { References } from "../../workspace/references/lookup.ts";
import type { Remark } from "../../workspace/remark.ts";
import type { KeyResult } from "../../workspace/workspace.ts";
import { adviceOn, type Complaint } from "../complaint.ts";
import { dayComplaints } from "../day-complaints.ts";
import { inOrder } from "../in-order.ts";
import type { Opened } from "../open-for-cycle.ts";
import { checkInFile, type Draft, KEY_ORDER } from "./draft.ts";
import { findTarget } from "./targets.ts";

/** A check-in as someone handed it in: anything may be wrong with it. */
export interface Submission {
  /** Null where it is not known what it is about, which somebody else complains of. */
  readonly reference: string | null;
  readonly date: string;
  /** What the file would hold. */
  readonly content: Readonly<Record<string, unknown>>;
  /** Where something stands as the person knows it; `kr` and `date` are keys here too. */
  readonly locate: (pointer: Pointer, at?: "key" | "value") => string;
}

/** A draft when nothing is wrong, and everything that is. */
export interface Checked {
  readonly draft: Draft | null;
  readonly complaints: readonly Complaint[];
}

/**
 * Checks a submission exactly as `okr validate` would check the file that it becomes, and that it may be written.
 *
 * @param amend whether that day's check-in is there to be replaced.
 */
export function checkSubmission(opened: Opened, submission: Submission, amend: boolean): Checked {
  const { reference, date, content, locate } = submission;
  const target = reference === null ? null : findTarget(opened, reference);
  const keyResult = target !== null && "keyResult" in target ? target.keyResult : null;
  const dated = dayComplaints(opened, date, locate(["date"]), "a check-in says what is");
  // What it says is checked also where it cannot be known what it is about, or for which day.
  const day = dated.length > 0 ? opened.cycle.starts : date;
  const remarks = contentRemarks(opened, keyResult, checkInFile(keyResult ?? someKeyResult(opened), day), content);
  const complaints = [
    ...(target === null || "keyResult" in target ? [] : [{ where: locate(["kr"]), ...target }]),
    ...dated,
    ...(keyResult === null || dated.length > 0 ? [] : existing(opened, keyResult, date, amend, locate)),
    ...remarks.map((remark) => ({
      where: locate(remark.pointer, remark.at),
      message: remark.message,
      help: adviceOn(remark),
    })),
  ];
  if (keyResult === null || complaints.length > 0) return { draft: null, complaints };
  const file = checkInFile(keyResult, date);
  return {
    draft: { keyResult, date, file, content: inOrder(content as CheckInFile, KEY_ORDER), before: null },
    complaints,
  };
}

/**
 * What is wrong with the content by itself, and with what the parts of a right shape refer to.
 *
 * @param keyResult what it is about; null where that is not known.
 * @param file where it would lie; every check-in of a cycle has the same keys.
 */
function contentRemarks(
  { workspace, cycle }: Opened,
  keyResult: KeyResult | null,
  file: string,
  content: Submission["content"],
): readonly Remark[] {
  const place = placeOf(file);
  if (place === null || !isPlace(place)) throw new Error(`${file} is no check-in's path`);
  const remarks = judge(place, content);
  const wrong = new Set(remarks.map(({ pointer }) => pointer[0]));
  const usable = Object.fromEntries(Object.entries(content).filter(([key]) => !wrong.has(key))) as CheckInFile;
  const checkIn = { ...usable, file, date: place.date };
  const references = new References(workspace);
  if (keyResult === null) {
    checkNamed(checkIn, place.stem, cycle, references);
    return [...remarks, ...references.found];
  }
  checkCheckInReferences(checkIn, keyResult, cycle, references);
  const found = references.found.filter(({ rule, pointer }) => rule !== "format/check-in-value" || pointer.length > 0);
  return [...missingValue(keyResult, content), ...remarks, ...found];
}

/** Stands in for one that was not found. */
function someKeyResult({ cycle }: Opened): Pick<KeyResult, "cycle" | "ref"> {
  return { cycle: cycle.id, ref: "team/objective/kr1" };
}

/** A missing value is pointed at by its own key, so that whoever uses options reads the option's name. */
function missingValue(keyResult: KeyResult, content: Submission["content"]): Remark[] {
  const wanted = carries(keyResult);
  if (wanted === "nothing" || content[wanted] !== undefined) return [];
  const message = `it is missing: ${keyResult.ref} is of type ${keyResult.type}`;
  return [{ rule: "format/check-in-value", pointer: [wanted], message, help: howToSay(keyResult) }];
}

function howToSay(keyResult: KeyResult): string {
  if (keyResult.type === "milestone" || keyResult.type === "task") {
    const steps = keyResult.type === "milestone" ? keyResult.milestones : (keyResult.tasks ?? []);
    return `Name all that is reached so far, of ${steps.map(({ id }) => id).join(", ")}; none when nothing is.`;
  }
  const metric = "metric" in keyResult && keyResult.metric !== undefined ? keyResult.metric : "what was measured";
  return `Give the newest value: ${metric}.`;
}

/** One check-in a day: another is refused unless it is to replace the first; nothing replaces what cannot be read. */
function existing(
  { workspace }: Opened,
  keyResult: KeyResult,
  date: string,
  amend: boolean,
  locate: Submission["locate"],
): Complaint[] {
  const file = checkInFile(keyResult, date);
  const where = locate(["kr"]);
  const readable = keyResult.checkIns.find((checkIn) => checkIn.date === date);
  if (!workspace.files.has(file)) {
    return amend ? [{ where, message: `there is no check-in on ${date} to amend`, help: "Leave --amend out." }] : [];
  }
  if (readable === undefined) {
    return [{ where, message: `${file} is there and has errors`, help: `See what: okr validate ${file}` }];
  }
  return amend ? [] : [alreadyThere(where, readable.by, date)];
}

/** Somebody has checked in that day; who, and what can be done. */
export function alreadyThere(where: string, by: string, date: string): Complaint {
  return {
    where,
    message: `${by} checked in on ${date} already`,
    help: "To replace that check-in: --amend. To check in for another day: --date.",
  };
}
