import { type FileOfKind, type Kind, SCHEMAS } from "../model/kinds.ts";
import type { Range } from "../model/problem.ts";
import { type Acceptor, acceptorFor } from "./check/accepts.ts";
import { checkContent } from "./check/content/content.ts";
import type { SourceText } from "./check/found.ts";
import { IGNORE_MARK, type Ignore } from "./check/ignores.ts";
import { salvage } from "./check/salvage.ts";
import { isArtefact, pointerInFile, type Salvage, UNTOUCHED } from "./check/salvaged.ts";
import { checkShape } from "./check/shape.ts";
import { type Facts, factsOf } from "./facts.ts";
import { type Place, subjectOf } from "./layout.ts";
import { HARMLESS, type Remark } from "./remark.ts";
import { type Entry, isReadFault, type Source } from "./source.ts";
import { decode } from "./yaml/bytes.ts";
import { readPlain } from "./yaml/plain.ts";

/** A problem with its place, but not yet with its severity, which belongs to the rule. */
export interface Located extends Range {
  readonly rule: string;
  readonly message: string;
  readonly help: string | null;
  readonly file: string;
  readonly subject: string | null;
  readonly evidence: Readonly<Record<string, unknown>>;
}

/** What one file gave: facts, unless it is too wrong to be used, and what is wrong with it. */
export interface ReadFile {
  readonly facts: Facts | null;
  readonly problems: readonly Located[];
  /** What can still be checked of a file that is too wrong to be used. */
  readonly salvaged?: Salvaged | undefined;
  /** The comments in it that ignore findings. */
  readonly ignores?: readonly Ignore[];
}

/** The facts of a file without what is wrong with it, and where those stand in it. */
export interface Salvaged extends Omit<Salvage, "value"> {
  readonly facts: Facts;
}

/** A file to be read, with what its path says of it. */
export interface Placed extends Entry {
  readonly place: Place;
}

/**
 * Reads files, checks each for itself, and hands over what it gave, with its content where it could be read. Ordinary files without fault go through the
 * fast reader only; the others are read once more by the YAML judge, which knows the place of everything.
 */
export async function readFiles(
  source: Source,
  files: readonly Placed[],
  visit: (file: Placed, read: ReadFile, content: Uint8Array | null) => void,
): Promise<void> {
  const careful: Placed[] = [];
  await source.read(files, (file, content) => {
    if (content === null) return;
    if (isReadFault(content)) return visit(file, { facts: null, problems: [{ ...about(file), ...content }] }, null);
    const facts = readOrdinary(file.place, content);
    if (facts === null) careful.push(file);
    else visit(file, { facts, problems: [] }, content);
  });
  if (careful.length === 0) return;
  const { readCarefully } = await import("./read-carefully.ts");
  await source.read(careful, (file, content) => {
    if (content !== null && !isReadFault(content)) visit(file, readCarefully(file, content), content);
  });
}

/** The facts of a file that is written plainly and has nothing wrong with it; `null` for every other. */
function readOrdinary(place: Place, content: Uint8Array): Facts | null {
  const decoded = decode(content);
  if ("fault" in decoded || decoded.text.includes(IGNORE_MARK)) return null;
  const plain = readPlain(decoded.text);
  if (plain === undefined || !hasShape(place.kind, plain.value)) return null;
  const file = plain.value as FileOfKind[Place["kind"]];
  return checkContent(place.kind, file).length === 0 ? factsOf(place.kind, file) : null;
}

const acceptors = new Map<Kind, Acceptor>();

/** Whether a value surely has the shape of its kind: the quick question, before the one that says what is wrong. */
function hasShape(kind: Kind, value: unknown): boolean {
  let accepts = acceptors.get(kind);
  if (accepts === undefined) {
    accepts = acceptorFor(SCHEMAS[kind]);
    acceptors.set(kind, accepts);
  }
  return accepts(value);
}

/** What is wrong with a value for itself, and what of it can be used, or at least checked. */
export interface Verdict {
  readonly remarks: readonly Remark[];
  readonly facts: Facts | null;
  readonly salvaged?: Salvaged | undefined;
}

/** Everything that is wrong with a value for itself. */
export function judge(place: Place, value: unknown): readonly Remark[] {
  return examine(place, value).remarks;
}

/** Checks a value's shape, then its content: of a value with a wrong shape, the content of what is right. */
export function examine({ kind }: Place, value: unknown, source?: SourceText): Verdict {
  const shape = hasShape(kind, value) ? [] : checkShape(kind, value, source);
  if (!shape.every(({ rule }) => HARMLESS.has(rule))) return judgeBroken(kind, value, shape);
  const file = value as FileOfKind[Kind];
  const remarks = [...shape, ...checkContent(kind, file)];
  if (remarks.every(({ rule }) => HARMLESS.has(rule))) return { remarks, facts: factsOf(kind, file) };
  return { remarks, facts: null, salvaged: { facts: factsOf(kind, file), ...UNTOUCHED } };
}

function judgeBroken(kind: Kind, value: unknown, shape: readonly Remark[]): Verdict {
  const saved = salvage(kind, value, shape);
  if (saved === null) return { remarks: shape, facts: null };
  const { value: kept, ...marks } = saved;
  const file = kept as FileOfKind[Kind];
  const content = checkContent(kind, file)
    .map((remark) => ({ ...remark, pointer: pointerInFile(remark.pointer, marks.lists) }))
    .filter(({ rule, pointer }) => !isArtefact(rule, pointer, marks.touched));
  return { remarks: [...shape, ...content], facts: null, salvaged: { facts: factsOf(kind, file), ...marks } };
}

/** What every problem of a file has, at its first character until a better place is known. */
export function about(
  file: Placed,
): Range & { file: string; subject: string | null; evidence: Record<string, unknown> } {
  return {
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
    file: file.path,
    subject: subjectOf(file.place),
    evidence: {},
  };
}
