import type { KeyResultFile } from "../../../model/key-result.ts";
import type { ObjectiveFile } from "../../../model/objective.ts";
import type { Pointer } from "../../../model/problem.ts";
import type { Remark } from "../../remark.ts";
import { didYouMean } from "../nearest.ts";
import { duplicateIds } from "./lists.ts";

/** What the format asks of an objective beyond its shape. */
export function checkObjective(objective: ObjectiveFile): Remark[] {
  const ids = objective.key_results.map(({ id }) => id);
  return [
    ...duplicateIds(objective.key_results, ["key_results"]),
    ...duplicateIds(objective.initiatives, ["initiatives"]),
    ...secondPrimary(objective.key_results),
    ...objective.key_results.flatMap((keyResult, index) => checkKeyResult(keyResult, ["key_results", index], ids)),
    ...(objective.initiatives ?? []).flatMap((initiative, index) =>
      initiative.for === undefined ? [] : unknownSibling(initiative.for, ids, ["initiatives", index, "for"]),
    ),
  ];
}

function secondPrimary(keyResults: readonly KeyResultFile[]): Remark[] {
  const primary = keyResults.flatMap((keyResult, index) => (keyResult.primary === true ? [index] : []));
  return primary.slice(1).map((index) => ({
    rule: "format/several-primaries",
    pointer: ["key_results", index, "primary"],
    message: `"${keyResults[primary[0] ?? 0]?.id}" is the primary key result already; there is at most one`,
    help: "Keep primary: true on the one that matters most.",
  }));
}

function checkKeyResult(keyResult: KeyResultFile, pointer: Pointer, ids: readonly string[]): Remark[] {
  return [...checkType(keyResult, pointer), ...checkBalances(keyResult, pointer, ids)];
}

function checkBalances({ id, balances }: KeyResultFile, pointer: Pointer, ids: readonly string[]): Remark[] {
  if (balances === undefined) return [];
  if (balances !== id) return unknownSibling(balances, ids, [...pointer, "balances"]);
  return [
    {
      rule: "reference/itself",
      pointer: [...pointer, "balances"],
      message: `"${id}" cannot balance itself`,
      help: "Name the key result that it keeps honest.",
    },
  ];
}

function unknownSibling(id: string, ids: readonly string[], pointer: Pointer): Remark[] {
  if (ids.includes(id)) return [];
  return [
    {
      rule: "reference/unknown-key-result",
      pointer,
      message: `This objective has no key result "${id}"`,
      help: didYouMean(id, ids, `It has ${ids.join(", ")}. Write only the id, such as kr1.`),
      evidence: { reference: id },
    },
  ];
}

function checkType(keyResult: KeyResultFile, pointer: Pointer): Remark[] {
  switch (keyResult.type) {
    case "increase":
    case "decrease":
      return [...checkDirection(keyResult, pointer), ...checkPlan(keyResult.plan, [...pointer, "plan"])];
    case "control":
      return checkBounds(keyResult, pointer);
    case "milestone":
      return [...duplicateIds(keyResult.milestones, [...pointer, "milestones"]), ...checkWeights(keyResult, pointer)];
    case "task":
      return duplicateIds(keyResult.tasks, [...pointer, "tasks"]);
    default:
      return [];
  }
}

function checkDirection(keyResult: KeyResultFile & { type: "increase" | "decrease" }, pointer: Pointer): Remark[] {
  const { type, start, target } = keyResult;
  if (type === "increase" ? target > start : target < start) return [];
  const side = type === "increase" ? "above" : "below";
  const other = type === "increase" ? "decrease" : "increase";
  return [
    {
      rule: "format/target-direction",
      pointer: [...pointer, "target"],
      message: `The target of a key result of type ${type} is ${side} its start, and ${target} is not ${side} ${start}`,
      help:
        target === start
          ? "Correct the start or the target."
          : `Correct the start or the target, or write type: ${other}.`,
      evidence: { type, start, target },
    },
  ];
}

function checkPlan(plan: readonly { date: string }[] | undefined, pointer: Pointer): Remark[] {
  return (plan ?? []).flatMap(({ date }, index): Remark[] => {
    const before = plan?.[index - 1]?.date;
    if (before === undefined || before < date) return [];
    return [
      {
        rule: "format/dates-out-of-order",
        pointer: [...pointer, index, "date"],
        message: `The plan's dates go forward, and ${date} does not come after ${before}`,
        help: "Put the plan in order of date, one value a day.",
      },
    ];
  });
}

function checkBounds(keyResult: KeyResultFile & { type: "control" }, pointer: Pointer): Remark[] {
  const { at_least, at_most, id } = keyResult;
  if (at_least === undefined && at_most === undefined) {
    return [
      {
        rule: "format/bounds",
        pointer: [...pointer, "type"],
        message: `"${id}" has no bound to keep within`,
        help: "Add at_least: …, at_most: … or both.",
      },
    ];
  }
  if (at_least === undefined || at_most === undefined || at_least <= at_most) return [];
  return [
    {
      rule: "format/bounds",
      pointer: [...pointer, "at_least"],
      message: `at_least (${at_least}) is above at_most (${at_most}), so no value is within bounds`,
      help: "Swap the two, or correct one.",
      evidence: { at_least, at_most },
    },
  ];
}

function checkWeights(keyResult: KeyResultFile & { type: "milestone" }, pointer: Pointer): Remark[] {
  if (keyResult.milestones.some(({ weight = 1 }) => weight > 0)) return [];
  return [
    {
      rule: "format/no-weight",
      pointer: [...pointer, "milestones"],
      message: "Every milestone has weight 0, so reaching them moves nothing",
      help: "Give at least one milestone a weight above 0.",
    },
  ];
}
