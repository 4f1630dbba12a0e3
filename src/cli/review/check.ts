import { sentenceList } from "../../document/words.ts";
import type { DecisionFile } from "../../model/decision.ts";
import { groupBy } from "../../model/group-by.ts";
import type { LearningFile } from "../../model/learning.ts";
import type { ReviewFile } from "../../model/review.ts";
import { isPlace, placeOf } from "../../workspace/layout.ts";
import { judge } from "../../workspace/read-files.ts";
import {
  checkDecisionReferences,
  checkLearningReferences,
  checkReviewReferences,
} from "../../workspace/references/governance.ts";
import { References } from "../../workspace/references/lookup.ts";
import type { Remark } from "../../workspace/remark.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { adviceOn, type Complaint } from "../complaint.ts";
import type { Opened } from "../open-for-cycle.ts";
import type { Meeting } from "./plan.ts";
import type { Planned } from "./planned.ts";

/** When it was said and, for minutes, in which review. */
export interface Occasion {
  readonly date: string;
  readonly review: Pick<Meeting, "team" | "kind"> | null;
}

/**
 * Everything that is wrong with planned files, as `okr validate` would find it once they are written; an unknown
 * handle too, since whoever takes minutes knows who is meant.
 */
export function checkPlanned(opened: Opened, occasion: Occasion, planned: readonly Planned[]): Complaint[] {
  const files = new Set([...opened.workspace.files, ...planned.map(({ file }) => file)]);
  const wouldBe: Workspace = { ...opened.workspace, files };
  const found = planned.flatMap((each) => {
    const remarks = judge(placeIn(opened, each.kind), each.content);
    const references = new References(wouldBe);
    refer(each, usable(each.content, remarks), { opened, occasion, references });
    return [...remarks, ...references.found].flatMap((remark) => complaintFrom(each, remark));
  });
  return joined(found);
}

/** What is said of the same place with the same advice is one complaint. */
function joined(complaints: readonly Complaint[]): Complaint[] {
  const groups = groupBy(complaints, ({ where, help }) => JSON.stringify([where, help]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ ...first, message: sentenceList(group.map(({ message }) => message)) }];
  });
}

/** A path of the kind that is right whatever the team and the day are: those are complained of by themselves. */
function placeIn({ cycle }: Opened, kind: Planned["kind"]) {
  const path = {
    decision: `cycles/${cycle.id}/decisions/2026-01-01-a.yaml`,
    learning: "learnings/2026-01-01-a.yaml",
    review: `cycles/${cycle.id}/reviews/a/2026-01-01-weekly.yaml`,
  }[kind];
  const place = placeOf(path);
  if (place === null || !isPlace(place)) throw new Error(`${path} is no path of the format`);
  return place;
}

interface Around {
  readonly opened: Opened;
  readonly occasion: Occasion;
  readonly references: References;
}

function refer(
  { kind, file, id }: Planned,
  content: Readonly<Record<string, unknown>>,
  { opened: { cycle, workspace }, occasion: { date, review }, references }: Around,
): void {
  const from = { file, id, date };
  if (kind === "decision") {
    const decision = { affects: [], ...content } as unknown as DecisionFile;
    checkDecisionReferences({ ...decision, ...from }, cycle, references);
  } else if (kind === "learning") {
    checkLearningReferences({ ...(content as LearningFile), ...from }, [...workspace.cycles.values()], references);
  } else if (review !== null) {
    const { team, kind: reviewKind } = review;
    checkReviewReferences({ ...(content as ReviewFile), ...from, team, kind: reviewKind }, cycle, references);
  }
}

/** The content without what has the wrong shape, so that the rest of it can still be looked up. */
function usable(content: Planned["content"], remarks: readonly Remark[]): Record<string, unknown> {
  const left: Record<string, unknown> = structuredClone(content);
  for (const { rule, pointer } of remarks) {
    const path = pointer.slice(0, pointer.findLastIndex((step) => typeof step === "string") + 1);
    if (rule !== "format/missing-key") remove(left, path);
  }
  return left;
}

function remove(value: unknown, path: readonly (string | number)[]): void {
  const [step, ...rest] = path;
  if (typeof value !== "object" || value === null || step === undefined) return;
  if (rest.length === 0) Reflect.deleteProperty(value, step);
  else remove(Reflect.get(value, step), rest);
}

function complaintFrom({ locate, howTo }: Planned, remark: Remark): Complaint[] {
  const { rule, pointer, at, message } = remark;
  const where = rule === "reference/unknown-team" ? locate(["team"]) : locate(pointer, at);
  return where === null ? [] : [{ where, message, help: helpFor(rule, adviceOn(remark), howTo(pointer)) }];
}

function helpFor(rule: string, help: string | null, howTo: string | null): string | null {
  if (rule === "format/missing-key" && howTo !== null) return howTo;
  if (rule === "format/invalid-date" && howTo !== null) return "Write a day such as 2026-11-30, friday or +3d.";
  return help;
}
