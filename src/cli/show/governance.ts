import { heading, list, paragraph, paragraphs, root } from "../../document/build.ts";
import { sentenceList } from "../../document/words.ts";
import type { ActionItem } from "../../escalation/actions.ts";
import { aboutText, endOf } from "../../reviews/action-list.ts";
import type { LoggedDecision } from "../../reviews/decision-log.ts";
import type { Voice } from "../../score/voice.ts";
import { shortDate } from "../../time/spoken.ts";
import type { Learning } from "../../workspace/workspace.ts";
import type { Shown } from "../run/show.ts";
import { section } from "./objective.ts";

/** A decision: who made it, when, where it came from, what it settles until when, and how its actions stand. */
export function showDecision({ decision, review, offCycle, actions }: LoggedDecision, voice: Voice): Shown {
  const { file: _file, ...written } = decision;
  const { id, date, by, forum, kind, escalation, answers = [], until } = decision;
  const where = [forum, offCycle && forum !== "off-cycle" ? "off-cycle" : undefined];
  const marks = where.filter((mark) => mark !== undefined).join(", ");
  const facts = [
    kind === undefined ? null : `Kind: ${kind}`,
    escalation === undefined ? null : `From the escalation ${named(escalation, voice)}`,
    review === null ? null : `From the review ${review}`,
    answers.length === 0 ? null : `Answers ${sentenceList(answers)}`,
    until === undefined ? null : `Holds until ${voice.longDay(until)}`,
  ].filter((fact) => fact !== null);
  const tree = root(
    heading(1, decision.title),
    paragraph(`${id}, decided on ${voice.longDay(date)} by ${who(by, voice)}${marks === "" ? "" : ` (${marks})`}`),
    ...(facts.length === 0 ? [] : [list(...facts)]),
    ...(decision.because === undefined ? [] : [heading(2, "Because"), ...paragraphs(decision.because)]),
    ...(decision.gives_way === undefined ? [] : [heading(2, "Gives way"), ...paragraphs(decision.gives_way)]),
    ...section(
      "Affects",
      decision.affects.map((reference) => named(reference, voice)),
    ),
    ...section(
      "Actions",
      actions.map((action) => actionText(action, voice)),
    ),
  );
  return { type: "decision", tree, json: { ...written, offCycle, review } };
}

/** `overdue, Fri 8 Jan, 3 days late: Legal confirms the wording, Lena Vogt (@lena), for Week-one activation (…#a1)` */
function actionText(action: ActionItem, voice: Voice): string {
  const { id, what, owner, state, dropped } = action;
  const when = `${state === "overdue" ? "overdue, " : state === "open" ? "due " : ""}${endOf(action, voice)}`;
  const why = dropped === null ? "" : `: ${dropped}`;
  return `${when}: ${what}, ${who(owner, voice)}${aboutText(action, voice)} (${id})${why}`;
}

/** `Ada Okafor (@ada)` */
function who(handle: string, voice: Voice): string {
  const name = voice.person(handle);
  return name === handle ? `@${handle}` : `${name} (@${handle})`;
}

function named(reference: string, voice: Voice): string {
  const name = voice.reference(reference);
  return name === reference ? reference : `${name} (${reference})`;
}

/** A lesson. */
export function showLearning(learning: Learning): Shown {
  const { file: _file, ...json } = learning;
  const tree = root(
    heading(1, learning.lesson),
    paragraph(`${learning.id}, by ${learning.by}${learning.from === undefined ? "" : `, from ${learning.from}`}`),
    list(
      learning.worked === undefined ? "Whether it worked: not said" : learning.worked ? "It worked" : "It did not work",
      ...(learning.tags === undefined ? [] : [`Tags: ${learning.tags.join(", ")}`]),
      ...(learning.shared ?? []).map(
        ({ date, at }) => `Shared ${shortDate(date)}${at === undefined ? "" : ` at ${at}`}`,
      ),
      ...(learning.thanks ?? []).map(({ by }) => `Thanked by ${by}`),
    ),
  );
  return { type: "learning", tree, json };
}
