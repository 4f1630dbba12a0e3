import { z } from "zod";
import { keyResult } from "./key-result.ts";
import { date, handle, id, lessonRef, partyRef, supportRef, text } from "./scalars.ts";
import { workState } from "./state.ts";

export const commitment = z.enum(["stretch", "committed"]);
export type Commitment = z.infer<typeof commitment>;

const support = z.strictObject({
  to: supportRef.describe("The objective, key result or priority that this contributes to."),
  how: text.optional().describe("How it contributes."),
});

export const initiativeState = z.enum(["todo", "doing", "done", "stopped"]);
export type InitiativeState = z.infer<typeof initiativeState>;

const initiative = z.strictObject({
  id: id.describe("Unique among the objective's initiatives."),
  title: text.describe("The work to be done."),
  owner: handle.optional().describe("Who does it."),
  for: id.optional().describe("The id of the key result that it is for."),
  due: date.optional().describe("When it should be done."),
  state: initiativeState.optional().describe("todo (default), doing, done or stopped."),
  link: text.optional().describe("Where the work is tracked."),
});
export type Initiative = z.infer<typeof initiative>;

export const objectiveSchema = z
  .strictObject({
    title: text.describe("What is to be achieved, in one sentence."),
    owner: handle.describe("The one person who answers for it; never a team."),
    commitment: commitment.optional().describe("stretch (0.7 is a success, default) or committed (1.0 is promised)."),
    state: workState.optional().describe("draft, active (default), backlog, stopped or done."),
    added_on: date.optional().describe("When it was added. Default: the cycle's first day."),
    why: text.optional().describe("Why it matters now."),
    important: z.boolean().optional().describe("Whether it is important."),
    urgent: z.boolean().optional().describe("Whether it is urgent."),
    with: z.array(partyRef).optional().describe("Who else must do their part: it shows in their agendas."),
    supports: z.array(support).optional().describe("What this contributes to, and how."),
    informed_by: z.array(lessonRef).optional().describe("The learnings or reflections that shaped it."),
    gives_way: text.optional().describe("What stops or waits because of this objective."),
    key_results: z.array(keyResult).min(1).describe("How we know that it is achieved: at least one."),
    initiatives: z.array(initiative).optional().describe("The work, never the outcome."),
  })
  .meta({
    title: "Objective",
    description: "An objective, its key results and its initiatives: cycles/<cycle>/okrs/<team>/<objective>.yaml",
  });

export type ObjectiveFile = z.infer<typeof objectiveSchema>;
