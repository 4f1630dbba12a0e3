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

/** What a check-in by options is about, who makes it, and what of an amended one stays: whatever no option names. */
interface Around {
  /** Null where none or several are named. */
  readonly reference: string | null;
  /** Null where the reference leads to none: then nobody knows what a value could be. */
  readonly keyResult: KeyResult | null;
  readonly by: string;
  readonly kept: Readonly<Record<string, unknown>>;
}

/** One check-in made of options. */
export function submissionFromOptions(
  { asOf }: Opened,
  options: CheckInOptions,
  { reference, keyResult, by, kept }: Around,
): FromOptions {
  const reader = new OptionReader();
  const date = options.date ?? asOf.date;
  const number = (option: string, typed: string | undefined) =>
    keyResult === null ? undefined : reader.number(option, typed, unitOf(keyResult));
  const open = keyResult === null ? [] : openBlockers(keyResult, date);
  const given = {
    by,
    value: number("--value", options.value),
    done: doneFrom(options.done),
    confidence: reader.fraction("--confidence", options.confidence),
    forecast: number("--forecast", options.forecast),
    progress: options.progress?.trim(),
    plans: options.plans?.trim(),
    problems: options.problems?.trim(),
    blockers: options.blocker?.map((typed) => blockerFrom(typed, open, date)),
    decision_needed: options.decisionNeeded?.trim(),
    stop_or_shift: options.stopOrShift?.trim(),
    learned: options.learned?.map((lesson) => ({ lesson: lesson.trim() })),
    kudos: options.thanks?.flatMap((typed) => reader.thanks(typed)),
  };
  const named = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const locate = (pointer: Pointer) => (pointer[0] === "kr" ? (keyResult?.ref ?? "") : optionFor(pointer));
  const submission = { reference, date, content: { ...kept, ...named }, locate };
  return { submission, complaints: reader.complaints };
}

function unitOf(keyResult: KeyResult): string {
  if (keyResult.type === "percentage") return "%";
  return "unit" in keyResult ? (keyResult.unit ?? "") : "";
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
