import type { Flag } from "../../flags/finding.ts";
import type { Style } from "../../render/style.ts";
import type { Answers } from "../form/fields.ts";
import { formHeight } from "../form/height.ts";
import type { FormLook } from "../form/layout.ts";
import { type FlagDetail, flaggedLines } from "./flagged.ts";
import { type HeaderDetail, headerLines } from "./header.ts";
import { MORE_WHEN_STUCK, questionsFor } from "./questions.ts";
import type { Subject } from "./subject.ts";

/** What there is to tell of a key result, to whom, and how much room there is. */
export interface BriefingMatter {
  readonly subject: Subject;
  readonly flags: readonly Flag[];
  readonly answers: Answers;
  readonly reader: string;
  readonly position: number;
  readonly of: number;
}

export interface BriefingLook {
  readonly style: Style;
  readonly width: number;
  /** Rows of the terminal. */
  readonly height: number;
}

/** What stands above the questions about a key result, and how the form below it is drawn. */
export interface Briefing {
  readonly lines: readonly string[];
  readonly form: FormLook;
}

interface Detail extends HeaderDetail {
  readonly flags: FlagDetail;
}

const ALL: Detail = { chart: true, facts: "list", promise: 4, flags: "advice" };
const LEAST: Detail = { chart: false, facts: "run", promise: 1, flags: "line" };

/** From all there is to tell to the least of it. */
const DETAILS: readonly Detail[] = [
  ALL,
  { ...ALL, chart: false },
  { chart: false, facts: "list", promise: 2, flags: "message" },
  { chart: false, facts: "run", promise: 2, flags: "message" },
  LEAST,
];

/**
 * Tells as much as leaves room for the questions, so that what they are about is still seen when they are asked. The form
 * repeats it where it could grow out of that room.
 */
export function briefingFor(matter: BriefingMatter, { style, width, height }: BriefingLook): Briefing {
  const form = questionsFor(matter.subject);
  const about = matter.subject.scored.keyResult.ref;
  const roomBelow = (look: FormLook) => height - formHeight(form, matter.answers, look);
  const all = told(matter, { style, width }, ALL);
  if (all.length + MORE_WHEN_STUCK <= roomBelow({ style, width })) return { lines: all, form: { style, width } };
  const look = { style, width, about };
  const room = roomBelow(look);
  const detail = DETAILS.find((each) => told(matter, look, each).length <= room) ?? LEAST;
  return { lines: told(matter, look, detail), form: look };
}

function told(matter: BriefingMatter, { style, width }: FormLook, detail: Detail): string[] {
  const { subject, flags, reader, position, of } = matter;
  const reference = subject.scored.keyResult.ref;
  const header = headerLines(subject, { style, width, position, of }, detail);
  const flagged = flaggedLines(flags, { reference, reader, style, width: width - 1 }, detail.flags);
  return flagged.length === 0 ? header : [...header, ...flagged, ""];
}
