import type { Root, RootContent } from "mdast";
import { heading, type Inline, list, paragraph, paragraphs, root, strong } from "../../document/build.ts";
import type { EscalationState } from "../../escalation/state.ts";
import type { Escalation } from "../../workspace/workspace.ts";
import { labelled, sentence } from "../parts.ts";
import { clockLines, nextText, type Telling } from "./clock-words.ts";
import { eventText } from "./event-words.ts";
import { holderText, LEVEL_WORDS, passedOverText } from "./holder-words.ts";

/**
 * An escalation whole, as a decision request that whoever must decide can be sent: the question and the clocks first,
 * then the case, the paths, and what has happened since.
 *
 * @param escalation as it was written by the as-of moment.
 * @param state as it stands at that moment.
 */
export function escalationBrief(escalation: Escalation, state: EscalationState, telling: Telling): Root {
  const { decision_needed: asked, summary, impact, tried } = escalation;
  const next = nextText(state, telling);
  return root(
    heading(1, escalation.title),
    labelled(`We need a decision on ${asked.kind}`, `${asked.question}${byText(asked.by, telling)}`),
    paragraph(standing(escalation, state, telling)),
    list(...clockLines(state, telling), ...(next.length === 0 ? [] : [next])),
    heading(2, "What happened"),
    ...paragraphs(summary),
    heading(2, "If nothing is decided"),
    ...paragraphs(impact),
    heading(2, "Already tried"),
    list(...tried),
    heading(2, "Options"),
    list(...escalation.options.map(optionLine)),
    heading(2, "Affects"),
    list(...escalation.affects.map((reference) => affectedText(reference, telling))),
    heading(2, "Course"),
    list(...courseLines(escalation, telling)),
    ...reviewBlocks(escalation),
  );
}

/** The day that was asked for; the due of the clock may lie before it. */
function byText(by: string | undefined, { voice }: Telling): string {
  return by === undefined ? "" : ` Asked for by ${voice.longDay(by)}.`;
}

function standing({ id }: Escalation, state: EscalationState, { voice }: Telling): string {
  const passed = state.passedOver.map((each) => passedOverText(each, voice));
  const seen = passed.length === 0 ? "" : ` Passed over, and to be told: ${passed.join("; ")}.`;
  return `${id}, ${state.state}. ${holderText(state, voice)}.${seen}`;
}

/** The recommended path is marked. */
function optionLine({ id, option, consequence, recommended }: Escalation["options"][number]): Inline[] {
  return [
    strong(`${id}: ${option}`),
    recommended === true ? " (recommended)" : "",
    consequence === undefined ? "" : `. ${sentence(consequence)}`,
  ];
}

function affectedText(reference: string, { voice }: Telling): string {
  const name = voice.reference(reference);
  return name === reference ? reference : `${name} (${reference})`;
}

function courseLines(escalation: Escalation, { voice }: Telling): string[] {
  const { raised, level, trigger, events = [] } = escalation;
  const why = `a ${trigger} trigger, at level ${level}, ${LEVEL_WORDS[level]}`;
  return [
    `${voice.moment(raised.at)}: raised by ${voice.person(raised.by)}, ${why}`,
    ...events.map((event) => `${voice.moment(event.at)}: ${eventText(event, escalation, voice)}`),
  ];
}

const QUESTIONS = [
  ["trigger_clear", "Was the trigger clear?"],
  ["right_tier_fast_enough", "Did it reach the right tier fast enough?"],
  ["ownership_accepted", "Was ownership accepted?"],
  ["blocker_removed", "Was the blocker removed?"],
] as const;

/** What was found afterwards. */
function reviewBlocks({ review }: Escalation): RootContent[] {
  if (review === undefined) return [];
  const answers = QUESTIONS.flatMap(([key, question]): Inline[][] => {
    const answered = review[key];
    if (answered === undefined) return [];
    const note = answered.note === undefined ? "" : `: ${answered.note}`;
    return [[strong(question), ` ${answered.answer ? "Yes" : "No"}${note}`]];
  });
  const { change_next_time: change, assumption } = review;
  const rest: Inline[][] = [
    ...(change === undefined ? [] : [[strong("To change next time:"), ` ${change}`]]),
    ...(assumption === undefined ? [] : [[strong("The assumption that broke:"), ` ${assumption}`]]),
  ];
  const lines = [...answers, ...rest];
  return lines.length === 0 ? [] : [heading(2, "Review, without blame"), list(...lines)];
}
