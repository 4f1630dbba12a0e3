import type { Opened } from "../open-for-cycle.ts";
import type { HandedIn } from "./handed-in.ts";
import { suggestFor, type TriggerKind } from "./matter.ts";
import type { Proposal } from "./proposal.ts";

const KINDS: readonly TriggerKind[] = ["progress", "dependency", "decision", "risk"];

/**
 * A brief with what the data says where the person has not: the title, what set it off and what happened, what it
 * affects, and the level that goes with these. What they must say themselves is left to them.
 */
export function prefilled(opened: Opened, brief: HandedIn, { matter, title, summary }: Proposal): HandedIn {
  const { trigger = matter.kind, affects = [...matter.affects] } = brief.content;
  const kind = KINDS.find((each) => each === trigger);
  const named = Array.isArray(affects) ? affects.filter((each) => typeof each === "string") : [];
  const { level } = suggestFor(opened, matter, { kind, affects: named });
  const known = { title, trigger, level: named.length === 0 ? null : level, affects, summary };
  const content = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null));
  return { ...brief, content: { ...content, ...brief.content } };
}
