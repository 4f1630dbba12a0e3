import { duesFrom } from "../../escalation/clock.ts";
import { type EscalationState, escalationState } from "../../escalation/state.ts";
import { type EscalationFile, escalationSchema } from "../../model/escalation.ts";
import { workingCalendar } from "../../time/working-calendar.ts";
import { writtenInstant } from "../../time/written-instant.ts";
import type { Escalation } from "../../workspace/workspace.ts";
import { printYaml, type YamlMap } from "../../workspace/yaml/print.ts";
import type { Complaint } from "../complaint.ts";
import { inOrder } from "../in-order.ts";
import { schemaLineIn } from "../init/schema-files.ts";
import { freeStem } from "../learn/lesson.ts";
import { idFault } from "../new/id-like.ts";
import type { Opened } from "../open-for-cycle.ts";
import type { FileChange } from "../write-all.ts";
import { checkBrief } from "./check.ts";
import type { HandedIn } from "./handed-in.ts";
import type { Proposal } from "./proposal.ts";

/** A brief that is right, and not yet written. */
export interface Draft {
  readonly escalation: Escalation;
  /** As it will stand when it is written. */
  readonly state: EscalationState;
  readonly change: FileChange;
}

/** What goes with a brief and does not stand in it. */
export interface Filing {
  /** Who raises it. */
  readonly by: string;
  /** The name behind the date that somebody asked for. */
  readonly slug: string | undefined;
  readonly proposal: Proposal;
}

/** The draft when nothing is wrong, and everything that is. */
export interface Prepared {
  readonly draft: Draft | null;
  readonly complaints: readonly Complaint[];
}

const KEY_ORDER: readonly string[] = Object.keys(escalationSchema.shape);
const OPTION_KEYS = ["id", "option", "consequence", "recommended"];

/** Checks a brief and lays out its file, with the due moments of a clock that starts now. Nothing is written here. */
export function prepare(opened: Opened, brief: HandedIn, { by, slug, proposal }: Filing): Prepared {
  const { workspace, cycle, asOf } = opened;
  const at = writtenInstant(asOf.instant, workspace.settings.timezone);
  const complaints = [...slugFaults(opened, slug), ...checkBrief(opened, brief, { by, at }, proposal)];
  if (complaints.length > 0) return { draft: null, complaints };
  const said = brief.content as Omit<EscalationFile, "raised">;
  const raised = { by, at, due: duesFrom(termsOf(opened, said), said.level, at) };
  const options = said.options.map((option) => inOrder(option, OPTION_KEYS));
  const content = inOrder({ ...said, raised, options }, KEY_ORDER);
  const id = stemFor(opened, slug, said.title);
  const file = `cycles/${cycle.id}/escalations/${id}.yaml`;
  const escalation: Escalation = { ...content, id, date: asOf.date, file };
  const state = escalationState(escalation, workspace, cycle, asOf);
  if (state === null) throw new Error(`${id} is raised after the moment at which it is raised`);
  const text = schemaLineIn(workspace.root, file, "escalation") + printYaml(content as unknown as YamlMap);
  return { draft: { escalation, state, change: { file, text, before: null } }, complaints };
}

function termsOf(
  { workspace: { settings } }: Opened,
  { decision_needed: asked }: Pick<EscalationFile, "decision_needed">,
) {
  return { calendar: workingCalendar(settings), tiers: settings.escalation.tiers, neededBy: asked.by ?? null };
}

/** The name that was asked for, or one made of the title that no other escalation has. */
function stemFor(opened: Opened, slug: string | undefined, title: string): string {
  const { date } = opened.asOf;
  return slug === undefined ? freeStem(date, title, "escalation", (stem) => isTaken(opened, stem)) : `${date}-${slug}`;
}

/** Why a file cannot have the name that was asked for. */
export function slugFaults(opened: Opened, slug: string | undefined): Complaint[] {
  if (slug === undefined) return [];
  const fault = idFault(slug);
  if (fault !== null) return [{ where: "--slug", message: `"${slug}" cannot be a name`, help: fault }];
  const stem = `${opened.asOf.date}-${slug}`;
  if (!isTaken(opened, stem)) return [];
  return [{ where: "--slug", message: `${stem} is there already`, help: "Choose another, or leave it out." }];
}

/** Names are looked up across cycles, so that one is taken in all of them. */
function isTaken({ workspace }: Opened, stem: string): boolean {
  return [...workspace.cycles.keys()].some((id) => workspace.files.has(`cycles/${id}/escalations/${stem}.yaml`));
}
