import type { OpenBlocker } from "../../escalation/blockers.ts";
import { escalationOf, type OpenEscalation } from "../../escalation/open-escalations.ts";
import type { Dependency } from "../../model/key-result.ts";
import { isTroubled, type KeyResultName, nameOf } from "../../score/key-result-facts.ts";
import type { ScoredKeyResult, Status } from "../../score/scored.ts";
import { addDays, daysBetween } from "../../time/dates.ts";
import { splitReference } from "../../workspace/references/lookup.ts";
import type { Basis } from "./basis.ts";

/** One key result that waits for something. */
export interface Wait {
  readonly keyResult: KeyResultName;
  /** What it needs, as its file says; null when only a blocker says that it waits. */
  readonly what: string | null;
  readonly neededBy: string | null;
  /** Calendar days past the day on which it was needed; 0 when that is still to come or not known. */
  readonly daysLate: number;
  readonly critical: boolean;
  /** The other side's commitment; null when nobody has given one. */
  readonly agreed: { readonly by: string | null; readonly date: string } | null;
  /** The blockers that say so. */
  readonly blockers: readonly Omit<OpenBlocker, "keyResult">[];
}

/** Something that others wait for, and everyone who does. */
export interface WaitedFor {
  /** `legal/consent/kr2`, `growth/activation`, `team:legal` or `external:Acme Payments` */
  readonly needs: string;
  readonly title: string;
  /** The team and the person who must deliver; null outside the company. */
  readonly team: string | null;
  readonly owner: string | null;
  readonly status: Status | null;
  readonly progress: number | null;
  /** Whether the scope waits for others, others wait for the scope, or both sides are in it. */
  readonly relation: "we-wait" | "they-wait" | "within";
  /** The most overdue first. */
  readonly waits: readonly Wait[];
  /** The open escalation that deals with it. */
  readonly escalation: string | null;
}

/** What is needed within so many days is looked at now, while something can still be done. */
const HORIZON_DAYS = 7;

/**
 * The dependencies that hold a scope up, or by which it holds up others: those past their date; those that a blocker
 * names; and those needed within a week that are critical, were never agreed, or rest on what is itself in trouble. What
 * is longest overdue comes first.
 */
export function waitsOf(
  basis: Basis,
  blockers: readonly OpenBlocker[],
  escalations: readonly OpenEscalation[],
): WaitedFor[] {
  const groups = new Map<string, Wait[]>();
  for (const { keyResults } of basis.now.objectives) {
    for (const scored of keyResults.filter(({ keyResult }) => keyResult.state === "active")) {
      for (const [needs, wait] of waitsBy(scored, basis, blockers))
        groups.set(needs, [...(groups.get(needs) ?? []), wait]);
    }
  }
  return Array.from(groups, ([needs, waits]) => waitedFor(needs, waits, basis, escalations))
    .filter((group) => group !== null)
    .sort((a, b) => urgencyOf(b) - urgencyOf(a) || (a.needs < b.needs ? -1 : 1));
}

function* waitsBy(
  scored: ScoredKeyResult,
  { now, workspace }: Basis,
  blockers: readonly OpenBlocker[],
): Generator<[needs: string, wait: Wait]> {
  const named = blockers.filter(
    ({ keyResult, waitsFor }) => keyResult.id === scored.keyResult.ref && waitsFor !== null,
  );
  const dependencies = (scored.keyResult.depends_on ?? []).filter(({ delivered }) => (delivered ?? "9") > now.asOf);
  for (const dependency of dependencies) {
    const saying = named.filter(({ waitsFor }) => waitsFor === dependency.needs);
    const { needs, needed_by: day = "9", critical, agreed } = dependency;
    const shaky = critical === true || agreed === undefined || isTroubled(providerOf(needs, { workspace, now }).status);
    const soon = day < now.asOf || (shaky && day <= addDays(now.asOf, HORIZON_DAYS));
    if (soon || saying.length > 0) yield [needs, waitOn(dependency, scored, saying, now.asOf)];
  }
  for (const needs of new Set(named.map(({ waitsFor }) => waitsFor))) {
    if (needs === null || dependencies.some((dependency) => dependency.needs === needs)) continue;
    yield [
      needs,
      waitOn(
        null,
        scored,
        named.filter(({ waitsFor }) => waitsFor === needs),
        now.asOf,
      ),
    ];
  }
}

function waitOn(
  dependency: Dependency | null,
  scored: ScoredKeyResult,
  blockers: readonly OpenBlocker[],
  asOf: string,
): Wait {
  const neededBy = dependency?.needed_by ?? null;
  const agreed = dependency?.agreed;
  return {
    keyResult: nameOf(scored),
    what: dependency?.what ?? null,
    neededBy,
    daysLate: neededBy !== null && neededBy < asOf ? daysBetween(neededBy, asOf) : 0,
    critical: dependency?.critical ?? false,
    agreed: agreed === undefined ? null : { by: agreed.by ?? null, date: agreed.date },
    blockers: blockers.map(({ keyResult: _, ...blocker }) => blocker),
  };
}

/** Null when the scope has no part in it, or when what was waited for is there. */
function waitedFor(
  needs: string,
  waits: readonly Wait[],
  { workspace, now, scope }: Basis,
  escalations: readonly OpenEscalation[],
): WaitedFor | null {
  const provider = providerOf(needs, { workspace, now });
  if (provider.status === "done") return null;
  const ours = waits.filter(({ keyResult }) => scope.hasTeam(keyResult.team));
  const onUs = provider.team !== null && scope.hasTeam(provider.team);
  if (ours.length === 0 && !onUs) return null;
  const relation = !onUs ? "we-wait" : ours.length === 0 ? "they-wait" : "within";
  const escalated = [needs, ...waits.map(({ keyResult }) => keyResult.id)];
  return {
    needs,
    ...provider,
    relation,
    waits: (onUs ? waits : ours).toSorted((a, b) => b.daysLate - a.daysLate),
    escalation:
      escalated.map((reference) => escalationOf(escalations, reference)?.id).find((id) => id !== undefined) ?? null,
  };
}

type Provider = Pick<WaitedFor, "title" | "team" | "owner" | "status" | "progress">;

function providerOf(needs: string, { workspace, now }: Pick<Basis, "workspace" | "now">): Provider {
  if (needs.startsWith("external:")) return outside(needs.slice("external:".length));
  if (needs.startsWith("team:")) {
    const team = workspace.teams.get(needs.slice("team:".length));
    return { ...outside(team?.name ?? needs), team: team?.id ?? null, owner: team?.lead ?? null };
  }
  const { objective, keyResult } = splitReference(needs, now.cycle.id);
  const scored = now.objectivesById.get(objective);
  if (scored === undefined) return outside(needs);
  const found = scored.keyResults.find(({ keyResult: { id } }) => id === keyResult);
  const { team, owner, title } = found?.keyResult ?? scored.objective;
  const { status, progress } = found ?? scored;
  return { title, team, owner, status, progress };
}

function outside(title: string): Provider {
  return { title, team: null, owner: null, status: null, progress: null };
}

/** The longest overdue first, then what blocks already, then what is critical. */
function urgencyOf({ waits }: WaitedFor): number {
  return Math.max(
    ...waits.map(
      ({ daysLate, blockers, critical }) => daysLate * 4 + (blockers.length > 0 ? 2 : 0) + (critical ? 1 : 0),
    ),
  );
}
