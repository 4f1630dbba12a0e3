import type { Blocker, CheckInFile } from "../../../src/model/check-in.ts";
import type { KeyResultFile } from "../../../src/model/key-result.ts";
import type { Quarter } from "./calendar.ts";
import type { Placed, Slot } from "./placed.ts";
import { entry, type Random, randomFrom } from "./random.ts";
import { say, talk } from "./words.ts";

/** A quarter's check-ins, whether or not all of them have been written yet. */
const WEEKS = 13;

export function checkInPath({ objective, keyResult, date }: Slot): string {
  return `cycles/${objective.quarter.id}/checkins/${objective.ref}/${keyResult.id}/${date}.yaml`;
}

/** What the owner wrote that Friday. The key result's own story (pace, mood, what blocks it) runs through its weeks. */
export function checkIn(slot: Slot): CheckInFile {
  const { objective, keyResult, week } = slot;
  const story = randomFrom(`story ${objective.quarter.id}:${objective.ref}/${keyResult.id}`);
  // As in Harbour, four in five end about where they were meant to.
  const onCourse = story.chance(0.8);
  const ends = onCourse ? 0.85 + story.next() * 0.3 : 0.25 + story.next() * 0.55;
  const curve = onCourse ? 0.8 + story.next() * 0.4 : 0.7 + story.next() * 0.8;
  const mood = onCourse ? 0.6 + story.next() * 0.3 : 0.35 + story.next() * 0.4;
  const blocker = blockerAt(slot, story);
  const random = randomFrom(checkInPath(slot));
  const reached = ends * ((week + 1) / WEEKS) ** curve;
  const confidence = Math.min(
    0.95,
    Math.max(0.1, mood + (random.next() - 0.5) * 0.2 - (blocker === undefined ? 0 : 0.15)),
  );
  const by = keyResult.owner ?? objective.file.owner;
  const measured = { by, ...reading(keyResult, reached, random) };
  if (random.chance(0.002) && measured.value !== undefined) return { ...measured, automatic: true };
  return {
    ...measured,
    confidence: Number(confidence.toFixed(random.chance(0.7) ? 1 : 2)),
    forecast: forecast(keyResult, ends, random),
    progress: talk("progress", random, 2, 4),
    plans: random.chance(0.998) ? talk("plans", random, 2, 4) : undefined,
    problems: random.chance(0.998) ? talk("problems", random, 1, 4) : undefined,
    blockers: blocker === undefined ? undefined : [blocker],
    decision_needed: random.chance(blocker === undefined ? 0.03 : 0.4) ? say("question", random) : undefined,
    stop_or_shift: random.chance(0.05) ? `${say("work", random)} waits.` : undefined,
    learned: random.chance(0.08)
      ? [
          {
            lesson: say("lesson", random),
            tags: ["pilot"],
            worked: random.chance(0.7),
          },
        ]
      : undefined,
    kudos: random.chance(0.12)
      ? [
          {
            to: random.pick(objective.unit.people).handle,
            for: say("thanks", random),
          },
        ]
      : undefined,
  };
}

/** What the key result's type asks a check-in to carry. */
function reading(keyResult: KeyResultFile, reached: number, random: Random): Pick<CheckInFile, "value" | "done"> {
  const noise = (random.next() - 0.5) * 0.06;
  switch (keyResult.type) {
    case "increase":
    case "decrease":
      return { value: along(keyResult, reached + noise) };
    case "control":
      return {
        value: Number(((keyResult.at_most ?? keyResult.at_least ?? 1) * (0.96 + noise * 3)).toFixed(1)),
      };
    case "baseline":
      return { value: Number((20 + noise * 100).toFixed(1)) };
    case "percentage":
      return { value: Math.round(Math.min(1, Math.max(0, reached)) * 100) };
    case "milestone":
      return { done: firstOf(keyResult.milestones, reached) };
    case "task":
      return keyResult.tasks === undefined ? {} : { done: firstOf(keyResult.tasks, reached) };
  }
}

function along({ start, target }: { start: number; target: number }, fraction: number): number {
  const decimals = Math.max(...[start, target].map((value) => String(value).split(".")[1]?.length ?? 0));
  return Number(
    (start + (target - start) * fraction).toFixed(Math.max(decimals, Math.abs(target - start) < 30 ? 1 : 0)),
  );
}

function firstOf(steps: readonly { id: string }[], reached: number): string[] {
  return steps.slice(0, Math.floor(Math.min(1, reached) * steps.length)).map(({ id }) => id);
}

function forecast(keyResult: KeyResultFile, ends: number, random: Random): number | undefined {
  if ((keyResult.type !== "increase" && keyResult.type !== "decrease") || random.chance(0.7)) return undefined;
  return along(keyResult, ends);
}

/** One in five key results is blocked at some time, for two to four weeks in a row. */
function blockerAt({ objective, keyResult, week, date }: Slot, story: Random): Blocker | undefined {
  const blocked = story.chance(0.2);
  const from = story.between(1, 8);
  const weeks = story.between(2, 4);
  const kind = story.pick(["dependency", "decision", "resource", "risk"] as const);
  const summary = say("issue", story);
  const id = story.pick(["waits-for-others", "no-slot", "open-question", "missing-people", "late-delivery"]);
  const described = {
    id,
    kind: story.chance(0.85) ? kind : undefined,
    summary,
    since: dayOf(objective.quarter, from),
    waits_for: keyResult.depends_on?.[0]?.needs ?? (story.chance(0.4) ? waitsFor(objective) : undefined),
    within_our_authority: story.chance(0.3) ? false : undefined,
    threatens: story.chance(0.25)
      ? story.pick(["customer", "compliance", "commitment", "objective"] as const)
      : undefined,
  };
  if (!blocked || week < from || week >= from + weeks) return undefined;
  return week === from + weeks - 1 ? { ...described, done: date } : described;
}

function waitsFor({ unit }: Placed): string {
  return unit.parent === undefined ? "external:Northern Ferries" : `team:${unit.parent}`;
}

/** The week may lie ahead in the active cycle; no check-in mentions it then. */
function dayOf({ fridays }: Quarter, week: number): string {
  return entry(fridays, Math.min(week, fridays.length - 1));
}
