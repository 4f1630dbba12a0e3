import type { Blocker } from "../../model/check-in.ts";
import type { CheckIn } from "../../workspace/workspace.ts";
import type { Episode } from "./episode.ts";

/** A blocker as one check-in lists it. */
export interface Mention {
  readonly date: string;
  readonly blocker: Blocker;
  /** The check-in's file, and the blocker's place in its list. */
  readonly file: string;
  readonly index: number;
}

/** A blocker from the check-in that first lists it until it is settled. The same id, listed again later, lives again. */
export interface BlockerLife {
  readonly id: string;
  /** Since when it is in the way, which may be earlier than it was first said. */
  readonly since: string;
  /** The check-ins that list it while it is open, oldest first; never empty. */
  readonly mentions: readonly [Mention, ...Mention[]];
  /** The day on which it was settled: its `done`, or the first check-in that no longer lists it. Null while it is open. */
  readonly settledOn: string | null;
}

/**
 * The lives of every blocker of a key result, in the order in which they began. A value from a source says nothing of
 * blockers.
 *
 * @param checkIns up to the as-of day, oldest first.
 * @param asOf what is settled later is open.
 */
export function blockerLives(checkIns: readonly CheckIn[], asOf: string): BlockerLife[] {
  const lives: BlockerLife[] = [];
  for (const { date, file, blockers = [], automatic } of checkIns) {
    if (automatic === true) continue;
    for (const [place, life] of lives.entries()) {
      const isGone = life.settledOn === null && !blockers.some(({ id }) => id === life.id);
      if (isGone) lives[place] = { ...life, settledOn: date };
    }
    for (const [index, blocker] of blockers.entries()) {
      const place = lives.findLastIndex(({ id }) => id === blocker.id);
      const mention = { date, blocker, file, index };
      const life = lives[place] ?? null;
      if (life !== null && isAliveOn(date, life)) lives[place] = continued(life, mention, asOf);
      else if (!isOver(mention, asOf)) lives.push(begun(life, mention, asOf));
    }
  }
  return lives;
}

function isAliveOn(date: string, { settledOn }: BlockerLife): boolean {
  return settledOn === null || settledOn > date;
}

/** Whether a check-in lists it to say that it had been settled by then. */
function isOver({ date, blocker: { done } }: Mention, asOf: string): boolean {
  return done !== undefined && done <= asOf && done <= date;
}

function continued(life: BlockerLife, mention: Mention, asOf: string): BlockerLife {
  const settledOn = settledOf(mention, asOf);
  return isOver(mention, asOf) ? { ...life, settledOn } : { ...life, mentions: [...life.mentions, mention], settledOn };
}

/** One that returns is in the way since then, whatever is still written of when it first was. */
function begun(before: BlockerLife | null, mention: Mention, asOf: string): BlockerLife {
  const { date, blocker } = mention;
  const { id, since = date } = blocker;
  const isEarlier = since < date && (before?.settledOn ?? "") < since;
  return { id, since: isEarlier ? since : date, mentions: [mention], settledOn: settledOf(mention, asOf) };
}

function settledOf({ blocker: { done } }: Mention, asOf: string): string | null {
  return done !== undefined && done <= asOf ? done : null;
}

/** What the newest check-in that listed it says. */
export function newestOf({ mentions }: BlockerLife): Mention {
  return mentions.at(-1) ?? mentions[0];
}

/** The check-ins in a row at which a blocker was something, as an episode. */
export interface BlockerEpisode extends Episode {
  readonly life: BlockerLife;
  /** Those check-ins, oldest first. */
  readonly mentions: readonly [Mention, ...Mention[]];
}

/**
 * The newest stretch of check-ins in which what a blocker is held; null when it never did. It begins when the blocker
 * did, or with the first check-in that says so, where that is a later one.
 *
 * @param needed at how many check-ins it fires: 1 at once, 2 when it is still so at the next.
 */
export function blockerEpisode(
  life: BlockerLife,
  holds: (blocker: Blocker) => boolean,
  needed: 1 | 2,
): BlockerEpisode | null {
  const end = life.mentions.findLastIndex(({ blocker }) => holds(blocker));
  if (end === -1) return null;
  const start = life.mentions.findLastIndex(({ blocker }, index) => index < end && !holds(blocker)) + 1;
  const [first, ...rest] = life.mentions.slice(start, end + 1);
  if (first === undefined) return null;
  const mentions: [Mention, ...Mention[]] = [first, ...rest];
  return {
    life,
    mentions,
    began: start === 0 ? life.since : first.date,
    firedOn: mentions[needed - 1]?.date ?? null,
    clearedOn: life.mentions[end + 1]?.date ?? life.settledOn,
  };
}
