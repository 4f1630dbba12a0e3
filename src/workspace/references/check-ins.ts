import { didYouMean } from "../check/nearest.ts";
import type { CheckIn, Cycle, KeyResult } from "../workspace.ts";
import type { References } from "./lookup.ts";
import { inCycle } from "./objectives.ts";

/** Checks that a check-in says what its key result's type asks, lies in the cycle, and names people who are known. */
export function checkCheckInReferences(
  checkIn: CheckIn,
  keyResult: KeyResult,
  cycle: Cycle,
  references: References,
): void {
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
  const steps =
    keyResult.type === "milestone"
      ? keyResult.milestones
      : keyResult.type === "task"
        ? (keyResult.tasks ?? null)
        : null;
  if (steps === null) return;
  const known = steps.map(({ id }) => id);
  const word = keyResult.type === "milestone" ? "milestone" : "task";
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
