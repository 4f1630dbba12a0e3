import { optionsGiven } from "../option-names.ts";
import type { SharingOptions } from "../share.ts";
import type { DecisionOptions } from "./said.ts";

/** The options of `okr decide`. */
export interface DecideOptions extends DecisionOptions, SharingOptions {
  readonly affects?: readonly string[];
  readonly kind?: string;
  readonly forum?: string;
  readonly by?: string;
  readonly date?: string;
  readonly from?: string;
}

const CONTENT = [
  "affects",
  "kind",
  "forum",
  "because",
  "givesWay",
  "action",
  "answers",
  "until",
] as const satisfies readonly (keyof DecideOptions)[];

/** The options of a call that say what was decided, as people type them. */
export function contentOptions(options: DecideOptions): string[] {
  return optionsGiven(options, CONTENT);
}
