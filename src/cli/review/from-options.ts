import type { Pointer } from "../../model/problem.ts";
import { quote } from "../../workspace/check/wording.ts";
import type { Complaint } from "../complaint.ts";
import { readThanks, unreadableThanks } from "../thanks.ts";
import type { Locate, Minutes, OnFile, Said } from "./minutes.ts";
import {
  actionFrom,
  type DayReader,
  decisionFrom,
  HOW_TO,
  lessonFrom,
  type Reading,
  strayComplaint,
} from "./notation.ts";
import type { FilesNamed, OnFileReader } from "./on-file.ts";
import { leaderIn, type ReviewOptions } from "./options.ts";

/** What the options say, and what of it cannot be read. */
export interface FromOptions {
  readonly minutes: Minutes;
  readonly complaints: readonly Complaint[];
}

/** The minutes that the options of a call make. */
export function minutesFromOptions(options: ReviewOptions, readDay: DayReader, files: FilesNamed): FromOptions {
  const decisions = (options.decision ?? []).map((typed) =>
    entry("--decision", typed, files.decision, (text) => decisionFrom(text, readDay), HOW_TO.decision),
  );
  const lessons = (options.lesson ?? []).map((typed) =>
    entry("--lesson", typed, files.lesson, lessonFrom, HOW_TO.lesson),
  );
  const thanks = (options.thanks ?? []).map((typed) => ({ typed, read: readThanks(typed) }));
  return {
    minutes: {
      head: { content: headOf(options), locate: (pointer) => optionFor(pointer, options), howTo: null },
      decisions: decisions.flatMap(({ said }) => said),
      actions: (options.action ?? []).map((typed) => ({
        content: actionFrom(typed, readDay),
        locate: at("--action", typed),
        howTo: HOW_TO.action,
      })),
      kudos: thanks.flatMap(({ typed, read }) =>
        read === null ? [] : [{ content: { ...read }, locate: at("--thanks", typed), howTo: null }],
      ),
      lessons: lessons.flatMap(({ said }) => said),
    },
    complaints: [
      ...thanks.flatMap(({ typed, read }) => (read === null ? [unreadableThanks("--thanks", typed)] : [])),
      ...[...decisions, ...lessons].flatMap((each) => each.complaints),
    ],
  };
}

function headOf(options: ReviewOptions): Record<string, unknown> {
  const head = {
    led_by: leaderIn(options),
    present: options.present
      ?.flatMap((each) => each.split(","))
      .map((handle) => handle.trim().replace(/^@/, ""))
      .filter((handle) => handle !== ""),
    notes: options.notes?.trim(),
    improved: options.improved?.trim(),
    missed: options.missed?.trim(),
    ownership_broke: options.ownershipBroke?.trim(),
    forums_helped: options.forumsHelped?.trim(),
    forums_cost: options.forumsCost?.trim(),
  };
  return Object.fromEntries(Object.entries(head).filter(([, value]) => value !== undefined));
}

/** A decision or a lesson, as far as it can be read. */
interface Entry {
  readonly said: readonly (Said | OnFile)[];
  readonly complaints: readonly Complaint[];
}

function entry(
  option: string,
  typed: string,
  onFile: OnFileReader,
  read: (typed: string) => Reading,
  howTo: string,
): Entry {
  const locate = at(option, typed);
  const where = `${option} ${quote(typed)}`;
  const named = onFile(typed);
  if (named !== null && "stem" in named) return { said: [{ stem: named.stem, locate }], complaints: [] };
  if (named !== null) return { said: [], complaints: [{ where, ...named }] };
  const { content, strays } = read(typed);
  return { said: [{ content, locate, howTo }], complaints: strays.map((stray) => strayComplaint(where, stray)) };
}

/** An option may be given several times, so each is named with what it says. */
function at(option: string, typed: string): Locate {
  return () => `${option} ${quote(typed)}`;
}

function optionFor(pointer: Pointer, { ledBy }: ReviewOptions): string {
  const key = String(pointer[0] ?? "the review");
  if (key === "led_by" && ledBy === undefined) return "--by";
  return pointer.length === 0 ? key : `--${key.replaceAll("_", "-")}`;
}
