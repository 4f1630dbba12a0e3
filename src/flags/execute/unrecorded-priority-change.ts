import { sentenceList } from "../../document/words.ts";
import type { History, Revision } from "../../workspace/history.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import type { Objective } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import { commitDay, shortCommit } from "../facts/commit-day.ts";
import { editsInWords } from "../facts/edit-words.ts";
import { type DatedEdit, isMidCycle, isRecorded, unrecordedEdits } from "../facts/unrecorded-edits.ts";
import type { Finding, Spot } from "../finding.ts";
import { flagRule } from "../flag-rule.ts";
import { keyResultSpot, objectiveSpot } from "../spots.ts";

const ACTIVATION = "cycles/2026-Q4/okrs/growth/activation.yaml";

function activation(target: string): string {
  return yaml`
    title: New customers reach first value in their first week
    owner: ada
    key_results:
      - id: kr1
        title: Week-one activation rises
        type: increase
        unit: "%"
        start: 31
        target: ${target}
  `;
}

export const unrecordedPriorityChange = flagRule({
  id: "execute/unrecorded-priority-change",
  stage: "execute",
  severity: "warning",
  needs: "history",
  title: "A priority that changed without a decision",
  looksFor: `What git shows after planning has ended and before the cycle does, and no decision accounts for:

- a target, a bound, a start, a type, an owner, a weight or a state that was edited, or a key result or an objective that was removed. A decision that affects it and was made within a week before or after accounts for it.
- an objective that was added without saying in \`gives_way\` what stops or waits for it.

What was still a draft or in the backlog may be edited, what becomes \`done\` has been reached, and what was taken back has not changed. A new objective may be edited for a week.`,
  why: "Priorities may change, and sometimes must. But a number that is lowered in passing takes the others by surprise: whoever relied on it finds out at the end, and the score no longer says what was promised. Written down as a decision, the same change is a trade-off that people can follow.",
  remedy:
    "Record what was decided with `okr decide`, naming what it affects and what gives way; or put the old value back. Where an objective was added, say in its `gives_way` what stops for it, or move it to the backlog for the next cycle.",
  options: {
    days: {
      default: 7,
      min: 0,
      whole: true,
      meaning: "A decision that was made so many calendar days before or after a change, or fewer, accounts for it.",
    },
  },
  asOf: "2026-11-20",
  trips: [
    { file: ACTIVATION, text: activation("45") },
    { file: ACTIVATION, text: activation("40"), committed: "2026-11-12T10:00:00Z" },
  ],
  passes: [
    { file: ACTIVATION, text: activation("45") },
    { file: ACTIVATION, text: activation("40"), committed: "2026-11-12T10:00:00Z" },
    {
      file: "cycles/2026-Q4/decisions/2026-11-10-lower-target.yaml",
      text: yaml`
        title: The target of activation goes down to 40 %
        by: mira
        affects: [growth/activation/kr1]
        because: The partner channel opens in January.
      `,
      committed: "2026-11-12T10:00:00Z",
    },
  ],
  source:
    "PEEL, execution: priorities that change without the OKRs; the failure mode of leaders who keep changing them",
  *find(evidence, { days }) {
    const { history } = evidence;
    if (history === null) return;
    for (const [file, changes] of history.objectives) {
      const id = idIn(file);
      const objective = evidence.cycle.objectives.get(id);
      // What git has and the workspace cannot use, or no longer has at this path, is not ours to judge.
      if (objective === undefined && changes.at(-1)?.after !== null) continue;
      const edits = unrecordedEdits(id, changes, evidence, days);
      const arrival = objective === undefined ? null : freeArrival(objective, history, evidence, days);
      if (edits.length === 0 && arrival === null) continue;
      const title = objective?.title ?? changes.at(-1)?.before[0]?.title ?? id;
      yield finding({ id, title, objective, edits, arrival }, evidence);
    }
  },
});

/** `growth/activation` */
function idIn(file: string): string {
  return file.split("/").slice(3).join("/").slice(0, -".yaml".length);
}

/** The commit that added an objective in the middle of the cycle, when nothing gives way for it. */
function freeArrival(objective: Objective, history: History, evidence: Evidence, days: number): Revision | null {
  const { id, file, state, gives_way: givesWay } = objective;
  const added = history.added.get(file);
  if (added === undefined || state !== "active" || givesWay !== undefined || !isMidCycle(added, evidence)) return null;
  return isRecorded(id, commitDay(added, evidence.programme.settings), evidence, days) ? null : added;
}

/** What happened to an objective that no decision accounts for. */
interface Happened {
  readonly id: string;
  readonly title: string;
  /** As it is now; undefined when it is gone. */
  readonly objective: Objective | undefined;
  readonly edits: readonly DatedEdit[];
  readonly arrival: Revision | null;
}

function finding({ id, title, objective, edits, arrival }: Happened, evidence: Evidence): Finding {
  const { voice, programme } = evidence;
  const days = edits.map(({ date }) => date);
  const came = arrival === null ? null : commitDay(arrival, programme.settings);
  const parts = [
    ...(came === null || arrival === null
      ? []
      : [`it was added on ${voice.day(came)} (${shortCommit(arrival)}) and nothing gives way for it`]),
    ...editsInWords(edits, evidence),
  ];
  const owner = objective?.owner;
  return {
    subject: id,
    concerns: [
      ...new Set(edits.flatMap(({ keyResult }) => (keyResult === null ? [] : [`${id}/${keyResult.id}`]))),
      ...(owner === undefined ? [] : [`@${owner}`]),
    ],
    words: () => ({
      message: `${title}: ${sentenceList(parts)}${edits.length === 0 ? "" : ", and no decision says why"}`,
      help:
        edits.length === 0
          ? "Say in `gives_way` what stops or waits for it, or keep it in the backlog until the next cycle."
          : "Write down what was decided, and what it means for others, with `okr decide`; or put it back as it was.",
      evidence: {
        edits: edits.map(({ keyResult, field, from, to, date, revision }) => ({
          keyResult: keyResult?.id ?? null,
          field,
          from,
          to,
          date,
          ...revision,
        })),
        added: arrival,
      },
    }),
    spot: spotOf(objective, edits[0], evidence),
    since: [...days, ...(came === null ? [] : [came])].sort()[0] ?? evidence.asOf.date,
  };
}

function spotOf(objective: Objective | undefined, edit: DatedEdit | undefined, { cycle }: Evidence): Spot {
  if (objective === undefined) return { file: cycle.file, pointer: ["ends"] };
  if (edit === undefined) return objectiveSpot(objective);
  const keyResult = objective.keyResults.find(({ id }) => id === edit.keyResult?.id);
  if (keyResult !== undefined && edit.field !== "removed") return keyResultSpot(keyResult, [edit.field]);
  return objectiveSpot(objective, edit.keyResult === null ? [edit.field] : ["key_results"]);
}
