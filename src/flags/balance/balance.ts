import { reaches } from "../../score/threshold.ts";
import type { NoHistory } from "../../workspace/history.ts";
import type { Evidence } from "../evidence.ts";
import type { Flag } from "../finding.ts";
import { choiceFor } from "../options.ts";
import { unbalanced } from "../progress/unbalanced.ts";
import type { CauseGroup, Trace } from "./cause.ts";
import { CAUSES } from "./causes.ts";
import { type Part, teamsIn } from "./part.ts";
import type { Scene } from "./scene.ts";
import { compare, furthestApart, type NotCompared, type Standing } from "./standing.ts";

/**
 * What the data says of a cause: `supported` with traces; `ask` when only people know, or the data does not hold what
 * would tell; `clear` when it was looked for and there is no sign of it.
 */
export type CauseVerdict = "supported" | "ask" | "clear";

/** A cause, gone through. */
export interface JudgedCause {
  readonly id: string;
  readonly group: CauseGroup;
  readonly title: string;
  readonly question: string;
  readonly verdict: CauseVerdict;
  /** What shows it; with `ask`, what gives reason to ask. */
  readonly traces: readonly Trace[];
  /** Why the data cannot tell, where it could. */
  readonly unknown: string | null;
}

/** How evenly the objectives of a part move. `too-few` of them can be compared, or it is `too-early` to. */
export type BalanceVerdict = "balanced" | "unbalanced" | "too-early" | "too-few";

/** How the objectives of a part stand beside their plans, and what may be behind it. Plain values that JSON can hold. */
export interface Balance {
  readonly organisation: string;
  readonly cycle: string;
  readonly asOf: string;
  /** Fraction of the cycle that has passed. */
  readonly elapsed: number;
  readonly scope: Part;
  readonly teams: readonly string[];
  readonly objectives: readonly Standing[];
  readonly notCompared: readonly NotCompared[];
  readonly verdict: BalanceVerdict;
  /** The distance between the best and the worst progress minus plan, and the one from which on it is out of balance. */
  readonly gap: number | null;
  readonly flaggedFrom: number;
  /** The objectives at both ends. */
  readonly best: string | null;
  readonly worst: string | null;
  readonly causes: readonly JudgedCause[];
}

/** What a balance is found in. */
export interface BalanceInputs {
  readonly evidence: Evidence;
  readonly flags: readonly Flag[];
  /** Why the evidence has no history; null when it has, and when nobody tried to read it. */
  readonly noHistory: NoHistory | null;
  readonly part: Part;
}

/** Holds the objectives of a part against their plans, and goes through the usual causes of an imbalance. */
export function balanceOf({ evidence, flags, noHistory, part }: BalanceInputs): Balance {
  const { programme, scorecard, cycle, asOf } = evidence;
  const teams = teamsIn(part, programme);
  const objectives = scorecard.objectives.filter(
    ({ counts, objective }) => counts && teams.has(objective.team) && objective.addedOn <= asOf.date,
  );
  const { compared, left } = compare(objectives);
  const limits = limitsOf(evidence);
  const known = compared.filter(({ expected }) => reaches(expected, limits.expected));
  const apart = furthestApart(known) ?? furthestApart(compared);
  const scene: Scene = { evidence, flags, noHistory, teams, objectives, compared };
  return {
    organisation: programme.settings.organisation,
    cycle: cycle.id,
    asOf: asOf.date,
    elapsed: scorecard.elapsed,
    scope: part,
    teams: [...teams],
    objectives: compared,
    notCompared: left,
    verdict: verdictOf(compared, known, limits.gap),
    gap: apart?.gap ?? null,
    flaggedFrom: limits.gap,
    best: apart?.best.id ?? null,
    worst: apart?.worst.id ?? null,
    causes: causesIn(scene),
  };
}

/** From where on objectives are looked at and are out of balance: as `progress/unbalanced` is set. */
function limitsOf({ programme }: Evidence): { gap: number; expected: number } {
  const { gap, expected } = choiceFor(unbalanced, programme.settings.rules[unbalanced.id]).options;
  return { gap: Number(gap), expected: Number(expected) };
}

/** @param known those of the compared of which enough is expected by now to tell. */
function verdictOf(compared: readonly Standing[], known: readonly Standing[], flaggedFrom: number): BalanceVerdict {
  if (compared.length < 2) return "too-few";
  const apart = furthestApart(known);
  if (apart === null) return "too-early";
  return reaches(apart.gap, flaggedFrom) ? "unbalanced" : "balanced";
}

function causesIn(scene: Scene): JudgedCause[] {
  return CAUSES.map(({ id, group, title, question, shownBy, look }) => {
    const { traces, unknown } = look(scene);
    return { id, group, title, question, verdict: causeVerdict(shownBy, traces.length, unknown), traces, unknown };
  });
}

function causeVerdict(shownBy: "data" | "people", found: number, unknown: string | null): CauseVerdict {
  if (shownBy === "people") return "ask";
  if (found > 0) return "supported";
  return unknown === null ? "clear" : "ask";
}
