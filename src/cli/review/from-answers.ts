import { quote } from "../../workspace/check/wording.ts";
import { listed } from "../field-checks.ts";
import type { Answers } from "../form/fields.ts";
import { textOf } from "../form/fields.ts";
import { lessonContent } from "../learn/questions.ts";
import type { Minutes, OnFile, Said } from "./minutes.ts";
import { type DayReader, stemFrom } from "./notation.ts";
import type { ListSection } from "./sections.ts";

/** What was answered: the heading, the five questions, and each item of each section. */
export interface Answered {
  readonly heading: Answers;
  readonly five: Answers;
  readonly items: ReadonlyMap<ListSection, readonly Answers[]>;
}

/** The minutes that answers make. */
export function minutesFromAnswers(
  { heading, five, items }: Answered,
  leader: string | undefined,
  readDay: DayReader,
): Minutes {
  const each = (section: ListSection) => items.get(section) ?? [];
  const present = listed(textOf(heading, "present") ?? "");
  const answers = Object.fromEntries([...five].filter(([, answer]) => answer !== ""));
  const head = clean({
    led_by: leader,
    present: present.length > 0 ? present : undefined,
    notes: textOf(heading, "notes"),
    ...answers,
  });
  return {
    head: { content: head, locate: ([key]) => String(key ?? "the review"), howTo: null },
    decisions: each("decisions").map((given) => entry(given, "title", "the decision", decisionAnswered(given))),
    actions: each("actions").map((given) => said(given, "what", "the action", actionAnswered(given, readDay))),
    kudos: each("kudos").map((given) => said(given, "to", "the thanks to", thanks(given))),
    lessons: each("lessons").map((given) => entry(given, "lesson", "the lesson", lessonContent(given))),
  };
}

/** What a decision's file holds, made of the answers about it. */
export function decisionAnswered(answers: Answers): Said["content"] {
  const text = (id: string) => textOf(answers, id);
  return clean({
    title: text("title"),
    by: text("by")?.replace(/^@/, ""),
    kind: text("kind"),
    affects: listed(text("affects") ?? ""),
    because: text("because"),
    gives_way: text("gives_way"),
  });
}

/** An action, made of the answers about it. */
export function actionAnswered(answers: Answers, readDay: DayReader): Said["content"] {
  const text = (id: string) => textOf(answers, id);
  const references = listed(text("for") ?? "");
  const due = text("due") ?? "";
  return clean({
    what: text("what"),
    owner: text("owner")?.replace(/^@/, ""),
    due: readDay(due) ?? due,
    for: references.length > 0 ? references : undefined,
  });
}

function thanks(answers: Answers): Said["content"] {
  return clean({ to: textOf(answers, "to")?.replace(/^@/, ""), for: textOf(answers, "for") });
}

function entry(answers: Answers, lead: string, what: string, content: Said["content"]): Said | OnFile {
  const whole = said(answers, lead, what, content);
  const stem = stemFrom(textOf(answers, lead) ?? "");
  return stem === null ? whole : { stem, locate: whole.locate };
}

function said(answers: Answers, lead: string, what: string, content: Said["content"]): Said {
  return { content, locate: () => `${what} ${quote(textOf(answers, lead) ?? "")}`, howTo: null };
}

function clean(content: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
}
