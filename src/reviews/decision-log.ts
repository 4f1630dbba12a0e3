import type { Root } from "mdast";
import { heading, type Item, item, list, paragraph, root, strong } from "../document/build.ts";
import { counted, sentenceList } from "../document/words.ts";
import type { ActionItem } from "../escalation/actions.ts";
import type { Voice } from "../score/voice.ts";
import type { Decision } from "../workspace/workspace.ts";
import { sentence } from "./parts.ts";

/** A decision of the log, with how the actions that it left stand on the day. */
export interface LoggedDecision {
  readonly decision: Decision;
  readonly cycle: string;
  /** Whether it could not wait for a review. */
  readonly offCycle: boolean;
  /** The review whose minutes name it; null when none does. */
  readonly review: string | null;
  readonly actions: readonly ActionItem[];
}

/** The actions of a decision that are still to be done. */
export function openActions({ actions }: LoggedDecision): ActionItem[] {
  return actions.filter(({ state }) => state === "open" || state === "overdue");
}

/** The decision log, the newest first: what, by whom, where, on what, why, and what is still to be done. */
export function decisionLog(title: string, log: readonly LoggedDecision[], voice: Voice, none: string): Root {
  if (log.length === 0) return root(heading(1, title), paragraph(none));
  return root(heading(1, title), list(...log.map((logged) => entry(logged, voice))));
}

function entry(logged: LoggedDecision, voice: Voice): Item {
  const { id, date, title, by, forum, affects, because } = logged.decision;
  const marks = [forum, logged.offCycle && forum !== "off-cycle" ? "off-cycle" : undefined];
  const where = marks.flatMap((mark) => (mark === undefined ? [] : `, ${mark}`)).join("");
  const why = because === undefined ? "" : ` Because: ${sentence(because)}`;
  return item(
    paragraph(strong(`${voice.day(date)}: ${title}`), ` (${voice.person(by)}${where})`),
    paragraph(`${id}, on ${sentenceList(affects)}.${why}${actionsText(logged)}`),
  );
}

function actionsText(logged: LoggedDecision): string {
  const open = openActions(logged);
  if (open.length === 0) return "";
  const late = open.filter(({ state }) => state === "overdue").length;
  return ` ${counted(open.length, "open action")}${late === 0 ? "" : `, ${late} overdue`}.`;
}
