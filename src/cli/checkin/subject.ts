import type { Blocker } from "../../model/check-in.ts";
import { type HistoryPoint, historyOf } from "../../score/history.ts";
import { type ScoringContext, scoreKeyResult } from "../../score/key-result.ts";
import { scoringContext } from "../../score/scorecard.ts";
import type { ScoredKeyResult } from "../../score/scored.ts";
import { readWords } from "../../workspace/words.ts";
import type { CheckIn, CheckInWords, Objective, Workspace } from "../../workspace/workspace.ts";
import { type DocumentOnDisk, readDocument } from "../on-disk.ts";
import type { Opened } from "../open-for-cycle.ts";
import { openBlockers } from "./blockers.ts";
import { checkInFile } from "./draft.ts";

/** A key result that someone is about to check in on, with all that they want to see of it. */
export interface Subject {
  readonly workspace: Workspace;
  readonly context: ScoringContext;
  readonly objective: Objective;
  /** As it stands before the check-in. */
  readonly scored: ScoredKeyResult;
  /** The day that the check-in is for. */
  readonly date: string;
  readonly history: readonly HistoryPoint[];
  /** The newest check-in before that day. */
  readonly last: CheckIn | null;
  readonly lastWords: CheckInWords;
  readonly open: readonly Blocker[];
  /** The check-in of that day that is amended. */
  readonly before: DocumentOnDisk | null;
}

/** Collects what there is to see of some key results; the words of their last check-ins are read in one go. */
export async function subjectsFor(
  { workspace, cycle, asOf }: Opened,
  keyResults: readonly ScoredKeyResult[],
  { date, amend }: { readonly date: string; readonly amend: boolean },
): Promise<Subject[]> {
  const context = scoringContext(workspace, { cycle, asOf: asOf.date });
  const lasts = keyResults.map(({ keyResult }) => keyResult.checkIns.filter((each) => each.date < date).at(-1) ?? null);
  const words = await readWords(
    workspace,
    lasts.flatMap((last) => last ?? []),
  );
  return keyResults.flatMap((scored, index): Subject[] => {
    const { keyResult } = scored;
    const objective = cycle.objectives.get(keyResult.objective);
    if (objective === undefined) return [];
    const last = lasts[index] ?? null;
    return [
      {
        workspace,
        context,
        objective,
        scored,
        date,
        history: historyOf(keyResult, context),
        last,
        lastWords: words.get(last?.file ?? "") ?? {},
        open: openBlockers(keyResult, date),
        before: amend ? readDocument(workspace.root, checkInFile(keyResult, date)) : null,
      },
    ];
  });
}

/** The score that a key result would have with another check-in, to show what an answer means while it is typed. */
export function scoreWith({ scored, context, date }: Subject, said: Pick<CheckIn, "value" | "done">): ScoredKeyResult {
  const { keyResult } = scored;
  const checkIns = keyResult.checkIns.filter((each) => each.date !== date);
  const all = [...checkIns, { ...said, by: "", file: "", date }].sort((a, b) => (a.date < b.date ? -1 : 1));
  return scoreKeyResult({ ...keyResult, checkIns: all }, context);
}
