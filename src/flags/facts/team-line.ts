import { teamAndAbove } from "../../escalation/concern.ts";
import type { Workspace } from "../../workspace/workspace.ts";

/** Whether a team is another one, or stands somewhere below it. */
export function isIn(team: string, above: string, { teams }: Pick<Workspace, "teams">): boolean {
  return team === above || teamAndAbove({ teams }, team).some(({ id }) => id === above);
}
