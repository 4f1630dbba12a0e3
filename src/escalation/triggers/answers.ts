import type { EscalationFile } from "../../model/escalation.ts";
import { faultOf, RAISED, standingAfter } from "../../model/escalation-story.ts";
import { type AsOf, isBy } from "../../time/as-of.ts";
import { dateIn } from "../../time/zone-clock.ts";
import type { Decision, Escalation } from "../../workspace/workspace.ts";
import type { ActionItem } from "../actions.ts";
import type { Tier } from "../organisation.ts";
import type { Episode } from "./episode.ts";

/** Something that was done about an objective or a key result, and the day of it. */
export type Act =
  | {
      readonly kind: "brief";
      readonly id: string;
      readonly date: string;
      readonly what: string;
      /** The day on which it was resolved; null while it is open. */
      readonly endedOn: string | null;
    }
  | {
      readonly kind: "decision";
      readonly id: string;
      readonly date: string;
      readonly what: string;
      /** The rules that it says it settles, and the last day on which it does; null without end. */
      readonly answers: readonly string[];
      readonly until: string | null;
    }
  /** Agreed on in a decision or a review of that day; not one that was dropped. */
  | { readonly kind: "action"; readonly id: string; readonly date: string; readonly what: string };

/** What of a cycle can answer a trigger, as of a moment. */
export interface OnRecord {
  readonly cycle: string;
  readonly asOf: AsOf;
  /** An IANA name: in it a day begins. */
  readonly timezone: string;
  /** The escalations that had been raised. */
  readonly raised: readonly Escalation[];
  readonly decisions: readonly Decision[];
  readonly actions: readonly ActionItem[];
}

/** What was done about each objective and key result that is named, oldest first. */
export function actsByReference(record: OnRecord): ReadonlyMap<string, Act[]> {
  const { cycle, asOf, timezone, raised, decisions, actions } = record;
  const acts = new Map<string, Act[]>();
  const note = (references: readonly string[], act: Act): void => {
    for (const written of references) {
      const reference = written.startsWith(`${cycle}:`) ? written.slice(cycle.length + 1) : written;
      const known = acts.get(reference);
      if (known === undefined) acts.set(reference, [act]);
      else known.push(act);
    }
  };
  for (const escalation of raised) {
    const { phase, endedAt } = standingOf(escalation, asOf);
    if (phase === "withdrawn") continue;
    const { id, date, title, affects } = escalation;
    const endedOn = endedAt === null ? null : dateIn(timezone, endedAt);
    note(affects, { kind: "brief", id, date, what: title, endedOn });
  }
  for (const { id, date, title, affects, answers = [], until = null } of decisions) {
    note(affects, { kind: "decision", id, date, what: title, answers, until });
  }
  const affectedBy = new Map(decisions.map(({ id, affects }) => [id, affects]));
  for (const { id, what, from, for: named, state } of actions) {
    if (state === "dropped") continue;
    const subjects = named.length > 0 ? named : (affectedBy.get(from.id) ?? []);
    note(subjects, { kind: "action", id, date: from.date, what });
  }
  for (const list of acts.values()) list.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return acts;
}

/** How its story stands, and when it was resolved; null while it is open. */
function standingOf({ events = [] }: Pick<EscalationFile, "events">, asOf: AsOf) {
  let standing = RAISED;
  let endedAt: string | null = null;
  for (const { at, did } of events) {
    if (!isBy(at, asOf) || faultOf(standing, did) !== null) continue;
    standing = standingAfter(standing, did);
    endedAt = standing.phase === "resolved" ? at : null;
  }
  return { phase: standing.phase, endedAt };
}

/** An episode of a trigger on a key result, as answers look at it. */
export interface Question {
  readonly rule: string;
  /** The triggers that take its place where they speak of the same cause. */
  readonly before: readonly string[];
  readonly episode: Episode;
  /** The suggested level. */
  readonly level: Tier;
}

/**
 * Whether a trigger is answered: by a brief that was raised or still open since it began; by a decision since then that
 * names it or, where one says until which day, by one of any time until that day; or, where the team itself can settle it, by an action that was agreed on since.
 * A decision that names a trigger which spoke in its place, and was made when it had fired, answers it too: whoever
 * decided was not shown the other.
 *
 * @param acts what was done about the key result or its objective.
 */
export function isAnswered({ rule, before, episode, level }: Question, acts: readonly Act[], asOf: string): boolean {
  const { began, firedOn, clearedOn } = episode;
  return acts.some((act) => {
    if (act.kind === "brief") return act.endedOn === null || act.endedOn >= began;
    if (act.kind === "action") return level === 1 && act.date >= began;
    const { date, answers, until } = act;
    const isNamed = answers.includes(rule);
    const isMeant = firedOn !== null && firedOn <= date && answers.some((answered) => before.includes(answered));
    // What cleared while the decision held does not come back when its day passes.
    const holds = until === null ? date >= began : (clearedOn ?? asOf) <= until;
    return (isNamed || isMeant) && holds;
  });
}
