import type { SharingOptions } from "../share.ts";

/** The options of `okr escalate`. */
export interface EscalateOptions extends SharingOptions {
  readonly triggers?: boolean;
  readonly route?: boolean;
  readonly title?: string;
  readonly trigger?: string;
  readonly level?: string;
  readonly affects?: readonly string[];
  readonly summary?: string;
  readonly impact?: string;
  readonly tried?: readonly string[];
  readonly decisionKind?: string;
  readonly question?: string;
  readonly decideBy?: string;
  readonly option?: readonly string[];
  readonly recommend?: string;
  readonly slug?: string;
  readonly by?: string;
  readonly from?: string;
  readonly anyway?: boolean;
}

/** The options that say what stands in the brief. */
const CONTENT = [
  "title",
  "trigger",
  "level",
  "affects",
  "summary",
  "impact",
  "tried",
  "decisionKind",
  "question",
  "decideBy",
  "option",
  "recommend",
] as const satisfies readonly (keyof EscalateOptions)[];

/** The options of a call that say what stands in the brief, as people type them. */
export function contentOptions(options: EscalateOptions): string[] {
  return CONTENT.filter((key) => options[key] !== undefined).map(
    (key) => `--${key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
  );
}
