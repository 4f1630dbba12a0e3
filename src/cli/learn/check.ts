import type { LearningFile } from "../../model/learning.ts";
import type { Pointer } from "../../model/problem.ts";
import { isPlace, placeOf } from "../../workspace/layout.ts";
import { judge } from "../../workspace/read-files.ts";
import { checkLearningReferences } from "../../workspace/references/governance.ts";
import { References } from "../../workspace/references/lookup.ts";
import { adviceOn, type Complaint } from "../complaint.ts";
import { pastDayComplaints } from "../day-complaints.ts";
import type { OpenedCycles } from "../open-cycles.ts";
import type { LessonFile } from "./lesson.ts";

/** Everything that is wrong with a lesson, as `okr validate` would find it once it is written. */
export function checkLesson({ workspace, asOf }: OpenedCycles, date: string, lesson: LessonFile): Complaint[] {
  const dated = pastDayComplaints(date, asOf.date, "--date", "a lesson is of what was");
  const place = placeOf("learnings/2026-01-01-a.yaml");
  if (place === null || !isPlace(place)) throw new Error("the layout has no place for lessons");
  const { stem: id, file, content } = lesson;
  const shape = judge(place, content);
  const references = new References(workspace);
  const wrong = new Set(shape.map(({ pointer }) => pointer[0]));
  const usable = Object.fromEntries(Object.entries(content).filter(([key]) => !wrong.has(key)));
  const around = { id, file, date: dated.length > 0 ? asOf.date : date };
  checkLearningReferences({ ...(usable as LearningFile), ...around }, [...workspace.cycles.values()], references);
  const remarks = [...shape, ...references.found];
  return [
    ...dated,
    ...remarks.map((remark) => ({ where: optionFor(remark.pointer), message: remark.message, help: adviceOn(remark) })),
  ];
}

function optionFor([key]: Pointer): string {
  if (key === undefined) return "the lesson";
  return key === "from" ? "--from-ref" : `--${key}`;
}
