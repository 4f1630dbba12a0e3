import { nearest, oneOf } from "../../workspace/check/nearest.ts";
import type { KeyResult } from "../../workspace/workspace.ts";
import { type NotThere, whatIsThere } from "../not-there.ts";
import type { Opened } from "../open-for-cycle.ts";

/** A key result that was named, or why the name leads to none. */
export type Target = { readonly keyResult: KeyResult } | NotThere;

/** Finds the key result of a cycle that a reference names, with or without the cycle in front. */
export function findTarget({ workspace, cycle }: Pick<Opened, "workspace" | "cycle">, reference: string): Target {
  const colon = reference.indexOf(":");
  const named = colon === -1 ? cycle.id : reference.slice(0, colon);
  if (named !== cycle.id) {
    return { message: `${reference} is not in ${cycle.id}`, help: `Name its cycle: --cycle ${named}` };
  }
  const ref = reference.slice(colon + 1);
  const [team, slug, id] = ref.split("/");
  const objective = cycle.objectives.get(`${team}/${slug}`);
  const keyResult = objective?.keyResults.find((each) => each.ref === ref);
  if (keyResult !== undefined) return { keyResult };
  const there = objective === undefined ? whatIsThere(ref, workspace, cycle.id) : null;
  if (there !== null) return there;
  const all = [...cycle.objectives.values()].flatMap(({ keyResults }) => keyResults.map((each) => each.ref));
  const own = objective?.keyResults.map((each) => each.ref) ?? [];
  const meant = nearest(ref, own.length > 0 && id !== undefined ? own : all);
  const message =
    own.length > 0 && id === undefined ? `${ref} is an objective` : `There is no key result ${ref} in ${cycle.id}`;
  if (own.length > 0 && meant === null) return { message, help: `It has ${oneOf(own)}.` };
  return { message, help: meant === null ? "okr status lists them." : `Did you mean ${meant}?` };
}
