import type { Blocker } from "../model/check-in.ts";
import type { EscalationFile } from "../model/escalation.ts";
import { teamOf } from "../score/team-scope.ts";
import type { Cycle, Objective, Workspace } from "../workspace/workspace.ts";
import type { Tier } from "./organisation.ts";

/** What set it off, and whom it touches. */
export interface Matter {
  readonly kind: EscalationFile["trigger"];
  /** What the blocker says is at stake. */
  readonly threatens: NonNullable<Blocker["threatens"]> | null;
  /** Whether the owner may still settle it. */
  readonly withinOurAuthority: boolean;
  /** The objectives and key results concerned, of the cycle. */
  readonly affects: readonly string[];
  /** What it waits for: a key result, an objective, `team:legal` or `external:Acme Payments`. */
  readonly waitsFor: readonly string[];
}

/** Why a level is suggested. */
export type LevelReason =
  | { readonly kind: "threatens"; readonly what: "customer" | "compliance" | "commitment" }
  /** A risk to what was promised: a committed key result or objective. */
  | { readonly kind: "committed"; readonly affected: string }
  /** It contributes to a priority that the sponsor owns. */
  | { readonly kind: "sponsors-priority"; readonly priority: string }
  | { readonly kind: "across-teams"; readonly teams: readonly string[] }
  /** What it affects serves different priorities. */
  | { readonly kind: "priorities-in-conflict"; readonly priorities: readonly string[] }
  | { readonly kind: "beyond-authority" }
  /** One team, with a clear owner. */
  | { readonly kind: "local"; readonly team: string };

/** A level, which is also the tier to start at, with every reason for it. A person may choose otherwise. */
export interface SuggestedLevel {
  readonly level: Tier;
  readonly because: readonly LevelReason[];
}

/** The part of a workspace that says what matters to whom. */
export type Strategy = Pick<Workspace, "settings" | "priorities">;

/**
 * Suggests a level: 3, strategic, when a customer, compliance, a commitment or a priority of the sponsor's is at stake; 2
 * when it is across teams, when two priorities are in conflict, or when the team can no longer settle it; otherwise 1,
 * local.
 */
export function suggestLevel(matter: Matter, strategy: Strategy, cycle: Pick<Cycle, "objectives">): SuggestedLevel {
  const strategic = strategicReasons(matter, strategy, cycle);
  if (strategic.length > 0) return { level: 3, because: strategic };
  const crossing = crossingReasons(matter, cycle);
  if (crossing.length > 0) return { level: 2, because: crossing };
  return { level: 1, because: [{ kind: "local", team: teamOf(matter.affects[0] ?? "") }] };
}

function strategicReasons(matter: Matter, strategy: Strategy, cycle: Pick<Cycle, "objectives">): LevelReason[] {
  const { kind, threatens } = matter;
  const threatened: LevelReason[] =
    threatens === null || threatens === "objective" ? [] : [{ kind: "threatens", what: threatens }];
  // Trouble with something important is not yet a risk to it.
  if (kind !== "risk" && threatens === null) return threatened;
  const atStake = affectedObjectives(matter, cycle).flatMap(([affected, objective]): LevelReason[] => [
    ...(objective.commitment === "committed" ? [{ kind: "committed" as const, affected }] : []),
    ...sponsorsPriorities(objective, strategy).map((priority) => ({ kind: "sponsors-priority" as const, priority })),
  ]);
  return [...threatened, ...atStake];
}

/** Those that it contributes to itself: through others, nearly everything contributes to one. */
function sponsorsPriorities({ supports = [] }: Objective, { settings, priorities }: Strategy): string[] {
  return supports
    .flatMap(({ to }) => priorities.get(to.replace(/^priority:/, "")) ?? [])
    .filter(({ owner }) => owner === settings.roles.sponsor)
    .map(({ id }) => id);
}

function crossingReasons(matter: Matter, cycle: Pick<Cycle, "objectives">): LevelReason[] {
  const reasons: LevelReason[] = [];
  const teams = [...new Set([...matter.affects.map(teamOf), ...matter.waitsFor.flatMap(teamWaitedFor)])];
  if (teams.length > 1) reasons.push({ kind: "across-teams", teams });
  const served = affectedObjectives(matter, cycle).map(([, objective]) => prioritiesServed(objective, cycle));
  const apart = served.some((ours) => served.some((theirs) => areApart(ours, theirs)));
  if (apart) {
    reasons.push({
      kind: "priorities-in-conflict",
      priorities: [...new Set(served.flatMap((ids) => [...ids]))].sort(),
    });
  }
  if (!matter.withinOurAuthority) reasons.push({ kind: "beyond-authority" });
  return reasons;
}

/** Whether two serve priorities, and none together. */
function areApart(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean {
  return ours.size > 0 && theirs.size > 0 && [...ours].every((priority) => !theirs.has(priority));
}

/** What is waited for outside the company is no team's. */
function teamWaitedFor(reference: string): string[] {
  if (reference.startsWith("external:")) return [];
  return [reference.startsWith("team:") ? reference.slice("team:".length) : teamOf(reference)];
}

/** The priorities that an objective contributes to, through other objectives too. */
function prioritiesServed(objective: Objective, { objectives }: Pick<Cycle, "objectives">): Set<string> {
  const served = new Set<string>();
  const seen = new Set([objective.id]);
  for (const id of seen) {
    for (const { to } of objectives.get(id)?.supports ?? []) {
      if (to.startsWith("priority:")) served.add(to.slice("priority:".length));
      else seen.add(objectiveId(to));
    }
  }
  return served;
}

function affectedObjectives({ affects }: Matter, { objectives }: Pick<Cycle, "objectives">): [string, Objective][] {
  return affects.flatMap((reference): [string, Objective][] => {
    const objective = objectives.get(objectiveId(reference));
    return objective === undefined ? [] : [[reference, objective]];
  });
}

/** `growth/activation` of `growth/activation/kr1`. */
function objectiveId(reference: string): string {
  return reference.split("/").slice(0, 2).join("/");
}
