import { counted, sentenceList } from "../../document/words.ts";
import type { ScoredByPart } from "../../score/by-part.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import type { Objective } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import { predecessorOf } from "../facts/carried.ts";
import { isReflectedOn, lessonsFrom, reflectionFile, reflectionOn } from "../facts/reflected.ts";
import type { Finding } from "../finding.ts";
import { flagRule } from "../flag-rule.ts";

const CLOSED = yaml`
  starts: 2026-07-01
  ends: 2026-09-30
  state: closed
`;
const BEFORE = yaml`
  title: New customers reach first value in their first week
  owner: ada
  key_results:
    - {id: kr1, title: Week-one activation rises from 24% to 34%, type: increase, start: 24, target: 34}
`;
const REFLECTION = yaml`
  by: ada
  date: 2026-09-25
  known_now: [The number of fields matters more than the words beside them]
  key_results:
    kr1: {next: carry}
`;

export const notFedForward = flagRule({
  id: "learn/not-fed-forward",
  stage: "learn",
  severity: "warning",
  title: "What was learned did not reach the plan",
  looksFor: `Two places at which the last cycle gets lost on the way into this one:

- an active objective that is carried over or repeated, and says under \`informed_by\` nothing of what was learned, although a reflection or a lesson on the one before exists. It counts as repeated when the team had one with the same name or title, or when the reflection carried or reset a key result with the same measure;
- a cycle that is active while reflections on the one before are unfinished: begun without a verdict on each key result, or missing where the workspace has any, of whichever cycle.`,
  why: "An objective that comes again was hard the first time, and whoever plans it knows less than the reflection does. Where nobody reads that before planning, the same mistake costs a second quarter.",
  remedy:
    "Read the reflection with those who will do the work, change in the plan what it calls for, and name it under `informed_by`. If it is not finished, add what is missing to its file: `cycles/<cycle>/reflections/<team>/<objective>.yaml`.",
  needs: "previous-cycle",
  options: {},
  asOf: "2026-11-20",
  trips: [
    { file: "cycles/2026-Q3/cycle.yaml", text: CLOSED },
    { file: "cycles/2026-Q3/okrs/growth/activation.yaml", text: BEFORE },
    { file: "cycles/2026-Q3/reflections/growth/activation.yaml", text: REFLECTION },
  ],
  passes: [
    { file: "cycles/2026-Q3/cycle.yaml", text: CLOSED },
    { file: "cycles/2026-Q3/okrs/growth/activation.yaml", text: BEFORE },
    { file: "cycles/2026-Q3/reflections/growth/activation.yaml", text: REFLECTION },
    {
      file: "cycles/2026-Q4/okrs/growth/activation.yaml",
      text: yaml`
        title: New customers reach first value in their first week
        owner: ada
        informed_by: ["2026-Q3:growth/activation"]
        key_results:
          - {id: kr1, title: Week-one activation rises from 31% to 45%, type: increase, unit: "%", start: 31, target: 45}
      `,
    },
  ],
  source: "PEEL, learning: no structured way from learning to planning",
  *find(evidence) {
    const previous = evidence.lastCycle;
    if (previous === null) return;
    for (const objective of evidence.activeObjectives) {
      if ((objective.informed_by ?? []).length > 0) continue;
      const before = predecessorOf(objective, previous, evidence);
      const known = before === null ? [] : knownOf(before, previous, evidence);
      if (before !== null && known.length > 0) yield carried(objective, before, known, evidence);
    }
    yield* unfinished(previous, evidence);
  },
});

/** What is on record about an objective of the last cycle, as `informed_by` would name it. */
function knownOf(before: Objective, { cycle }: ScoredByPart, evidence: Evidence): string[] {
  const reflection = reflectionOn(before, cycle, evidence);
  const lessons = lessonsFrom(before, cycle, evidence).map(({ id }) => id);
  return [...(reflection === null ? [] : [`${cycle.id}:${before.id}`]), ...lessons];
}

function carried(objective: Objective, before: Objective, known: readonly string[], { voice }: Evidence): Finding {
  const { id, title, team, owner, file } = objective;
  const from = before.title === title ? before.cycle : `"${before.title}" in ${before.cycle}`;
  const one = known.length === 1;
  return {
    subject: id,
    concerns: [`team:${team}`, `@${owner}`],
    words: () => ({
      message: `"${title}" comes again from ${from}, and its plan names nothing of what was learned there`,
      help: `${voice.person(owner)} should read ${sentenceList(known)}, change in the plan what ${one ? "it calls" : "they call"} for, and name ${one ? "it" : "them"} under informed_by.`,
      evidence: { objective: id, before: `${before.cycle}:${before.id}`, known },
    }),
    spot: { file, pointer: ["title"] },
  };
}

/** One finding for the whole cycle before: somebody has to go round and ask. */
function* unfinished({ cycle, objectives }: ScoredByPart, evidence: Evidence): Generator<Finding> {
  if (evidence.cycle.state !== "active") return;
  const ended = objectives.filter(({ state }) => state === "active" || state === "done");
  const open = ended.filter((objective) => !isFinished(objective, cycle, evidence));
  const [first] = open;
  if (first === undefined || !isReflectedOn(evidence)) return;
  const names = open.slice(0, 3).map(({ title }) => `"${title}"`);
  const rest = open.length - names.length;
  const owners = [...new Set(open.map(({ owner }) => evidence.voice.person(owner)))].slice(0, 3);
  yield {
    subject: null,
    concerns: open.flatMap(({ id, team, owner }) => [`${cycle.id}:${id}`, `team:${team}`, `@${owner}`]),
    parts: open.map(({ id }) => `${cycle.id}:${id}`),
    words: () => ({
      message: `${evidence.cycle.id} is under way with ${counted(open.length, "reflection")} on ${cycle.id} unfinished: ${sentenceList([...names, ...(rest > 0 ? [`${rest} more`] : [])])}`,
      help: `Ask ${sentenceList(owners)} for half an hour${owners.length > 1 ? " each" : ""}: ${reflectionFile(first)} is the first.`,
      evidence: { cycle: cycle.id, unfinished: open.map(({ id }) => id), of: ended.length },
    }),
    spot: { file: cycle.reflections.get(first.id)?.file ?? first.file, pointer: [] },
    since: evidence.cycle.starts,
  };
}

/** Finished is a verdict on each key result that was active. */
function isFinished(objective: Objective, cycle: ScoredByPart["cycle"], evidence: Evidence): boolean {
  const reflection = reflectionOn(objective, cycle, evidence);
  return (
    reflection !== null &&
    objective.keyResults.every(({ id, state }) => state !== "active" || reflection.key_results[id] !== undefined)
  );
}
