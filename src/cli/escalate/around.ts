import type { ChoiceField } from "../form/fields.ts";
import type { Opened } from "../open-for-cycle.ts";
import type { DayReader } from "./from-options.ts";
import type { Proposal } from "./proposal.ts";

/** What the questions need to know. */
export interface Around {
  readonly opened: Opened;
  readonly proposal: Proposal;
  readonly by: string;
  readonly readDay: DayReader;
  /** Why what is named cannot be raised once more; null when it can. */
  readonly secondFault: (refs: readonly string[]) => string | null;
}

/** One of a few words. */
export function choice(
  id: string,
  label: string,
  words: readonly (readonly [value: string, label: string])[],
  initial: string,
  hint: string,
): ChoiceField {
  return { kind: "choice", id, label, choices: words.map(([value, text]) => ({ value, label: text })), initial, hint };
}
