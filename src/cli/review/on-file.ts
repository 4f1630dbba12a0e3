import type { Complaint } from "../complaint.ts";
import { UsageError } from "../errors.ts";
import { lessonNamed } from "../learn/name.ts";
import type { Opened } from "../open-for-cycle.ts";
import { recordNamed } from "../record-named.ts";
import { stemFrom } from "./notation.ts";

/** What a line names that has its file already: the file's name, or why that is not clear; null where it names none. */
export type OnFileReader = (typed: string) => { readonly stem: string } | Pick<Complaint, "message" | "help"> | null;

/** Finds the decisions and the lessons on file that minutes name. */
export interface FilesNamed {
  readonly decision: OnFileReader;
  readonly lesson: OnFileReader;
}

/** A name without its date: words with hyphens, as nobody writes what was decided or learned. */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)+$/;

/** The decisions of the cycle and the lessons of the library, by their names, also without the date. */
export function filesNamed({ workspace, cycle }: Opened): FilesNamed {
  const decisions = {
    noun: "decision",
    records: [...cycle.decisions.values()],
    pathsOf: (id: string) => [`cycles/${cycle.id}/decisions/${id}.yaml`],
    files: workspace.files,
    otherwise: "okr decision list shows them.",
  };
  return {
    decision: onFile((typed) => recordNamed(decisions, typed).id),
    lesson: onFile((typed) => lessonNamed(workspace, typed).id),
  };
}

function onFile(find: (typed: string) => string): OnFileReader {
  return (typed) => {
    const stem = stemFrom(typed);
    if (stem !== null) return { stem };
    if (!SLUG.test(typed.trim())) return null;
    try {
      return { stem: find(typed.trim()) };
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return { message: error.message, help: error.help };
    }
  };
}
