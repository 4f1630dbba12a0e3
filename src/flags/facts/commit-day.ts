import { dateIn } from "../../time/zone-clock.ts";
import type { Revision } from "../../workspace/history.ts";
import type { Settings } from "../../workspace/settings.ts";

/** The day on which a commit was written, by the workspace's clocks. */
export function commitDay({ at }: Revision, { timezone }: Pick<Settings, "timezone">): string {
  return dateIn(timezone, at);
}

/** The first characters of a commit's id, as git shows it. */
export function shortCommit({ commit }: Revision): string {
  return commit.slice(0, 7);
}
