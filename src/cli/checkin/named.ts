import { type Complaint, refusal } from "../complaint.ts";
import type { Opened } from "../open-for-cycle.ts";
import type { Call } from "./gather.ts";
import { findTarget } from "./targets.ts";

/** What a call names of the one key result that its options speak of. */
export interface Named {
  /** Null where none or several are named, and the complaints say so. */
  readonly reference: string | null;
  readonly complaints: readonly Complaint[];
}

/**
 * The one key result that options speak of.
 *
 * @throws {UsageError} when an option has taken it for its own: then nobody knows what the option was to say.
 */
export function onlyReference(opened: Opened, call: Call): Named {
  const [reference, ...others] = call.refs;
  if (reference === undefined) return { reference: null, complaints: [noneNamed(opened, call)] };
  if (others.length === 0) return { reference, complaints: [] };
  const message = "The options say something about one key result, and several are named";
  const several = { where: "", message, help: "For several: --from <file or ->" };
  return { reference: null, complaints: [...unknownAmong(opened, call.refs), several] };
}

/** Why each of some references leads to no key result; nothing of those that do. */
export function unknownAmong(opened: Opened, references: readonly string[]): Complaint[] {
  return [...new Set(references)].flatMap((reference) => {
    const target = findTarget(opened, reference);
    return "keyResult" in target ? [] : [{ where: "", ...target }];
  });
}

function noneNamed(opened: Opened, { options, complaints }: Call): Complaint {
  const message = "Which key result is it about?";
  const swallowed = [
    ...(options.done ?? []),
    ...(options.blocker ?? []),
    ...(options.learned ?? []),
    ...(options.thanks ?? []),
  ];
  const meant = swallowed.find((word) => "keyResult" in findTarget(opened, word));
  if (meant !== undefined) {
    throw refusal([...complaints, { where: "", message, help: `Put it first: okr checkin ${meant} …` }]);
  }
  return { where: "", message, help: "okr checkin growth/activation/kr1 --value 36.5 …" };
}
