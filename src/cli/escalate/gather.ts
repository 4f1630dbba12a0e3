import { sentenceList } from "../../document/words.ts";
import { score } from "../../score/scorecard.ts";
import { readDay } from "../../time/read-day.ts";
import { type Complaint, refusal } from "../complaint.ts";
import { UsageError } from "../errors.ts";
import { identifyOrComplain } from "../identity.ts";
import type { Input } from "../input.ts";
import type { Opened } from "../open-for-cycle.ts";
import { firedTriggers } from "./fired.ts";
import { briefFromOptions, type DayReader } from "./from-options.ts";
import { briefFromYaml } from "./from-yaml.ts";
import type { HandedIn } from "./handed-in.ts";
import { namedReferences } from "./named.ts";
import { contentOptions, type EscalateOptions } from "./options.ts";
import { prefilled } from "./prefilled.ts";
import { type Draft, type Filing, prepare } from "./prepare.ts";
import { proposalFor } from "./proposal.ts";
import { refuseSecond } from "./second.ts";

/** A call that raises something. */
export interface Call {
  /** As they were typed. */
  readonly refs: readonly string[];
  readonly options: EscalateOptions;
}

/** Reads the days that people name as of now. */
export function dayReader({ workspace, asOf }: Opened): DayReader {
  return (typed) => readDay(typed, asOf.date, workspace.settings.week);
}

/**
 * The brief that the options make, with what the data says where they do not.
 *
 * @throws {UsageError} with everything that is missing or wrong.
 */
export async function gatherFromOptions(opened: Opened, { refs, options }: Call): Promise<Draft> {
  const acting = await identifyOrComplain(opened.workspace, options.by);
  const named = namedReferences(opened.cycle, refs);
  const given = options.affects?.flatMap((each) => each.split(",")) ?? [];
  const cause = named.length > 0 ? named : given.slice(0, 1);
  if (cause.length === 0 && contentOptions(options).length === 0) await refuseSilence(opened);
  if (options.anyway !== true) refuseSecond(opened, cause);
  const proposal = await proposalFor(opened, cause);
  const brief = prefilled(opened, briefFromOptions(options, dayReader(opened)), proposal);
  return draftOf(opened, brief, { acting, slug: options.slug, proposal });
}

/**
 * The brief that a file holds, likewise.
 *
 * @throws {UsageError} with everything that is missing or wrong, each with its line.
 */
export async function gatherFromYaml(opened: Opened, { refs, options }: Call, input: Input): Promise<Draft> {
  const beside = contentOptions(options);
  if (beside.length > 0) throw new UsageError(`--from goes without ${beside.join(", ")}`, "Write it into the file.");
  const read = briefFromYaml(input, dayReader(opened));
  if ("complaints" in read) throw refusal(read.complaints);
  const known = await identifyOrComplain(opened.workspace, options.by ?? read.by);
  const isInFile = options.by === undefined && read.by !== undefined;
  const where = isInFile ? read.brief.locate(["raised", "by"]) : "--by";
  const acting = { ...known, complaints: known.complaints.map((each) => ({ ...each, where })) };
  const named = namedReferences(opened.cycle, refs);
  const cause = named.length > 0 ? named : read.affects.slice(0, 1);
  if (options.anyway !== true) refuseSecond(opened, cause);
  const proposal = await proposalFor(opened, cause);
  const brief = prefilled(opened, read.brief, proposal);
  return draftOf(opened, brief, { acting, slug: options.slug ?? read.slug, proposal });
}

/**
 * Nobody can be asked, and nothing was named.
 *
 * @throws {UsageError} always, naming what has fired.
 */
async function refuseSilence(opened: Opened): Promise<never> {
  const { workspace, cycle, asOf } = opened;
  const { fired } = await firedTriggers(opened, score(workspace, { cycle, asOf: asOf.date }));
  const refs = [...new Set(fired.map(({ subject }) => subject ?? ""))];
  throw new UsageError(
    "What is stuck? Nothing is named, and there is nobody to ask",
    `${refs.length === 0 ? "No trigger has fired" : `Triggers have fired on ${sentenceList(refs)}`}. Name one: okr escalate ${refs[0] ?? "growth/activation/kr1"} --summary … --impact … --tried … --question …`,
  );
}

interface Raising extends Omit<Filing, "by"> {
  readonly acting: Awaited<ReturnType<typeof identifyOrComplain>>;
}

/** @throws {UsageError} with all complaints. */
function draftOf(opened: Opened, brief: HandedIn, { acting, ...filing }: Raising): Draft {
  const { draft, complaints } = prepare(opened, brief, { by: acting.handle ?? "nobody", ...filing });
  const all = [...acting.complaints, ...complaints];
  if (draft === null || all.length > 0) throw refusal(unrepeated(all));
  return draft;
}

/** What is wrong in one place is said once, whoever finds it. */
function unrepeated(complaints: readonly Complaint[]): Complaint[] {
  const seen = new Set<string>();
  return complaints.filter(({ where, message }) => {
    const said = JSON.stringify([where, message]);
    return !seen.has(said) && seen.add(said);
  });
}
