import { action as actionSchema } from "../../model/action.ts";
import { groupBy } from "../../model/group-by.ts";
import { jsonDocument } from "../../render/json.ts";
import { safeText } from "../../render/safe-text.ts";
import { editDocument } from "../../workspace/edit.ts";
import { actionsNamed, type FoundAction } from "../action/find.ts";
import { type Complaint, refusal } from "../complaint.ts";
import type { Context } from "../context.ts";
import { pastDayComplaints } from "../day-complaints.ts";
import { UsageError } from "../errors.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { identify, identifyIfKnown } from "../identity.ts";
import { isMap } from "../input.ts";
import { editedSafely } from "../learn/edits.ts";
import { announceNotes } from "../notes.ts";
import { readDocument } from "../on-disk.ts";
import { type OpenedRecords, openForRecord, voiceAround } from "../open-record.ts";
import { saveChanges } from "../save-changes.ts";
import { type Shared, type SharingOptions, sharingHintForAll } from "../share.ts";
import { printTold, type Told, toldOnce } from "../told.ts";
import type { FileChange } from "../write-all.ts";

interface Options extends SharingOptions {
  readonly on?: string;
  readonly drop?: string;
  readonly by?: string;
}

/** How an action ends: on a day, or for a reason. */
type End = { readonly done: string } | { readonly dropped: string };

/** `okr action done`: says in the file of its decision or review how an action ended. */
export async function run(context: Context, [named]: [string[]], options: Options): Promise<ExitStatus> {
  const records = await openForRecord(context, named.join(" "));
  const { workspace, asOf, cycles } = records;
  const end = endIn(options, asOf.date);
  const found = actionsNamed(cycles, named);
  refuseEnded(found);
  const by = options.by === undefined ? await identifyIfKnown(workspace) : await identify(workspace, options.by);
  const changes = changesFor(workspace.root, found, end);
  const done = "done" in end ? "Done" : "Dropped";
  const message = `${done}: ${found.map(({ action }) => action.what).join("; ")}\n\n${found.map(({ id }) => id).join("\n")}`;
  const told = toldOf(records, found, end, by);
  const announce = () => print(context, found, end, told);
  const files = changes.map(({ file }) => file);
  const actions = found.map(({ id, action }) => ({ ...action, ...end, id }));
  const json = (git: Shared) => jsonDocument("action", { actions, files, tell: told, ...git });
  const shared = await saveChanges(context, workspace.root, { changes, message, announce, json, ...options });
  if (!context.options.quiet) announceNotes(context, [], sharingHintForAll(context, workspace.root, files, shared));
  return EXIT.done;
}

/** @throws {UsageError} when it says both, a day that cannot be, or no reason. */
function endIn({ on, drop }: Options, today: string): End {
  if (drop !== undefined) {
    if (on !== undefined) throw new UsageError("--drop goes without --on", "What is dropped was not done on a day.");
    if (drop.trim() === "") throw new UsageError("--drop needs a reason", 'Say why: --drop "…"');
    return { dropped: drop.trim() };
  }
  const done = on === undefined || on === "today" ? today : on;
  const complaints = pastDayComplaints(done, today, "--on", "what is done is done");
  if (complaints.length > 0) throw refusal(complaints);
  return { done };
}

function refuseEnded(found: readonly FoundAction[]): void {
  const complaints = found.flatMap(({ id, action: { done, dropped } }): Complaint[] => {
    if (done !== undefined) return [{ where: id, message: `it was done on ${done} already`, help: null }];
    if (dropped !== undefined) return [{ where: id, message: `it was dropped already: ${dropped}`, help: null }];
    return [];
  });
  if (complaints.length > 0) throw refusal(complaints);
}

const KEY_ORDER: readonly string[] = Object.keys(actionSchema.shape);

/** One change a file, whatever the number of its actions. */
function changesFor(root: string, found: readonly FoundAction[], end: End): FileChange[] {
  const [[key, value] = ["done", ""]] = Object.entries(end);
  return Array.from(
    groupBy(found, ({ from }) => from.file),
    ([file, theirs]) => {
      const document = readDocument(root, file);
      const list = document?.content.actions;
      if (document === null || !Array.isArray(list)) throw new UsageError(`${file} has changed`, "Run it again.");
      const edits = theirs.map(({ id, action }) => {
        const index = list.findIndex((each) => isMap(each) && each.id === action.id);
        const now: unknown = list[index];
        if (!isMap(now) || now.done !== undefined || now.dropped !== undefined)
          throw new UsageError(`${id}: somebody else has changed it at this moment`, "Look at it, and run it again.");
        return { set: ["actions", index, key], value, order: KEY_ORDER };
      });
      return { file, text: editedSafely(file, () => editDocument(document.text, edits)), before: document.bytes };
    },
  );
}

/** Whoever decided it or led the review, and whoever it was for. */
function toldOf(records: OpenedRecords, found: readonly FoundAction[], end: End, by: string | null): Told[] {
  const voice = voiceAround(records);
  return toldOnce(
    by,
    found.flatMap(({ id, action, from, cycle }) => {
      const how = "done" in end ? `is done, ${voice.day(end.done)}` : `is dropped: ${end.dropped}`;
      const said = `“${action.what}” (${voice.person(action.owner)}) ${how} (${id}).`;
      const asked = "led_by" in from ? from.led_by : from.by;
      const owners = (action.for ?? []).flatMap((reference) => {
        const objective = cycle.objectives.get(reference.split("/").slice(0, 2).join("/"));
        return objective?.keyResults.find(({ ref }) => ref === reference)?.owner ?? objective?.owner ?? [];
      });
      return [asked, action.owner, ...owners].map((handle) => [handle, said] as const);
    }),
  );
}

function print(context: Context, found: readonly FoundAction[], end: End, told: readonly Told[]): void {
  const { io, options, style } = context;
  if (options.json) return;
  const how = "done" in end ? "done" : "dropped";
  for (const { id, action, from } of found) {
    io.print(`${style.good("✓")} ${style.strong(safeText(id))}  ${how}: ${safeText(action.what)}\n`);
    io.print(`  ${style.muted(safeText(from.file))}\n`);
  }
  printTold(context, told);
}
