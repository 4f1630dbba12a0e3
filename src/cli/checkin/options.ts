import { optionsGiven } from "../option-names.ts";

/** The options of `okr checkin`. */
export interface CheckInOptions {
  readonly by?: string;
  readonly value?: string;
  readonly done?: readonly string[];
  readonly confidence?: string;
  readonly forecast?: string;
  readonly progress?: string;
  readonly plans?: string;
  readonly problems?: string;
  readonly blocker?: readonly string[];
  readonly decisionNeeded?: string;
  readonly stopOrShift?: string;
  readonly learned?: readonly string[];
  readonly thanks?: readonly string[];
  readonly date?: string;
  readonly from?: string;
  readonly amend?: boolean;
  readonly commit?: boolean;
  readonly push?: boolean;
}

/** The options that say something about a key result. */
const CONTENT = [
  "value",
  "done",
  "confidence",
  "forecast",
  "progress",
  "plans",
  "problems",
  "blocker",
  "decisionNeeded",
  "stopOrShift",
  "learned",
  "thanks",
] as const satisfies readonly (keyof CheckInOptions)[];

/** The options of a call that say something about a key result, as people type them. */
export function contentOptions(options: CheckInOptions): string[] {
  return optionsGiven(options, CONTENT);
}
