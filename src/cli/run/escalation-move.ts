import { duesFrom } from "../../escalation/clock.ts";
import { TIERS, type Tier } from "../../escalation/organisation.ts";
import type { Context } from "../context.ts";
import { UsageError } from "../errors.ts";
import { act, whoActs } from "../escalation/act.ts";
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
 * The tier that is named, else the one above where somebody else would get it.
 *
 * @throws {UsageError} when it is none, when it is there already, or when there is none above.
 */
function tierFor({ state, escalation, voice }: Subject, named: string | undefined): Tier {
  const { id } = escalation;
  if (named === undefined) {
    const above = state.next?.proposes?.tier ?? TIERS.find((tier) => tier > state.tier);
    if (above !== undefined) return above;
    throw new UsageError(
      `${id} is at tier ${state.tier}, and there is no tier above`,
      `To give it to somebody else: okr escalation reassign ${id} --to <handle>. To a tier below: --to <tier>`,
    );
  }
  const tier = TIERS.find((each) => String(each) === named.replace(/^tier ?/i, ""));
  if (tier === undefined) throw new UsageError(`--to cannot be "${named}"`, "It is a tier: 1, 2 or 3.");
  if (tier === state.placedAt && state.state !== "decided") {
    throw new UsageError(
      `${id} is at tier ${tier} already, since ${voice.moment(state.since)}`,
      `To give it to somebody else there: okr escalation reassign ${id} --to <handle>`,
    );
  }
  return tier;
}
