import { type ActionItem, actionsSince } from "../escalation/actions.ts";
import { type OpenBlocker, openBlockers } from "../escalation/blockers.ts";
import { type OpenEscalation, openEscalations, openSince } from "../escalation/open-escalations.ts";
import { groupBy } from "../model/group-by.ts";
import { ScoredByPart } from "../score/by-part.ts";
import { type HistoryPoint, newestFirst } from "../score/history.ts";
import type { ScoringContext } from "../score/key-result.ts";
import { previousCycle } from "../score/previous-cycle.ts";
import { score } from "../score/scorecard.ts";
import type { Scorecard, ScoredKeyResult } from "../score/scored.ts";
import { type Voice, voiceOf } from "../score/voice.ts";
import { type AsOf, isBy } from "../time/as-of.ts";
import type { WorkingWeek } from "../time/working-week.ts";
import type { History } from "../workspace/history.ts";
import type { Cycle, Decision, Escalation, Learning, Objective, Review, Workspace } from "../workspace/workspace.ts";

/** Something with the cycle that it was written down in. */
export type InCycle<Item> = Omit<Item, "cycle"> & { readonly cycle: Cycle };

/** The part of a workspace that rules look at. */
export type Programme = Pick<
  Workspace,
  "settings" | "teams" | "people" | "priorities" | "learnings" | "diagnostics" | "cycles"
>;

/** What the rules look at: one cycle as of a moment. */
export interface Standpoint {
  readonly programme: Programme;
  readonly asOf: AsOf;
  /** The cycle as of that day. */
  readonly scorecard: Scorecard;
  /** What git knows; null where it was not read. */
  readonly history: History | null;
}

/**
 * Everything that a rule may look at, as of a moment: what is dated later is not in it. What costs something to find
 * out is found out once, when the first rule asks.
 */
export class Evidence implements Standpoint {
  readonly programme: Programme;
  readonly asOf: AsOf;
  readonly scorecard: Scorecard;
  readonly history: History | null;
  /** The workspace's working days. */
  readonly week: WorkingWeek;
  /** No cycle before this one is closed: people are still finding out how this works. */
  readonly isFirstCycle: boolean;
  /** Names people, teams, things and days in messages. */
  readonly voice: Voice;

  readonly #known = new Map<string, unknown>();

  constructor({ programme, asOf, scorecard, history }: Standpoint) {
    this.programme = programme;
    this.asOf = asOf;
    this.scorecard = scorecard;
    this.history = history;
    this.week = programme.settings.week;
    this.isFirstCycle = ![...programme.cycles.values()].some(
      ({ state, ends }) => state === "closed" && ends < scorecard.cycle.starts,
    );
    this.voice = voiceOf(programme, scorecard.cycle, asOf);
  }

  get cycle(): Cycle {
    return this.scorecard.cycle;
  }

  /** Whether planning, in which nothing is owed, is over. */
  get isPlanned(): boolean {
    return this.asOf.date > this.scorecard.rhythm.planningEnds;
  }

  /** The cycle before this one, about as long, as it ended; null when there is none or it was not read. */
  get previous(): Scorecard | null {
    return this.#once("previous", () => {
      const cycle = this.#previousCycle;
      return cycle === null ? null : score(this.programme, { cycle, asOf: cycle.ends });
    });
  }

  /** The same for rules that need only parts of it: the whole costs as much as this cycle does. */
  get lastCycle(): ScoredByPart | null {
    return this.#once("lastCycle", () => {
      const cycle = this.#previousCycle;
      return cycle === null ? null : new ScoredByPart(this.programme, { cycle, asOf: cycle.ends });
    });
  }

  get #previousCycle(): Cycle | null {
    const cycle = previousCycle(this.programme.cycles.values(), this.cycle);
    return cycle?.loaded ? cycle : null;
  }

  /** The objectives that are worked on: active and added by now, not a draft, in the backlog, stopped or done. */
  get activeObjectives(): readonly Objective[] {
    return this.#once("active", () =>
      this.scorecard.objectives
        .map(({ objective }) => objective)
        .filter(({ state, addedOn }) => state === "active" && addedOn <= this.asOf.date),
    );
  }

  /** The scored key results that are active, of objectives added by now. */
  get activeKeyResults(): readonly ScoredKeyResult[] {
    return this.#once("activeKeyResults", () =>
      this.scorecard.objectives.flatMap(({ keyResults }) =>
        keyResults.filter(({ keyResult }) => keyResult.state === "active" && keyResult.addedOn <= this.asOf.date),
      ),
    );
  }

  /** The same by team. */
  get activeByTeam(): ReadonlyMap<string, readonly ScoredKeyResult[]> {
    return this.#once("activeByTeam", () => groupBy(this.activeKeyResults, ({ keyResult }) => keyResult.team));
  }

  /** The cycle's decisions so far, oldest first. */
  get decisions(): readonly Decision[] {
    return this.#once("decisions", () => seen(this.cycle.decisions.values(), this.asOf.date));
  }

  /** The cycle's reviews that have been held, oldest first. */
  get reviews(): readonly Review[] {
    return this.#once("reviews", () => seen(this.cycle.reviews.values(), this.asOf.date));
  }

  /** The lessons of the library so far, oldest first. */
  get learnings(): readonly Learning[] {
    return this.#once("learnings", () => seen(this.programme.learnings.values(), this.asOf.date));
  }

  /** Every escalation of the cycle that has been raised, ended ones too, by id. */
  get raised(): readonly Escalation[] {
    return this.#once("raised", () =>
      [...this.cycle.escalations.values()].filter(({ raised }) => isBy(raised.at, this.asOf)),
    );
  }

  /** The cycle's escalations that are neither resolved nor withdrawn. */
  get openEscalations(): readonly OpenEscalation[] {
    return this.#once("escalations", () => openEscalations(this.programme, this.cycle, this.asOf));
  }

  /** What decisions and reviews of the cycle left to do, by due date; done and dropped ones too. */
  get actions(): readonly ActionItem[] {
    return this.#once("actions", () => this.#allActions.filter(({ cycle }) => cycle === this.cycle.id));
  }

  /**
   * The open escalations of this cycle and of the one before: the end of a quarter ends no escalation. What those of
   * the cycle before affect is named with its cycle.
   */
  get unsettled(): readonly InCycle<OpenEscalation>[] {
    return this.#once("unsettled", () =>
      this.#withCycles(openSince(this.programme, this.cycle, this.#before, this.asOf)),
    );
  }

  /** The actions of this cycle and of the one before that are past their dates and neither done nor dropped, in the same way. */
  get overdueActions(): readonly InCycle<ActionItem>[] {
    return this.#once("overdueActions", () =>
      this.#withCycles(this.#allActions.filter(({ state }) => state === "overdue")),
    );
  }

  get #allActions(): readonly ActionItem[] {
    return this.#once("allActions", () => actionsSince(this.programme, this.cycle, this.#before, this.asOf.date));
  }

  #withCycles<Item extends { readonly cycle: string }>(items: readonly Item[]): InCycle<Item>[] {
    const cycles = new Map([this.cycle, ...this.#before].map((cycle) => [cycle.id, cycle]));
    return items.map((item) => ({ ...item, cycle: cycles.get(item.cycle) ?? this.cycle }));
  }

  get #before(): readonly Cycle[] {
    const cycle = this.#previousCycle;
    return cycle === null ? [] : [cycle];
  }

  /** What stands in the way of active key results and is not settled. */
  get openBlockers(): readonly OpenBlocker[] {
    return this.#once("blockers", () => openBlockers(this.scorecard));
  }

  /** How a key result came to where it is, a point for each check-in so far, newest first; computed as they are asked for. */
  pastOf({ keyResult }: ScoredKeyResult): Iterable<HistoryPoint> {
    return newestFirst(keyResult, this.scoringAt(this.asOf.date));
  }

  /** What scoring a key result of the cycle as of some day needs. The rhythm is that of the scorecard. */
  scoringAt(date: string): ScoringContext {
    const { settings, people } = this.programme;
    return { rhythm: this.scorecard.rhythm, asOf: date, lowConfidence: settings.escalation.lowConfidence, people };
  }

  /** The decisions so far that affect something: itself, the objective it is in, or a part of it. */
  decisionsOn(reference: string): readonly Decision[] {
    return this.decisions.filter(({ affects }) => affects.some((affected) => touches(affected, reference)));
  }

  #once<Value>(name: string, find: () => Value): Value {
    if (!this.#known.has(name)) this.#known.set(name, find());
    return this.#known.get(name) as Value;
  }
}

/** Whether two references in one cycle are the same thing, or one is a part of the other. */
export function touches(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

function seen<Item extends { readonly date: string; readonly id: string }>(
  items: Iterable<Item>,
  asOf: string,
): Item[] {
  return [...items]
    .filter(({ date }) => date <= asOf)
    .sort((a, b) => (a.date < b.date || (a.date === b.date && a.id < b.id) ? -1 : 1));
}
