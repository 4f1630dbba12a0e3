import { type BlockerLife, newestOf } from "../../escalation/triggers/blocker-life.ts";
import { isWaitingFor, notDelivered, openTooLong } from "../../escalation/triggers/dependency.ts";
import type { Episode } from "../../escalation/triggers/episode.ts";
import type { Blocker } from "../../model/check-in.ts";
import type { Dependency } from "../../model/key-result.ts";
import type { ScoredKeyResult } from "../../score/scored.ts";
import type { WorkingCalendar } from "../../time/working-calendar.ts";
import type { Evidence } from "../evidence.ts";
import type { BlockerTrigger } from "./blocker-triggers.ts";
import { providerOf } from "./provider.ts";
import type { Stakes } from "./trigger.ts";

/** What one blocker puts at stake. */
export function stakesIn(blocker: Blocker | null, needs: readonly string[]): Stakes {
  return {
    threatens: blocker?.threatens ?? null,
    withinOurAuthority: blocker?.within_our_authority ?? true,
    waitsFor: [...new Set([...needs, ...(blocker?.waits_for === undefined ? [] : [blocker.waits_for])])],
  };
}

/** A critical dependency of a key result, and the blockers on that. */
interface Needed {
  readonly dependency: Dependency;
  readonly index: number;
  readonly scored: ScoredKeyResult;
  readonly lives: readonly BlockerLife[];
  readonly calendar: WorkingCalendar;
}

/** A critical dependency past its date or, without that, a blocker on it that has been open for too long. */
export function dependencyTrigger(
  { dependency, index, scored, lives, calendar }: Needed,
  evidence: Evidence,
): BlockerTrigger | null {
  const { needs, needed_by: neededBy } = dependency;
  const { asOf, programme, week } = evidence;
  const deliveredOn = deliveredBy(dependency, evidence);
  const terms = { calendar, window: programme.settings.escalation.dependencyWindow, asOf };
  const waiting = lives.filter((life) => isWaitingFor(newestOf(life).blocker.waits_for ?? "", needs)).reverse();
  const late = neededBy === undefined ? null : notDelivered(neededBy, deliveredOn, asOf.date, week);
  const episodes: { episode: Episode; life: BlockerLife | null; isPastDate: boolean }[] = [
    ...(late === null ? [] : [{ episode: late, life: waiting[0] ?? null, isPastDate: true }]),
    ...waiting.flatMap((life) => {
      const episode = openTooLong(life, deliveredOn, terms);
      return episode === null ? [] : [{ episode, life, isPastDate: false }];
    }),
  ];
  const worst =
    episodes.find(({ episode }) => episode.firedOn !== null && episode.clearedOn === null) ??
    episodes.find(({ episode }) => episode.firedOn === null) ??
    episodes[0];
  if (worst === undefined) return null;
  const { episode, life, isPastDate } = worst;
  const stakes = stakesIn(life === null ? null : newestOf(life).blocker, [needs]);
  const trigger = { rule: "escalate/dependency-window", kind: "dependency", scored, episode, stakes } as const;
  return { ...trigger, life, mentions: [], needed: { dependency, index, isPastDate } };
}

/** What has reached its target is delivered, whether or not somebody has written it down. */
function deliveredBy({ needs, delivered }: Dependency, evidence: Evidence): string | null {
  if (delivered !== undefined && delivered <= evidence.asOf.date) return delivered;
  const provider = providerOf(needs, evidence);
  if (provider.kind !== "planned") return null;
  const counted = provider.keyResults.filter(({ counts }) => counts);
  if (counted.length === 0 || counted.some(({ status }) => status !== "done")) return null;
  return counted.reduce(
    (last, { lastCheckIn }) => (lastCheckIn !== null && lastCheckIn > last ? lastCheckIn : last),
    evidence.cycle.starts,
  );
}
