import type { Action } from "../../model/action.ts";
import { FLAG_IDS } from "../../model/flag-ids.ts";
import type { Pointer } from "../../model/problem.ts";
import { didYouMean } from "../check/nearest.ts";
import type { Cycle, Decision, Diagnostic, Escalation, Learning, Reflection, Review } from "../workspace.ts";
import type { References } from "./lookup.ts";

type SpotOf = (...pointer: Pointer) => { file: string; subject: string | null; pointer: Pointer };

const spotsIn =
  (file: string, subject: string | null): SpotOf =>
  (...pointer) => ({ file, subject, pointer });

/** Checks whom and what an escalation names. */
export function checkEscalationReferences(escalation: Escalation, cycle: Cycle, references: References): void {
  const spot = spotsIn(escalation.file, escalation.id);
  references.author(escalation.raised.by, spot("raised", "by"));
  checkAffected(escalation.affects, cycle, references, spot);
  escalation.events?.forEach((event, index) => {
    references.author(event.by, spot("events", index, "by"));
    if (event.did === "reassigned") references.author(event.to, spot("events", index, "to"));
    if (event.did === "decided" && event.decision !== undefined) {
      references.decision(event.decision, cycle.id, spot("events", index, "decision"));
    }
  });
}

/** Checks whom and what a decision and its actions name. */
export function checkDecisionReferences(decision: Decision, cycle: Cycle, references: References): void {
  const spot = spotsIn(decision.file, decision.id);
  references.author(decision.by, spot("by"));
  checkAffected(decision.affects, cycle, references, spot);
  if (decision.escalation !== undefined) references.escalation(decision.escalation, cycle.id, spot("escalation"));
  decision.answers?.forEach((rule, index) => {
    if (FLAG_IDS.includes(rule)) return;
    const help = didYouMean(rule, FLAG_IDS, "Such as escalate/dependency-window.");
    references.report(spot("answers", index), "reference/unknown-rule", `There is no flag or trigger "${rule}"`, help);
  });
  checkActions(decision.actions, cycle, references, spot);
}

/** Checks that the escalation which a decision answers says so: else its clock runs on, and nobody sees the decision. */
export function checkDecisionIsRecorded({ id, file, escalation }: Decision, references: References): void {
  if (escalation === undefined) return;
  const briefs = references.escalationsNamed(escalation);
  const decided = briefs.flatMap(({ events = [] }) => events.filter((event) => event.did === "decided"));
  if (briefs.length === 0 || decided.some(({ decision }) => decision === id)) return;
  const isUnnamed = decided.some(({ decision }) => decision === undefined);
  references.report(
    spotsIn(file, id)("escalation"),
    "reference/unrecorded-decision",
    `No decided event of ${escalation} names this decision`,
    isUnnamed
      ? `Add decision: ${id} to the event.`
      : `Decide it once more with the same words, and okr escalation decide ${escalation} adds the event.`,
    { reference: escalation },
  );
}

/** Checks whom and what the minutes of a review name. */
export function checkReviewReferences(review: Review, cycle: Cycle, references: References): void {
  const spot = spotsIn(review.file, review.id);
  references.team(review.team, spot());
  references.author(review.led_by, spot("led_by"));
  review.present?.forEach((handle, index) => {
    references.author(handle, spot("present", index));
  });
  review.decisions?.forEach((stem, index) => {
    references.decision(stem, cycle.id, spot("decisions", index));
  });
  review.learnings?.forEach((stem, index) => {
    references.learning(stem, spot("learnings", index));
  });
  review.kudos?.forEach(({ to }, index) => {
    references.author(to, spot("kudos", index, "to"));
  });
  checkActions(review.actions, cycle, references, spot);
}

/** Checks whom and what a reflection names. */
export function checkReflectionReferences(reflection: Reflection, cycle: Cycle, references: References): void {
  const spot = spotsIn(reflection.file, reflection.objective);
  references.author(reflection.by, spot("by"));
  const objective = cycle.objectives.get(reflection.objective);
  const isWhole = objective !== undefined && !references.hasLostNames(objective.file, "key_results");
  const known = isWhole ? objective.keyResults.map(({ id }) => id) : null;
  for (const id of Object.keys(reflection.key_results)) {
    if (known === null || known.includes(id)) continue;
    references.report(
      { ...spot("key_results", id), at: "key" },
      "reference/unknown-key-result",
      `${reflection.objective} has no key result "${id}"`,
      didYouMean(id, known, `It has ${known.join(", ")}.`),
      { reference: id },
    );
  }
  reflection.learnings?.forEach((stem, index) => {
    references.learning(stem, spot("learnings", index));
  });
}

/** Checks whom and what a lesson names. Where it names no cycle, the one it was written in is meant. */
export function checkLearningReferences(learning: Learning, cycles: readonly Cycle[], references: References): void {
  const spot = spotsIn(learning.file, learning.id);
  references.author(learning.by, spot("by"));
  const cycle =
    cycles.findLast(({ starts, ends }) => starts <= learning.date && learning.date <= ends) ?? cycles.at(-1);
  if (learning.from !== undefined && cycle !== undefined)
    references.objectiveOrKeyResult(learning.from, cycle.id, spot("from"));
  learning.thanks?.forEach(({ by }, index) => {
    references.author(by, spot("thanks", index, "by"));
  });
}

/** Checks whom a diagnostic names. */
export function checkDiagnosticReferences({ by, file }: Diagnostic, references: References): void {
  references.author(by, { file, subject: null, pointer: ["by"] });
}

function checkAffected(affects: readonly string[], cycle: Cycle, references: References, spot: SpotOf): void {
  affects.forEach((reference, index) => {
    references.objectiveOrKeyResult(reference, cycle.id, spot("affects", index));
  });
}

function checkActions(
  actions: readonly Action[] | undefined,
  cycle: Cycle,
  references: References,
  spot: SpotOf,
): void {
  actions?.forEach((action, index) => {
    references.person(action.owner, spot("actions", index, "owner"));
    action.for?.forEach((reference, position) => {
      references.objectiveOrKeyResult(reference, cycle.id, spot("actions", index, "for", position));
    });
  });
}
