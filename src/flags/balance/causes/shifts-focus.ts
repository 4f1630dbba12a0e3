import { counted, sentenceList } from "../../../document/words.ts";
import { whyNoHistory } from "../../no-history.ts";
import { type EditedField, editsOf } from "../../objective-edits.ts";
import { isMidCycle } from "../../unrecorded-edits.ts";
import { type Look, looked, type Trace } from "../cause.ts";
import type { Scene } from "../scene.ts";

/** Targets and scope: who owns a thing and how much it weighs does not change what people work towards. */
const FOCUS: Readonly<Partial<Record<EditedField | "removed", string>>> = {
  target: "target",
  start: "start",
  at_least: "bound",
  at_most: "bound",
  type: "type",
  state: "state",
  removed: "scope",
};

/** Targets or scope that were edited since planning, and what was added since, decided or not. */
export function shiftsOfFocus(scene: Scene): Look {
  const { history } = scene.evidence;
  const traces = [...editedSince(scene), ...addedSince(scene)];
  return looked(traces, history === null ? whyNoHistory(scene.noHistory) : null);
}

function editedSince({ evidence, teams }: Scene): Trace[] {
  const { history, cycle } = evidence;
  return [...(history?.objectives ?? [])].flatMap(([file, changes]): Trace[] => {
    const [team = "", name = ""] = file.split("/").slice(3);
    if (!teams.has(team)) return [];
    const id = `${team}/${name.replace(/\.yaml$/, "")}`;
    const edits = changes
      .filter((change) => isMidCycle(change, evidence))
      .flatMap(({ before, after }) => editsOf(before, after))
      .flatMap(({ field }) => FOCUS[field] ?? []);
    if (edits.length === 0) return [];
    const title = cycle.objectives.get(id)?.title ?? changes.at(-1)?.before[0]?.title ?? id;
    const what = sentenceList([...new Set(edits)]);
    return [
      {
        message: `"${title}" was changed since planning: its ${what}, ${timesOf(edits.length)}`,
        subject: id,
        rule: null,
      },
    ];
  });
}

function timesOf(count: number): string {
  return count === 1 ? "once" : counted(count, "time");
}

function addedSince({ evidence, objectives }: Scene): Trace[] {
  const { voice, scorecard } = evidence;
  return objectives.flatMap(({ objective: { id, title, addedOn } }) =>
    addedOn > scorecard.rhythm.planningEnds
      ? [{ message: `"${title}" was added on ${voice.day(addedOn)}, after planning`, subject: id, rule: null }]
      : [],
  );
}
