import { DATE_PATTERN } from "../../model/patterns.ts";
import { printYaml, type YamlMap } from "../../workspace/yaml/print.ts";
import type { Complaint } from "../complaint.ts";
import { schemaLineIn } from "../init/schema-files.ts";
import { isMap } from "../input.ts";
import type { Opened } from "../open-for-cycle.ts";
import { checkPlanned } from "../review/check.ts";
import type { Said } from "../review/minutes.ts";
import type { Planned } from "../review/planned.ts";
import type { FileChange } from "../write-all.ts";
import { type DecisionAround, planDecisionFile } from "./decision-file.ts";

/** A decision's file, and everything that keeps it from being written. */
export interface PreparedDecision {
  readonly planned: Planned;
  readonly complaints: readonly Complaint[];
  readonly change: FileChange;
}

/** Checks a decision and lays out its file. Nothing is written here. */
export function prepareDecision(opened: Opened, said: Said, around: DecisionAround): PreparedDecision {
  const planned = planDecisionFile(opened, said, around);
  const complaints = [
    ...checkPlanned(opened, { date: around.date, review: null }, [planned]),
    ...dueBefore(planned, around.date),
  ];
  const { root } = opened.workspace;
  const text = schemaLineIn(root, planned.file, "decision") + printYaml(planned.content as YamlMap);
  return { planned, complaints, change: { file: planned.file, text, before: null } };
}

/** An action that was overdue before it was given is a slip of the pen, such as last year's date in January. */
function dueBefore({ content, locate }: Planned, date: string): Complaint[] {
  const actions = Array.isArray(content.actions) ? content.actions.filter(isMap) : [];
  return actions.flatMap(({ due, done }, index): Complaint[] => {
    if (typeof due !== "string" || !DATE_PATTERN.test(due) || due >= date || done !== undefined) return [];
    const where = locate(["actions", index, "due"]) ?? "the action";
    return [{ where, message: `${due} is before the decision`, help: "Correct the day until which it is to be done." }];
  });
}
