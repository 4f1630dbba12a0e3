import { isDeepStrictEqual } from "node:util";
import { didYouMean } from "../../workspace/check/nearest.ts";
import type { Decision, Escalation } from "../../workspace/workspace.ts";
import { type Complaint, refusal } from "../complaint.ts";
import { dayReaderOn } from "../decision/gather.ts";
import { type PreparedDecision, prepareDecision } from "../decision/prepare.ts";
import { contentFrom, type DecisionOptions, saidByOptions } from "../decision/said.ts";
import { readDocument } from "../on-disk.ts";
import type { Said } from "../review/minutes.ts";
import type { FileChange } from "../write-all.ts";
import type { Subject } from "./subject.ts";

/** The options of `okr escalation decide`. */
export interface EscalationDecideOptions extends DecisionOptions {
  readonly option?: string;
  readonly other?: string;
}

/** What was chosen: one of the brief's options, or something else. */
export interface Chosen {
  readonly option: string | undefined;
  /** What was decided, as the decision log has it. */
  readonly title: string;
}

/**
 * The decision that options make.
 *
 * @throws {UsageError} with everything that is missing or wrong.
 */
export function decisionByOptions(subject: Subject, options: EscalationDecideOptions, by: string) {
  const choice = chosenBy(subject.escalation, options);
  const complaints = "where" in choice ? [choice] : [];
  const chosen: Chosen = "where" in choice ? { option: undefined, title: subject.escalation.title } : choice;
  const content = contentFrom(options, dayReaderOn(subject.opened, subject.opened.asOf.date));
  const prepared = decisionFor(subject, chosen, saidByOptions(content, options), by);
  const all = [...complaints, ...unfounded(content.because), ...prepared.complaints];
  if (all.length > 0) throw refusal(all);
  return { chosen, prepared };
}

/** A decision on an escalation, and everything that keeps it from being written. */
export interface PreparedAnswer extends Omit<PreparedDecision, "change"> {
  /** Null where its file is there already, and only the brief does not name it. */
  readonly change: FileChange | null;
}

/** The entry in the decision log that answers an escalation. */
export function decisionFor(subject: Subject, chosen: Chosen, said: Said, by: string): PreparedAnswer {
  const prepared = newDecision(subject, chosen, said, by);
  const { planned, complaints } = prepared;
  const left = unrecordedOn(subject);
  const [other] = left;
  if (other === undefined) return prepared;
  const { root } = subject.opened.workspace;
  const same = left.find(({ file }) => isDeepStrictEqual(readDocument(root, file)?.content, planned.content));
  if (same !== undefined) return { planned: { ...planned, id: same.id, file: same.file }, complaints, change: null };
  const complaint: Complaint = {
    where: other.file,
    message: "it decides on this escalation too, and the brief does not name it",
    help: "Look at it. If it holds, decide with the same words, or add the event to the brief; else delete it first.",
  };
  return { ...prepared, complaints: [complaint, ...complaints] };
}

/** The decisions on an escalation that its brief does not name: a command that is killed can leave one. */
function unrecordedOn({ escalation, opened }: Subject): Decision[] {
  const named = (escalation.events ?? []).map((event) => (event.did === "decided" ? event.decision : undefined));
  return [...opened.workspace.cycles.values()]
    .flatMap(({ decisions }) => [...decisions.values()])
    .filter((decision) => decision.escalation === escalation.id && !named.includes(decision.id));
}

function newDecision(
  { escalation, opened }: Subject,
  { title }: Chosen,
  { content, locate, howTo }: Said,
  by: string,
): PreparedDecision {
  const { affects, decision_needed: asked, id } = escalation;
  const whole = { title, kind: asked.kind, affects, ...content };
  const around = { date: opened.asOf.date, by, forum: "escalation", escalation: id } as const;
  return prepareDecision(opened, { content: whole, locate, howTo }, around);
}

function chosenBy(escalation: Escalation, { option, other }: EscalationDecideOptions): Chosen | Complaint {
  const ids = escalation.options.map(({ id }) => id);
  const paths = `It has ${escalation.options.map(({ id, option: path }) => `${id}: ${path}`).join("; ")}.`;
  if (option !== undefined && other !== undefined) {
    return {
      where: "--option",
      message: "it goes without --other",
      help: "Choose an option, or decide something else.",
    };
  }
  if (other !== undefined) {
    return other.trim() === ""
      ? { where: "--other", message: "it is empty", help: "Say what was decided." }
      : { option: undefined, title: other.trim() };
  }
  if (option === undefined) {
    return {
      where: "--option",
      message: "it is missing: which of the brief's options",
      help: `${paths} None of them: --other "…"`,
    };
  }
  const found = escalation.options.find(({ id }) => id === option);
  if (found !== undefined) return { option: found.id, title: found.option };
  return { where: "--option", message: `this brief has no option "${option}"`, help: didYouMean(option, ids, paths) };
}

/** Why is what nobody knows any more in six months. */
function unfounded(because: unknown): Complaint[] {
  if (typeof because === "string" && because !== "") return [];
  return [{ where: "--because", message: "it is missing: why it was decided so", help: 'Say why: --because "…"' }];
}
