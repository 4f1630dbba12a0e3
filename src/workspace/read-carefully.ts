import { ignoresIn } from "./check/ignores.ts";
import { dropOwnKeys } from "./check/keyed-maps.ts";
import { about, examine, type Located, type Placed, type ReadFile } from "./read-files.ts";
import { decode } from "./yaml/bytes.ts";
import { PositionedDocument, type TextFault } from "./yaml/document.ts";
import { findTextFaults } from "./yaml/suspicious.ts";

/** Reads a file that is unusual or wrong, and says what is wrong with it at its exact place. */
export function readCarefully(file: Placed, bytes: Uint8Array): ReadFile {
  const decoded = decode(bytes);
  if ("fault" in decoded) return unusable(file, [decoded.fault]);
  const suspicious = findTextFaults(decoded.text);
  if (suspicious.length > 0) return unusable(file, suspicious);
  try {
    return readDocument(file, new PositionedDocument(decoded.text));
  } catch (error) {
    const fault = faultFrom(error);
    if (fault === null) throw error;
    return unusable(file, [fault]);
  }
}

function readDocument(file: Placed, document: PositionedDocument): ReadFile {
  const faults = document.faults();
  if (faults.length > 0) return unusable(file, faults);
  const aliases = document.aliasFaults();
  if (aliases.length > 0) return unusable(file, aliases);
  const value = document.value();
  dropOwnKeys(file.place.kind, value);
  const { remarks, facts, salvaged } = examine(file.place, value);
  const problems = firstOf(remarks).map((remark): Located => {
    const { rule, message, help = null, evidence = {} } = remark;
    return { ...about(file), rule, message, help, evidence, ...document.rangeOf(remark.pointer, remark.at ?? "value") };
  });
  const { ignores, faults: misread } = ignoresIn(document.comments());
  const unread = firstOf(misread).map((fault): Located => ({ ...about(file), ...fault }));
  return { facts, problems: [...problems, ...unread], salvaged, ignores };
}

/** No person mends more than this in one file at once, and a file with thousands is no OKR file. */
const MOST_PROBLEMS = 100;

/** As many problems of a file as are worth saying, the last with how many more there are. */
function firstOf<T extends { readonly message: string }>(problems: readonly T[]): T[] {
  const more = problems.length - MOST_PROBLEMS;
  if (more <= 0) return [...problems];
  return problems.slice(0, MOST_PROBLEMS).map((problem, index) => {
    if (index < MOST_PROBLEMS - 1) return problem;
    return { ...problem, message: `${problem.message}, and ${more} more such problems follow in this file` };
  });
}

const TOP = { line: 1, column: 1, endLine: 1, endColumn: 2 };

function unusable(file: Placed, faults: readonly TextFault[]): ReadFile {
  return { facts: null, problems: firstOf(faults).map((fault) => ({ ...about(file), ...fault })) };
}

/** The judge gives up by throwing on two kinds of files: aliases that unfold without measure, and absurd nesting. */
function faultFrom(error: unknown): TextFault | null {
  if (error instanceof ReferenceError) {
    return {
      ...TOP,
      rule: "format/alias-bomb",
      message: "Aliases in this file unfold to far more than it holds",
      help: "Write the values out instead of the aliases.",
    };
  }
  if (error instanceof RangeError) {
    return {
      ...TOP,
      rule: "format/too-deep",
      message: "Lists and maps are nested too deeply to be read",
      help: "Flatten the file.",
    };
  }
  return null;
}
