import { escalationSchema } from "../../model/escalation.ts";
import { camelKeys, jsonDocument } from "../../render/json.ts";
import type { Edit } from "../../workspace/edit.ts";
import type { YamlMap, YamlValue } from "../../workspace/yaml/print.ts";
import { type Complaint, refusal } from "../complaint.ts";
import { type Context, canAsk } from "../context.ts";
import { UsageError } from "../errors.ts";
import { outcomeOf } from "../escalation/act.ts";
import { announceEvent } from "../escalation/announce.ts";
import { optionFor, QUESTIONS, type Question, type Review, readYesNo } from "../escalation/five-questions.ts";
import { openEscalation, type Subject } from "../escalation/subject.ts";
import { quoted } from "../escalation/words.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { announceNotes } from "../notes.ts";
import { saveChanges } from "../save-changes.ts";
import { type Shared, type SharingOptions, sharingHint } from "../share.ts";
import { type Told, toldOnce } from "../told.ts";

interface Options extends SharingOptions {
  readonly triggerClear?: string;
  readonly rightTierFastEnough?: string;
  readonly ownershipAccepted?: string;
  readonly blockerRemoved?: string;
  readonly changeNextTime?: string;
  readonly assumption?: string;
  readonly amend?: boolean;
}

/** `okr escalation review`: the five questions afterwards, without blame. */
export async function run(context: Context, [named]: [string], options: Options): Promise<ExitStatus> {
  const subject = await openEscalation(context, named);
  refuseTooEarly(subject);
  const given = givenIn(options);
  refuseTwice(subject, given, options.amend === true);
  const review = given.size === 0 && canAsk(context) ? await asked(context, subject) : answered(subject, given);
  const { change } = outcomeOf(subject, reviewEdits(subject, review));
  const { escalation, opened } = subject;
  const { root } = opened.workspace;
  const message = `Review the escalation: ${escalation.title}\n\n${escalation.id}`;
  const told = toldOf(subject, review);
  const telling = { done: "reviewed", notes: [], told };
  const files = [escalation.file];
  const announce = () => announceEvent(context, subject, { telling, files });
  const json = (git: Shared) => reviewJson(subject, { ...escalation.review, ...review }, told, git);
  const shared = await saveChanges(context, root, { changes: [change], message, announce, json, ...options });
  if (!context.options.quiet) announceNotes(context, [], sharingHint(context, root, escalation.file, shared));
  return EXIT.done;
}

/** What it was like is known when it is over. */
function refuseTooEarly({ standing, escalation, state }: Subject): void {
  if (standing.phase === "resolved" || standing.phase === "withdrawn") return;
  const { id } = escalation;
  const first = state.state === "decided" ? `okr escalation resolve ${id}` : `okr escalation show ${id}`;
  throw new UsageError(
    `${id}: it is ${standing.phase} and not over, and the review comes afterwards`,
    `First: ${first}`,
  );
}

function givenIn(options: Options): Map<Question, string> {
  const texts: Readonly<Record<keyof Review, string | undefined>> = {
    trigger_clear: options.triggerClear,
    right_tier_fast_enough: options.rightTierFastEnough,
    ownership_accepted: options.ownershipAccepted,
    blocker_removed: options.blockerRemoved,
    change_next_time: options.changeNextTime,
    assumption: options.assumption,
  };
  return new Map(
    QUESTIONS.flatMap((question) => {
      const text = texts[question.key];
      return text === undefined ? [] : [[question, text] as const];
    }),
  );
}

/** What was answered before is only answered again on purpose. */
function refuseTwice({ escalation }: Subject, given: ReadonlyMap<Question, string>, amend: boolean): void {
  const { review, id } = escalation;
  if (amend || review === undefined) return;
  const again = [...given.keys()].filter(({ key }) => review[key] !== undefined);
  const whole = QUESTIONS.every(({ key, required }) => !required || review[key] !== undefined);
  if (again.length === 0 && !(given.size === 0 && whole)) return;
  const what = again.length === 0 ? "it has been reviewed" : `${again.map(optionFor).join(", ")} was answered`;
  throw new UsageError(`${id}: ${what} already`, `See okr escalation show ${id}. To answer again: --amend`);
}

async function asked(context: Context, subject: Subject): Promise<Review> {
  const { askForReview } = await import("../escalation/ask-review.ts");
  return askForReview(context, subject);
}

/** @throws {UsageError} with everything that is missing or cannot be read. */
function answered({ escalation }: Subject, given: ReadonlyMap<Question, string>): Review {
  const complaints: Complaint[] = [];
  const review: Record<string, unknown> = {};
  for (const question of QUESTIONS) {
    const typed = given.get(question)?.trim();
    const where = optionFor(question);
    if (typed === undefined) {
      if (question.required && escalation.review?.[question.key] === undefined)
        complaints.push({ where, message: `it is missing: ${question.question}`, help: howTo(question) });
      continue;
    }
    const read = question.kind === "yes-no" ? readYesNo(typed) : typed === "" ? null : typed;
    if (read === null) complaints.push({ where, message: `it cannot be "${typed}"`, help: howTo(question) });
    else review[question.key] = read;
  }
  if (complaints.length > 0) throw refusal(complaints);
  return review;
}

function howTo(question: Question): string {
  const option = optionFor(question);
  return question.kind === "yes-no"
    ? `Answer yes or no, and perhaps why: ${option} "no: why"`
    : `Say it: ${option} "…"`;
}

const KEY_ORDER: readonly string[] = Object.keys(escalationSchema.shape);
const REVIEW_ORDER: readonly string[] = QUESTIONS.map(({ key }) => key);

function reviewEdits({ document }: Subject, review: Review): Edit[] {
  const there = document.content.review;
  if (typeof there !== "object" || there === null || Object.keys(there).length === 0) {
    return [{ set: ["review"], value: review as YamlMap, order: KEY_ORDER }];
  }
  return Object.entries(review).map(([key, value]) => {
    return { set: ["review", key], value: value as YamlValue, order: REVIEW_ORDER };
  });
}

function reviewJson(
  { escalation: { id, file }, state }: Subject,
  review: Review,
  told: readonly Told[],
  git: Shared,
): string {
  return jsonDocument("escalation", { id, file, state: state.state, review: camelKeys(review), tell: told, ...git });
}

/** Those who were part of it hear what is to change. */
function toldOf({ escalation, state }: Subject, review: Review): Told[] {
  const change = review.change_next_time;
  if (change === undefined) return [];
  const said = `What ${quoted(escalation.title)} taught. Next time: ${change}`;
  const people = [escalation.raised.by, state.owner, ...(escalation.events ?? []).map(({ by }) => by)];
  return toldOnce(
    null,
    [...new Set(people)].map((handle) => [handle, said]),
  );
}
