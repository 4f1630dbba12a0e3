import type { z } from "zod";
import { type Kind, SCHEMAS } from "../../model/kinds.ts";
import type { Pointer } from "../../model/problem.ts";
import { isOwnKey } from "./keyed-maps.ts";

/** A zod issue, as far as the checks read it. */
export type Issue = z.core.$ZodIssue;

/** What zod says of a value, each with the path that leads to it, without what is the user's own. */
export function issuesOf(kind: Kind, value: unknown): Issue[] {
  return issuesAt([], SCHEMAS[kind], value);
}

/** The same of what stands at a place, by a schema for that place. */
export function issuesAt(pointer: Pointer, schema: z.ZodType, value: unknown): Issue[] {
  const result = schema.safeParse(value);
  return result.success ? [] : flatten(result.error.issues, pointer).filter(({ path }) => !path.some(isOwnKey));
}

/** A union's issue holds the issues of every branch: keep those of the branch that was meant, by its kind of value. */
function flatten(issues: readonly Issue[], prefix: Pointer): Issue[] {
  return issues.flatMap((issue): Issue[] => {
    const path = [...prefix, ...pointerOf(issue.path)];
    if (issue.code !== "invalid_union" || issue.errors.length === 0) return [{ ...issue, path } as Issue];
    return flatten(branchMeant(issue.errors) ?? [], path);
  });
}

/** The branch that fails only further in, else the one for this kind of value, else the first. */
function branchMeant(branches: readonly Issue[][]): Issue[] | undefined {
  const refuses = (branch: readonly Issue[], ...codes: Issue["code"][]) =>
    branch.some(({ code, path }) => path.length === 0 && codes.includes(code));
  return (
    branches.find((branch) => !refuses(branch, "invalid_type", "invalid_value")) ??
    branches.find((branch) => !refuses(branch, "invalid_type")) ??
    branches[0]
  );
}

/** The pointer to what an issue is about. */
export function pointerOf(path: readonly PropertyKey[]): Pointer {
  return path.map((key) => (typeof key === "number" ? key : String(key)));
}
