import type { Cycle, KeyResult, Objective } from "../workspace.ts";
import type { References, Spot } from "./lookup.ts";

/** Checks whom and what an objective, its key results and its initiatives name. */
export function checkObjectiveReferences(objective: Objective, cycle: Cycle, references: References): void {
  const { file, id: subject } = objective;
  const spot = (...pointer: (string | number)[]) => ({ file, subject, pointer });
  references.team(objective.team, spot());
  references.person(objective.owner, spot("owner"));
  inCycle(objective.added_on, cycle, references, spot("added_on"), "added_on");
  objective.with?.forEach((party, index) => {
    references.party(party, spot("with", index));
  });
  objective.supports?.forEach(({ to }, index) => {
    if (to.startsWith("priority:")) references.priority(to, spot("supports", index, "to"));
    else references.objectiveOrKeyResult(to, cycle.id, spot("supports", index, "to"));
  });
  objective.informed_by?.forEach((lesson, index) => {
    if (lesson.includes("/")) references.reflection(lesson, cycle.id, spot("informed_by", index));
    else references.learning(lesson, spot("informed_by", index));
  });
  objective.initiatives?.forEach(({ owner }, index) => {
    references.person(owner, spot("initiatives", index, "owner"));
  });
  for (const keyResult of objective.keyResults) checkKeyResult(keyResult, objective.owner, cycle, references);
}

function checkKeyResult(keyResult: KeyResult, objectiveOwner: string, cycle: Cycle, references: References): void {
  const { file, ref: subject, index: position } = keyResult;
  const spot = (...pointer: (string | number)[]) => ({ file, subject, pointer: ["key_results", position, ...pointer] });
  references.person(keyResult.owner, { ...spot("owner"), ifWritten: keyResult.owner === objectiveOwner });
  keyResult.depends_on?.forEach(({ needs, agreed }, index) => {
    if (needs === subject || needs === `${cycle.id}:${subject}`) {
      const help = "Name the key result, team or outside party that must deliver.";
      references.report(
        spot("depends_on", index, "needs"),
        "reference/itself",
        `"${keyResult.id}" cannot depend on itself`,
        help,
      );
    } else references.needed(needs, cycle.id, spot("depends_on", index, "needs"));
    if (!needs.startsWith("external:")) references.author(agreed?.by, spot("depends_on", index, "agreed", "by"));
  });
  checkTasks(keyResult, references, spot("type"));
  if (keyResult.type === "increase" || keyResult.type === "decrease") {
    keyResult.plan?.forEach(({ date }, index) => {
      inCycle(date, cycle, references, spot("plan", index, "date"), "The plan's date");
    });
  }
}

/** Without tasks of its own and without initiatives it can never make progress: allowed, and worth a warning. */
function checkTasks(keyResult: KeyResult, references: References, spot: Spot): void {
  const { id, type, state, initiatives } = keyResult;
  if (type !== "task" || state !== "active" || keyResult.tasks !== undefined) return;
  if (initiatives.some((each) => each.state !== "stopped")) return;
  const help = `Add tasks: to it, or initiatives with for: ${id} to the objective.`;
  references.report(spot, "format/no-task", `"${id}" has no task, so its progress stays at 0`, help);
}

/** A day that must lie in the cycle. */
export function inCycle(
  date: string | undefined,
  cycle: Cycle,
  references: References,
  spot: Parameters<References["report"]>[0],
  name: string,
): void {
  if (references.isSalvaged(cycle.file)) return; // its dates are not known
  if (date === undefined || (date >= cycle.starts && date <= cycle.ends)) return;
  references.report(
    spot,
    "format/outside-cycle",
    `${name} (${date}) is not in ${cycle.id}, which runs from ${cycle.starts} to ${cycle.ends}`,
    "Correct the date, or move it to the cycle that it belongs to.",
    { date, starts: cycle.starts, ends: cycle.ends },
  );
}
