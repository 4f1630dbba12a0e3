import confirm from "@inquirer/confirm";
import { score } from "../../score/scorecard.ts";
import type { ScoredKeyResult } from "../../score/scored.ts";
import { longDay } from "../../time/spoken.ts";
import { refusal } from "../complaint.ts";
import type { Context } from "../context.ts";
import { UsageError } from "../errors.ts";
import type { Opened } from "../open-for-cycle.ts";
import type { Terminal } from "../terminal.ts";
import { alreadyThere } from "./check.ts";
import { dueFor, nextFor } from "./due.ts";
import type { Call } from "./gather.ts";
import { findTarget } from "./targets.ts";

/**
 * The key results to go through: those that were named, else what is due, else, if the person likes, what comes next.
 *
 * @throws {UsageError} when one that was named is not there, or has its check-in of that day already.
 */
export async function queueFor(
  context: Context,
  terminal: Terminal,
  opened: Opened,
  call: Call,
): Promise<ScoredKeyResult[]> {
  const scorecard = score(opened.workspace, { cycle: opened.cycle, asOf: opened.asOf.date });
  const scoredOf = (ref: string) => scorecard.keyResultsByRef.get(ref) ?? [];
  if (call.refs.length > 0) return named(opened, call).flatMap(scoredOf);
  const date = call.options.date ?? opened.asOf.date;
  if (call.options.amend) {
    const own = [...scorecard.keyResultsByRef.values()].filter(({ checkIns }) =>
      checkIns.some((each) => each.date === date && each.by === call.by),
    );
    if (own.length === 0) throw new UsageError(`${call.by} made no check-in on ${date} that could be amended`);
    return own;
  }
  const due = dueFor(scorecard, call.by).map(({ scored }) => scored);
  return due.length > 0 ? due : early(context, terminal, nextFor(scorecard, call.by), call.by);
}

function named(opened: Opened, { refs, options }: Call): string[] {
  const date = options.date ?? opened.asOf.date;
  return [...new Set(refs)].map((reference) => {
    const target = findTarget(opened, reference);
    if (!("keyResult" in target)) throw new UsageError(target.message, target.help);
    const { ref, checkIns } = target.keyResult;
    const there = checkIns.find((each) => each.date === date);
    if (there !== undefined && !options.amend) throw refusal([alreadyThere(ref, there.by, date)]);
    if (there === undefined && options.amend)
      throw new UsageError(`${ref} has no check-in on ${date} to amend`, "Leave --amend out.");
    return ref;
  });
}

async function early(
  { style }: Context,
  terminal: Terminal,
  next: ReturnType<typeof nextFor>,
  by: string,
): Promise<ScoredKeyResult[]> {
  const [first] = next;
  if (first === undefined) {
    terminal.say([`${style.good("✓")} Nothing is due for ${by}, and nothing more is planned in this cycle.`]);
    return [];
  }
  const what = next.length === 1 ? first.scored.keyResult.ref : `${next.length} key results`;
  terminal.say([`${style.good("✓")} Nothing is due for ${by}. Next: ${longDay(first.date)}, ${what}.`]);
  const theme = {
    prefix: { idle: style.info("?"), done: style.muted("·") },
    style: { message: style.strong, answer: style.info, defaultAnswer: style.muted },
  };
  const yes = await terminal.ask((asking) => confirm({ message: "Check in early?", default: false, theme }, asking));
  return yes ? next.map(({ scored }) => scored) : [];
}
