import { REVIEW_KINDS } from "../../model/patterns.ts";
import type { CycleDates } from "../../workspace/open.ts";
import { choice } from "../choice.ts";
import { type Context, canAsk } from "../context.ts";
import { cyclesNamedIn } from "../cycles-named-in.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { type Input, readInput } from "../input.ts";
import { type Opened, openForCycle } from "../open-for-cycle.ts";
import { announceRest, announceWritten, writtenJson } from "../review/announce.ts";
import { type Call, gatherFromOptions, gatherFromYaml } from "../review/gather.ts";
import { contentOptions, type ReviewOptions } from "../review/options.ts";
import type { Prepared } from "../review/prepare.ts";
import { type Shared, type Sharing, shareIfAsked } from "../share.ts";
import { writeAllOrRefuse } from "../write-all.ts";

/** `okr review <kind>`: takes down a review that was held, into the files that it belongs to. */
export async function run(context: Context, [typed]: [string], options: ReviewOptions): Promise<ExitStatus> {
  const kind = choice("The kind of review", typed, REVIEW_KINDS);
  const input = options.from === undefined ? null : await readInput(context.io, options.from);
  const asks = input === null && contentOptions(options).length === 0 && canAsk(context);
  // What will be typed at a terminal may refer to any cycle, and is checked while it is typed.
  const besides = (cycles: readonly CycleDates[]) =>
    asks ? cycles.map(({ id }) => id) : cyclesNamedIn(textsOf(options, input), cycles);
  const opened = await openForCycle(context, context.options.cycle, besides);
  const prepared = await gather(context, opened, { kind, options }, { input, asks });
  writeAllOrRefuse(opened.workspace.root, prepared.changes);
  announceWritten(context, prepared);
  const json = (git: Shared) => writtenJson(prepared, options.amend === true, git);
  const shared = await shareIfAsked(context, opened.workspace.root, sharingOf(prepared), { ...options, json });
  announceRest(context, opened.workspace.root, prepared, shared);
  return EXIT.done;
}

/** The minutes: from a file, from whoever sits at the terminal, or from options. */
async function gather(
  context: Context,
  opened: Opened,
  call: Call,
  { input, asks }: { readonly input: Input | null; readonly asks: boolean },
): Promise<Prepared> {
  if (input !== null) return gatherFromYaml(opened, call, input);
  if (!asks) return gatherFromOptions(opened, call);
  const { askForReview } = await import("../review/session.ts");
  return askForReview(context, opened, call);
}

function textsOf({ decision, action, lesson }: ReviewOptions, input: Input | null): string[] {
  const file = input === null ? [] : [Buffer.from(input.bytes).toString("utf8")];
  return [...(decision ?? []), ...(action ?? []), ...(lesson ?? []), ...file];
}

function sharingOf({ plan, meeting, changes }: Prepared): Sharing {
  const files = changes.map(({ file }) => file);
  const message = `Record the ${meeting.kind} review of ${meeting.team} on ${meeting.date}\n\n${plan.review.id}`;
  const kept = `The review is written: ${plan.review.file}`;
  return { files, message, kept };
}
