import type { Lesson } from "../../learning/lesson.ts";
import { tagWord } from "../../learning/words.ts";
import { scopeOf } from "../../score/team-scope.ts";
import { nearest } from "../../workspace/check/nearest.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { UsageError } from "../errors.ts";
import { teamFault } from "../new/known.ts";

/** Which lessons are asked for. */
export interface Narrowing {
  /** All of them must be on a lesson. */
  readonly tag?: readonly string[];
  /** With the teams below it. */
  readonly team?: string;
}

/**
 * The lessons that are asked for.
 *
 * @param cycle the cycle that they come from, where one was named.
 * @throws {UsageError} when there is no such team.
 */
export function narrowed(
  lessons: readonly Lesson[],
  workspace: Workspace,
  { tag, team }: Narrowing,
  cycle: string | undefined,
): Lesson[] {
  const id = team?.replace(/^team:/, "");
  const fault = id === undefined ? null : teamFault(workspace, id);
  if (fault !== null) throw new UsageError(`--team cannot be "${team}"`, fault);
  const scope = scopeOf(workspace, id ?? null);
  const wanted = tagsIn(tag);
  return lessons.filter(
    (lesson) =>
      (id === undefined || scope.hasTeam(lesson.team ?? "")) &&
      (cycle === undefined || lesson.cycle === cycle) &&
      wanted.every((each) => lesson.tags.some((other) => tagWord(each) === tagWord(other))),
  );
}

/** What to say when nothing is left: the tag that was probably meant, where there is one. */
export function nothingText(lessons: readonly Lesson[], { tag }: Narrowing): string {
  const known = [...new Set(lessons.flatMap(({ tags }) => tags))];
  const unknown = tagsIn(tag).find((each) => known.every((other) => tagWord(each) !== tagWord(other)));
  if (unknown === undefined) return "There is no such lesson.";
  const meant = nearest(unknown, known);
  return `No lesson has the tag "${unknown}".${meant === null ? "" : ` Did you mean ${meant}?`}`;
}

function tagsIn(tag: readonly string[] | undefined): string[] {
  return (tag ?? [])
    .flatMap((each) => each.split(","))
    .map((each) => each.trim())
    .filter((each) => each !== "");
}
