import { teamAndAbove } from "../../escalation/concern.ts";
import type { Hole } from "../../escalation/holes.ts";
import type { Organisation } from "../../escalation/organisation.ts";
import type { Evidence } from "../evidence.ts";

/** The organisation without the absences that are over: what they left open is no longer a hole. */
export function withoutPastAbsences({ programme, asOf }: Evidence): Organisation {
  const people = new Map(
    Array.from(programme.people, ([handle, person]) => [
      handle,
      { ...person, away: person.away.filter(({ to }) => to >= asOf.date) },
    ]),
  );
  return { settings: programme.settings, teams: programme.teams, people };
}

/**
 * The holes that somebody of the cycle could fall into. Left out are teams outside the programme; deputies of teams that
 * are one person; that nobody stands above the company at tier 2; and a tier without an owner because a role is vacant
 * that is reported itself.
 */
export function holesThatMatter(holes: readonly Hole[], evidence: Evidence): Hole[] {
  const { teams } = evidence.programme;
  const inProgramme = teamsInProgramme(evidence);
  const lacksSponsor = holes.some((hole) => hole.kind === "no-role" && hole.role === "sponsor");
  const levelOf = (team: string) => teams.get(team)?.level;
  return holes.flatMap((hole): Hole[] => {
    if (hole.kind === "no-deputy" && hole.team !== null) {
      return inProgramme.has(hole.team) && levelOf(hole.team) !== "individual" ? [hole] : [];
    }
    if (hole.kind !== "no-owner") return [hole];
    if (hole.tier === 3 && lacksSponsor) return [];
    const concerned = hole.teams.filter(
      (team) => inProgramme.has(team) && !(hole.tier === 2 && levelOf(team) === "company"),
    );
    return concerned.length === 0 ? [] : [{ ...hole, teams: concerned }];
  });
}

/** The teams with an objective in the cycle that is worked on or planned, and those above them. */
function teamsInProgramme({ cycle, programme }: Evidence): ReadonlySet<string> {
  const own = [...cycle.objectives.values()].filter(({ state }) => state === "active" || state === "draft");
  return new Set(own.flatMap(({ team }) => teamAndAbove(programme, team)).map(({ id }) => id));
}
