import type { CheckInFile } from "../model/check-in.ts";
import type { FileOfKind, Kind } from "../model/kinds.ts";
import type { CheckInFacts, CheckInPart } from "./workspace.ts";

/** What is kept of each kind of file: all of it, but of check-ins, which are most of the files, all but the words. */
export type FactsOfKind = Omit<FileOfKind, "check-in"> & { "check-in": CheckInFacts };
export type Facts = FactsOfKind[Kind];

const PARTS: readonly CheckInPart[] = ["confidence", "progress", "plans", "problems"];

export function factsOf(kind: Kind, file: FileOfKind[Kind]): Facts {
  return kind === "check-in" ? checkInFacts(file as CheckInFile) : (file as Facts);
}

function checkInFacts(file: CheckInFile): CheckInFacts {
  const { progress: _progress, plans: _plans, problems: _problems, ...facts } = file;
  const missing = PARTS.filter((part) => file[part] === undefined);
  return missing.length === 0 ? facts : { ...facts, missing };
}
