import { counted, sentenceList } from "../../document/words.ts";
import { groupBy } from "../../model/group-by.ts";
import { LEVELS } from "../../model/levels.ts";
import type { Level } from "../../model/team.ts";
import type { Objective, Priority } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import type { Finding } from "../finding.ts";
import { objectiveSpot } from "../spots.ts";
import { reachOf, supportsOf } from "./supports.ts";

/**
 * The objectives that support nothing though there is something above them: together where they are more than a share
 * of their level's, else each by itself, as info.
 */
export function* unalignedObjectives(share: number, evidence: Evidence): Generator<Finding> {
  const levels = groupBy(evidence.activeObjectives, ({ team }) => evidence.programme.teams.get(team)?.level);
  let hasAbove = prioritiesOf(evidence).length > 0;
  for (const level of LEVELS) {
    const objectives = levels.get(level) ?? [];
    if (hasAbove) yield* unalignedOf(level, objectives, share);
    hasAbove ||= objectives.length > 0;
  }
}

function* unalignedOf(level: Level, objectives: readonly Objective[], share: number): Generator<Finding> {
  const alone = objectives.filter((objective) => supportsOf(objective).length === 0);
  const [first] = alone;
  const counts = { level, count: alone.length, of: objectives.length, share };
  if (first !== undefined && alone.length > 1 && alone.length > share * objectives.length) {
    const ids = alone.map(({ id }) => id);
    yield {
      subject: null,
      concerns: [...ids, ...new Set(alone.map(({ team }) => `team:${team}`))],
      words: () => ({
        message: `${alone.length} of ${counted(objectives.length, `${level} objective`)} support nothing above them: ${shortList(ids)}`,
        help: "Ask what each contributes to and how, and write it under `supports`, or ask whether it should wait.",
        evidence: { ...counts, objectives: ids },
      }),
      spot: objectiveSpot(first),
    };
    return;
  }
  for (const objective of alone) {
    yield {
      subject: objective.id,
      concerns: [`@${objective.owner}`],
      severity: "info",
      words: () => ({
        message: `"${objective.title}" supports nothing above it`,
        help: "Ask what it contributes to and how, and write it under `supports`; if it stands on its own, leave it so.",
        evidence: { ...counts, objectives: [objective.id] },
      }),
      spot: objectiveSpot(objective),
    };
  }
}

/**
 * The priorities of the cycle's year that no company objective supports, itself or through another. What is done has
 * done its part for them. Without a company objective, or where some support leads into a cycle that was not read,
 * nobody knows.
 */
export function* forgottenPriorities(evidence: Evidence): Generator<Finding> {
  const { programme, asOf, scorecard, voice } = evidence;
  const own = scorecard.objectives
    .map(({ objective }) => objective)
    .filter(({ team }) => programme.teams.get(team)?.level === "company")
    .filter(({ state, addedOn }) => (state === "active" || state === "done") && addedOn <= asOf.date);
  const reach = reachOf(own, evidence);
  if (own.length === 0 || !reach.isWhole) return;
  for (const { id, title, owner, rank, file } of prioritiesOf(evidence)) {
    if (reach.priorities.has(id)) continue;
    yield {
      subject: `priority:${id}`,
      concerns: [`@${owner}`],
      words: () => ({
        message: `No company objective supports the priority "${title}"`,
        help: `Ask ${voice.person(owner)} what the company does about it this cycle: give it an objective, or say that it waits.`,
        evidence: { priority: id, rank, companyObjectives: own.map((objective) => objective.id) },
      }),
      spot: { file, pointer: ["priorities", rank - 1, "title"] },
    };
  }
}

function prioritiesOf({ programme, cycle }: Evidence): Priority[] {
  return [...programme.priorities.values()].filter(({ year }) => year === cycle.id.slice(0, 4));
}

/** The first few by name, and how many more there are. */
function shortList(names: readonly string[]): string {
  const more = names.length - 3;
  return sentenceList(more > 1 ? [...names.slice(0, 3), `${more} more`] : names);
}
