import type { Pointer } from "../../model/problem.ts";
import { quote } from "../../workspace/check/wording.ts";
import { listed } from "../field-checks.ts";
import type { Said } from "../review/minutes.ts";
import { actionFrom, type DayReader } from "../review/notation.ts";

/** The options that say what a decision holds, of `okr decide` and of `okr escalation decide`. */
export interface DecisionOptions {
  readonly because?: string;
  readonly givesWay?: string;
  readonly action?: readonly string[];
  readonly answers?: readonly string[];
  readonly until?: string;
}

/** What of a decision's file the options say that both commands have. */
export function contentFrom(options: DecisionOptions, readDay: DayReader): Record<string, unknown> {
  const { because, givesWay, action, answers, until } = options;
  return {
    answers: answers?.flatMap(listed),
    until: until === undefined ? undefined : (readDay(until) ?? until),
    because: because?.trim(),
    gives_way: givesWay?.trim(),
    actions: action?.map((typed) => actionFrom(typed, readDay)),
  };
}

/** How a decision is said whole. */
const WHOLE = 'Say what was decided and what it affects: okr decide "Launch now" --affects growth/activation/kr1';

/** A decision that options make: each complaint names the option, and of several actions the one. */
export function saidByOptions(content: Readonly<Record<string, unknown>>, options: DecisionOptions): Said {
  const locate = ([key, index]: Pointer): string => {
    if (key === undefined) return "the decision";
    const typed = key === "actions" && typeof index === "number" ? options.action?.[index] : undefined;
    if (typed !== undefined) return `--action ${quote(typed)}`;
    return key === "actions" ? "--action" : `--${String(key).replaceAll("_", "-")}`;
  };
  const known = Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
  return { content: known, locate, howTo: WHOLE };
}
