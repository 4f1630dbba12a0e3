import { counted, sentenceList } from "../../../document/words.ts";
import type { ObjectiveChange } from "../../../workspace/history.ts";
import type { Evidence } from "../../evidence.ts";
import { commitDay } from "../../facts/commit-day.ts";
import { decidedWithin } from "../../facts/decided-within.ts";
import { whyNoHistory } from "../../facts/no-history.ts";
import { type EditedField, editsOf } from "../../facts/objective-edits.ts";
import { planningOf } from "../../facts/planning-history.ts";
import { isMidCycle, isRecorded } from "../../facts/unrecorded-edits.ts";
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

/**
 * Targets and scope that were edited since planning without a decision, or again and again with one, and what was added
 * since with nothing that gives way for it. One change that was decided is how it should be.
 */
export function shiftsOfFocus(scene: Scene): Look {
  return looked([...editedSince(scene), ...addedSince(scene)], whyUnknown(scene));
}

function whyUnknown({ evidence, objectives, noHistory }: Scene): string | null {
  if (evidence.history === null) return whyNoHistory(noHistory);
  const isKnown = objectives.some(({ objective }) => planningOf(objective, evidence) !== null);
  return isKnown ? null : "git knows nothing of the planning";
}

function editedSince({ evidence, teams }: Scene): Trace[] {
  return [...(evidence.history?.objectives ?? [])].flatMap(([file, changes]): Trace[] => {
    const [team = "", name = ""] = file.split("/").slice(3);
    if (!teams.has(team)) return [];
    const id = `${team}/${name.replace(/\.yaml$/, "")}`;
    const edits = changes
      .filter((change) => isMidCycle(change, evidence))
      .flatMap((change) => focusIn(change, evidence));
    const days = new Set(edits.map(({ date }) => date));
    const isDecided = edits.every(({ date }) => isRecorded(id, date, evidence, decidedWithin(evidence)));
    if (days.size === 0 || (days.size === 1 && isDecided)) return [];
    const title = evidence.cycle.objectives.get(id)?.title ?? changes.at(-1)?.before[0]?.title ?? id;
    const what = sentenceList([...new Set(edits.map((edit) => edit.what))]);
    const times = days.size === 1 ? "once" : `on ${counted(days.size, "day")}`;
    return [{ message: `The ${what} of "${title}" changed ${times} since planning`, subject: id, rule: null }];
  });
}

function focusIn(change: ObjectiveChange, { programme }: Evidence): { what: string; date: string }[] {
  const date = commitDay(change, programme.settings);
  return editsOf(change.before, change.after).flatMap(({ field }) => {
    const what = FOCUS[field];
    return what === undefined ? [] : [{ what, date }];
  });
}

function addedSince({ evidence, objectives }: Scene): Trace[] {
  const { voice, scorecard } = evidence;
  return objectives.flatMap(({ objective: { id, title, addedOn, gives_way: givesWay } }) =>
    addedOn > scorecard.rhythm.planningEnds && givesWay === undefined
      ? [
          {
            message: `"${title}" was added on ${voice.day(addedOn)}, and nothing gave way for it`,
            subject: id,
            rule: null,
          },
        ]
      : [],
  );
}
