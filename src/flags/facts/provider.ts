import type { ScoredKeyResult } from "../../score/scored.ts";
import { splitReference } from "../../workspace/references/lookup.ts";
import type { Evidence } from "../evidence.ts";

/** Who must deliver what a key result depends on. */
export type Provider =
  /** Someone outside; also what is in a cycle that is not looked at. */
  | { readonly kind: "outside"; readonly name: string }
  /** A team, of which no key result is named. */
  | { readonly kind: "team"; readonly name: string; readonly team: string; readonly owner: string | null }
  /** A key result, or an objective with all that are in it. */
  | {
      readonly kind: "planned";
      readonly name: string;
      readonly team: string;
      readonly owner: string;
      readonly title: string;
      readonly keyResults: readonly ScoredKeyResult[];
    };

/** Finds who must deliver: `legal/consent/kr2`, `legal/consent`, `team:legal` or `external:Acme Payments`. */
export function providerOf(needs: string, { scorecard, programme, voice }: Evidence): Provider {
  if (needs.startsWith("external:")) return { kind: "outside", name: voice.reference(needs) };
  if (needs.startsWith("team:")) {
    const team = programme.teams.get(needs.slice("team:".length));
    return { kind: "team", name: voice.reference(needs), team: team?.id ?? needs, owner: team?.lead ?? null };
  }
  const reference = splitReference(needs, scorecard.cycle.id);
  const objective = scorecard.objectivesById.get(reference.objective);
  const one = objective?.keyResults.filter(({ keyResult }) => keyResult.id === reference.keyResult) ?? [];
  if (objective === undefined || reference.cycle !== scorecard.cycle.id) return { kind: "outside", name: needs };
  const { team, owner } = one[0]?.keyResult ?? objective.objective;
  const keyResults = one.length > 0 ? one : objective.keyResults;
  return { kind: "planned", name: voice.team(team), team, owner, title: voice.reference(needs), keyResults };
}
