import type { Stray, Workspace } from "../workspace.ts";
import { checkCheckIns, checkNamed } from "./check-ins.ts";
import {
  checkDecisionIsRecorded,
  checkDecisionReferences,
  checkDiagnosticReferences,
  checkEscalationReferences,
  checkLearningReferences,
  checkReflectionReferences,
  checkReviewReferences,
} from "./governance.ts";
import { References, type Sighting } from "./lookup.ts";
import { checkObjectiveReferences } from "./objectives.ts";
import { checkOrganisation } from "./people.ts";

/** Everything that one file says of another and that is not so. Runs every time, from facts. */
export function checkReferences(workspace: Workspace): Sighting[] {
  const references = new References(workspace);
  checkOrganisation(workspace, references);
  checkCycleFiles(workspace, references);
  for (const cycle of workspace.cycles.values()) {
    for (const objective of cycle.objectives.values()) {
      checkObjectiveReferences(objective, cycle, references);
      for (const keyResult of objective.keyResults) {
        checkCheckIns(keyResult, cycle, workspace.digests, references);
      }
    }
    for (const escalation of cycle.escalations.values()) checkEscalationReferences(escalation, cycle, references);
    for (const decision of cycle.decisions.values()) {
      checkDecisionReferences(decision, cycle, references);
      checkDecisionIsRecorded(decision, references);
    }
    for (const review of cycle.reviews.values()) checkReviewReferences(review, cycle, references);
    for (const reflection of cycle.reflections.values()) checkReflectionReferences(reflection, cycle, references);
  }
  for (const learning of workspace.learnings.values()) {
    checkLearningReferences(learning, [...workspace.cycles.values()], references);
  }
  for (const diagnostic of workspace.diagnostics) checkDiagnosticReferences(diagnostic, references);
  for (const stray of workspace.strays) checkStray(stray, workspace, references);
  return references.found;
}

/** Belongs to something that is not there, which is said; or to a file that cannot be used, and then the rest is checked. */
function checkStray({ file, place, checkIn }: Stray, workspace: Workspace, references: References): void {
  const { team, objective, keyResult, cycle: id } = place;
  const subject = keyResult === "" ? `${team}/${objective}` : `${team}/${objective}/${keyResult}`;
  references.objectiveOrKeyResult(subject, id, { file, subject, pointer: [] });
  const cycle = workspace.cycles.get(id);
  if (checkIn !== null && cycle !== undefined) checkNamed(checkIn, subject, cycle, references);
}

/** A folder of a cycle with files in it and no cycle.yaml: nobody knows its dates, so nothing in it counts. */
function checkCycleFiles(workspace: Workspace, references: References): void {
  for (const cycle of workspace.cycleIds) {
    if (workspace.cycles.has(cycle) || workspace.files.has(`cycles/${cycle}/cycle.yaml`)) continue;
    const file = [...workspace.files].find((path) => path.startsWith(`cycles/${cycle}/`));
    if (file === undefined) continue;
    references.report(
      { file, subject: cycle, pointer: [] },
      "reference/missing-cycle",
      `cycles/${cycle}/cycle.yaml is missing, so nothing in this cycle counts`,
      "Add it, with starts: and ends:, or move the files to the cycle that they belong to.",
    );
  }
}
