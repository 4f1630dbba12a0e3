/** A flag or a trigger, as a forum shows it: what has fired, or what is one step from it. */
export interface Signal {
  /** `escalate/low-confidence` */
  readonly rule: string;
  /** What it is about. */
  readonly subject: string | null;
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string | null;
  /** True when it has not fired yet. */
  readonly near: boolean;
}
