import type { KeyResultFile } from "../../model/key-result.ts";
import type { ObjectiveFile } from "../../model/objective.ts";
import type { WorkState } from "../../model/state.ts";

/** What can be edited of an objective or a key result that changes what people work towards. */
export type EditedField = "target" | "start" | "at_least" | "at_most" | "type" | "owner" | "weight" | "state";

/** An edit that changes what people work towards. */
export interface Edit {
  /** The key result's id and what it is called; null for an edit of the objective itself. */
  readonly keyResult: { readonly id: string; readonly title: string } | null;
  readonly field: EditedField | "removed";
  /** As it was and as it is, with defaults filled in; null where there was or is none. */
  readonly from: string | number | null;
  readonly to: string | number | null;
}

/**
 * The edits of an objective that change its priorities: another owner, state, target, start, type or weight, and key
 * results that are gone. What was not active is still being planned, or over, and may be edited; what becomes done has
 * been reached. The bounds of a control are its target.
 *
 * @param before the objective in each parent of the commit; what any of them had already is not this commit's edit.
 * @param after null when the objective was removed.
 */
export function editsOf(before: readonly ObjectiveFile[], after: ObjectiveFile | null): Edit[] {
  const [first = [], ...others] = before.map((each) => editsBetween(each, after));
  return first.filter((edit) => others.every((edits) => edits.some((other) => isSameEdit(edit, other))));
}

/** Whether two edits are of the same thing. */
export function isSameEdit(one: Edit, other: Edit): boolean {
  return one.field === other.field && one.keyResult?.id === other.keyResult?.id;
}

function editsBetween(before: ObjectiveFile, after: ObjectiveFile | null): Edit[] {
  if (after === null) return isActive(before) ? [edit(null, "removed", stateOf(before), null)] : [];
  const own = [stateEdit(null, before, after), ...(isActive(before) ? [fieldEdit(null, "owner", before, after)] : [])];
  const keyResults = isActive(before) && isActive(after) ? keyResultEdits(before, after) : [];
  return [...own.filter((each) => each !== null), ...keyResults];
}

function keyResultEdits(before: ObjectiveFile, after: ObjectiveFile): Edit[] {
  const now = new Map(after.key_results.map((keyResult) => [keyResult.id, keyResult]));
  return before.key_results.flatMap((old): Edit[] => {
    const kept = now.get(old.id);
    if (kept === undefined) return isActive(old) ? [edit(old, "removed", stateOf(old), null)] : [];
    const state = stateEdit(old, old, kept);
    const others = isActive(old) ? valueEdits(old, kept, before.owner, after.owner) : [];
    return state === null ? others : [state, ...others];
  });
}

/** An owner that a key result takes over from its objective is the objective's edit. */
function valueEdits(old: KeyResultFile, kept: KeyResultFile, ownerBefore: string, ownerAfter: string): Edit[] {
  const owners = { before: old.owner ?? ownerBefore, after: kept.owner ?? ownerAfter };
  const isInherited = old.owner === undefined && kept.owner === undefined;
  const fields: readonly EditedField[] = old.type === kept.type ? ["target", "start", "at_least", "at_most"] : ["type"];
  const edits = [...fields, "weight" as const].map((field) => fieldEdit(old, field, old, kept));
  if (!isInherited && owners.before !== owners.after) edits.push(edit(old, "owner", owners.before, owners.after));
  return edits.filter((each) => each !== null);
}

type Part = ObjectiveFile | KeyResultFile;

function stateEdit(keyResult: Edit["keyResult"], before: Part, after: Part): Edit | null {
  const [from, to] = [stateOf(before), stateOf(after)];
  return from === to || to === "done" ? null : edit(keyResult, "state", from, to);
}

function fieldEdit(keyResult: Edit["keyResult"], field: EditedField, before: Part, after: Part): Edit | null {
  const [from, to] = [fieldOf(before, field), fieldOf(after, field)];
  return from === to ? null : edit(keyResult, field, from, to);
}

function fieldOf(part: Part, field: EditedField): string | number | null {
  const value = (part as Partial<Record<EditedField, string | number>>)[field];
  return value ?? (field === "weight" ? 1 : null);
}

function edit(keyResult: Edit["keyResult"], field: Edit["field"], from: Edit["from"], to: Edit["to"]): Edit {
  return { keyResult: keyResult === null ? null : { id: keyResult.id, title: keyResult.title }, field, from, to };
}

function isActive(part: Part): boolean {
  return stateOf(part) === "active";
}

function stateOf({ state = "active" }: Part): WorkState {
  return state;
}
