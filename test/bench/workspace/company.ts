import type { DiagnosticFile } from "../../../src/model/diagnostic.ts";
import type { PrioritiesFile } from "../../../src/model/priorities.ts";
import type { SettingsFile } from "../../../src/model/settings.ts";
import type { Level, TeamFile } from "../../../src/model/team.ts";
import { holidays, partWay, type Quarter, shift } from "./calendar.ts";
import { DEPARTMENTS, FIRST_NAMES, LAST_NAMES, PRIORITIES, TEAMS } from "./names.ts";
import { entry, type Random, randomFrom } from "./random.ts";

/** A team of the generated company, of any level. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  readonly parent: string | undefined;
  readonly people: readonly Person[];
  readonly lead: string;
  readonly deputy: string;
}

interface Person {
  readonly handle: string;
  readonly name: string;
}

/** The company, its departments and its teams: about `size` of them, the company first and parents before children. */
export function units(size: number): Unit[] {
  const departmentCount = Math.min(DEPARTMENTS.length, Math.max(3, Math.round(size / 5)));
  const departments = DEPARTMENTS.slice(0, departmentCount);
  const known = new Set<string>(departments.map(([id]) => id));
  const teams = TEAMS.filter(([, , parent]) => known.has(parent)).slice(0, Math.max(2, size - 1 - departmentCount));
  const hire = recruiter();
  const unit = (id: string, name: string, level: Level, parent?: string): Unit => {
    const random = randomFrom(`unit ${id}`);
    const people = Array.from({ length: random.between(4, 9) }, () => hire(random));
    return {
      id,
      name,
      level,
      parent,
      people,
      lead: entry(people, 0).handle,
      deputy: entry(people, 1).handle,
    };
  };
  return [
    unit("company", "Harbour", "company"),
    ...departments.map(([id, name]) => unit(id, name, "department", "company")),
    ...teams.map(([id, name, parent]) => unit(id, name, "team", parent)),
  ];
}

/** A handle is the first name; the second with that name gets the whole one. */
function recruiter(): (random: Random) => Person {
  const taken = new Set<string>();
  return (random) => {
    for (;;) {
      const first = random.pick(FIRST_NAMES);
      const last = random.pick(LAST_NAMES);
      const long = ascii(`${first}-${last}`);
      const handle = taken.has(ascii(first)) ? long : ascii(first);
      if (taken.has(handle)) continue;
      taken.add(handle);
      return { handle, name: `${first} ${last}` };
    }
  };
}

function ascii(name: string): string {
  return name.toLowerCase().replaceAll("ó", "o").replaceAll("á", "a");
}

export function teamFile(unit: Unit, newest: Quarter): TeamFile {
  const random = randomFrom(`team ${unit.id}`);
  const members = unit.people.map(({ handle, name }, index): [string, NonNullable<TeamFile["members"]>[string]] => {
    if (index > 3 && random.chance(0.05)) return [handle, null];
    const person = { name, email: `${handle}@harbour.example` };
    if (index === 0 || !random.chance(0.08)) return [handle, person];
    const from = partWay(newest.starts, newest.ends, random.next() * 0.9);
    return [
      handle,
      {
        ...person,
        away: [{ from, to: shift(from, random.between(2, 14)), cover: unit.lead }],
      },
    ];
  });
  return {
    name: unit.name,
    level: unit.level,
    parent: unit.parent,
    lead: unit.lead,
    deputy: unit.deputy,
    members: Object.fromEntries(members),
  };
}

export function settingsFile(company: Unit, cycles: readonly Quarter[]): SettingsFile {
  const [sponsor, deputy, rolloutLead, coach] = company.people.map((person) => person.handle);
  return {
    version: 1,
    organisation: "Harbour",
    timezone: "Europe/London",
    problem:
      "Work that crosses departments breaks down because dependencies surface too late, and what is stuck reaches whoever could decide in the week in which it was needed.",
    roles: {
      sponsor,
      rollout_lead: rolloutLead,
      coaches: coach === undefined ? undefined : [coach],
      arbiters: [company.lead, company.deputy],
    },
    week: {
      working_days: ["mon", "tue", "wed", "thu", "fri"],
      hours: "09:00-17:30",
      holidays: holidays(cycles),
    },
    rhythm: {
      check_in: { every: "1w", day: "fri", grace: "3d" },
      weekly_review: {
        every: "1w",
        day: "mon",
        attends: "Team and its lead",
        decides: "Scope and sequence",
      },
      monthly_review: {
        day: "first tue",
        attends: "Department leads",
        decides: "Stop, reset, unblock across teams",
      },
      quarterly_review: { day: "last tue of cycle" },
    },
    escalation: {
      low_confidence: 0.4,
      tiers: {
        1: { acknowledge: "0d", decide: "3d" },
        2: { acknowledge: "1d", decide: "5d" },
        3: { acknowledge: "1d", decide: "5d", owner: sponsor, deputy },
      },
    },
    rules: {
      "engage/nothing-celebrated": "off",
      "plan/too-many-or-too-few": { severity: "warning", max: 6, min: 1 },
    },
  };
}

export function prioritiesFile(company: Unit): PrioritiesFile {
  return {
    priorities: PRIORITIES.map(([id, title, why], index) => ({
      id,
      title,
      owner: entry(company.people, index % company.people.length).handle,
      why,
    })),
  };
}

export function diagnosticFile(company: Unit, year: number): DiagnosticFile {
  const random = randomFrom(`diagnostic ${year}`);
  const answers = (questions: readonly string[]) =>
    questions.map((question) => ({
      question,
      score: random.between(1, 5),
      evidence: random.chance(0.7) ? `Asked ${random.between(4, 20)} leaders in the autumn` : undefined,
    }));
  return {
    by: company.deputy,
    areas: {
      strategy: answers(["same-priorities", "few-enough"]),
      rhythm: answers(["reviews-decide"]),
      alignment: answers(["dependencies-known", "same-direction"]),
      accountability: answers(["one-owner"]),
    },
  };
}
