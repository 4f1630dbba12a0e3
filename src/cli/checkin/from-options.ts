import type { Pointer } from "../../model/problem.ts";
import type { KeyResult } from "../../workspace/workspace.ts";
import type { Complaint } from "../complaint.ts";
import type { Opened } from "../open-for-cycle.ts";
import { readThanks, unreadableThanks } from "../thanks.ts";
import { blockerFrom, openBlockers } from "./blockers.ts";
import type { Submission } from "./check.ts";
import { readNumber } from "./numbers.ts";
import type { CheckInOptions } from "./options.ts";

/** What the options say, and what of it cannot be read. */
export interface FromOptions {
  readonly submission: Submission;
  readonly complaints: readonly Complaint[];
}

/**
 * One check-in made of options.
 *
 * @param kept what stays of the check-in that is amended: whatever no option names.
 */
export function submissionFromOptions(
  { asOf }: Opened,
  {
    keyResult,
    by,
    options,
    kept,
  }: { keyResult: KeyResult; by: string; options: CheckInOptions; kept: Readonly<Record<string, unknown>> },
): FromOptions {
  const reader = new OptionReader();
  const date = options.date ?? asOf.date;
  const unit = keyResult.type === "percentage" ? "%" : "unit" in keyResult ? (keyResult.unit ?? "") : "";
  const given = {
    by,
    value: reader.number("--value", options.value, unit),
    done: doneFrom(options.done),
    confidence: reader.fraction("--confidence", options.confidence),
    forecast: reader.number("--forecast", options.forecast, unit),
    progress: options.progress?.trim(),
    plans: options.plans?.trim(),
    problems: options.problems?.trim(),
    blockers: options.blocker?.map((typed) => blockerFrom(typed, openBlockers(keyResult, date), date)),
    decision_needed: options.decisionNeeded?.trim(),
    stop_or_shift: options.stopOrShift?.trim(),
    learned: options.learned?.map((lesson) => ({ lesson: lesson.trim() })),
    kudos: options.thanks?.flatMap((typed) => reader.thanks(typed)),
  };
  const named = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const locate = (pointer: Pointer) => (pointer[0] === "kr" ? keyResult.ref : optionFor(pointer));
  const submission = { reference: keyResult.ref, date, content: { ...kept, ...named }, locate };
  return { submission, complaints: reader.complaints };
}

/** Ids may be repeated or separated by commas; `none` says that nothing is reached. */
function doneFrom(given: readonly string[] | undefined): string[] | undefined {
  const ids = given?.flatMap((each) => each.split(",")).map((id) => id.trim());
  return ids?.filter((id) => id !== "" && id !== "none");
}

class OptionReader {
  readonly complaints: Complaint[] = [];

  number(option: string, typed: string | undefined, unit: string): number | undefined {
    if (typed === undefined) return undefined;
    const read = readNumber(typed, unit);
    if ("number" in read) return read.number;
    this.complaints.push({ where: option, message: `"${typed}" is not a number`, help: read.fault });
    return undefined;
  }

  /** A script says a fraction: 60 and 60 % are told how to be written, not guessed at. */
  fraction(option: string, typed: string | undefined): number | undefined {
    if (typed === undefined) return undefined;
    const read = readNumber(typed, "");
    if ("number" in read) return read.number;
    const percent = readNumber(typed, "%");
    const help =
      "number" in percent ? `It is a fraction: write ${percent.number / 100}.` : "Write a fraction, such as 0.6.";
    this.complaints.push({ where: option, message: `"${typed}" is not a fraction`, help });
    return undefined;
  }

  thanks(typed: string): { to: string; for: string }[] {
    const said = readThanks(typed);
    if (said !== null) return [said];
    this.complaints.push(unreadableThanks("--thanks", typed));
    return [];
  }
}

/** The options that stand for the keys of the file. */
const OPTION_OF: ReadonlyMap<string, string> = new Map([
  ["decision_needed", "--decision-needed"],
  ["stop_or_shift", "--stop-or-shift"],
  ["blockers", "--blocker"],
  ["kudos", "--thanks"],
]);

function optionFor(pointer: Pointer): string {
  const key = String(pointer[0] ?? "the check-in");
  return OPTION_OF.get(key) ?? (pointer.length === 0 ? key : `--${key}`);
}
