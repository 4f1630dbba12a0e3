import { DATE_PATTERN } from "../../model/patterns.ts";
import { editDocument } from "../../workspace/edit.ts";
import { printYaml, type YamlMap } from "../../workspace/yaml/print.ts";
import type { Complaint } from "../complaint.ts";
import { dayComplaints } from "../day-complaints.ts";
import { schemaLineIn } from "../init/schema-files.ts";
import { editedSafely, withSharing } from "../learn/edits.ts";
import { learningPath } from "../learn/lesson.ts";
import { type DocumentOnDisk, readDocument } from "../on-disk.ts";
import type { Opened } from "../open-for-cycle.ts";
import type { FileChange } from "../write-all.ts";
import { checkPlanned } from "./check.ts";
import type { Minutes } from "./minutes.ts";
import { type Meeting, planReview, reviewPath } from "./plan.ts";
import type { Plan, Planned } from "./planned.ts";

/** Where the team and the day of the review were said. */
export type LocateHeading = (key: "team" | "date") => string;

/** Minutes as somebody handed them in. */
export interface HandedIn {
  readonly minutes: Minutes;
  /** Whether they are to be added to those that are there. */
  readonly amend: boolean;
  readonly locate: LocateHeading;
}

/** The files of a review, and everything that keeps them from being written. */
export interface Prepared {
  readonly meeting: Meeting;
  readonly plan: Plan;
  /** In the order in which they are to be written: what is referred to before what refers to it. Empty with complaints. */
  readonly changes: readonly FileChange[];
  readonly complaints: readonly Complaint[];
}

const QUARTERLY = ["improved", "missed", "ownership_broke", "forums_helped", "forums_cost"] as const;

/** Checks minutes and lays out what is to be written. Nothing is written here. */
export function prepare(opened: Opened, meeting: Meeting, { minutes, amend, locate }: HandedIn): Prepared {
  const dated = dayComplaints(opened, meeting.date, locate("date"), "minutes say what was said");
  const before = amend ? readDocument(opened.workspace.root, reviewPath(opened, meeting)) : null;
  const plan = planReview(opened, meeting, minutes, before?.content ?? null);
  const located = { ...plan.review, locate: withTeam(plan.review.locate, locate) };
  const complaints = [
    ...dated,
    ...(dated.length > 0 ? [] : existing(opened, meeting, amend)),
    ...notQuarterly(meeting, minutes),
    ...(dated.length > 0 ? [] : dueBefore(meeting, minutes)),
    ...checkPlanned(opened, { date: meeting.date, review: meeting }, [...plan.decisions, ...plan.lessons, located]),
  ];
  const changes = complaints.length > 0 ? [] : changesFor(opened, meeting, plan, before);
  return { meeting, plan, changes, complaints };
}

function withTeam(locate: Planned["locate"], heading: LocateHeading): Planned["locate"] {
  return (pointer, at) => (pointer[0] === "team" ? heading("team") : locate(pointer, at));
}

/** One file a review: a second one is refused unless it is to add to the first; nothing is added to what is broken. */
export function existing(opened: Opened, meeting: Meeting, amend: boolean): Complaint[] {
  const { workspace, cycle } = opened;
  const file = reviewPath(opened, meeting);
  const { kind, team, date } = meeting;
  const where = `${team}/${date}-${kind}`;
  if (!workspace.files.has(file)) {
    if (!amend) return [];
    return [
      {
        where,
        message: "there is no such review to amend",
        help: "Leave --amend out, or correct the team or the day.",
      },
    ];
  }
  if (!cycle.reviews.has(where)) {
    return [{ where, message: `${file} is there and has errors`, help: `See what: okr validate ${file}` }];
  }
  return amend
    ? []
    : [{ where, message: "it is written down already", help: "To add to it: --amend. For another day: --date." }];
}

function notQuarterly({ kind }: Meeting, { head }: Minutes): Complaint[] {
  if (kind === "quarterly") return [];
  return QUARTERLY.filter((key) => head.content[key] !== undefined).map((key) => ({
    where: head.locate([key], "key") ?? key,
    message: `it goes with a quarterly review, not with ${kind === "town-hall" ? "a town hall" : `a ${kind} one`}`,
    help: "Say it in the notes.",
  }));
}

/** An action that was overdue before it was given is a slip of the pen, such as last year's date in January. */
function dueBefore({ date }: Meeting, { actions }: Minutes): Complaint[] {
  return actions.flatMap(({ content: { due, done }, locate }): Complaint[] => {
    const where = locate(["due"]);
    if (typeof due !== "string" || !DATE_PATTERN.test(due) || due >= date || done !== undefined) return [];
    if (where === null) return [];
    return [{ where, message: `${due} is before the review`, help: "Correct the day until which it is to be done." }];
  });
}

function changesFor(opened: Opened, { date, kind }: Meeting, plan: Plan, before: DocumentOnDisk | null): FileChange[] {
  const { root } = opened.workspace;
  const created = ({ kind: of, file, content }: Planned): FileChange => ({
    file,
    text: schemaLineIn(root, file, of) + printYaml(content as YamlMap),
    before: null,
  });
  const shared = plan.shared.flatMap((stem): FileChange[] => {
    const file = learningPath(stem);
    const lesson = readDocument(root, file);
    const text = lesson === null ? null : editedSafely(file, () => withSharing(lesson, { date, at: kind }));
    return lesson === null || text === null ? [] : [{ file, text, before: lesson.bytes }];
  });
  return [...plan.decisions.map(created), ...plan.lessons.map(created), ...shared, reviewChange(plan, before, created)];
}

function reviewChange(
  { review }: Plan,
  before: DocumentOnDisk | null,
  created: (planned: Planned) => FileChange,
): FileChange {
  const { file, edits } = review;
  if (before === null || edits === null) return created(review);
  return { file, text: editedSafely(file, () => editDocument(before.text, edits)), before: before.bytes };
}
