import type { Team, Workspace } from "../workspace.ts";
import type { References } from "./lookup.ts";

/** Checks whom okr.yaml, the teams and the priorities name, and that the teams form one tree. */
export function checkOrganisation(workspace: Workspace, references: References): void {
  checkRoles(workspace, references);
  for (const team of workspace.teams.values()) checkTeam(team, references);
  checkHomes(workspace, references);
  checkTree(workspace, references);
  for (const { owner, rank, file } of workspace.priorities.values()) {
    references.person(owner, { file, subject: null, pointer: ["priorities", rank - 1, "owner"] });
  }
}

function checkRoles({ settings }: Workspace, references: References): void {
  const spot = (...pointer: (string | number)[]) => ({ file: "okr.yaml", subject: null, pointer });
  const { sponsor, rolloutLead, coaches, arbiters } = settings.roles;
  references.person(sponsor, spot("roles", "sponsor"));
  references.person(rolloutLead, spot("roles", "rollout_lead"));
  coaches.forEach((handle, index) => {
    references.person(handle, spot("roles", "coaches", index));
  });
  arbiters.forEach((handle, index) => {
    references.person(handle, spot("roles", "arbiters", index));
  });
  for (const number of [1, 2, 3] as const) {
    const tier = settings.escalation.tiers[number];
    references.person(tier.owner, spot("escalation", "tiers", number, "owner"));
    references.person(tier.deputy, spot("escalation", "tiers", number, "deputy"));
  }
}

function checkTeam(team: Team, references: References): void {
  const spot = (...pointer: (string | number)[]) => ({ file: team.file, subject: `team:${team.id}`, pointer });
  references.team(team.parent, spot("parent"));
  references.person(team.lead, spot("lead"));
  references.person(team.deputy, spot("deputy"));
  for (const [handle, member] of Object.entries(team.members ?? {})) {
    member?.away?.forEach(({ cover }, index) => {
      references.person(cover, spot("members", handle, "away", index, "cover"));
    });
  }
}

/** A handle is defined in exactly one team: a second definition is reported where it stands. */
function checkHomes(workspace: Workspace, references: References): void {
  for (const team of workspace.teams.values()) {
    for (const handle of Object.keys(team.members ?? {})) {
      const home = workspace.people.get(handle)?.team;
      if (home === undefined || home === team.id) continue;
      references.report(
        { file: team.file, subject: `team:${team.id}`, pointer: ["members", handle], at: "key" },
        "reference/duplicate-person",
        `"${handle}" is defined in team ${home} already`,
        "Keep the person in the one team that is their home.",
        { handle, teams: [home, team.id] },
      );
    }
  }
}

function everyTeamIsKnown({ files, teams, problems }: Workspace): boolean {
  if (problems.some(({ file }) => file === "teams")) return false; // the folder itself cannot be read
  return ![...files].some((file) => file.startsWith("teams/") && !teams.has(file.slice(6, -5)));
}

function checkTree(workspace: Workspace, references: References): void {
  const companies = [...workspace.teams.values()].filter(({ level }) => level === "company");
  for (const second of companies.slice(1)) {
    references.report(
      { file: second.file, subject: `team:${second.id}`, pointer: ["level"] },
      "reference/one-company",
      `Team ${companies[0]?.id} is the company already`,
      "Keep one team of level company; make this one a department or a team with a parent.",
    );
  }
  if (companies.length === 0 && everyTeamIsKnown(workspace)) {
    references.report(
      { file: "okr.yaml", subject: null, pointer: [] },
      "reference/one-company",
      "No team is of level company",
      "Add teams/company.yaml with level: company; every other team has a parent below it.",
    );
  }
  for (const loop of loops(workspace.teams)) {
    const [first] = loop;
    if (first === undefined) continue;
    references.report(
      { file: first.file, subject: `team:${first.id}`, pointer: ["parent"] },
      "reference/team-loop",
      `These teams are each other's parents: ${[...loop, first].map(({ id }) => id).join(" → ")}`,
      "Correct one of the parents, so that the tree ends at the company.",
      { teams: loop.map(({ id }) => id) },
    );
  }
}

/** Every loop of parents once, beginning with its first team by id. */
function loops(teams: ReadonlyMap<string, Team>): Team[][] {
  const seen = new Set<string>();
  const found: Team[][] = [];
  for (const start of teams.values()) {
    const path: Team[] = [];
    let team: Team | undefined = start;
    while (team !== undefined && !seen.has(team.id)) {
      seen.add(team.id);
      path.push(team);
      team = team.parent === undefined ? undefined : teams.get(team.parent);
    }
    const entry = team === undefined ? -1 : path.indexOf(team);
    if (entry !== -1) found.push(path.slice(entry));
  }
  return found;
}
