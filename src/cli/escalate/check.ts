import { optionFaults } from "../../escalation/real-options.ts";
import type { EscalationFile } from "../../model/escalation.ts";
import { DATE_PATTERN } from "../../model/patterns.ts";
import { isPlace, placeOf } from "../../workspace/layout.ts";
import { judge } from "../../workspace/read-files.ts";
import { checkEscalationReferences } from "../../workspace/references/governance.ts";
import { References } from "../../workspace/references/lookup.ts";
import type { Complaint } from "../complaint.ts";
import { dayOver } from "../escalation/day-over.ts";
import { isMap } from "../input.ts";
import type { Opened } from "../open-for-cycle.ts";
import { missingParts } from "./demands.ts";
import type { HandedIn } from "./handed-in.ts";
import type { Proposal } from "./proposal.ts";

/** What is complained of in its own words, with what is known. */
const DEMANDED: ReadonlySet<string> = new Set(["format/missing-key", "format/too-few"]);

/**
 * Everything that keeps a brief from being raised: what a decision request must say and does not; what `okr validate`
 * would find in the file; and options that are no choice.
 *
 * @param raised who raises it and when.
 */
export function checkBrief(
  opened: Opened,
  brief: HandedIn,
  raised: { readonly by: string; readonly at: string },
  proposal: Proposal,
): Complaint[] {
  const { locate, complaints } = brief;
  const content = { raised, ...withoutEmpty(brief.content) };
  const place = placeOf(`cycles/${opened.cycle.id}/escalations/2026-01-01-a.yaml`);
  if (place === null || !isPlace(place)) throw new Error("the layout has no place for escalations");
  const missing = missingParts({ ...brief, content }, proposal);
  const remarks = judge(place, content).filter(({ rule, pointer }) => !DEMANDED.has(rule) || isInside(pointer));
  const faulty = new Set(remarks.map(({ pointer }) => pointer[0]));
  const references = referenceRemarks(opened, content, faulty);
  return [
    ...complaints,
    ...missing,
    ...[...remarks, ...references].map(({ rule, pointer, at, message, help = null }) => ({
      where: locate(pointer, at),
      message,
      help: rule === "format/invalid-date" ? "Write a day such as 2026-11-25, friday or +3d." : help,
    })),
    ...past(opened, content, locate),
    ...(faulty.has("options") ? [] : unreal(content, locate)),
  ];
}

/** A part of an option or of the attempts, which no demand names. */
function isInside([key, inner]: readonly (string | number)[]): boolean {
  return key === "options" && typeof inner === "number";
}

/** An empty text is a missing one; lists without anything in them too. */
function withoutEmpty(content: HandedIn["content"]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(content).filter(
      ([, value]) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

function referenceRemarks({ workspace, cycle, asOf }: Opened, content: object, faulty: ReadonlySet<unknown>) {
  const references = new References(workspace);
  const { affects } = content as Partial<EscalationFile>;
  if (affects === undefined || faulty.has("affects")) return [];
  const escalation = { ...(content as EscalationFile), affects, events: [], id: "", date: asOf.date, file: "" };
  checkEscalationReferences(escalation, cycle, references);
  return references.found;
}

/** A decision that was needed yesterday is a slip of the pen, or an escalation that comes too late to say so. */
function past(
  opened: Opened,
  { decision_needed: asked }: Record<string, unknown>,
  locate: HandedIn["locate"],
): Complaint[] {
  const by = isMap(asked) ? asked.by : undefined;
  const over = typeof by === "string" && DATE_PATTERN.test(by) ? dayOver(opened, by) : null;
  if (over === null) return [];
  const help = "Name the day by which a decision still helps.";
  return [{ where: locate(["decision_needed", "by"]), message: `${over} (${by})`, help }];
}

function unreal({ options }: Record<string, unknown>, locate: HandedIn["locate"]): Complaint[] {
  if (!Array.isArray(options)) return [];
  const paths = options as EscalationFile["options"];
  return optionFaults(paths).map((fault): Complaint => {
    const where = locate(["options", fault.second]);
    const second = paths[fault.second]?.id;
    if (fault.kind === "same") {
      const message = `option ${second} is the same path as option ${paths[fault.first]?.id}`;
      return { where, message, help: "Offer two that differ, so that there is something to decide." };
    }
    if (fault.kind === "nothing-twice") {
      return {
        where,
        message: `option ${second} is doing nothing once more`,
        help: "Doing nothing is one path, not two.",
      };
    }
    return { where, message: `option ${second} is recommended, and another is too`, help: "Recommend one." };
  });
}
