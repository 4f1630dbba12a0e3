import type { DecisionFile } from "../../../src/model/decision.ts";
import type { LearningFile } from "../../../src/model/learning.ts";
import type { ReviewKind } from "../../../src/model/patterns.ts";
import type { ReviewFile } from "../../../src/model/review.ts";
import type { Quarter } from "./calendar.ts";
import type { Unit } from "./company.ts";
import { actions, type Dated } from "./events.ts";
import type { Placed } from "./placed.ts";
import { entry, randomFrom } from "./random.ts";
import { say, talk } from "./words.ts";

/** A review that was held. */
export interface Held {
  readonly path: string;
  readonly file: ReviewFile;
}

interface Material {
  readonly objectives: readonly Placed[];
  readonly decisions: readonly Dated<DecisionFile>[];
  readonly learnings: readonly Dated<LearningFile>[];
}

/** The company's own forums of a cycle, then weekly reviews of its units in turn: about as many as wanted. */
export function reviews(quarter: Quarter, units: readonly Unit[], wanted: number, material: Material): Held[] {
  const company = entry(units, 0);
  const held = new Map<string, Held>();
  const hold = (unit: Unit, date: string, kind: ReviewKind) => {
    const path = `cycles/${quarter.id}/reviews/${unit.id}/${date}-${kind}.yaml`;
    if (date <= quarter.until)
      held.set(path, {
        path,
        file: minutes(unit, quarter, date, kind, material),
      });
  };
  const kinds: readonly ReviewKind[] = ["planning", "monthly", "celebration", "learning", "monthly", "town-hall"];
  kinds.forEach((kind, index) => {
    const date = quarter.mondays[index * 2];
    if (date !== undefined) hold(company, date, kind);
  });
  if (!quarter.active) hold(company, quarter.ends, "quarterly");
  for (let index = 0; held.size < wanted && index < units.length * quarter.mondays.length; index++) {
    const week = (Math.floor(index / units.length) * 5 + 1) % quarter.mondays.length;
    hold(entry(units, index % units.length), entry(quarter.mondays, week), "weekly");
  }
  return [...held.values()];
}

function minutes(unit: Unit, quarter: Quarter, date: string, kind: ReviewKind, material: Material): ReviewFile {
  const random = randomFrom(`review ${quarter.id} ${unit.id} ${date} ${kind}`);
  if (random.chance(0.08)) return { led_by: unit.lead };
  const about = material.objectives.find((objective) => objective.unit === unit) ?? entry(material.objectives, 0);
  const written = (one: Dated<unknown>) => one.date <= date && one.quarter === quarter;
  const decisions = material.decisions.filter((one) => written(one) && one.about.unit === unit).map(({ stem }) => stem);
  const learnings = material.learnings.filter(written).map(({ stem }) => stem);
  return {
    led_by: unit.lead,
    present: random.some(unit.people, 5).map(({ handle }) => handle),
    notes: talk("progress", random, 1, 4),
    decisions: decisions.length > 0 ? decisions.slice(-2) : undefined,
    actions: random.chance(0.7) ? actions(about, date, random) : undefined,
    kudos: random.chance(0.3) ? [{ to: random.pick(unit.people).handle, for: say("thanks", random) }] : undefined,
    learnings: kind === "learning" && learnings.length > 0 ? learnings.slice(-3) : undefined,
    ...(kind === "quarterly"
      ? {
          improved: talk("progress", random, 1, 2),
          missed: talk("problems", random, 1, 2),
        }
      : {}),
  };
}
