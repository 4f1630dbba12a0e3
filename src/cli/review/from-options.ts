import type { Pointer } from "../../model/problem.ts";
import { quote } from "../../workspace/check/wording.ts";
import type { Complaint } from "../complaint.ts";
import { readThanks, unreadableThanks } from "../thanks.ts";
import type { Locate, Minutes, OnFile, Said } from "./minutes.ts";
import { actionFrom, type DayReader, decisionFrom, HOW_TO, lessonFrom, stemFrom } from "./notation.ts";
import type { ReviewOptions } from "./options.ts";

/** What the options say, and what of it cannot be read. */
export interface FromOptions {
  readonly minutes: Minutes;
  readonly complaints: readonly Complaint[];
}

/** The minutes that the options of a call make. */
export function minutesFromOptions(options: ReviewOptions, readDay: DayReader): FromOptions {
  const thanks = (options.thanks ?? []).map((typed) => ({ typed, read: readThanks(typed) }));
  return {
    minutes: {
      head: { content: headOf(options), locate: (pointer) => optionFor(pointer, options), howTo: null },
      decisions: (options.decision ?? []).map((typed) =>
        entry("--decision", typed, (text) => decisionFrom(text, readDay), HOW_TO.decision),
      ),
      actions: (options.action ?? []).map((typed) => ({
        content: actionFrom(typed, readDay),
        locate: at("--action", typed),
        howTo: HOW_TO.action,
      })),
      kudos: thanks.flatMap(({ typed, read }) =>
        read === null ? [] : [{ content: { ...read }, locate: at("--thanks", typed), howTo: null }],
      ),
      lessons: (options.lesson ?? []).map((typed) => entry("--lesson", typed, lessonFrom, HOW_TO.lesson)),
    },
    complaints: thanks.flatMap(({ typed, read }) => (read === null ? [unreadableThanks("--thanks", typed)] : [])),
  };
}

function headOf(options: ReviewOptions): Record<string, unknown> {
  const head = {
    led_by: (options.ledBy ?? options.by)?.replace(/^@/, ""),
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

function entry(option: string, typed: string, read: (typed: string) => Said["content"], howTo: string): Said | OnFile {
  const locate = at(option, typed);
  const stem = stemFrom(typed);
  return stem === null ? { content: read(typed), locate, howTo } : { stem, locate };
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
