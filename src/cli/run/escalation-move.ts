import { duesFrom } from "../../escalation/clock.ts";
import { TIERS, type Tier } from "../../escalation/organisation.ts";
import { routeAt } from "../../escalation/route.ts";
import type { Context } from "../context.ts";
import { UsageError } from "../errors.ts";
import { act, whoActs } from "../escalation/act.ts";
import { routingOf } from "../escalation/may-act.ts";
import { movedTelling } from "../escalation/restarted.ts";
import type { Subject } from "../escalation/subject.ts";
import { termsOf } from "../escalation/terms.ts";
import { type RestartOptions, reasonIn } from "../escalation/verb.ts";
import type { ExitStatus } from "../exit-status.ts";

interface Options extends RestartOptions {
  readonly to?: string;
}

/** `okr escalation move`: to another tier, where both clocks start again. */
export function run(context: Context, [named]: [string], options: Options): Promise<ExitStatus> {
  return act(context, named, options, {
    did: "moved",
    event: async (subject) => {
      const to = tierFor(subject, options.to);
      const due = duesFrom(termsOf(subject, options.decideBy), to, subject.at);
      const by = await whoActs(subject, options.by);
      return { at: subject.at, by, did: "moved", to, ...reasonIn(options), due: { ...due } };
    },
    tell: movedTelling,
  });
}

/**
 * The tier that is named, else the nearest above where somebody else would get it.
 *
 * @throws {UsageError} when it is none, when it is there already, or when there is nobody else above.
 */
function tierFor(subject: Subject, named: string | undefined): Tier {
  if (named === undefined) return tierAbove(subject);
  const { state, escalation, voice } = subject;
  const { id } = escalation;
  const tier = TIERS.find((each) => String(each) === named.replace(/^tier ?/i, ""));
  if (tier === undefined) throw new UsageError(`--to cannot be "${named}"`, "It is a tier: 1, 2 or 3.");
  if (tier === state.placedAt || tier === state.tier) {
    throw new UsageError(
      `${id} is at tier ${tier} already, since ${voice.moment(state.since)}`,
      state.state === "decided"
        ? `If the decision does not hold: okr escalation reopen ${id}`
        : `To give it to somebody else there: okr escalation reassign ${id} --to <handle>`,
    );
  }
  return tier;
}

function tierAbove(subject: Subject): Tier {
  const { state, escalation, voice, opened } = subject;
  const { id } = escalation;
  const above = TIERS.filter((tier) => tier > state.tier).map((tier) => {
    return { tier, taker: routeAt(opened.workspace, routingOf(subject), tier).taker?.handle ?? null };
  });
  const other = above.find(({ taker }) => taker !== null && taker !== state.owner);
  if (other !== undefined) return other.tier;
  const same = above.find(({ taker }) => taker !== null);
  if (same === undefined || state.owner === null) {
    throw new UsageError(
      `${id} is at tier ${state.tier}, and there is ${above.length === 0 ? "no tier" : "nobody"} above`,
      `To give it to somebody else: okr escalation reassign ${id} --to <handle>. To a tier below: --to <tier>`,
    );
  }
  const { deputy } = opened.workspace.settings.escalation.tiers[same.tier];
  const handle = deputy === null || deputy === state.owner ? "<handle>" : deputy;
  throw new UsageError(
    `${id}: ${voice.person(state.owner)} has it, and would get it at tier ${same.tier} too`,
    `To give it to somebody else, such as a deputy: okr escalation reassign ${id} --to ${handle}`,
  );
}
