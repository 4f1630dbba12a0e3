import { groupBy } from "../model/group-by.ts";
import type { AsOf } from "../time/as-of.ts";
import { longDay, shortDay, shortMoment } from "../time/spoken.ts";
import { splitReference } from "../workspace/references/lookup.ts";
import type { Cycle, Workspace } from "../workspace/workspace.ts";
import type { KeyResultName } from "./key-result-facts.ts";

/** How a document names people, teams, things and times: the same everywhere in it. */
export interface Voice {
  /** The name; with the handle where two people share it: `Ada Okafor`, `Sam Okoro (sam)`. */
  person(handle: string): string;
  team(id: string): string;
  /** What is measured, else the title. */
  keyResult(name: Pick<KeyResultName, "metric" | "title">): string;
  /** The name of whatever a reference leads to; the reference itself when that is not known. */
  reference(reference: string): string;
  /** `Wed 25 Nov` */
  day(date: string): string;
  /** `Wednesday 25 November 2026` */
  longDay(date: string): string;
  /** `Wed 25 Nov, 17:30`, in the workspace's time zone. */
  moment(instant: string): string;
}

/** The voice of a workspace in a cycle, as of a moment. */
export function voiceOf(
  { settings, teams, people }: Pick<Workspace, "settings" | "teams" | "people">,
  cycle: Cycle,
  { date: asOf }: AsOf,
): Voice {
  const sameName = groupBy(people.values(), ({ name }) => name);
  const timezone = isTimezone(settings.timezone) ? settings.timezone : "UTC";
  const days = new Map<string, string>();
  const team = (id: string): string => teams.get(id)?.name ?? id;
  const keyResult: Voice["keyResult"] = ({ metric, title }) => metric ?? title;
  return {
    person(handle) {
      const name = people.get(handle)?.name ?? handle;
      return (sameName.get(name)?.length ?? 0) > 1 ? `${name} (${handle})` : name;
    },
    team,
    keyResult,
    reference(reference) {
      if (reference.startsWith("team:")) return team(reference.slice("team:".length));
      if (reference.startsWith("external:")) return reference.slice("external:".length);
      return titleIn(cycle, reference) ?? reference;
    },
    day(date) {
      const day = days.get(date) ?? shortDay(date, asOf);
      days.set(date, day);
      return day;
    },
    longDay: longDay,
    moment: (instant) => shortMoment(instant, timezone, asOf),
  };
}

function titleIn(cycle: Cycle, reference: string): string | undefined {
  const written = cycle.escalations.get(reference) ?? cycle.decisions.get(reference);
  if (written !== undefined) return written.title;
  const { cycle: named, objective: id, keyResult: kr } = splitReference(reference, cycle.id);
  const objective = named === cycle.id ? cycle.objectives.get(id) : undefined;
  if (kr === null) return objective?.title;
  const found = objective?.keyResults.find((keyResult) => keyResult.id === kr);
  return (found !== undefined && "metric" in found ? found.metric : undefined) ?? found?.title;
}

/** A time zone that is wrong is a problem that validate reports; it must not stop a report. */
function isTimezone(timezone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: timezone }) !== null;
  } catch {
    return false;
  }
}
