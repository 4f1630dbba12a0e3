import { awayUntil } from "../../escalation/presence.ts";
import { routeOfAssigned } from "../../escalation/route.ts";
import type { Context } from "../context.ts";
import { UsageError } from "../errors.ts";
import { act, whoActs } from "../escalation/act.ts";
import { refuseOwn, routingOf } from "../escalation/may-act.ts";
import type { Subject } from "../escalation/subject.ts";
import { type ActOptions, reasonIn } from "../escalation/verb.ts";
import { askedOfOwner, decideNote, hasIt, quoted, reasonText } from "../escalation/words.ts";
import type { ExitStatus } from "../exit-status.ts";
import { personFault } from "../new/known.ts";
import { toldOnce } from "../told.ts";

interface Options extends ActOptions {
  readonly to?: string;
}

/** `okr escalation reassign`: to somebody else at the same tier. The clocks run on. */
export function run(context: Context, [named]: [string], options: Options): Promise<ExitStatus> {
  return act(context, named, options, {
    did: "reassigned",
    event: async (subject) => {
      const to = receiver(subject, options.to);
      const by = await whoActs(subject, options.by);
      return { at: subject.at, by, did: "reassigned", to, ...reasonIn(options) };
    },
    tell: (subject, { event, state }) => {
      const { voice, escalation, state: before } = subject;
      const had = before.owner;
      const said = `${quoted(escalation.title)} was passed on: ${hasIt(subject, state)}.${reasonText(event.why)}`;
      const from = had === null ? "" : ` from ${voice.person(had)}`;
      const receives = state.owner === null ? "nobody" : voice.person(state.owner);
      return {
        done: `reassigned${from} to ${receives} by ${voice.person(event.by)}`,
        notes: [...standIn(subject, options.to, state.owner), decideNote(subject, state)],
        told: toldOnce(event.by, [
          [state.owner, askedOfOwner(subject, state)],
          [had, said],
          [escalation.raised.by, said],
        ]),
      };
    },
  });
}

/** @throws {UsageError} when nobody is named, the one who is cannot have it, or has it already. */
function receiver(subject: Subject, named: string | undefined): string {
  const { opened, escalation, state, voice } = subject;
  if (named === undefined) throw new UsageError("--to is missing: who gets it", "Name one person: --to <handle>");
  const to = named.replace(/^@/, "");
  const fault = personFault(opened.workspace, to);
  if (fault !== null) throw new UsageError(`--to cannot be "${named}"`, fault);
  refuseOwn(subject, to, "Nobody is given their own escalation");
  refuseAbsent(subject, to);
  if (to === state.owner) {
    const help = `To say that they own it: okr escalation ack ${escalation.id} --by ${to}`;
    throw new UsageError(`${escalation.id}: ${voice.person(to)} has it already`, help);
  }
  return to;
}

/** @throws {UsageError} when they are away and nobody stands in for them at that tier, so that it would not stay there. */
function refuseAbsent(subject: Subject, to: string): void {
  const { opened, state, voice } = subject;
  const until = awayUntil(opened.workspace, to, opened.asOf.date);
  if (until === null) return;
  const route = routeOfAssigned(opened.workspace, routingOf(subject), state.placedAt, to);
  if (route.takenAt === state.placedAt && route.taker !== null && route.taker.handle !== to) return;
  throw new UsageError(
    `--to cannot be "${to}": ${voice.person(to)} is away until ${voice.day(until)} and nobody covers for them`,
    "Name somebody who is there.",
  );
}

/** Somebody who is away is stood in for. */
function standIn({ voice }: Subject, named: string | undefined, owner: string | null): string[] {
  const to = named?.replace(/^@/, "") ?? "";
  return owner === null || owner === to ? [] : [`${voice.person(to)} is away; ${voice.person(owner)} stands in.`];
}
