import type { FileOfKind, Kind } from "../../../src/model/kinds.ts";
import { type Quarter, quarters } from "./calendar.ts";
import { diagnosticFile, prioritiesFile, settingsFile, teamFile, type Unit, units } from "./company.ts";
import { type Dated, decision, escalation, learning, reflection, settledBy } from "./events.ts";
import { objective } from "./objective.ts";
import type { Placed, Slot } from "./placed.ts";
import { entry } from "./random.ts";
import { reviews } from "./review.ts";

/** A file of the workspace before it is written down. */
export interface Planned {
  readonly path: string;
  readonly kind: Kind;
  readonly value: FileOfKind[Kind];
}

/** A company's whole programme: everything but the check-ins, and the days on which those are due. */
export interface Structure {
  readonly files: readonly Planned[];
  readonly slots: readonly Slot[];
}

/** How often the rarer kinds occur, for each objective of a cycle; together with it about a tenth of all files. */
const PER_OBJECTIVE = {
  learnings: 0.5,
  escalations: 0.3,
  decisions: 0.45,
  reviews: 1.2,
};
const OBJECTIVES_PER_UNIT = 2.2;

/** Plans a company with so many cycles and so many objectives in each. */
export function structure(cycleCount: number, objectivesPerCycle: number): Structure {
  const cycles = quarters(cycleCount);
  const newest = entry(cycles, cycles.length - 1);
  const all = units(Math.max(6, Math.round(objectivesPerCycle / OBJECTIVES_PER_UNIT)));
  const company = entry(all, 0);
  const years = [...new Set(cycles.map(({ year }) => year))];
  const files: Planned[] = [
    {
      path: "okr.yaml",
      kind: "settings",
      value: settingsFile(company, cycles),
    },
    ...years.map((year) => planned(`priorities/${year}.yaml`, "priorities", prioritiesFile(company))),
    ...all.map((unit) => planned(`teams/${unit.id}.yaml`, "team", teamFile(unit, newest))),
    ...years.map((year) => planned(`diagnostics/${year}-10-20.yaml`, "diagnostic", diagnosticFile(company, year))),
  ];
  const slots: Slot[] = [];
  let lessons: readonly string[] = [];
  for (const quarter of cycles) {
    const cycle = cycleFiles(quarter, all, objectivesPerCycle, lessons);
    files.push(...cycle.files);
    slots.push(...cycle.slots);
    lessons = cycle.lessons;
  }
  return { files, slots };
}

interface Cycle extends Structure {
  /** What the next cycle can be informed by. */
  readonly lessons: readonly string[];
}

function cycleFiles(quarter: Quarter, all: readonly Unit[], count: number, lessons: readonly string[]): Cycle {
  const under = `cycles/${quarter.id}`;
  const objectives: Placed[] = [];
  for (let index = 0; index < count; index++) {
    objectives.push(objective(index, quarter, all, { before: objectives, lessons }));
  }
  const learnings = spread(objectives, PER_OBJECTIVE.learnings, learning);
  const { escalations, decisions } = events(objectives, entry(all, 0));
  const held = reviews(quarter, all, Math.round(count * PER_OBJECTIVE.reviews), { objectives, decisions, learnings });
  const state = quarter.active ? "active" : "closed";
  const closed = quarter.active ? [] : objectives;
  return {
    files: [
      planned(`${under}/cycle.yaml`, "cycle", {
        starts: quarter.starts,
        ends: quarter.ends,
        state,
      }),
      ...objectives.map(({ ref, file }) => planned(`${under}/okrs/${ref}.yaml`, "objective", file)),
      ...learnings.map(({ stem, file }) => planned(`learnings/${stem}.yaml`, "learning", file)),
      ...escalations.map(({ stem, file }) => planned(`${under}/escalations/${stem}.yaml`, "escalation", file)),
      ...decisions.map(({ stem, file }) => planned(`${under}/decisions/${stem}.yaml`, "decision", file)),
      ...held.map(({ path, file }) => planned(path, "review", file)),
      ...closed.map((one) => planned(`${under}/reflections/${one.ref}.yaml`, "reflection", reflection(one, learnings))),
    ],
    slots: objectives.flatMap(slotsOf),
    lessons: [...learnings.map(({ stem }) => stem), ...closed.map(({ ref }) => `${quarter.id}:${ref}`)],
  };
}

/** Escalations with the decisions that settled them, and decisions that nobody had to escalate. */
function events(objectives: readonly Placed[], company: Unit) {
  const raised = spread(objectives, PER_OBJECTIVE.escalations, (about, number) => escalation(about, number, company));
  const escalations: typeof raised = [];
  const decisions: Dated<FileOfKind["decision"]>[] = [];
  for (const [index, one] of raised.entries()) {
    const decided = one.file.events?.some(({ did }) => did === "decided") === true;
    if (decided) decisions.push(decision(one.about, 500 + index, company.lead, one));
    const answer = decided ? decisions.at(-1) : undefined;
    escalations.push(answer === undefined ? one : settledBy(one, answer.stem));
  }
  decisions.push(
    ...spread(objectives, PER_OBJECTIVE.decisions, (about, number) => decision(about, number, about.unit.lead)),
  );
  return { escalations, decisions };
}

/** Makes so many a thing for each objective, evenly over them. */
function spread<T>(objectives: readonly Placed[], each: number, make: (about: Placed, number: number) => T): T[] {
  const count = Math.max(1, Math.round(objectives.length * each));
  return Array.from({ length: count }, (_, index) =>
    make(entry(objectives, Math.floor((index * objectives.length) / count)), index + 1),
  );
}

function slotsOf(objective: Placed): Slot[] {
  return objective.file.key_results.flatMap((keyResult) =>
    objective.quarter.fridays.map((date, week) => ({
      objective,
      keyResult,
      week,
      date,
    })),
  );
}

function planned<K extends Kind>(path: string, kind: K, value: FileOfKind[K]): Planned {
  return { path, kind, value };
}
