import type { Pointer } from "../../model/problem.ts";
import type { Complaint } from "../complaint.ts";
import type { HandedIn } from "./handed-in.ts";
import { lettered, optionFrom } from "./notation.ts";
import type { EscalateOptions } from "./options.ts";

/** Reads a day that people name, such as `friday`; null when it is none. */
export type DayReader = (typed: string) => string | null;

/** What the options say of a brief. */
function contentFromOptions(options: EscalateOptions, readDay: DayReader): Record<string, unknown> {
  const { decisionKind, question, decideBy, recommend } = options;
  const decision = clean({
    kind: decisionKind,
    question: question?.trim(),
    by: decideBy === undefined ? undefined : (readDay(decideBy) ?? decideBy),
  });
  const list = options.option === undefined ? undefined : lettered(options.option.map(optionFrom));
  return clean({
    title: options.title?.trim(),
    trigger: options.trigger,
    level: options.level === undefined ? undefined : levelFrom(options.level),
    affects: options.affects?.flatMap((each) => each.split(",")).filter((each) => each !== ""),
    summary: options.summary?.trim(),
    impact: options.impact?.trim(),
    tried: options.tried?.map((each) => each.trim()).filter((each) => each !== ""),
    decision_needed: Object.keys(decision).length === 0 ? undefined : decision,
    options: list?.map((each) => recommended(each, recommend)),
  });
}

/** The brief that the options make. */
export function briefFromOptions(options: EscalateOptions, readDay: DayReader): HandedIn {
  const content = contentFromOptions(options, readDay);
  return { content, locate: optionFor(options), complaints: unknownRecommendation(options), namesKeys: false };
}

function levelFrom(typed: string): unknown {
  return /^[1-9]$/.test(typed) ? Number(typed) : typed;
}

function recommended(option: unknown, id: string | undefined): unknown {
  const isIt = typeof option === "object" && option !== null && Reflect.get(option, "id") === id;
  return isIt && id !== undefined ? { ...option, recommended: true } : option;
}

function unknownRecommendation({ recommend, option }: EscalateOptions): Complaint[] {
  if (recommend === undefined) return [];
  const ids = lettered((option ?? []).map(optionFrom)).map((each) => String(Reflect.get(each as object, "id")));
  if (ids.includes(recommend)) return [];
  const help = ids.length === 0 ? "Give the options with --option." : `There are ${ids.join(", ")}.`;
  return [{ where: "--recommend", message: `there is no option "${recommend}"`, help }];
}

/** Each part of the brief by the option that says it. */
function optionFor({ option = [] }: EscalateOptions): HandedIn["locate"] {
  return ([key, inner]: Pointer) => {
    if (key === "decision_needed")
      return inner === undefined || inner === "kind" ? "--decision-kind" : (NAMES[String(inner)] ?? "--question");
    if (key === "options") return typeof inner === "number" ? `--option "${option[inner] ?? ""}"` : "--option";
    return key === undefined ? "the brief" : `--${key}`;
  };
}

const NAMES: Readonly<Record<string, string>> = { question: "--question", by: "--decide-by" };

function clean(content: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
}
