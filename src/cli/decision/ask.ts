import { longDay } from "../../time/spoken.ts";
import { refusal } from "../complaint.ts";
import type { Context } from "../context.ts";
import { dayComplaints } from "../day-complaints.ts";
import { identify, identifyIfKnown } from "../identity.ts";
import type { Opened } from "../open-for-cycle.ts";
import { actionAnswered } from "../review/from-answers.ts";
import type { Said } from "../review/minutes.ts";
import { sectionsFor } from "../review/sections.ts";
import { type Call, DATED, dayReaderOn } from "./gather.ts";
import { type PreparedDecision, prepareDecision } from "./prepare.ts";
import { decisionContent, decisionForm } from "./questions.ts";
import { askForDecision } from "./session.ts";

/**
 * The decision that the person at the terminal takes down.
 *
 * @throws {CancelledError} when they stop it.
 * @throws {UsageError} when it cannot be written, whatever would be answered.
 */
export async function askToDecide(context: Context, opened: Opened, { options }: Call): Promise<PreparedDecision> {
  const date = options.date ?? opened.asOf.date;
  const complaints = dayComplaints(opened, date, "--date", DATED);
  if (complaints.length > 0) throw refusal(complaints);
  const { workspace } = opened;
  const by = options.by === undefined ? await identifyIfKnown(workspace) : await identify(workspace, options.by);
  const around = { opened, readDay: dayReaderOn(opened, date), leader: by };
  const actions = sectionsFor(around).find(({ id }) => id === "actions");
  if (actions === undefined) throw new Error("there are no questions about actions");
  return askForDecision(context, {
    greeting: [`${context.style.strong("Decision")}  ${longDay(date)}`],
    head: decisionForm(around),
    actions,
    prepare: (head, items) => {
      const given = items.map((item) => actionAnswered(item, around.readDay));
      const content = { ...decisionContent(head, around.readDay), ...(given.length > 0 && { actions: given }) };
      const said: Said = { content, locate: ([key]) => String(key ?? "the decision"), howTo: null };
      return prepareDecision(opened, said, { date, by: by ?? undefined });
    },
  });
}
