import { sentenceList } from "../../document/words.ts";
import type { Flag } from "../../flags/finding.ts";
import { jsonDocument } from "../../render/json.ts";
import { badges, badgeText, percentText } from "../../render/meaning.ts";
import type { ScoredKeyResult } from "../../score/scored.ts";
import { whoOwes } from "../../score/who-owes.ts";
import { longDay, shortDate } from "../../time/spoken.ts";
import type { Complaint } from "../complaint.ts";
import type { Context } from "../context.ts";
import { announceNotes } from "../notes.ts";
import type { Opened } from "../open-for-cycle.ts";
import { type Shared, sharingHint } from "../share.ts";
import { openBlockers } from "./blockers.ts";
import { type Draft, missingParts } from "./draft.ts";
import { type DueCheckIn, dueFor, nextFor } from "./due.ts";
import type { Outcome } from "./outcome.ts";

/** What a run has written, and what came of it. */
export interface Written {
  /** Who called; null where nobody knows, and each check-in said for itself who made it. */
  readonly by: string | null;
  readonly drafts: readonly Draft[];
  readonly amended: boolean;
  readonly refused: readonly Complaint[];
  readonly outcome: Outcome;
  /** The triggers of escalation that these check-ins have set off. */
  readonly fired: readonly Flag[];
}

/** Says what was written and what it changed: the answer of the command. */
export function announceWritten({ io, options, style }: Context, { drafts, outcome }: Written): void {
  if (options.json) return;
  for (const { keyResult, file } of drafts) {
    const after = outcome.after.keyResultsByRef.get(keyResult.ref);
    io.print(
      `${style.good("✓")} ${style.strong(keyResult.ref)}  ${after === undefined ? "" : movement(outcome, after, style)}\n`,
    );
    io.print(`  ${style.muted(file)}\n`);
  }
}

function movement({ before }: Outcome, after: ScoredKeyResult, style: Context["style"]): string {
  const earlier = before.keyResultsByRef.get(after.keyResult.ref);
  const badge = style[badges[after.status].tone](badgeText(after));
  if (after.raw === null) return badge;
  const was = earlier === undefined || earlier.raw === null ? "" : `${percentText(earlier.progress)} → `;
  return `${was}${percentText(after.progress)}  ${badge}`;
}

/** Says on standard error what is still missing, owed or unusual. */
export function announceRest(context: Context, opened: Opened, written: Written, shared: Shared | null): void {
  if (context.options.quiet) return;
  const notes = [
    ...written.drafts.flatMap((draft) => notesOn(draft, opened)),
    ...written.fired.map(({ rule, subject, message }) => {
      return `${message}: that fires ${rule.id}. okr escalate ${subject} puts it before whoever can decide.`;
    }),
    ...stillOwed(written),
  ];
  const hint = sharingHint(context, opened.workspace.root, pathToShare(written), shared);
  announceNotes(context, notes, hint);
}

/** The one file, or the folder that all of them are in. */
function pathToShare({ drafts }: Written): string | null {
  const [first] = drafts;
  if (first === undefined) return null;
  return drafts.length === 1 ? first.file : `cycles/${first.keyResult.cycle}/checkins`;
}

function notesOn({ keyResult, content, date }: Draft, { workspace }: Opened): string[] {
  const { by } = content;
  const { ref, owner, state } = keyResult;
  const missing = missingParts(content);
  const listed = new Set(content.blockers?.map(({ id }) => id));
  const dropped = openBlockers(keyResult, date).filter(({ id }) => !listed.has(id));
  const mayAct = by === owner || by === whoOwes(workspace.people, owner, date);
  return [
    ...(missing.length === 0
      ? []
      : [`${ref} is incomplete without ${sentenceList(missing)}; add what you know with --amend.`]),
    ...dropped.map(({ id }) => `${ref} no longer lists the blocker ${id}, so it counts as settled.`),
    ...(mayAct ? [] : [`${ref} is owned by ${owner}; ${by} checked in on it.`]),
    ...(state === "active" ? [] : [`${ref} is ${state}: nothing is owed on it.`]),
  ];
}

function stillOwed({ by, outcome }: Written): string[] {
  if (by === null) return [];
  const due = dueFor(outcome.after, by);
  if (due.length > 0) return [`Still owed by ${by}: ${due.map(owedText).join(", ")}`];
  const [next] = nextFor(outcome.after, by);
  return [
    next === undefined
      ? `Nothing else is owed by ${by} in this cycle.`
      : `Nothing else is due. Next: ${longDay(next.date)}.`,
  ];
}

function owedText({ scored, date, state }: DueCheckIn): string {
  return state === "overdue" ? `${scored.keyResult.ref} (since ${shortDate(date)})` : scored.keyResult.ref;
}

/** The whole run as one JSON document. */
export function writtenJson({ by, drafts, amended, refused, outcome, fired }: Written, git: Shared): string {
  return jsonDocument("checkin", {
    by,
    written: drafts.map(({ keyResult, date, file, content }) => {
      const after = outcome.after.keyResultsByRef.get(keyResult.ref);
      return {
        id: keyResult.ref,
        date,
        file,
        amended,
        complete: missingParts(content).length === 0,
        missing: missingParts(content),
        progressBefore: outcome.before.keyResultsByRef.get(keyResult.ref)?.progress ?? null,
        progress: after?.progress ?? null,
        status: after?.status ?? null,
        fires: fired.filter(({ subject }) => subject === keyResult.ref).map(({ rule }) => rule.id),
      };
    }),
    refused: refused.map(({ where, message }) => ({ where, message })),
    owed: (by === null ? [] : dueFor(outcome.after, by)).map(({ scored, date, state }) => ({
      id: scored.keyResult.ref,
      date,
      state,
    })),
    ...git,
  });
}
