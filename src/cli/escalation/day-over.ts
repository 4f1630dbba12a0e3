import { isAfter } from "../../escalation/clock.ts";
import type { AsOf } from "../../time/as-of.ts";
import { workingCalendar } from "../../time/working-calendar.ts";
import { endOfWorkingDay } from "../../time/working-time.ts";
import type { Workspace } from "../../workspace/workspace.ts";

/** What a day is asked of. */
interface Moment {
  readonly workspace: Pick<Workspace, "settings">;
  readonly asOf: AsOf;
}

/** Why a decision cannot be asked for by a day any more; null when it can. */
export function dayOver({ workspace, asOf }: Moment, day: string): string | null {
  if (day < asOf.date) return "that day is past";
  const end = endOfWorkingDay(workingCalendar(workspace.settings), day);
  return isAfter(end, asOf.instant) ? null : "that working day is over";
}
