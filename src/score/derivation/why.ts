import type { Settings } from "../../workspace/settings.ts";
import type { Scorecard, ScoredKeyResult, ScoredObjective } from "../scored.ts";
import { type Derivation, derived, shown } from "./derivation.ts";
import { expectedDerivation } from "./expected.ts";
import { meanDerivation } from "./objective.ts";
import { progressDerivation } from "./progress.ts";
import { objectiveStatusDerivation, statusDerivation } from "./status.ts";

/** Where the three numbers that people ask about come from. */
export interface Why {
  readonly progress: Derivation;
  readonly expected: Derivation;
  readonly status: Derivation;
}

/**
 * Explains an objective or a key result of a scorecard, down to the fields of the files that went into it. `ref` is
 * `growth/activation` or `growth/activation/kr1`; undefined for one that the cycle does not have. Every number must be
 * traceable: whoever calls it adds the line and the commit to each source.
 */
export function whyOf(scorecard: Scorecard, settings: Settings, ref: string): Why | undefined {
  const objective = scorecard.objectivesById.get(ref);
  if (objective !== undefined) return whyObjective(scorecard, settings, objective);
  const keyResult = scorecard.keyResultsByRef.get(ref);
  const owner = keyResult && scorecard.objectivesById.get(keyResult.keyResult.objective);
  return owner && whyKeyResult(scorecard, settings, owner, keyResult);
}

/**
 * Explains a team's progress in the same way: the plain mean over its objectives that count and have any. Undefined for
 * a team that there is not.
 */
export function whyTeam(scorecard: Scorecard, settings: Settings, team: string): Derivation | undefined {
  const value = scorecard.teams.get(team);
  if (value === undefined) return undefined;
  const counted = scorecard.objectives.filter(
    ({ objective, counts, progress }) => objective.team === team && counts && progress !== null,
  );
  const sum = counted.map(({ progress }) => shown(progress)).join(" + ");
  return derived({
    name: "progress",
    subject: `team:${team}`,
    value,
    formula: "Σ progress / number of objectives, over those that count and have any",
    ...(value === null ? {} : { numbers: `(${sum}) / ${counted.length} = ${shown(value)}` }),
    inputs: counted.map((scored) => whyObjective(scorecard, settings, scored).progress),
  });
}

function whyKeyResult(
  scorecard: Scorecard,
  settings: Settings,
  { objective }: ScoredObjective,
  scored: ScoredKeyResult,
): Why {
  const progress = progressDerivation(scored, objective, scorecard.rhythm);
  const expected = expectedDerivation(scored, objective, scorecard);
  return { progress, expected, status: statusDerivation(scored, objective, settings, [progress, expected]) };
}

function whyObjective(scorecard: Scorecard, settings: Settings, scored: ScoredObjective): Why {
  const whys = new Map(
    scored.keyResults.map((keyResult) => [keyResult, whyKeyResult(scorecard, settings, scored, keyResult)]),
  );
  const part = (keyResult: ScoredKeyResult, of: keyof Why, value: number | null) => {
    const why = whys.get(keyResult) ?? whyKeyResult(scorecard, settings, scored, keyResult);
    return { value, derivation: why[of] };
  };
  const progress = meanDerivation(scored, "progress", scored.progress, (one) => part(one, "progress", one.progress));
  const expected = meanDerivation(scored, "expected", scored.expected, (one) => part(one, "expected", one.expected));
  const against = meanDerivation(scored, "progress against plan", scored.progressAgainstExpected, (one) =>
    part(one, "progress", one.expected === null ? null : one.progress),
  );
  const keyResults = scored.keyResults.map((one) => part(one, "status", null).derivation);
  const status = objectiveStatusDerivation(scored, settings, [against, expected, ...keyResults]);
  return { progress, expected, status };
}
