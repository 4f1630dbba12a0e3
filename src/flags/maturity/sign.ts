import type { NoHistory } from "../../workspace/history.ts";
import type { Evidence } from "../evidence.ts";
import type { Flag } from "../finding.ts";
import type { Stage } from "../flag-rule.ts";

/** What the signs are looked for in: a whole programme, as of a moment. */
export interface MaturityScene {
  readonly evidence: Evidence;
  /** What all rules have to say of it. */
  readonly flags: readonly Flag[];
  /** Why there is no history; null when it was read, and when nobody tried to. */
  readonly noHistory: NoHistory | null;
}

/** Whether a sign shows; `cannot-tell` where the data does not hold what would say so. */
export type SignVerdict = "shown" | "not-shown" | "cannot-tell";

/** What the data says of a sign. */
export interface Judgement {
  readonly verdict: SignVerdict;
  /**
   * What it rests on, in a few words that fit beside the title on a slide: counts and days, nothing that people typed.
   */
  readonly because: string;
  /** The numbers, dates and references behind it. */
  readonly evidence: Readonly<Record<string, unknown>>;
}

/** One of the signs of a programme that has matured. */
export interface Sign {
  readonly id: string;
  readonly stage: Stage;
  /** What one sees when it shows, in a few words that fit on a slide. */
  readonly title: string;
  /** What to do where it does not show, in a sentence to a colleague. */
  readonly next: string;
  judge(scene: MaturityScene): Judgement;
}

/** The parts of a judgement that numbers decide: shown or not. */
export function judged(isShown: boolean, because: string, evidence: Judgement["evidence"]): Judgement {
  return { verdict: isShown ? "shown" : "not-shown", because, evidence };
}

/** The data does not hold what would say so, and why not. */
export function cannotTell(because: string): Judgement {
  return { verdict: "cannot-tell", because, evidence: {} };
}
