import type { Dependency, KeyResultFile, KeyResultType } from "../../../src/model/key-result.ts";
import { earlier, partWay, type Quarter, shift } from "./calendar.ts";
import type { Unit } from "./company.ts";
import { BOUNDS, METRICS, UNMEASURED } from "./metrics.ts";
import type { Surroundings } from "./placed.ts";
import type { Random } from "./random.ts";
import { say } from "./words.ts";

interface Wanted {
  readonly id: string;
  readonly type: KeyResultType;
  /** Its place in the objective; the first is the primary one. */
  readonly position: number;
  readonly quarter: Quarter;
  readonly unit: Unit;
  readonly owner: string;
  readonly around: Surroundings;
  readonly random: Random;
}

/** A key result of the wanted type that the format accepts. */
export function keyResult(wanted: Wanted): KeyResultFile {
  const { id, position, unit, random } = wanted;
  const owner = random.chance(0.4) ? random.pick(unit.people).handle : undefined;
  const rest = {
    weight: position === 0 && random.chance(0.4) ? 2 : random.chance(0.05) ? 0.5 : undefined,
    primary: position === 0 ? true : undefined,
    category: random.pick(["outcome", "outcome", "outcome", undefined] as const),
    ...random.pick([
      { impact: "high", effort: "high" },
      { impact: "high", effort: "low" },
      { impact: "high" },
      {},
    ] as const),
    resources: random.chance(0.12)
      ? {
          needed: `${random.between(1, 3)} engineers, ${random.between(2, 8)} weeks`,
          committed: random.chance(0.95),
        }
      : undefined,
    depends_on: random.chance(0.22) ? dependencies(wanted) : undefined,
  };
  const balances = position > 0 && wanted.type === "control" ? { class: "balancing" as const, balances: "kr1" } : {};
  return { id, ...measured(wanted, owner), ...balances, ...rest };
}

type Measured = KeyResultFile extends infer K ? (K extends KeyResultFile ? Omit<K, "id"> : never) : never;

function measured({ type, quarter, random }: Wanted, owner: string | undefined): Measured {
  switch (type) {
    case "increase":
    case "decrease":
      return movement(type, owner, quarter, random);
    case "control": {
      const [metric, unit, at_least, at_most] = random.pick(BOUNDS);
      const bounds = [
        at_least === undefined ? "" : `at least ${at_least}`,
        at_most === undefined ? "" : `at most ${at_most}`,
      ];
      const title = `${metric} stays ${bounds.filter((bound) => bound !== "").join(" and ")} ${unit}`;
      return {
        title,
        owner,
        type,
        metric,
        unit,
        at_least,
        at_most,
        every: random.chance(0.3) ? "week" : undefined,
      };
    }
    case "baseline": {
      const [metric, unit] = random.pick(UNMEASURED);
      const due = random.chance(0.6) ? partWay(quarter.starts, quarter.ends, 0.5) : undefined;
      return {
        title: `We know: ${metric}`,
        owner,
        type,
        metric,
        unit,
        measurements: random.between(2, 6),
        due,
      };
    }
    case "percentage":
      return { title: `${say("work", random)} is 100% complete`, owner, type };
    case "milestone": {
      const milestones = steps("m", quarter, random);
      return { title: `${say("work", random)} in ${milestones.length} steps`, owner, type, milestones };
    }
    case "task": {
      const tasks = random.chance(0.6) ? steps("t", quarter, random) : undefined;
      return {
        title: `${say("work", random)} and all that goes with it`,
        owner,
        type,
        tasks,
      };
    }
  }
}

function movement(
  type: "increase" | "decrease",
  owner: string | undefined,
  quarter: Quarter,
  random: Random,
): Measured {
  const metric = random.pick(METRICS.filter(({ up }) => up === (type === "increase")));
  const [start, target] = metric.up ? [metric.low, metric.high] : [metric.high, metric.low];
  const verb = metric.up ? random.pick(["rises", "grows", "goes"]) : random.pick(["falls", "drops"]);
  const at = (fraction: number) => Number((start + (target - start) * fraction).toFixed(metric.decimals));
  const plan = [
    { date: partWay(quarter.starts, quarter.ends, 0.35), value: at(0.2) },
    { date: partWay(quarter.starts, quarter.ends, 0.65), value: at(0.55) },
  ];
  return {
    title: `${metric.name} ${verb} from ${start} to ${target} ${metric.unit}`,
    owner,
    type,
    metric: metric.name,
    unit: metric.unit,
    start,
    target,
    plan: random.chance(0.25) ? plan : undefined,
    class: random.pick(["leading", "lagging", undefined] as const),
  };
}

function steps(prefix: string, quarter: Quarter, random: Random): { id: string; title: string; due?: string }[] {
  const count = random.between(3, 5);
  return Array.from({ length: count }, (_, index) => ({
    id: `${prefix}${index + 1}`,
    title: say("work", random),
    due: partWay(quarter.starts, quarter.ends, (index + 1) / (count + 1)),
  }));
}

function dependencies({ quarter, unit, around, random }: Wanted): Dependency[] {
  const others = around.before.filter((other) => other.unit.id !== unit.id);
  if (others.length === 0 || random.chance(0.15)) {
    return [
      {
        needs: "external:Acme Payments",
        what: say("work", random),
        critical: random.chance(0.4),
      },
    ];
  }
  const other = random.pick(others);
  const neededBy = partWay(quarter.starts, quarter.ends, 0.3 + random.next() * 0.5);
  const delivered = earlier(shift(neededBy, random.between(-6, 9)), quarter.until);
  return [
    {
      needs: `${other.ref}/${random.pick(other.file.key_results).id}`,
      what: say("work", random),
      needed_by: neededBy,
      critical: random.chance(0.4) ? true : undefined,
      agreed: random.chance(0.7)
        ? {
            by: other.unit.lead,
            date: shift(quarter.starts, random.between(1, 9)),
          }
        : undefined,
      delivered: neededBy < quarter.until && random.chance(0.7) ? delivered : undefined,
    },
  ];
}
