import { didYouMean } from "../check/nearest.ts";
import type { CheckInDigest } from "../check-in-digest.ts";
import type { CheckIn, Cycle, KeyResult } from "../workspace.ts";
import type { References } from "./lookup.ts";
import { inCycle } from "./objectives.ts";

/**
 * Checks the check-ins on a key result: first what they have in common, and each of them only when there is something
 * wrong with that, or when it is not known.
 */
export function checkCheckIns(
  keyResult: KeyResult,
  cycle: Cycle,
  digests: ReadonlyMap<string, CheckInDigest>,
  references: References,
): void {
  const digest = digests.get(`cycles/${keyResult.cycle}/checkins/${keyResult.ref}/`);
  if (digest !== undefined && passesAsAWhole(digest, keyResult, cycle, references)) return;
  for (const checkIn of keyResult.checkIns) checkCheckInReferences(checkIn, keyResult, cycle, references);
}

/** Whether none of a key result's check-ins can have anything to report. */
function passesAsAWhole(digest: CheckInDigest, keyResult: KeyResult, cycle: Cycle, references: References): boolean {
  const { first, last, by, thanked = [], waitsFor = [], done = [], values, dones, of, least = 0, most = 0 } = digest;
  const wanted = carries(keyResult);
  const known = stepsOf(keyResult);
  const spot = { file: "", subject: null, pointer: [] };
  return (
    cycle.starts <= first &&
    last <= cycle.ends &&
    values === (wanted === "value" ? of : 0) &&
    dones === (wanted === "done" ? of : 0) &&
    (keyResult.type !== "percentage" || (least >= 0 && most <= 100)) &&
    (known === null || done.every((id) => known.includes(id))) &&
    [...by, ...thanked].every((handle) => references.knows(handle)) &&
    references.passes(() => {
      for (const reference of waitsFor) references.needed(reference, cycle.id, spot);
    })
  );
}

/** Checks that a check-in says what its key result's type asks, lies in the cycle, and names people who are known. */
export function checkCheckInReferences(
  checkIn: CheckIn,
  keyResult: KeyResult,
  cycle: Cycle,
  references: References,
): void {
  if (!references.isGuessed(keyResult.file, ["key_results", keyResult.index, "type"]))
    checkValue(checkIn, keyResult, references);
  checkNamed(checkIn, keyResult.ref, cycle, references);
}

/** What can be said of a check-in without its key result: its date, and whom and what it names. */
export function checkNamed(checkIn: CheckIn, subject: string, cycle: Cycle, references: References): void {
  const { file } = checkIn;
  if (checkIn.date < cycle.starts || checkIn.date > cycle.ends) {
    inCycle(checkIn.date, cycle, references, { file, subject, pointer: [] }, "This check-in's date");
  }
  if (!references.knows(checkIn.by)) references.author(checkIn.by, { file, subject, pointer: ["by"] });
  checkIn.blockers?.forEach(({ waits_for }, index) => {
    if (waits_for !== undefined)
      references.needed(waits_for, cycle.id, { file, subject, pointer: ["blockers", index, "waits_for"] });
  });
  checkIn.kudos?.forEach(({ to }, index) => {
    references.author(to, { file, subject, pointer: ["kudos", index, "to"] });
  });
}

/** What a check-in on this key result carries: a value, the ids that are done, or neither. */
export function carries(keyResult: KeyResult): "value" | "done" | "nothing" {
  if (keyResult.type === "milestone") return "done";
  if (keyResult.type !== "task") return "value";
  return keyResult.tasks === undefined ? "nothing" : "done";
}

function checkValue(checkIn: CheckIn, keyResult: KeyResult, references: References): void {
  const wanted = carries(keyResult);
  if ((checkIn.value !== undefined) !== (wanted === "value")) misfit("value", wanted, checkIn, keyResult, references);
  if ((checkIn.done !== undefined) !== (wanted === "done")) misfit("done", wanted, checkIn, keyResult, references);
  checkPercentage(checkIn, keyResult, references);
  if (checkIn.done !== undefined) checkDone(checkIn.done, checkIn, keyResult, references);
}

/** A value where none fits, or none where one is wanted. */
function misfit(
  key: "value" | "done",
  wanted: ReturnType<typeof carries>,
  checkIn: CheckIn,
  keyResult: KeyResult,
  references: References,
): void {
  const { ref, type } = keyResult;
  if (checkIn[key] === undefined) {
    const help =
      key === "value"
        ? "Add value: and the measured number."
        : "Add done: and the ids of all that is reached so far, or [].";
    const spot = { file: checkIn.file, subject: ref, pointer: [] };
    references.report(spot, "format/check-in-value", `"${key}" is missing: ${ref} is of type ${type}`, help, { type });
    return;
  }
  const instead = wanted === "nothing" ? "its initiatives' own state counts" : `it wants ${wanted}`;
  const message = `"${key}" does not fit: ${ref} is of type ${type}, and ${instead}`;
  const help =
    wanted === "nothing" ? `Remove ${key}, and set the state of the initiatives.` : `Write ${wanted}: … instead.`;
  const spot = { file: checkIn.file, subject: ref, pointer: [key], at: "key" as const };
  references.report(spot, "format/check-in-value", message, help, { type });
}

function checkPercentage({ value, file }: CheckIn, keyResult: KeyResult, references: References): void {
  if (keyResult.type !== "percentage" || value === undefined || (value >= 0 && value <= 100)) return;
  references.report(
    { file, subject: keyResult.ref, pointer: ["value"] },
    "format/check-in-value",
    `A percentage lies between 0 and 100, and this is ${value}`,
    "Correct the number; a quantity that can pass 100 is an increase with a unit.",
    { found: value },
  );
}

function checkDone(done: readonly string[], { file }: CheckIn, keyResult: KeyResult, references: References): void {
  const known = stepsOf(keyResult);
  const word = keyResult.type === "milestone" ? "milestone" : "task";
  if (known === null || references.hasLostNames(keyResult.file, `${word}s`)) return;
  done.forEach((id, index) => {
    if (known.includes(id)) return;
    references.report(
      { file, subject: keyResult.ref, pointer: ["done", index] },
      `reference/unknown-${word}`,
      `${keyResult.ref} has no ${word} "${id}"`,
      didYouMean(id, known, `It has ${known.join(", ")}.`),
      { reference: id },
    );
  });
}

/** The ids that a `done` can list; null when none fits. */
function stepsOf(keyResult: KeyResult): string[] | null {
  if (keyResult.type === "milestone") return keyResult.milestones.map(({ id }) => id);
  if (keyResult.type === "task") return keyResult.tasks?.map(({ id }) => id) ?? null;
  return null;
}
