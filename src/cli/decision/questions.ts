import { decisionSchema } from "../../model/decision.ts";
import { FLAG_IDS } from "../../model/flag-ids.ts";
import { longDay } from "../../time/spoken.ts";
import { didYouMean } from "../../workspace/check/nearest.ts";
import { listed } from "../field-checks.ts";
import { type Answers, type Field, type Form, TEXT, type TextField, textOf } from "../form/fields.ts";
import { decisionAnswered } from "../review/from-answers.ts";
import type { DayReader } from "../review/notation.ts";
import { type Around, aboutDecision } from "../review/sections.ts";

/** The questions of `okr decide`. Until when it settles a flag is asked only where it settles one. */
export function decisionForm(around: Around): Form {
  const fields: Field[] = [TITLE, ...aboutDecision(around), FORUM, ANSWERS];
  return (answers) => (textOf(answers, ANSWERS.id) === undefined ? fields : [...fields, untilField(around.readDay)]);
}

/** What a decision's file holds, made of the answers. */
export function decisionContent(answers: Answers, readDay: DayReader): Record<string, unknown> {
  const settles = textOf(answers, ANSWERS.id);
  const until = settles === undefined ? undefined : textOf(answers, "until");
  return {
    ...decisionAnswered(answers),
    forum: textOf(answers, FORUM.id),
    answers: settles === undefined ? undefined : listed(settles),
    until: until === undefined ? undefined : (readDay(until) ?? until),
  };
}

const TITLE: TextField = {
  ...TEXT,
  id: "title",
  label: "Decided",
  needed: "Say what was decided, in a sentence.",
  hint: () => "What was decided?",
};

const FORUM: Field = {
  kind: "choice",
  id: "forum",
  label: "Where",
  choices: [
    { value: "", label: "leave open" },
    ...decisionSchema.shape.forum
      .unwrap()
      .options.filter((forum) => forum !== "escalation")
      .map((each) => ({ value: each, label: each })),
  ],
  initial: "",
  hint: "In which forum was it decided?",
};

const ANSWERS: TextField = {
  ...TEXT,
  id: "answers",
  label: "Settles",
  hint: () => "Which flags or triggers does it settle? Such as escalate/dependency-window; Enter for none.",
  fault: (text) => {
    const unknown = listed(text).find((rule) => !FLAG_IDS.includes(rule));
    return unknown === undefined ? null : `There is no flag "${unknown}". ${didYouMean(unknown, FLAG_IDS, "")}`;
  },
};

function untilField(readDay: DayReader): TextField {
  const shown = (text: string) => {
    const day = readDay(text);
    return day === null ? text : longDay(day);
  };
  return {
    ...TEXT,
    id: "until",
    label: "Until",
    hint: (text) => (readDay(text) === null ? "Until when? Enter: until it clears and comes back." : shown(text)),
    shown,
    fault: (text) => (readDay(text) === null ? "Write 2026-11-30, friday or +3d" : null),
  };
}
