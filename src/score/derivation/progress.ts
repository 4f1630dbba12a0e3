import type { Objective } from "../../workspace/workspace.ts";
import { countsInitiatives } from "../items.ts";
import { answersTo, plannedDates } from "../planned.ts";
import type { CycleRhythm } from "../rhythm.ts";
import type { ScoredKeyResult, Share } from "../scored.ts";
import { type Derivation, derived, type Fact, fact, shown } from "./derivation.ts";
import { checkInFact, keyResultFact, newestFact } from "./facts.ts";

/**
 * Where a key result's progress comes from: the formula of its type, with the fields and the check-ins that went into
 * it. `value` is the progress, kept between 0 and 1; the numbers show what it was before.
 */
export function progressDerivation(scored: ScoredKeyResult, objective: Objective, rhythm: CycleRhythm): Derivation {
  const about = { name: "progress", subject: scored.keyResult.ref, value: scored.progress };
  const { formula, numbers, inputs } = explained(scored, objective, rhythm);
  if (scored.raw === null) return derived({ ...about, formula: `${formula}: nothing recorded yet`, inputs });
  const limits = scored.regressed || scored.exceeded ? ", kept between 0 and 1" : "";
  return derived({ ...about, formula: formula + limits, numbers: `${numbers} = ${shown(scored.raw)}`, inputs });
}

interface Explained {
  readonly formula: string;
  readonly numbers: string;
  readonly inputs: readonly Fact[];
}

function explained(scored: ScoredKeyResult, objective: Objective, rhythm: CycleRhythm): Explained {
  const { keyResult, start, target, value } = scored;
  switch (keyResult.type) {
    case "increase":
    case "decrease":
      return {
        formula: "(value − start) / (target − start)",
        numbers: `(${shown(value)} − ${shown(start)}) / (${shown(target)} − ${shown(start)})`,
        inputs: [
          keyResultFact(scored, "start", start, "start"),
          keyResultFact(scored, "target", target, "target"),
          ...newestFact(scored, "value", "value"),
        ],
      };
    case "percentage":
      return {
        formula: "value / 100",
        numbers: `${shown(value)} / 100`,
        inputs: newestFact(scored, "value", "value"),
      };
    case "milestone":
      return {
        formula: "weight of milestones reached / weight of all milestones",
        numbers: shareIn(scored.share),
        inputs: [
          ...keyResult.milestones.map(({ id, weight }, index) =>
            keyResultFact(scored, `weight of ${id}`, weight ?? 1, "milestones", index, "weight"),
          ),
          ...newestFact(scored, "done", "done"),
        ],
      };
    case "task":
      return {
        formula: "tasks done / all tasks",
        numbers: shareIn(scored.share),
        inputs: taskFacts(scored, objective),
      };
    case "control":
      return {
        formula: "check-ins within bounds / check-ins planned in the cycle",
        numbers: shareIn(scored.share),
        inputs: [...boundFacts(scored), ...answerFacts(scored, rhythm)],
      };
    case "baseline":
      return {
        formula: "measurements recorded / measurements needed",
        numbers: shareIn(scored.share),
        inputs: [
          keyResultFact(scored, "measurements needed", keyResult.measurements ?? 1, "measurements"),
          ...scored.checkIns
            .filter(({ value: measured }) => measured !== undefined)
            .map((checkIn) => checkInFact(checkIn, `value on ${checkIn.date}`, "value")),
        ],
      };
  }
}

function shareIn(share: Share | null): string {
  return share === null ? "" : `${shown(share.reached)} / ${shown(share.of)}`;
}

/** Tasks are listed in the key result and reached in a check-in, or they are initiatives with a state of their own. */
function taskFacts(scored: ScoredKeyResult, objective: Objective): Fact[] {
  const { keyResult } = scored;
  if (!countsInitiatives(keyResult)) {
    const tasks = keyResult.type === "task" ? (keyResult.tasks ?? []) : [];
    const listed = tasks.map(({ id, title }, index) => keyResultFact(scored, id, title, "tasks", index));
    return [...listed, ...newestFact(scored, "done", "done")];
  }
  return (objective.initiatives ?? []).flatMap((initiative, index) =>
    initiative.for === keyResult.id
      ? [fact(`state of ${initiative.id}`, initiative.state ?? "todo", objective.file, "initiatives", index, "state")]
      : [],
  );
}

function boundFacts(scored: ScoredKeyResult): Fact[] {
  const { keyResult } = scored;
  if (keyResult.type !== "control") return [];
  return (["at_least", "at_most"] as const)
    .filter((bound) => keyResult[bound] !== undefined)
    .map((bound) => keyResultFact(scored, bound.replace("_", " "), keyResult[bound], bound));
}

/** The check-ins that stand for a planned date; one that is more than was planned counts for nothing. */
function answerFacts({ keyResult, checkIns }: ScoredKeyResult, rhythm: CycleRhythm): Fact[] {
  const planned = plannedDates(keyResult, rhythm);
  return answersTo(planned, checkIns).flatMap((checkIn, index) =>
    checkIn === null ? [] : [checkInFact(checkIn, `value for ${planned.dates[index]}`, "value")],
  );
}
