import { sentenceList } from "../../document/words.ts";
import { DATE_PATTERN } from "../../model/patterns.ts";
import { readDay } from "../../time/read-day.ts";
import { oneOf } from "../../workspace/check/nearest.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { type Complaint, refusal } from "../complaint.ts";
import { UsageError } from "../errors.ts";
import { identifyOrComplain } from "../identity.ts";
import type { Input } from "../input.ts";
import type { Opened } from "../open-for-cycle.ts";
import { minutesFromOptions } from "./from-options.ts";
import { minutesFromYaml } from "./from-yaml.ts";
import type { Minutes } from "./minutes.ts";
import type { DayReader } from "./notation.ts";
import { filesNamed } from "./on-file.ts";
import { contentOptions, leaderIn, type ReviewOptions } from "./options.ts";
import { type Meeting, reviewPath } from "./plan.ts";
import { type LocateHeading, type Prepared, prepare } from "./prepare.ts";

/** A call of `okr review`. */
export interface Call {
  readonly kind: Meeting["kind"];
  readonly options: ReviewOptions;
}

/** The team and the day as they were said, and where. */
interface Heading {
  readonly team: string | undefined;
  readonly date: string | undefined;
  readonly locate: LocateHeading;
}

interface Gathered {
  readonly minutes: Minutes;
  readonly complaints: readonly Complaint[];
}

/**
 * The review that the options make.
 *
 * @throws {UsageError} with everything that is missing or wrong.
 */
export function gatherFromOptions(opened: Opened, call: Call): Promise<Prepared> {
  const { team, date } = call.options;
  const heading: Heading = { team, date, locate: (key) => `--${key}` };
  return gather(opened, call, heading, (day) => minutesFromOptions(call.options, day, filesNamed(opened)));
}

/**
 * The review that a file holds; the options say who led it, which team's it was and when, where the file does not.
 *
 * @throws {UsageError} with everything that is missing or wrong, each with its line.
 */
export function gatherFromYaml(opened: Opened, call: Call, { bytes, name }: Input): Promise<Prepared> {
  const { options } = call;
  const beside = contentOptions(options);
  if (beside.length > 0) throw new UsageError(`--from goes without ${beside.join(", ")}`, "Write it into the file.");
  const read = minutesFromYaml(bytes, name);
  if ("complaints" in read) throw refusal(read.complaints);
  const { heading } = read;
  const locate: LocateHeading = (key) => (heading[key] === undefined ? `--${key}` : heading.locate(key));
  const merged = { team: heading.team ?? options.team, date: heading.date ?? options.date, locate };
  return gather(opened, call, merged, (day) => {
    const { minutes, complaints } = read.minutes(day, filesNamed(opened));
    const leader = leaderIn(options);
    return { minutes: leader === undefined ? minutes : ledBy(minutes, leader), complaints };
  });
}

async function gather(
  opened: Opened,
  { kind, options }: Call,
  heading: Heading,
  read: (readDay: DayReader) => Gathered,
): Promise<Prepared> {
  const { workspace, asOf } = opened;
  const date = heading.date ?? asOf.date;
  const said = read(dayReader(opened, date));
  const amend = options.amend === true;
  const named = said.minutes.head.content.led_by ?? options.by?.replace(/^@/, "");
  const known = named !== undefined || (amend && heading.team !== undefined);
  const acting = known ? { handle: named, complaints: [] } : await identifyOrComplain(workspace);
  const leader = acting.complaints.length > 0 ? undefined : acting.handle;
  const team = heading.team?.replace(/^team:/, "") ?? teamOf(workspace, leader);
  const meeting = { kind, team: team ?? "", date };
  // Where there is nothing to add to, who led it is not what is missing.
  const isThere = amend && workspace.files.has(reviewPath(opened, meeting));
  const minutes = isThere ? said.minutes : ledBy(said.minutes, acting.handle);
  const prepared = prepare(opened, meeting, { minutes, amend: amend && team !== undefined, locate: heading.locate });
  const unnamed = team === undefined ? [missingTeam(workspace, leader)] : [];
  const others = prepared.complaints.filter(({ where }) => team !== undefined || where !== heading.locate("team"));
  const complaints = [...acting.complaints, ...unnamed, ...said.complaints, ...others];
  if (complaints.length > 0) throw refusal(complaints);
  return prepared;
}

/** Reads the days that people name on the day of the review. */
export function dayReader({ workspace, asOf }: Opened, date: string): DayReader {
  const from = DATE_PATTERN.test(date) ? date : asOf.date;
  return (typed) => readDay(typed, from, workspace.settings.week);
}

/** The team whose review somebody leads: the one that they lead, else the one that they are in. */
export function teamOf({ teams, people }: Workspace, leader: unknown): string | undefined {
  if (typeof leader !== "string") return undefined;
  const led = [...teams.values()].filter(({ lead }) => lead === leader);
  const [only] = led;
  if (led.length > 1) return undefined;
  return only?.id ?? people.get(leader)?.team;
}

function missingTeam({ teams }: Workspace, leader: unknown): Complaint {
  const led = [...teams.values()]
    .filter(({ lead }) => lead === leader)
    .map(({ id }) => id)
    .sort();
  const whose =
    led.length > 1 ? `${leader} leads ${sentenceList(led)}` : `There are ${oneOf([...teams.keys()].sort())}`;
  return { where: "--team", message: "it is missing: the team whose review it was", help: `${whose}.` };
}

/** Minutes that name who led the review. */
export function ledBy(minutes: Minutes, leader: unknown): Minutes {
  const content = { led_by: leader, ...minutes.head.content };
  return { ...minutes, head: { ...minutes.head, content } };
}
