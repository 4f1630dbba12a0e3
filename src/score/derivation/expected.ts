import type { KeyResult, Objective } from "../../workspace/workspace.ts";
import { dueBy } from "../control.ts";
import { pointsAround } from "../expected.ts";
import { countsInitiatives, itemsOf, weightOf } from "../items.ts";
import { plannedDates } from "../planned.ts";
import type { Scorecard, ScoredKeyResult } from "../scored.ts";
import { type Derivation, derived, type Fact, fact, shown } from "./derivation.ts";
import { keyResultFact, periodFacts } from "./facts.ts";

type Explained = Pick<Derivation, "formula" | "inputs"> & { readonly numbers?: string };

/** Where a key result's expected progress comes from: the straight line, the plan, or what is due so far. */
export function expectedDerivation(scored: ScoredKeyResult, objective: Objective, scorecard: Scorecard): Derivation {
  const { keyResult, expected } = scored;
  const explained = explain(scored, objective, scorecard);
  const numbers = explained.numbers === undefined ? {} : { numbers: `${explained.numbers} = ${shown(expected)}` };
  return derived({ name: "expected", subject: keyResult.ref, value: expected, ...explained, ...numbers });
}

function explain(scored: ScoredKeyResult, objective: Objective, scorecard: Scorecard): Explained {
  const { keyResult } = scored;
  switch (keyResult.type) {
    case "percentage":
      return straightLine(scorecard);
    case "increase":
    case "decrease":
      return keyResult.plan === undefined ? straightLine(scorecard) : alongPlan(scored, keyResult, scorecard);
    case "control": {
      const { dates } = plannedDates(keyResult, scorecard.rhythm);
      const numbers = `${dueBy(dates, scorecard.asOf)} / ${dates.length}`;
      const every = keyResultFact(scored, "every", keyResult.every ?? "week", "every");
      return {
        formula: "check-ins due / check-ins planned in the cycle",
        numbers,
        inputs: [every, ...periodFacts(scorecard)],
      };
    }
    case "baseline":
      return {
        formula: keyResult.due === undefined ? "no due date, so nothing is expected" : "1 from the due date on",
        inputs: [keyResultFact(scored, "due", keyResult.due, "due"), asOfFact(scorecard)],
      };
    case "milestone":
    case "task":
      return weightDue(scored, keyResult, objective, scorecard);
  }
}

function straightLine(scorecard: Scorecard): Explained {
  const { dayNumbers } = scorecard.rhythm;
  const last = dayNumbers.size - 1;
  const day = dayNumbers.get(scorecard.asOf) ?? (scorecard.elapsed === 1 ? last : 0);
  return {
    formula: "days since the first day / days from the first to the last day",
    numbers: `${day} / ${last}`,
    inputs: periodFacts(scorecard),
  };
}

/** Between the two points of the plan that the day lies between. */
function alongPlan(
  scored: ScoredKeyResult,
  keyResult: Extract<KeyResult, { type: "increase" | "decrease" }>,
  scorecard: Scorecard,
): Explained {
  const { from, to, share } = pointsAround(keyResult, scorecard.rhythm, scorecard.asOf);
  const inputs = [from, to].flatMap(({ index, date, value }) =>
    index === null
      ? [keyResultFact(scored, `value on ${date}`, value, date === scorecard.cycle.starts ? "start" : "target")]
      : [keyResultFact(scored, `plan for ${date}`, value, "plan", index, "value")],
  );
  return {
    formula: "the plan's value between its nearest points, as progress from start to target",
    numbers: `${shown(from.progress)} + ${shown(share)} × (${shown(to.progress)} − ${shown(from.progress)})`,
    inputs: [...inputs, ...periodFacts(scorecard)],
  };
}

type Itemised = Extract<KeyResult, { type: "milestone" | "task" }>;

function weightDue(
  scored: ScoredKeyResult,
  keyResult: Itemised,
  objective: Objective,
  scorecard: Scorecard,
): Explained {
  const { checkIns, expected } = scored;
  const inputs = [...dueFacts(scored, keyResult, objective), asOfFact(scorecard)];
  if (expected === null) return { formula: "nothing has a due date, so nothing is expected", inputs };
  const items = itemsOf(keyResult, checkIns);
  const due = items.filter((item) => item.due !== undefined && item.due <= scorecard.asOf);
  return {
    formula:
      keyResult.type === "task" ? "tasks due so far / all tasks" : "weight due so far / weight of all milestones",
    numbers: `${shown(weightOf(due))} / ${shown(weightOf(items))}`,
    inputs,
  };
}

function dueFacts(scored: ScoredKeyResult, keyResult: Itemised, objective: Objective): Fact[] {
  if (countsInitiatives(keyResult)) {
    return (objective.initiatives ?? []).flatMap((initiative, index) =>
      initiative.for === keyResult.id && initiative.state !== "stopped"
        ? [fact(`due date of ${initiative.id}`, initiative.due, objective.file, "initiatives", index, "due")]
        : [],
    );
  }
  if (keyResult.type === "milestone") return listed(scored, keyResult.milestones, "milestones");
  return listed(scored, keyResult.tasks ?? [], "tasks");
}

function listed(
  scored: ScoredKeyResult,
  items: readonly { id: string; due?: string | undefined }[],
  list: "milestones" | "tasks",
): Fact[] {
  return items.map(({ id, due }, index) => keyResultFact(scored, `due date of ${id}`, due, list, index, "due"));
}

function asOfFact({ asOf }: Scorecard): Fact {
  return { kind: "fact", name: "as of", value: asOf, source: null };
}
