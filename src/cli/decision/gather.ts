import { DATE_PATTERN } from "../../model/patterns.ts";
import { readDay } from "../../time/read-day.ts";
import { type Complaint, refusal } from "../complaint.ts";
import { dayComplaints } from "../day-complaints.ts";
import { UsageError } from "../errors.ts";
import { listed } from "../field-checks.ts";
import { identifyOrComplain } from "../identity.ts";
import { type Input, isMap, readYaml, trimmed } from "../input.ts";
import type { Opened } from "../open-for-cycle.ts";
import { readDecision } from "../review/from-yaml.ts";
import type { Said } from "../review/minutes.ts";
import type { DayReader } from "../review/notation.ts";
import { contentOptions, type DecideOptions } from "./options.ts";
import { type PreparedDecision, prepareDecision } from "./prepare.ts";
import { contentFrom, saidByOptions } from "./said.ts";

/** What a decision says about the future would be no decision yet. */
export const DATED = "a decision says what was decided";

/** A call of `okr decide`. */
export interface Call {
  readonly title: string | undefined;
  readonly options: DecideOptions;
}

/** Reads the days that people name on the day of the decision. */
export function dayReaderOn({ workspace, asOf }: Opened, date: string): DayReader {
  const from = DATE_PATTERN.test(date) ? date : asOf.date;
  return (typed) => readDay(typed, from, workspace.settings.week);
}

/**
 * The decision that the options make.
 *
 * @throws {UsageError} with everything that is missing or wrong.
 */
export async function decisionFromOptions(opened: Opened, { title, options }: Call): Promise<PreparedDecision> {
  const date = options.date ?? opened.asOf.date;
  const content = {
    title: title?.trim() || undefined,
    kind: options.kind,
    forum: options.forum,
    affects: options.affects?.flatMap(listed),
    ...contentFrom(options, dayReaderOn(opened, date)),
  };
  const acting = await identifyOrComplain(opened.workspace, options.by);
  return checked(opened, saidByOptions(content, options), { date, acting, where: "--date" });
}

/**
 * The decision that a file holds, as a decision's own file does; `date` may stand beside its keys.
 *
 * @throws {UsageError} with everything that is missing or wrong, each with its line.
 */
export async function decisionFromYaml(opened: Opened, call: Call, { bytes, name }: Input): Promise<PreparedDecision> {
  const { options, title } = call;
  const beside = [...(title === undefined ? [] : ["a title"]), ...contentOptions(options)];
  if (beside.length > 0) throw new UsageError(`--from goes without ${beside.join(", ")}`, "Write it into the file.");
  const read = readYaml(bytes, name);
  if ("complaints" in read) throw refusal(read.complaints);
  const { place } = read;
  const value = trimmed(read.value);
  if (!isMap(value)) {
    const help = "Write the keys of a decision: title, affects, because, gives_way, actions.";
    throw refusal([{ where: place([]), message: "there is no decision in it", help }]);
  }
  const { date: written, ...rest } = value;
  const date = written === undefined ? (options.date ?? opened.asOf.date) : String(written);
  const content = readDecision(rest, dayReaderOn(opened, date));
  const acting =
    content.by === undefined || options.by !== undefined
      ? await identifyOrComplain(opened.workspace, options.by)
      : { handle: undefined, complaints: [] };
  const by = acting.handle ?? content.by;
  const said: Said = { content: { ...content, by }, locate: place, howTo: null };
  return checked(opened, said, { date, acting, where: written === undefined ? "--date" : place(["date"]) });
}

/** Who decided, and why that is not known: with everything else that is wrong. */
interface Acting {
  readonly handle: string | undefined;
  readonly complaints: readonly Complaint[];
}

function checked(
  opened: Opened,
  said: Said,
  { date, acting, where }: { readonly date: string; readonly acting: Acting; readonly where: string },
): PreparedDecision {
  const dated = dayComplaints(opened, date, where, DATED);
  const day = dated.length > 0 ? opened.asOf.date : date;
  const prepared = prepareDecision(opened, said, { date: day, by: acting.handle });
  const complaints = [...dated, ...acting.complaints, ...prepared.complaints];
  if (complaints.length > 0) throw refusal(complaints);
  return prepared;
}
