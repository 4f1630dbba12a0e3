import type { BlockContent, Root } from "mdast";
import { heading, type Inline, list, paragraph, root, strong } from "../../document/build.ts";
import type { Tier } from "../../escalation/organisation.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Voice } from "../../score/voice.ts";
import { advice } from "../parts.ts";

/** A trigger of escalation that has fired, or is one step from it. */
export interface Trigger {
  /** `escalate/dependency-window` */
  readonly rule: string;
  /** The key result or the objective that it is about. */
  readonly ref: string;
  readonly near: boolean;
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
  /** The numbers, dates and names that the message rests on. */
  readonly evidence: Readonly<Record<string, unknown>>;
  /** Who owns the next step: the owner or, while they are away, whoever covers. Null when nobody is known. */
  readonly owner: string | null;
  /** The level that is suggested, and who would get it there. */
  readonly suggests: { readonly level: Tier; readonly tier: Tier; readonly decider: string | null };
}

/** The triggers of a scope: those that have fired and are not answered, then those that are near. */
export function triggersDocument(title: string, triggers: readonly Trigger[], voice: Voice): Root {
  const fired = triggers.filter(({ near }) => !near);
  const near = triggers.filter((each) => each.near);
  if (triggers.length === 0) return root(heading(1, title), paragraph("No trigger has fired, and none is near."));
  return root(
    heading(1, title),
    heading(2, "Fired, and not answered"),
    ...(fired.length === 0 ? [paragraph("None.")] : byReference(fired, voice)),
    ...(near.length === 0 ? [] : [heading(2, "Near"), ...byReference(near, voice)]),
  );
}

function byReference(triggers: readonly Trigger[], voice: Voice): BlockContent[] {
  const groups = groupBy(triggers, ({ ref }) => ref);
  return Array.from(groups, ([ref, own]) => [
    heading(3, ref, "  ", voice.reference(ref)),
    list(
      ...own.map(({ rule, message }): Inline[] => [strong(rule), `: ${message}`]),
      ...own.slice(0, 1).map((each) => step(each, voice)),
    ),
  ]).flat();
}

/** Who does what next, and who would get it. */
function step({ near, owner, remedy, suggests }: Trigger, voice: Voice): Inline[] {
  const who = owner === null ? "nobody" : voice.person(owner);
  const to = suggests.decider === null ? "nobody, since that tier has no owner" : voice.person(suggests.decider);
  const next = near ? "" : ` It would go to ${to} (tier ${suggests.tier}).`;
  // A question for whoever owns the next step is for others to ask.
  const label = remedy.startsWith(`Ask ${who} `) ? "Next step:" : `Next step, ${who}:`;
  return [strong(label), " ", ...advice(remedy), next];
}
