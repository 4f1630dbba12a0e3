import { counted } from "../../../document/words.ts";
import type { Evidence } from "../../evidence.ts";
import { decidedWithin } from "../../facts/decided-within.ts";
import { whyNoHistory } from "../../facts/no-history.ts";
import { editsOf } from "../../facts/objective-edits.ts";
import { planningOf } from "../../facts/planning-history.ts";
import { isMidCycle, unrecordedEdits } from "../../facts/unrecorded-edits.ts";
import { cannotTell, judged, type Sign } from "../sign.ts";

export const decidedChanges: Sign = {
  id: "decided-changes",
  stage: "execute",
  title: "Changes are decided on record",
  next: "When a target, an owner or the scope changes, write the decision the same day with okr decide.",
  judge({ evidence, noHistory }) {
    const { history, isPlanned, scorecard, voice } = evidence;
    if (!isPlanned) return cannotTell(`planning runs until ${voice.day(scorecard.rhythm.planningEnds)}`);
    const changed = changedSince(evidence);
    const open = changed.filter(({ isDecided }) => !isDecided).map(({ id }) => id);
    const facts = { changed: changed.map(({ id }) => id), undecided: open };
    if (open.length > 0)
      return judged(false, `${open.length} of ${counted(changed.length, "change")} not decided`, facts);
    // What was added says so itself; that nothing else was edited only git knows.
    if (history === null) return cannotTell(whyNoHistory(noHistory));
    if (evidence.activeObjectives.every((objective) => planningOf(objective, evidence) === null)) {
      return cannotTell("git knows nothing of the planning");
    }
    if (changed.length === 0) return cannotTell("nothing has changed since planning");
    return judged(true, `${counted(changed.length, "change")}, all decided`, facts);
  },
};

/** The objectives that came since planning, and those that were edited since in what people work towards. */
function changedSince(evidence: Evidence): { id: string; isDecided: boolean }[] {
  const { history } = evidence;
  const files = new Map(evidence.activeObjectives.map((objective) => [objective.file, objective]));
  const paths = new Set([...files.keys(), ...(history?.objectives.keys() ?? [])]);
  return [...paths].sort().flatMap((file) => {
    const changes = history?.objectives.get(file) ?? [];
    const objective = files.get(file);
    const id = file
      .split("/")
      .slice(3)
      .join("/")
      .replace(/\.yaml$/, "");
    const isNew = cameSince(file, objective?.addedOn, evidence);
    const isEdited = changes.some(
      (change) => isMidCycle(change, evidence) && editsOf(change.before, change.after).length > 0,
    );
    if (!isNew && !isEdited) return [];
    const isFree = isNew && objective?.gives_way === undefined && evidence.decisionsOn(id).length === 0;
    const isRecorded = unrecordedEdits(id, changes, evidence, decidedWithin(evidence)).length === 0;
    return [{ id, isDecided: !isFree && isRecorded }];
  });
}

/** By its own word, or by the commit that brought it. */
function cameSince(file: string, addedOn: string | undefined, evidence: Evidence): boolean {
  const arrival = evidence.history?.added.get(file);
  if (arrival !== undefined && isMidCycle(arrival, evidence)) return true;
  return addedOn !== undefined && addedOn > evidence.scorecard.rhythm.planningEnds;
}
