import { sentenceList } from "../../document/words.ts";
import { isHeard } from "../../flags/find-flags.ts";
import { findFlagRule } from "../../flags/registry.ts";
import type { Problem } from "../../model/problem.ts";
import type { Cycle } from "../../workspace/workspace.ts";
import type { Raised } from "../raise-flags.ts";

/**
 * Comments that ignore nothing, in the files of the cycle that was looked at and in those of none. Where a rule could
 * not be decided nobody knows, what does not speak of a closed cycle ignores nothing there, and what another cycle's comments are for shows in that cycle.
 */
export function unusedIgnores({ unused, undecided, evidence }: Raised, cycle: Cycle): Problem[] {
  const unknown = new Set(undecided.map(({ id }) => id));
  const isLookedAt = (file: string) => !file.startsWith("cycles/") || file.startsWith(`cycles/${cycle.id}/`);
  const isAsked = (rule: string): boolean => {
    const declared = findFlagRule(rule);
    return declared === undefined || isHeard(declared, evidence);
  };
  if (!evidence.isPlanned) return [];
  return unused
    .filter(({ file, rule }) => isLookedAt(file) && !unknown.has(rule) && isAsked(rule))
    .map(({ file, rule, line, column, endLine, endColumn, reason, until, raisedOn }) => ({
      rule: "ignore/unused",
      severity: "warning",
      message: `This comment ignores ${rule}, which is not raised here`,
      help: helpFor(raisedOn),
      file,
      line,
      column,
      endLine,
      endColumn,
      subject: null,
      evidence: { ignores: rule, reason, until, raisedOn },
    }));
}

/** More lines than these are not named one by one. */
const LINES_TOLD = 3;

/** Where the flag is raised in the same file, the comment is probably meant for there. */
function helpFor(raisedOn: readonly number[]): string {
  if (raisedOn.length === 0) return "Remove it, so that the flag is seen when it comes.";
  if (raisedOn.length === 1) return `The flag is raised on line ${raisedOn[0]}: move the comment there.`;
  const more = raisedOn.length - LINES_TOLD;
  const told = more > 0 ? [...raisedOn.slice(0, LINES_TOLD), `${more} more`] : raisedOn;
  return `The flag is raised on lines ${sentenceList(told.map(String))}: move the comment to the one that it is about.`;
}
