import { optionsGiven } from "../option-names.ts";

/** The options of `okr review`. */
export interface ReviewOptions {
  readonly team?: string;
  readonly by?: string;
  readonly ledBy?: string;
  readonly present?: readonly string[];
  readonly notes?: string;
  readonly decision?: readonly string[];
  readonly action?: readonly string[];
  readonly thanks?: readonly string[];
  readonly lesson?: readonly string[];
  readonly improved?: string;
  readonly missed?: string;
  readonly ownershipBroke?: string;
  readonly forumsHelped?: string;
  readonly forumsCost?: string;
  readonly date?: string;
  readonly from?: string;
  readonly amend?: boolean;
  readonly commit?: boolean;
  readonly push?: boolean;
}

/** The options that say what was said in the review. */
const CONTENT = [
  "present",
  "notes",
  "decision",
  "action",
  "thanks",
  "lesson",
  "improved",
  "missed",
  "ownershipBroke",
  "forumsHelped",
  "forumsCost",
] as const satisfies readonly (keyof ReviewOptions)[];

/** The options of a call that say what was said, as people type them. */
export function contentOptions(options: ReviewOptions): string[] {
  return optionsGiven(options, CONTENT);
}

/** Who led the review, as far as options say it. To one that is written `--by` adds, and only `--led-by` says so. */
export function leaderIn({ amend, ledBy, by }: ReviewOptions): string | undefined {
  return (amend === true ? ledBy : (ledBy ?? by))?.replace(/^@/, "");
}
