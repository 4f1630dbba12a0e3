/** What someone answered: a text, or the ids that they ticked. */
export type Answer = string | readonly string[];
export type Answers = ReadonlyMap<string, Answer>;

interface FieldBase {
  readonly id: string;
  /** A word or two in front of the answer. */
  readonly label: string;
}

/** A line of text. */
export interface TextField extends FieldBase {
  readonly kind: "text";
  /** What Enter alone takes; `null` when it takes nothing. */
  readonly fallback: string | null;
  /** Whether a text means nothing, and counts as Enter alone. */
  readonly nothing?: (text: string) => boolean;
  /** Why nothing is no answer; `null` when it is one. */
  readonly needed: string | null;
  /** Why a text cannot be taken; `null` when it can. Asked at every key. */
  readonly fault: (text: string) => string | null;
  /** Whether a text that cannot be taken may be the beginning of one that can: then nothing is said before Enter. */
  readonly unfinished?: (text: string) => boolean;
  /** What the answer is shown as. */
  readonly shown: (text: string) => string;
  /** What stands below the line while it is typed: what is asked, or what the answer would mean. */
  readonly hint: (text: string) => string;
}

/** Several of some items. */
export interface ChecklistField extends FieldBase {
  readonly kind: "checklist";
  readonly items: readonly { readonly id: string; readonly title: string }[];
  readonly initial: readonly string[];
  readonly hint: (ticked: readonly string[]) => string;
}

/** One of a few words. */
export interface ChoiceField extends FieldBase {
  readonly kind: "choice";
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly initial: string;
  readonly hint: string;
}

export type Field = TextField | ChecklistField | ChoiceField;

/** A form: its fields follow from the answers so far, since some are only asked when an earlier answer calls for it. */
export type Form = (answers: Answers) => readonly Field[];

/** A line of text that may be left empty and is taken as it is: what a field does not say otherwise. */
export const TEXT = {
  kind: "text",
  fallback: null,
  needed: null,
  fault: () => null,
  shown: (text: string) => text,
  hint: () => "",
} as const satisfies Partial<TextField>;

/** The text that was answered; `undefined` when it is empty or was not asked for. */
export function textOf(answers: Answers, id: string): string | undefined {
  const answer = answers.get(id);
  return typeof answer === "string" && answer !== "" ? answer : undefined;
}
