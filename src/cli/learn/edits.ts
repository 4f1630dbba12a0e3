import { learningSchema } from "../../model/learning.ts";
import { EditError, editDocument } from "../../workspace/edit.ts";
import type { YamlMap } from "../../workspace/yaml/print.ts";
import { RefusedError } from "../errors.ts";
import { isMap } from "../input.ts";
import type { DocumentOnDisk } from "../on-disk.ts";

const KEY_ORDER: readonly string[] = Object.keys(learningSchema.shape);

/**
 * The text of a lesson's file with where it was shared in it.
 *
 * @returns `null` when the file says so already.
 * @throws {EditError} when the file is written too unusually to be edited.
 */
export function withSharing(lesson: DocumentOnDisk, sharing: { date: string; at: string }): string | null {
  const there = itemsOf(lesson, "shared").some(({ date, at }) => date === sharing.date && at === sharing.at);
  return there ? null : withItem(lesson, "shared", sharing);
}

/**
 * The text of a lesson's file with the thanks of somebody in it.
 *
 * @returns `null` when they have thanked for it already.
 * @throws {EditError} when the file is written too unusually to be edited.
 */
export function withThanks(lesson: DocumentOnDisk, thanks: { by: string; date: string }): string | null {
  return itemsOf(lesson, "thanks").some(({ by }) => by === thanks.by) ? null : withItem(lesson, "thanks", thanks);
}

function withItem({ text, content }: DocumentOnDisk, key: "shared" | "thanks", value: YamlMap): string {
  const edit = content[key] === undefined ? { set: [key], value: [value], order: KEY_ORDER } : { insert: [key], value };
  return editDocument(text, [edit]);
}

function itemsOf({ content }: DocumentOnDisk, key: string): Record<string, unknown>[] {
  const list = content[key];
  return Array.isArray(list) ? list.filter(isMap) : [];
}

/**
 * Makes an edit of a file that people write by hand.
 *
 * @throws {RefusedError} when it is written in a way that leaves no safe edit.
 */
export function editedSafely<T>(file: string, edit: () => T): T {
  try {
    return edit();
  } catch (error) {
    if (error instanceof EditError) throw new RefusedError(`${file}: ${error.message}`, "Add it by hand.");
    throw error;
  }
}
