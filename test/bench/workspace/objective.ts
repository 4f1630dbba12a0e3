import type { KeyResultFile, KeyResultType } from "../../../src/model/key-result.ts";
import type { Initiative, ObjectiveFile } from "../../../src/model/objective.ts";
import { partWay, type Quarter } from "./calendar.ts";
import type { Unit } from "./company.ts";
import { keyResult } from "./key-result.ts";
import { AIMS } from "./metrics.ts";
import { PRIORITIES } from "./names.ts";
import type { Placed, Surroundings } from "./placed.ts";
import { entry, type Random, randomFrom } from "./random.ts";
import { say, talk } from "./words.ts";

/** How many key results the objective with this number has; every third and fourth has more. */
export function keyResultCount(index: number): number {
  return [3, 4, 2, 4, 3][index % 5] ?? 3;
}

/** In turn, so that every cycle has key results of all seven types; most of them move a number. */
const TYPES: readonly KeyResultType[] = [
  "increase",
  "milestone",
  "control",
  "decrease",
  "task",
  "increase",
  "percentage",
  "decrease",
  "baseline",
  "increase",
];

/** The objective with this number in its cycle; the units take turns. */
export function objective(index: number, quarter: Quarter, units: readonly Unit[], around: Surroundings): Placed {
  const unit = entry(units, index % units.length);
  const turn = Math.floor(index / units.length);
  const [slug, title] = entry(AIMS, (units.indexOf(unit) * 7 + quarter.year + turn * 3) % AIMS.length);
  const ref = `${unit.id}/${slug}`;
  const random = randomFrom(`objective ${quarter.id}:${ref}`);
  const owner = random.pick(unit.people).handle;
  const tied = random.chance(0.5);
  const keyResults = Array.from({ length: keyResultCount(index) }, (_, position) =>
    keyResult({
      id: `kr${position + 1}`,
      type: typeOf(index, position),
      position,
      quarter,
      unit,
      owner,
      around,
      random,
    }),
  );
  const file: ObjectiveFile = {
    title,
    owner,
    commitment: random.chance(0.3) ? "committed" : random.chance(0.4) ? "stretch" : undefined,
    state: quarter.active ? (random.chance(0.3) ? "active" : undefined) : random.chance(0.2) ? "done" : undefined,
    why: random.chance(0.8) ? talk("reason", random, 1, 2) : undefined,
    important: tied ? random.chance(0.7) : undefined,
    urgent: tied ? random.chance(0.4) : undefined,
    with: random.chance(0.35)
      ? [`team:${random.pick(units).id}`, random.pick(random.pick(units).people).handle]
      : undefined,
    supports: supports(unit, around, random),
    informed_by: around.lessons.length > 0 && random.chance(0.9) ? random.some(around.lessons, 2) : undefined,
    gives_way: random.chance(0.25) ? `${say("work", random)} waits until next quarter.` : undefined,
    key_results: keyResults,
    initiatives: initiatives(keyResults, unit, quarter, random),
  };
  return { quarter, unit, ref, file };
}

function typeOf(index: number, position: number): KeyResultType {
  return entry(TYPES, (index * 3 + position) % TYPES.length);
}

/** The company's objectives support a priority, a unit's those of its parent, or else a priority as well. */
function supports(unit: Unit, around: Surroundings, random: Random): ObjectiveFile["supports"] {
  const how = say("reason", random);
  const above = around.before.filter((other) => other.unit.id === unit.parent);
  if (above.length === 0 || random.chance(0.15)) return [{ to: `priority:${random.pick(PRIORITIES)[0]}`, how }];
  const parent = random.pick(above);
  const precise = random.chance(0.25) ? `/${random.pick(parent.file.key_results).id}` : "";
  return [{ to: `${parent.ref}${precise}`, how }];
}

function initiatives(keyResults: readonly KeyResultFile[], unit: Unit, quarter: Quarter, random: Random): Initiative[] {
  const forEach = keyResults.flatMap((keyResult) => {
    // A task key result without tasks of its own lives on its initiatives.
    const onlyThese = keyResult.type === "task" && keyResult.tasks === undefined;
    return Array.from({ length: onlyThese ? 3 : random.between(1, 2) }, () => keyResult.id);
  });
  return forEach.map((keyResultId, index) => ({
    id: `i${index + 1}`,
    title: say("work", random),
    owner: random.chance(0.85) ? random.pick(unit.people).handle : undefined,
    for: keyResultId,
    due: random.chance(0.8) ? partWay(quarter.starts, quarter.ends, 0.2 + random.next() * 0.75) : undefined,
    state: random.pick(
      quarter.active
        ? (["todo", "doing", "done", undefined] as const)
        : // The first one was not stopped: a task key result has at least one task.
          (["done", "done", forEach[index - 1] === keyResultId ? "stopped" : "done"] as const),
    ),
    link: random.chance(0.3)
      ? `https://tracker.example/${unit.id.slice(0, 2).toUpperCase()}-${random.between(10, 900)}`
      : undefined,
  }));
}
