import { Temporal } from "temporal-polyfill";
import type { EscalationEvent, EscalationFile } from "../model/escalation.ts";
import { type Scope, teamOf } from "../score/team-scope.ts";
import { whoOwes } from "../score/who-owes.ts";
import { type AsOf, isBy } from "../time/as-of.ts";
import type { Cycle, Escalation, Workspace } from "../workspace/workspace.ts";

/** One of the two clocks of an escalation, as recorded in its file. Instants are RFC 3339. */
export interface Clock {
  /** Null when the file does not say. */
  readonly due: string | null;
  /** When it was stopped by being met. */
  readonly at: string | null;
  /** Null while it runs and is not yet breached, and without a due; met at the very instant is met. */
  readonly met: boolean | null;
}

/** An escalation that is neither resolved nor withdrawn. */
export interface OpenEscalation {
  readonly id: string;
  readonly title: string;
  readonly state: "raised" | "acknowledged" | "decided";
  readonly paused: boolean;
  readonly tier: 1 | 2 | 3;
  /**
   * Who has it on the as-of day: whoever it was given to or took it on, else the tier's owner as configured, or who
   * covers for them. Null when nothing says.
   */
  readonly owner: string | null;
  /** Whom the owner stands in for. */
  readonly actingFor: string | null;
  readonly raisedBy: string;
  readonly raisedAt: string;
  readonly affects: readonly string[];
  readonly summary: string;
  readonly impact: string;
  readonly question: string;
  /** The day by which the decision was asked for. */
  readonly neededBy: string | null;
  readonly options: readonly {
    readonly id: string;
    readonly option: string;
    readonly consequence: string | null;
    readonly recommended: boolean;
  }[];
  readonly acknowledge: Clock;
  readonly decide: Clock;
}

/** The part of a workspace that says who decides. */
export type Organisation = Pick<Workspace, "settings" | "teams" | "people">;

/** What happened up to the as-of moment, folded: the state, and the clocks since they last started. */
interface Course {
  readonly state: OpenEscalation["state"] | "ended";
  readonly paused: boolean;
  readonly tier: Tier;
  readonly owner: string | null;
  readonly due: NonNullable<EscalationFile["raised"]["due"]>;
  readonly acknowledgedAt: string | null;
  readonly decidedAt: string | null;
}

type Tier = 1 | 2 | 3;

/** The open escalations, of the whole company, the one that must be decided first at the top. */
export function openEscalations(organisation: Organisation, cycle: Cycle, asOf: AsOf): OpenEscalation[] {
  return [...cycle.escalations.values()]
    .filter(({ raised }) => isBy(raised.at, asOf))
    .flatMap((escalation) => openEscalation(escalation, asOf, organisation))
    .sort((a, b) => compareDue(a.decide.due, b.decide.due) || (a.id < b.id ? -1 : 1));
}

/** The escalations that concern a scope: by what they affect, or because someone of the scope has them. */
export function escalationsIn(scope: Scope, escalations: readonly OpenEscalation[]): OpenEscalation[] {
  return escalations.filter(
    ({ affects, owner }) => affects.some(scope.hasReference) || (owner !== null && scope.hasPerson(owner)),
  );
}

/** The escalation, still to be decided, that a key result or an objective is part of. */
export function escalationOf(escalations: readonly OpenEscalation[], reference: string): OpenEscalation | null {
  const concerns = (affected: string) => reference === affected || reference.startsWith(`${affected}/`);
  return escalations.find(({ state, affects }) => state !== "decided" && affects.some(concerns)) ?? null;
}

function openEscalation(escalation: Escalation, asOf: AsOf, organisation: Organisation): OpenEscalation[] {
  const course = courseOf(escalation, asOf, organisation);
  if (course.state === "ended") return [];
  const { id, title, raised, affects, summary, impact, decision_needed: asked, options } = escalation;
  const owner = course.owner === null ? null : whoOwes(organisation.people, course.owner, asOf.date);
  return [
    {
      id,
      title,
      state: course.state,
      paused: course.paused,
      tier: course.tier,
      owner,
      actingFor: owner === course.owner ? null : course.owner,
      raisedBy: raised.by,
      raisedAt: raised.at,
      affects,
      summary,
      impact,
      question: asked.question,
      neededBy: asked.by ?? null,
      options: options.map(({ id: name, option, consequence = null, recommended = false }) => {
        return { id: name, option, consequence, recommended };
      }),
      acknowledge: clock(course.due.acknowledge, course.acknowledgedAt ?? course.decidedAt, asOf),
      decide: clock(course.due.decide, course.decidedAt, asOf),
    },
  ];
}

function courseOf(escalation: Escalation, asOf: AsOf, organisation: Organisation): Course {
  const { raised, level, events = [], affects } = escalation;
  const ownerOf = (tier: Tier) => configuredOwner(tier, teamOf(affects[0] ?? ""), organisation);
  const start = startOf(level, raised.due, ownerOf);
  return events.filter(({ at }) => isBy(at, asOf)).reduce((course, event) => after(course, event, ownerOf), start);
}

/** Raised, moved or reopened: both clocks start anew. */
function startOf(tier: Tier, due: EscalationFile["raised"]["due"], ownerOf: (tier: Tier) => string | null): Course {
  const fresh = { paused: false, acknowledgedAt: null, decidedAt: null };
  return { ...fresh, state: "raised", tier, owner: ownerOf(tier), due: due ?? {} };
}

function after(course: Course, event: EscalationEvent, ownerOf: (tier: Tier) => string | null): Course {
  switch (event.did) {
    case "acknowledged":
      return { ...course, state: "acknowledged", owner: event.by, acknowledgedAt: event.at };
    case "moved":
      return startOf(event.to, event.due, ownerOf);
    case "reopened":
      return startOf(course.tier, event.due, ownerOf);
    case "reassigned":
      return { ...course, owner: event.to };
    case "paused":
    case "resumed":
      return { ...course, paused: event.did === "paused" };
    case "decided":
      return { ...course, state: "decided", decidedAt: event.at };
    case "resolved":
    case "withdrawn":
      return { ...course, state: "ended" };
  }
}

/** Who has a tier when nobody in particular was named: tier 1 is the owning team's lead. */
function configuredOwner(tier: Tier, team: string, { settings, teams }: Organisation) {
  return settings.escalation.tiers[tier].owner ?? (tier === 1 ? (teams.get(team)?.lead ?? null) : null);
}

function clock(due: string | undefined, at: string | null, asOf: AsOf): Clock {
  if (due === undefined) return { due: null, at, met: null };
  if (at !== null) return { due, at, met: Temporal.Instant.compare(at, due) <= 0 };
  return { due, at, met: Temporal.Instant.compare(asOf.instant, due) > 0 ? false : null };
}

/** What has no due comes last. */
function compareDue(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return Temporal.Instant.compare(a, b);
}
