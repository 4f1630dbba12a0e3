import { decisionSchema } from "../../model/decision.ts";
import type { ReviewKind } from "../../model/patterns.ts";
import { planDecisionFile } from "../decision/decision-file.ts";
import { lessonFile } from "../learn/lesson.ts";
import type { Opened } from "../open-for-cycle.ts";
import { type Item, merge } from "./merge.ts";
import { isOnFile, type Minutes, type OnFile, type Said } from "./minutes.ts";
import type { Plan, Planned } from "./planned.ts";

/** The review that was held. */
export interface Meeting {
  readonly kind: ReviewKind;
  readonly team: string;
  readonly date: string;
}

/** The kinds of review in which decisions are made that have a forum of that name in the decision log. */
const FORUMS = decisionSchema.shape.forum.unwrap().options;

/** The reviews that are there to tell others: a lesson that comes up in one is shared by it. */
const SHARING: ReadonlySet<ReviewKind> = new Set(["learning", "celebration", "town-hall"]);

/** Where the minutes of a review live. */
export function reviewPath({ cycle }: Opened, { team, date, kind }: Meeting): string {
  return `cycles/${cycle.id}/reviews/${team}/${date}-${kind}.yaml`;
}

/**
 * Lays out the files that minutes become: one for each decision and each lesson, and the review that refers to them.
 *
 * @param before what the review's file holds already, where it is amended.
 */
export function planReview(
  opened: Opened,
  meeting: Meeting,
  minutes: Minutes,
  before: Readonly<Record<string, unknown>> | null,
): Plan {
  const leader = minutes.head.content.led_by ?? before?.led_by;
  const by = typeof leader === "string" ? leader : undefined;
  const { workspace, cycle } = opened;
  const titleOf = (stem: unknown) => cycle.decisions.get(String(stem))?.title;
  const lessonOf = (stem: unknown) => workspace.learnings.get(String(stem))?.lesson;
  const said = {
    decisions: withoutRepeats(minutes.decisions, "title", writtenIn(before?.decisions, titleOf)),
    lessons: withoutRepeats(minutes.lessons, "lesson", writtenIn(before?.learnings, lessonOf)),
  };
  const decisions = fresh(said.decisions).map(planDecision(opened, meeting, by));
  const lessons = fresh(said.lessons).map(planLesson(opened, meeting, by));
  const { present, ...head } = minutes.head.content;
  const names: Item[] = Array.isArray(present)
    ? present.map((value, index) => ({ value, locate: () => minutes.head.locate(["present", index]), howTo: null }))
    : [];
  const rest = present === undefined || Array.isArray(present) ? head : { ...head, present };
  const lists = new Map<string, readonly Item[]>([
    ["present", names],
    ["decisions", references(said.decisions, decisions)],
    ["actions", minutes.actions.map(itemOf)],
    ["kudos", minutes.kudos.map(itemOf)],
    ["learnings", references(said.lessons, lessons)],
  ]);
  const { content, edits, locate, howTo } = merge(before ?? {}, { ...minutes.head, content: rest }, lists);
  const review: Planned = {
    kind: "review",
    id: `${meeting.team}/${meeting.date}-${meeting.kind}`,
    file: reviewPath(opened, meeting),
    content,
    locate,
    howTo,
    edits: before === null ? null : edits,
  };
  const shared = SHARING.has(meeting.kind) ? minutes.lessons.filter(isOnFile).map(({ stem }) => stem) : [];
  return { decisions, lessons, review, shared };
}

/** The files that a review refers to already, by what they say. */
function writtenIn(stems: unknown, saidIn: (stem: unknown) => string | undefined): ReadonlyMap<string, string> {
  const list = Array.isArray(stems) ? stems : [];
  return new Map(list.flatMap((stem) => (saidIn(stem) === undefined ? [] : [[saidIn(stem) ?? "", String(stem)]])));
}

/** What a review has a file for already is that file, and what is said twice is said once. */
function withoutRepeats(
  entries: readonly (Said | OnFile)[],
  key: "title" | "lesson",
  written: ReadonlyMap<string, string>,
): (Said | OnFile)[] {
  const texts = new Set<string>();
  return entries.flatMap((entry): (Said | OnFile)[] => {
    if (isOnFile(entry)) return [entry];
    const stem = written.get(String(entry.content[key]));
    if (stem !== undefined) return [{ stem, locate: entry.locate }];
    const text = JSON.stringify(entry.content);
    if (texts.has(text)) return [];
    texts.add(text);
    return [entry];
  });
}

function planDecision(opened: Opened, { date, kind }: Meeting, by: string | undefined) {
  const planned = new Set<string>();
  const forum = FORUMS.find((each) => each === kind);
  return (said: Said): Planned => {
    const decision = planDecisionFile(opened, said, { date, by, forum, planned });
    planned.add(decision.id);
    return { ...decision, ...from(said) };
  };
}

function planLesson({ workspace, cycle }: Opened, { date, kind }: Meeting, by: string | undefined) {
  const planned = new Set<string>();
  const taken = (stem: string) => planned.has(stem) || workspace.files.has(`learnings/${stem}.yaml`);
  return (said: Said): Planned => {
    const shared = SHARING.has(kind) ? { shared: [{ date, at: kind }] } : {};
    const lesson = lessonFile({ ...said.content, ...shared }, { date, by, cycle: cycle.id, taken });
    planned.add(lesson.stem);
    return {
      kind: "learning",
      id: lesson.stem,
      file: lesson.file,
      content: lesson.content,
      ...from(said),
      edits: null,
    };
  };
}

/** Where a file was said. Who led the review is complained of once, and not again in each file that says nobody else. */
function from({ content, locate, howTo }: Said): Pick<Planned, "locate" | "howTo"> {
  return {
    locate: (pointer, at) => (pointer[0] === "by" && content.by === undefined ? null : locate(pointer, at)),
    howTo: () => howTo,
  };
}

function fresh(entries: readonly (Said | OnFile)[]): Said[] {
  return entries.flatMap((each) => (isOnFile(each) ? [] : [each]));
}

/** The names that the review refers to its decisions or lessons by, in the order in which they came up. */
function references(entries: readonly (Said | OnFile)[], planned: readonly Planned[]): Item[] {
  const ids = planned.map(({ id }) => id);
  return entries.map((each) => ({
    value: isOnFile(each) ? each.stem : ids.shift(),
    locate: each.locate,
    howTo: null,
  }));
}

function itemOf({ content, locate, howTo }: Said): Item {
  return { value: content, locate, howTo };
}
