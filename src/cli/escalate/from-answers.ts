import { type Answers, textOf } from "../form/fields.ts";
import type { DayReader } from "./from-options.ts";
import type { HandedIn } from "./handed-in.ts";
import { affectsAnswered } from "./issue-form.ts";
import { optionsAnswered } from "./options-form.ts";
import type { Proposal } from "./proposal.ts";
import { offeredAttempts } from "./tried-form.ts";

/** What was answered, page by page. */
export interface Answered {
  readonly issue: Answers;
  readonly summary: string | undefined;
  readonly impact: string | undefined;
  readonly tried: Answers;
  readonly decision: Answers;
  readonly options: Answers;
}

/** The brief that answers make. */
export function briefFromAnswers(answered: Answered, proposal: Proposal, readDay: DayReader): HandedIn {
  const { issue, summary, impact, tried, decision, options } = answered;
  const level = textOf(issue, "level");
  const by = textOf(decision, "by");
  const asked = {
    kind: textOf(decision, "kind"),
    question: textOf(decision, "question"),
    by: by && (readDay(by) ?? by),
  };
  const content = {
    title: textOf(issue, "title"),
    trigger: textOf(issue, "trigger"),
    level: level === undefined ? undefined : Number(level),
    affects: affectsAnswered(issue),
    summary,
    impact,
    tried: attempts(tried, proposal),
    decision_needed: defined(asked),
    options: optionsAnswered(options),
  };
  return {
    content: defined(content),
    locate: ([key]) => LABELS[String(key)] ?? String(key),
    complaints: [],
    namesKeys: false,
  };
}

const LABELS: Readonly<Record<string, string>> = {
  title: "the title",
  trigger: "the trigger",
  level: "the level",
  affects: "what it affects",
  summary: "what happened",
  impact: "if nothing is decided",
  tried: "what was tried",
  decision_needed: "the decision needed",
  options: "the options",
};

function attempts(answers: Answers, proposal: Proposal): string[] {
  const ticked = answers.get("ticked") ?? [];
  const offered = offeredAttempts(proposal).filter(({ id }) => ticked.includes(id));
  const typed: string[] = [];
  for (let index = 0; ; index++) {
    const text = textOf(answers, `tried-${index}`);
    if (text === undefined) return [...offered.map((each) => each.text), ...typed];
    typed.push(text);
  }
}

function defined(content: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
}
