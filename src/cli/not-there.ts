import type { Problem } from "../model/problem.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { isHarmful } from "./wrong-settings.ts";

/** Why a name leads to nothing where it was looked for, and what to do about it. */
export interface NotThere {
  readonly message: string;
  readonly help: string;
}

/**
 * What stands where a reference leads in a cycle, when it is nothing of what was looked for: a file with errors, which
 * must not be called missing, or a thing of another kind. Null when there is nothing of that name.
 */
export function whatIsThere(
  reference: string,
  { files, problems, teams, priorities }: Pick<Workspace, "files" | "problems" | "teams" | "priorities">,
  cycle: string,
): NotThere | null {
  const broken = pathsOf(reference, cycle).find((path) => files.has(path));
  const fault = problems.find((problem) => problem.file === broken && isHarmful(problem));
  if (fault !== undefined) return unusable(reference, fault);
  const team = reference.replace(/^team:/, "");
  if (teams.has(team)) return { message: `${team} is a team`, help: `okr status ${team} says where it stands.` };
  const [, priority = ""] = /^priority:(.*)$/.exec(reference) ?? [];
  if (priorities.has(priority))
    return { message: `${reference} is a priority`, help: `okr tree ${reference} says what supports it.` };
  return null;
}

function unusable(reference: string, { file, line, column, message }: Problem): NotThere {
  return {
    message: `${reference} cannot be used, since its file has errors: ${file}:${line}:${column}: ${message}`,
    help: `Correct it first: okr validate ${file}`,
  };
}

/** Where a file would lie that is, or holds, what a reference names. */
function pathsOf(reference: string, cycle: string): string[] {
  const [team = "", objective] = reference.split("/");
  if (objective !== undefined) return [`cycles/${cycle}/okrs/${team}/${objective}.yaml`];
  return [
    `cycles/${cycle}/escalations/${reference}.yaml`,
    `cycles/${cycle}/decisions/${reference}.yaml`,
    `learnings/${reference}.yaml`,
    `teams/${reference.replace(/^team:/, "")}.yaml`,
  ];
}
