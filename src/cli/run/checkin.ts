import { announceRest, announceWritten, type Written, writtenJson } from "../checkin/announce.ts";
import { alreadyThere } from "../checkin/check.ts";
import type { Draft } from "../checkin/draft.ts";
import { firedBy } from "../checkin/flagged.ts";
import { type Call, gatherFrom, gatherFromOptions, refuseSilence } from "../checkin/gather.ts";
import { type CheckInOptions, contentOptions } from "../checkin/options.ts";
import { outcomeOf } from "../checkin/outcome.ts";
import { save } from "../checkin/save.ts";
import { commitMessage } from "../checkin/share.ts";
import { type Complaint, refusal } from "../complaint.ts";
import { type Context, canAsk } from "../context.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { identifyOrComplain } from "../identity.ts";
import { authorOf } from "../on-disk.ts";
import { type Opened, openForCycle } from "../open-for-cycle.ts";
import { type Shared, type Sharing, shareIfAsked } from "../share.ts";

export async function run(context: Context, [refs]: [string[]], options: CheckInOptions): Promise<ExitStatus> {
  const opened = await openForCycle(context);
  const { handle = "nobody", complaints } = await identifyOrComplain(opened.workspace, options.by);
  const call: Call = { refs, options, by: handle, complaints };
  const drafts = await gather(context, opened, call);
  const { saved, refused } = saveAll(opened.workspace.root, drafts);
  const outcome = outcomeOf(opened, saved);
  const written: Written = {
    by: complaints.length > 0 ? null : handle,
    drafts: saved,
    amended: options.amend === true,
    refused,
    outcome,
    fired: firedBy(opened, saved, outcome),
  };
  announceWritten(context, written);
  const json = (git: Shared) => writtenJson(written, git);
  const shared = await shareIfAsked(context, opened.workspace.root, sharingOf(saved), { ...options, json });
  announceRest(context, opened, written, shared);
  if (refused.length > 0) throw refusal(refused);
  return EXIT.done;
}

/** The check-ins to write: from a file, from options, or from whoever sits at the terminal. */
async function gather(context: Context, opened: Opened, call: Call): Promise<readonly Draft[]> {
  const { from } = call.options;
  if (from !== undefined) return gatherFrom(context, opened, call, from);
  if (contentOptions(call.options).length > 0) return gatherFromOptions(opened, call);
  if (!canAsk(context)) return refuseSilence(opened, call);
  if (call.complaints.length > 0) throw refusal(call.complaints);
  const { askForCheckIns } = await import("../checkin/session.ts");
  return askForCheckIns(context, opened, call);
}

/** Writes what can be written. Somebody may have checked in since the workspace was read; then theirs stays. */
function saveAll(root: string, drafts: readonly Draft[]): { saved: readonly Draft[]; refused: readonly Complaint[] } {
  const saved: Draft[] = [];
  const refused: Complaint[] = [];
  for (const draft of drafts) {
    const result = save(root, draft);
    if (result === "written") saved.push(draft);
    else refused.push(result === "exists" ? takenBy(root, draft) : changedMeanwhile(draft));
  }
  return { saved, refused };
}

function takenBy(root: string, { keyResult, file, date }: Draft): Complaint {
  return alreadyThere(keyResult.ref, authorOf(root, file) ?? "somebody else", date);
}

function changedMeanwhile({ keyResult, file }: Draft): Complaint {
  const message = `somebody else changed ${file} at this moment, and theirs stays`;
  return { where: keyResult.ref, message, help: "Look at it, and run the command again." };
}

function sharingOf(saved: readonly Draft[]): Sharing {
  const files = saved.map(({ file }) => file);
  const kept =
    files.length === 1 ? `The check-in is written: ${files[0]}` : `The ${files.length} check-ins are written.`;
  return { files, message: commitMessage(saved), kept };
}
