import { ignoresIn } from "./check/ignores.ts";
import { dropOwnKeys } from "./check/keyed-maps.ts";
import { behindFirst, UNTOUCHED } from "./check/salvaged.ts";
import { about, examine, type Located, type Placed, type ReadFile, type Verdict } from "./read-files.ts";
import type { RepeatedKey } from "./yaml/document.ts";
import { readYaml } from "./yaml/read.ts";

/** Reads a file that is unusual or wrong, and says what is wrong with it at its exact place. */
export function readCarefully(file: Placed, bytes: Uint8Array): ReadFile {
  const read = readYaml(bytes);
  if ("faults" in read)
    return { facts: null, problems: firstOf(read.faults).map((fault) => ({ ...about(file), ...fault })) };
  const { value, document, repeated } = read;
  dropOwnKeys(file.place.kind, value);
  const { remarks, facts, salvaged } = withFirstOf(
    repeated,
    examine(file.place, value, (pointer) => document.writtenAt(pointer)),
  );
  const twice = firstOf(repeated).map(({ pointer: _, ...fault }): Located => ({ ...about(file), ...fault }));
  const problems = firstOf(remarks).map((remark): Located => {
    const { rule, message, help = null, evidence = {} } = remark;
    return { ...about(file), rule, message, help, evidence, ...document.rangeOf(remark.pointer, remark.at ?? "value") };
  });
  const { ignores, faults: misread } = ignoresIn(document.comments());
  const unread = firstOf(misread).map((fault): Located => ({ ...about(file), ...fault }));
  return { facts, problems: [...twice, ...problems, ...unread], salvaged, ignores };
}

/** A file with keys that stand twice cannot be used, and is checked with the first of each. */
function withFirstOf(repeated: readonly RepeatedKey[], verdict: Verdict): Verdict {
  if (repeated.length === 0) return verdict;
  const { remarks, facts } = verdict;
  const salvaged = verdict.salvaged ?? (facts === null ? undefined : { facts, ...UNTOUCHED });
  if (salvaged === undefined) return { remarks, facts: null };
  const touched = [...salvaged.touched, ...repeated.map(({ pointer }) => behindFirst(pointer))];
  return { remarks, facts: null, salvaged: { ...salvaged, touched } };
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
