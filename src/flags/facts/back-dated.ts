import { Temporal } from "temporal-polyfill";
import { isBy } from "../../time/as-of.ts";
import { addDays } from "../../time/dates.ts";
import { lastDayOf } from "../../time/working-week.ts";
import { knownZone } from "../../time/zone-clock.ts";
import type { Revision } from "../../workspace/history.ts";
import type { Settings } from "../../workspace/settings.ts";
import type { CheckIn } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";

/**
 * The commit that brought a check-in when that was later than the grace of the rhythm after its date: it was written
 * afterwards and dated back. The last day of the grace counts to its end.
 *
 * @param objectiveFile the file of the check-in's objective.
 * @returns null when it came in time, when git knows nothing of it or did not as of the moment asked about, and when it
 * came together with its objective, as everything does that is moved into a repository.
 */
export function backDatedBy(
  { file, date }: Pick<CheckIn, "file" | "date">,
  objectiveFile: string,
  { history, programme, asOf }: Pick<Evidence, "history" | "programme" | "asOf">,
): Revision | null {
  const added = history?.added.get(file);
  if (added === undefined || added.at < graceEnds(date, programme.settings) || !isBy(added.at, asOf)) return null;
  return history?.added.get(objectiveFile)?.commit === added.commit ? null : added;
}

/** Many check-ins share a date, and most are in time: with its end at hand, comparing two strings says so. */
const known = new WeakMap<Settings, Map<string, string>>();

/** The first moment after a check-in's grace, in UTC as a revision has it. */
function graceEnds(date: string, settings: Settings): string {
  const ends = known.get(settings) ?? new Map<string, string>();
  known.set(settings, ends);
  const end = ends.get(date) ?? endOf(date, settings);
  ends.set(date, end);
  return end;
}

function endOf(date: string, { week, rhythm, timezone }: Settings): string {
  const dayAfter = addDays(lastDayOf(week, date, rhythm.checkIn.grace), 1);
  return Temporal.PlainDate.from(dayAfter).toZonedDateTime(knownZone(timezone)).toInstant().toString();
}
