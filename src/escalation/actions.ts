import type { Action } from "../model/action.ts";
import { type Scope, teamOf } from "../score/team-scope.ts";
import { whoOwes } from "../score/who-owes.ts";
import { daysBetween } from "../time/dates.ts";
import type { Cycle, Workspace } from "../workspace/workspace.ts";
import { namedFromOutside } from "./named-from-outside.ts";

/** An action that a decision or a review left, as it stands on a day. */
export interface ActionItem {
  /** `2026-11-24-consent-copy#a1`, or `growth/2026-11-23-weekly#a1`. */
  readonly id: string;
  readonly what: string;
  readonly owner: string;
  /** Who owes it: the owner or, while they are away, whoever covers for them. */
  readonly owedBy: string;
  readonly due: string;
  /** The objectives and key results that it is for. */
  readonly for: readonly string[];
  /** The same or, where it names nothing, what its decision affects. */
  readonly affects: readonly string[];
  /** The decision or the review that left it, and the day of that. */
  readonly from: { readonly kind: "decision" | "review"; readonly id: string; readonly date: string };
  /** Every team that it concerns: of the owner, of what it is for, of the review that left it. */
  readonly teams: readonly string[];
  readonly state: "open" | "overdue" | "done" | "dropped";
  /** Calendar days past its date; 0 unless overdue. */
  readonly daysLate: number;
  readonly done: string | null;
  readonly dropped: string | null;
  /** The id of the cycle that it was written down in. */
  readonly cycle: string;
}

/** The actions of a scope, sorted by what a forum does with them. */
export interface ActionsByUrgency {
  /** Most overdue first. */
  readonly overdue: readonly ActionItem[];
  /** Due before the next review. */
  readonly due: readonly ActionItem[];
  readonly later: readonly ActionItem[];
  /** Done since the last review. */
  readonly done: readonly ActionItem[];
}

/** The part of a workspace that actions are read from. */
export type ActionSource = Pick<Workspace, "people">;

/**
 * Every action that the cycle's decisions and reviews had left by the end of a day, by due date. One that was done
 * later is still open on that day.
 */
export function actionsOf({ people }: ActionSource, cycle: Cycle, asOf: string): ActionItem[] {
  const items: ActionItem[] = [];
  const add = (
    action: Action,
    from: ActionItem["from"],
    teams: readonly string[],
    affects: readonly string[] = [],
  ): void => {
    const done = action.done !== undefined && action.done <= asOf ? action.done : null;
    const overdue = action.due < asOf;
    const ended = done !== null ? "done" : action.dropped !== undefined ? "dropped" : null;
    items.push({
      id: `${from.id}#${action.id}`,
      what: action.what,
      owner: action.owner,
      owedBy: whoOwes(people, action.owner, asOf),
      due: action.due,
      for: action.for ?? [],
      affects: action.for === undefined || action.for.length === 0 ? affects : action.for,
      from,
      teams: [...new Set([people.get(action.owner)?.team ?? "", ...(action.for ?? []).map(teamOf), ...teams])],
      state: ended ?? (overdue ? "overdue" : "open"),
      daysLate: ended === null && overdue ? daysBetween(action.due, asOf) : 0,
      done,
      dropped: action.dropped ?? null,
      cycle: cycle.id,
    });
  };
  for (const { id, date, affects, actions = [] } of cycle.decisions.values()) {
    if (date > asOf) continue;
    for (const action of actions) {
      add(action, { kind: "decision", id, date }, action.for ? [] : affects.map(teamOf), affects);
    }
  }
  for (const { id, date, team, actions = [] } of cycle.reviews.values()) {
    if (date > asOf) continue;
    for (const action of actions) add(action, { kind: "review", id, date }, [team]);
  }
  return items.sort(byDue);
}

/**
 * The actions of a cycle and of those before it, by due date: the end of a quarter does nobody's work. What those of
 * earlier cycles are for is named with its cycle.
 */
export function actionsSince(
  source: ActionSource,
  cycle: Cycle,
  earlier: readonly Cycle[],
  asOf: string,
): ActionItem[] {
  const own = actionsOf(source, cycle, asOf);
  const carried = earlier.flatMap((before) =>
    actionsOf(source, before, asOf).map((action) => {
      const named = (references: readonly string[]) => references.map((each) => namedFromOutside(before.id, each));
      return { ...action, for: named(action.for), affects: named(action.affects) };
    }),
  );
  return carried.length === 0 ? own : [...own, ...carried].sort(byDue);
}

function byDue(a: ActionItem, b: ActionItem): number {
  return a.due === b.due ? (a.id < b.id ? -1 : 1) : a.due < b.due ? -1 : 1;
}

/** The actions that concern a scope. */
export function actionsIn(scope: Scope, actions: readonly ActionItem[]): ActionItem[] {
  return actions.filter(({ teams }) => teams.some((team) => scope.hasTeam(team)));
}

/**
 * Sorts actions for a forum: `since` is the day of the last one, after which what was done is news; `until` is the day
 * of the next, before which what is due must be looked at now.
 */
export function byUrgency(actions: readonly ActionItem[], since: string, until: string): ActionsByUrgency {
  const open = actions.filter(({ state }) => state === "open");
  return {
    overdue: actions.filter(({ state }) => state === "overdue"),
    due: open.filter(({ due }) => due <= until),
    later: open.filter(({ due }) => due > until),
    done: actions.filter(({ done }) => done !== null && done > since),
  };
}
