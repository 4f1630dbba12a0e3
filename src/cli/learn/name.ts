import type { Learning, Workspace } from "../../workspace/workspace.ts";
import { recordNamed } from "../record-named.ts";
import { learningPath } from "./lesson.ts";

/**
 * The lesson that a call names: by its file's name, with or without the date, or by the first words of either.
 *
 * @throws {UsageError} when there is none, several, or its file cannot be used.
 */
export function lessonNamed({ learnings, files }: Workspace, named: string): Learning {
  const otherwise = "okr learning list shows them, okr learning search finds them.";
  const records = [...learnings.values()];
  return recordNamed({ noun: "lesson", records, pathsOf: (id) => [learningPath(id)], files, otherwise }, named);
}
