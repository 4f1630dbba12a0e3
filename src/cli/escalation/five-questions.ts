import type { EscalationFile } from "../../model/escalation.ts";

export type Review = NonNullable<EscalationFile["review"]>;

/** One of the questions that are asked of how an escalation went, never of who was at fault. */
export interface Question {
  readonly key: keyof Review;
  /** What asks it in the file's schema, in a few words for a form. */
  readonly label: string;
  readonly question: string;
  /** A yes or no with a remark, or a text. */
  readonly kind: "yes-no" | "text";
  readonly required: boolean;
}

/** The five questions in their order, and the assumption that may have broken. */
export const QUESTIONS: readonly Question[] = [
  { key: "trigger_clear", label: "Trigger", question: "Was the trigger clear enough?", kind: "yes-no", required: true },
  {
    key: "right_tier_fast_enough",
    label: "Tier",
    question: "Did it reach the right tier quickly enough?",
    kind: "yes-no",
    required: true,
  },
  {
    key: "ownership_accepted",
    label: "Ownership",
    question: "Was ownership accepted without confusion?",
    kind: "yes-no",
    required: true,
  },
  {
    key: "blocker_removed",
    label: "Blocker",
    question: "Did the decision remove the blocker?",
    kind: "yes-no",
    required: true,
  },
  {
    key: "change_next_time",
    label: "Next time",
    question: "What should change next time, in planning, governance or meetings?",
    kind: "text",
    required: true,
  },
  {
    key: "assumption",
    label: "Assumption",
    question: "Which assumption of the plan broke, if one did?",
    kind: "text",
    required: false,
  },
];

/** `--trigger-clear` */
export function optionFor({ key }: Question): string {
  return `--${key.replaceAll("_", "-")}`;
}

/** Reads `yes`, or `no: three days at tier 2`; null when it says neither. */
export function readYesNo(typed: string): { answer: boolean; note?: string } | null {
  const [, word, note] = /^(yes|y|no|n)(?:\s*[:,;]\s*(\S.*?))?\s*$/is.exec(typed.trim()) ?? [];
  if (word === undefined) return null;
  const answer = word.toLowerCase().startsWith("y");
  return note === undefined ? { answer } : { answer, note };
}
