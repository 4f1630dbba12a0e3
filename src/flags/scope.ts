import type { Selection } from "../score/scope.ts";
import { teamOf } from "../score/team-scope.ts";
import type { Evidence } from "./evidence.ts";
import type { Finding } from "./finding.ts";

/** A part of the programme that flags are asked about. */
export interface FlagScope {
  /** The objectives and key results in it. */
  readonly selection: Selection;
  /** The teams that are in it whole. */
  readonly teams: ReadonlySet<string>;
  /** The people that it is about. */
  readonly people: ReadonlySet<string>;
  /** The priorities that it is about. */
  readonly priorities: ReadonlySet<string>;
}

/**
 * Whether a finding concerns a part of the programme, by its subject or by what else it concerns. What is about the
 * programme as a whole is the company's, the team at the root.
 */
export function isInScope(
  { subject, concerns = [] }: Pick<Finding, "subject" | "concerns">,
  scope: FlagScope,
  evidence: Evidence,
): boolean {
  const references = referencesIn(scope.selection);
  const { people, teams } = evidence.programme;
  if ([...scope.teams].some((team) => teams.get(team)?.level === "company")) return true;
  return [subject ?? "", ...concerns].some((concern) => {
    if (concern.startsWith("team:")) return scope.teams.has(concern.slice("team:".length));
    if (concern.startsWith("priority:")) return scope.priorities.has(concern.slice("priority:".length));
    if (!concern.startsWith("@")) {
      // What is of another cycle, and is not in this one, is still its team's.
      return references.has(concern.slice(concern.indexOf(":") + 1)) || scope.teams.has(teamOf(concern));
    }
    const handle = concern.slice(1);
    return scope.people.has(handle) || scope.teams.has(people.get(handle)?.team ?? "");
  });
}

const known = new WeakMap<Selection, ReadonlySet<string>>();

/** The objectives and key results of a selection: every finding is held against them. */
function referencesIn(selection: Selection): ReadonlySet<string> {
  const references = known.get(selection) ?? new Set(selection.objectives.flatMap(referencesOf));
  known.set(selection, references);
  return references;
}

function referencesOf({ objective, keyResults }: Selection["objectives"][number]): string[] {
  return [objective.id, ...keyResults.map(({ keyResult }) => keyResult.ref)];
}
