import type { Basis } from "../../src/reviews/facts/basis.ts";
import { quotedCheckIns } from "../../src/reviews/facts/said.ts";
import { score } from "../../src/score/scorecard.ts";
import { scopeOf } from "../../src/score/team-scope.ts";
import { addDays } from "../../src/time/dates.ts";
import type {
  CheckInWords,
  Cycle,
  Decision,
  Escalation,
  Learning,
  Person,
  Review,
  Team,
} from "../../src/workspace/workspace.ts";
import { aPerson, aTeam, aWorkspace, type WorkspaceGiven } from "../score/build.ts";

/** Monday 23 November 2026, in the tenth week of the cycle that tests live in. */
export const MONDAY = "2026-11-23";

/** A company with two departments, and a team below one of them. */
export const TEAMS: Team[] = [
  aTeam("company", { level: "company", parent: undefined, name: "Harbour", lead: "mira" }),
  aTeam("growth", { level: "department", name: "Growth", lead: "ada" }),
  aTeam("marketing", { parent: "growth", name: "Marketing", lead: "theo" }),
  aTeam("legal", { level: "department", name: "Legal", lead: "lena" }),
];

/** Who leads them, and one more in each of growth and legal. */
export const PEOPLE: Person[] = [
  { ...aPerson("mira"), team: "company", name: "Mira Castell" },
  { ...aPerson("ada"), name: "Ada Okafor" },
  { ...aPerson("nia"), name: "Nia Bowen" },
  { ...aPerson("theo"), team: "marketing", name: "Theo Marsh" },
  { ...aPerson("lena"), team: "legal", name: "Lena Vogt" },
  { ...aPerson("marc"), team: "legal", name: "Marc Dubois" },
];

/** What a test says about a week beside what a workspace holds. */
export interface WeekGiven extends WorkspaceGiven {
  asOf?: string;
  /** The moment, where the time of day matters. */
  instant?: string;
  scope?: string | null;
  cycleState?: Cycle["state"];
  earlier?: Cycle[];
  escalations?: Escalation[];
  decisions?: Decision[];
  reviews?: Review[];
  learnings?: Learning[];
  /** The words of check-ins by `growth/activation/kr1/2026-11-20`. */
  words?: Record<string, CheckInWords>;
}

/** What the facts of a week are computed from. */
export function aWeek(given: WeekGiven = {}): Basis {
  const { asOf = MONDAY, instant = `${asOf}T23:59:59+00:00`, scope: team = null, words = {} } = given;
  const built = aWorkspace({ teams: TEAMS, people: PEOPLE, ...given });
  const cycle: Cycle = {
    ...built.cycle,
    state: given.cycleState ?? "active",
    escalations: byId(given.escalations),
    decisions: byId(given.decisions),
    reviews: byId(given.reviews),
  };
  const workspace = { ...built.workspace, learnings: byId(given.learnings) };
  const since = addDays(asOf, -7);
  const now = score(workspace, { cycle, asOf });
  const scope = scopeOf(workspace, team);
  const quoted = quotedCheckIns(now, scope).map(({ file }): [string, CheckInWords] => {
    const name = file.replace(/^cycles\/[^/]+\/checkins\//, "").replace(/\.yaml$/, "");
    return [file, words[name] ?? {}];
  });
  return {
    workspace,
    now,
    before: score(workspace, { cycle, asOf: since }),
    earlier: given.earlier ?? [],
    period: { since, asOf: { date: asOf, instant } },
    scope,
    words: new Map(quoted),
  };
}

function byId<T extends { id: string }>(items: readonly T[] = []): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** A decision of 2026-11-20 on growth's activation, unless said otherwise. */
export function aDecision(given: Partial<Decision> = {}): Decision {
  const id = given.id ?? "2026-11-20-short-form";
  return {
    id,
    date: id.slice(0, 10),
    file: `cycles/2026-Q4/decisions/${id}.yaml`,
    title: "The short form first",
    by: "ada",
    affects: ["growth/activation"],
    ...given,
  };
}

/** The minutes of growth's weekly review of 2026-11-16, unless said otherwise. */
export function aReview(given: Partial<Review> = {}): Review {
  const { team = "growth", date = "2026-11-16", kind = "weekly" } = given;
  const id = `${team}/${date}-${kind}`;
  return { id, team, date, kind, file: `cycles/2026-Q4/reviews/${id}.yaml`, led_by: "ada", ...given };
}

/** A lesson of 2026-11-18 by ada, unless said otherwise. */
export function aLearning(given: Partial<Learning> = {}): Learning {
  const id = given.id ?? "2026-11-18-short-forms";
  return {
    id,
    date: id.slice(0, 10),
    file: `learnings/${id}.yaml`,
    by: "ada",
    lesson: "Fewer fields beat better copy",
    ...given,
  };
}

/** An escalation that ada raised on 2026-11-20 about growth's activation, to be decided by the 25th. */
export function anEscalation(given: Partial<Escalation> = {}): Escalation {
  const id = given.id ?? "2026-11-20-consent-wording";
  return {
    id,
    date: id.slice(0, 10),
    file: `cycles/2026-Q4/escalations/${id}.yaml`,
    title: "Consent wording blocks the launch",
    raised: {
      by: "ada",
      at: "2026-11-20T10:15:00+00:00",
      due: { acknowledge: "2026-11-23T17:30:00+00:00", decide: "2026-11-25T17:30:00+00:00" },
    },
    trigger: "dependency",
    level: 2,
    affects: ["growth/activation/kr1"],
    summary: "The wording is not there.",
    impact: "The launch moves.",
    tried: ["Two drafts"],
    decision_needed: { kind: "scope", question: "Launch with the old wording, or wait?" },
    options: [
      { id: "a", option: "Launch", recommended: true },
      { id: "b", option: "Wait", consequence: "Three weeks" },
    ],
    ...given,
  };
}
