import { teamOf } from "../../score/team-scope.ts";
import type { Learning } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import { cyclesRead } from "./held-reviews.ts";

/**
 * The day of the newest lesson of each team that ever wrote one down: in the library, in a check-in, or in a reflection
 * at the end of a cycle. Teams that never did are not in it.
 */
export function newestLessons(evidence: Evidence): ReadonlyMap<string, string> {
  const newest = known.get(evidence) ?? findNewest(evidence);
  known.set(evidence, newest);
  return newest;
}

const known = new WeakMap<Evidence, ReadonlyMap<string, string>>();

function findNewest(evidence: Evidence): ReadonlyMap<string, string> {
  const newest = new Map<string, string>();
  const learned = (team: string | undefined, date: string): void => {
    if (team === undefined || date > evidence.asOf.date || date <= (newest.get(team) ?? "")) return;
    newest.set(team, date);
  };
  const cycles = cyclesRead(evidence).sort((a, b) => (a.ends < b.ends ? 1 : -1));
  for (const { reflections, ends } of cycles) {
    for (const { objective, date = ends } of reflections.values()) learned(teamOf(objective), date);
  }
  for (const { by, from, date } of evidence.learnings) {
    learned(evidence.programme.people.get(by)?.team, date);
    if (from !== undefined) learned(teamOf(from), date);
  }
  for (const { objectives, ends } of cycles) {
    for (const { team, keyResults } of objectives.values()) {
      // Check-ins have to be read for this: not those of a cycle that was over when the team learned something since.
      if ((newest.get(team) ?? "") >= ends) continue;
      for (const { checkIns } of keyResults) {
        for (const { date, learned: lessons = [] } of checkIns) if (lessons.length > 0) learned(team, date);
      }
    }
  }
  return newest;
}

/** The days on which a lesson was shared, up to the as-of day. */
export function sharesOf({ shared = [] }: Learning, { asOf }: Evidence): string[] {
  return shared.map(({ date }) => date).filter((date) => date <= asOf.date);
}

/** The days on which somebody thanked for a lesson, up to the as-of day; the lesson's own where none is given. */
export function thanksFor({ thanks = [], date: recorded }: Learning, { asOf }: Evidence): string[] {
  return thanks.map(({ date = recorded }) => date).filter((date) => date <= asOf.date);
}
