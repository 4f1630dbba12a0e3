import { sentenceList } from "../../document/words.ts";
import type { ScoredKeyResult, ScoredObjective } from "../../score/scored.ts";
import type { NoHistory } from "../../workspace/history.ts";
import type { Evidence } from "../evidence.ts";
import type { Flag } from "../finding.ts";
import { withoutEchoes } from "../one-cause.ts";
import type { Standing } from "./standing.ts";

/** What the causes of an imbalance are looked for in: a part of the company, as of a moment. */
export interface Scene {
  readonly evidence: Evidence;
  /** What all rules noticed about the company, the same cause as often as it was. */
  readonly flags: readonly Flag[];
  /** Why there is no history; null when it was read, and when nobody tried to. */
  readonly noHistory: NoHistory | null;
  readonly teams: ReadonlySet<string>;
  /** The part's objectives that count: active or done, and added by now. */
  readonly objectives: readonly ScoredObjective[];
  /** Those of them that can be held against a plan. */
  readonly compared: readonly Standing[];
}

/** The key results of the part that are worked on. */
export function keyResultsIn({ objectives }: Scene): ScoredKeyResult[] {
  return objectives.flatMap(({ keyResults }) => keyResults.filter(({ keyResult }) => keyResult.state === "active"));
}

/** What some rules have noticed about the part, each cause once: about its objectives, its teams, and the actions that concern them. */
export function flagsIn(scene: Scene, rules: readonly string[]): Flag[] {
  const ids = new Set(scene.objectives.map(({ objective }) => objective.id));
  const actions = new Map(
    [...scene.evidence.actions, ...scene.evidence.overdueActions].map(({ id, teams }) => [id, teams]),
  );
  const isOurs = (reference: string): boolean => {
    if (reference.startsWith("team:")) return scene.teams.has(reference.slice("team:".length));
    const teams = actions.get(reference);
    if (teams !== undefined) return teams.some((team) => scene.teams.has(team));
    return ids.has(reference.split("/").slice(0, 2).join("/"));
  };
  const ours = scene.flags.filter(
    ({ rule, subject, parts = [], concerns = [] }) =>
      rules.includes(rule.id) &&
      [subject ?? "", ...parts, ...concerns.filter((concern) => concern.startsWith("team:"))].some(isOurs),
  );
  return withoutEchoes(ours);
}

/** Why some rules have said nothing of anybody: it is too early, or okr.yaml switches all of them off; null when they were heard. */
export function whyUnheard({ evidence }: Scene, rules: readonly string[]): string | null {
  const { isPlanned, programme, scorecard, voice } = evidence;
  if (!isPlanned) return `planning runs until ${voice.day(scorecard.rhythm.planningEnds)}`;
  const off = rules.filter((id) => {
    const setting = programme.settings.rules[id];
    return (typeof setting === "object" ? setting.severity : setting) === "off";
  });
  return off.length === rules.length ? `okr.yaml switches off ${sentenceList(off)}` : null;
}
