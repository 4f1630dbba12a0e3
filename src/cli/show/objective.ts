import type { RootContent } from "mdast";
import { heading, list, paragraph, progress, root, status, strong, table, trend } from "../../document/build.ts";
import { percentText } from "../../render/meaning.ts";
import { nameOf } from "../../score/key-result-facts.ts";
import type { ScoredKeyResult, ScoredObjective } from "../../score/scored.ts";
import { shortDate } from "../../time/spoken.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import type { Shown } from "../run/show.ts";
import { objectiveJson } from "../status/json.ts";
import { isSilent, valueText } from "../value-text.ts";
import type { Seen } from "./seen.ts";

/** An objective: where it stands and what drags it, its key results, what it supports, its initiatives. */
export function showObjective(scored: ScoredObjective, workspace: Workspace, seen: Seen): Shown {
  const { objective } = scored;
  const decisions = [...seen.decisions.values()].filter(({ affects }) =>
    affects.some((each) => concerns(each, objective.id)),
  );
  const escalations = [...seen.escalations.values()].filter(({ affects }) =>
    affects.some((each) => concerns(each, objective.id)),
  );
  const tree = root(
    heading(1, `${objective.id}  ${objective.title}`),
    paragraph(
      status(scored.status, scored.stale),
      "  ",
      progress(scored.progress, scored.expected, objective.title),
      "  ",
      trend(scored.trend),
    ),
    list(...facts(scored, workspace)),
    heading(2, "Key results"),
    keyResultTable(scored),
    ...section(
      "Supports",
      (objective.supports ?? []).map(({ to, how }) => `${to}${how === undefined ? "" : `: ${how}`}`),
    ),
    ...section("Initiatives", (objective.initiatives ?? []).map(initiativeLine)),
    ...section(
      "Escalations",
      escalations.map(({ id, title }) => `${id}  ${title}`),
    ),
    ...section(
      "Decisions",
      decisions.map(({ id, title }) => `${id}  ${title}`),
    ),
  );
  const json = {
    ...objectiveJson(scored),
    escalations: escalations.map(({ id }) => id),
    decisions: decisions.map(({ id }) => id),
  };
  return { type: "objective", tree, json };
}

/** Whether a reference means an objective or one of its key results. */
function concerns(reference: string, objective: string): boolean {
  return reference === objective || reference.startsWith(`${objective}/`);
}

function facts(
  { objective, draggedBy, confidence, progress: computed, grade }: ScoredObjective,
  { teams }: Workspace,
): string[] {
  return [
    `Owner: ${objective.owner}; team ${teams.get(objective.team)?.name ?? objective.team}; ${objective.commitment}, ${objective.state}`,
    ...(objective.why === undefined ? [] : [`Why: ${objective.why}`]),
    confidence === null ? "Confidence: nothing said yet" : `Confidence: ${percentText(confidence)}`,
    ...(draggedBy === null
      ? []
      : [`Dragged by ${draggedBy.keyResult.id}: ${draggedBy.keyResult.title} (${valueText(draggedBy)})`]),
    ...(objective.with === undefined ? [] : [`With: ${objective.with.join(", ")}`]),
    ...(objective.gives_way === undefined ? [] : [`Gives way: ${objective.gives_way}`]),
    ...(grade === null ? [] : [`Computed at the end: ${percentText(computed)}, ${grade}`]),
  ];
}

/** Numbers and no bars, and what is measured in the place of whole titles: the columns have a narrow terminal to share. */
function keyResultTable(scored: ScoredObjective): RootContent {
  const rows = scored.keyResults.map((each) => [
    each.keyResult.primary ? strong(each.keyResult.id) : each.keyResult.id,
    shortName(each),
    valueText(each),
    isSilent(each) ? "–" : [percentText(each.progress), " ", trend(each.trend)],
    percentText(each.expected),
    status(each.status, each.stale),
    each.keyResult.owner,
  ]);
  return table(
    [
      { title: "" },
      { title: "Key result" },
      { title: "Now" },
      { title: "Progress", align: "right" },
      { title: "Plan", align: "right" },
      { title: "Status" },
      { title: "Owner" },
    ],
    rows,
  );
}

/** What is measured, else the title. */
function shortName(scored: ScoredKeyResult): string {
  const { metric, title } = nameOf(scored);
  return metric ?? title;
}

function initiativeLine({
  title,
  owner,
  due,
  state = "todo",
}: NonNullable<ScoredObjective["objective"]["initiatives"]>[number]): string {
  const details = [owner, due === undefined ? undefined : `due ${shortDate(due)}`].filter((each) => each !== undefined);
  return `${state}: ${title}${details.length === 0 ? "" : ` (${details.join(", ")})`}`;
}

/** A heading with a list, or nothing where there is nothing. */
export function section(title: string, items: readonly string[]): RootContent[] {
  return items.length === 0 ? [] : [heading(2, title), list(...items)];
}
