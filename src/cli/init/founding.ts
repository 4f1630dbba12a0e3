import type { CycleSpan } from "../new/cycle-dates.ts";

/** What `okr init` has to know before it can write. */
export interface Founding {
  readonly organisation: string;
  /** IANA name. */
  readonly timezone: string;
  /** Whoever makes the workspace: they lead the company team and own the first objective. */
  readonly handle: string;
  readonly name: string | undefined;
  readonly email: string | undefined;
  /** Whether git says the same of their e-mail, so that a check-in is known to be theirs. */
  readonly knownToGit: boolean;
  /** The day on which it is made. */
  readonly date: string;
  /** The quarter that the day falls in. */
  readonly cycle: CycleSpan & { readonly id: string };
}
