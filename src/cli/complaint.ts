import { UsageError } from "./errors.ts";

/** Something in a call or a file that keeps anything from being written. */
export interface Complaint {
  /** Where it is, as the person knows it: an option, or a file with line and column. */
  readonly where: string;
  readonly message: string;
  readonly help: string | null;
}

/** All complaints in one error, each with its place and what to do about it. */
export function refusal(complaints: readonly Complaint[]): UsageError {
  const [only, ...others] = complaints;
  if (only !== undefined && others.length === 0) return new UsageError(sentenceOf(only), only.help);
  const lines = complaints.flatMap((each) => [
    `  ${sentenceOf(each)}`,
    ...(each.help === null ? [] : [`      ${each.help}`]),
  ]);
  return new UsageError(
    [`nothing was written, since ${complaints.length} things are wrong`, ...lines].join("\n"),
    "Correct them and run it again.",
  );
}

function sentenceOf({ where, message }: Complaint): string {
  return `${where}: ${message}`;
}
